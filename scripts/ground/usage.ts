export const usage = `Usage: npm run ground -- <what> [options]
  protomaps                    cuts the district out of a Protomaps build and Mapterhorn's terrain
    --planet <address|file>    another build (default: the newest of the past week)
    --terrain <address|file>   another terrarium archive; "none" for no elevation
  osm <file.osm.pbf>           makes the pack from an OpenStreetMap extract that holds the district
    --dem <tif|hgt> …          elevation rasters; where they overlap, the later one counts
    --dem-credit <text>        whom the map must name for them
  check                        reads a pack back and says what is in it and what is missing
Options of each:
  --to <folder>                where the pack lies (default: public/ground)
  --work <folder>              where it is made; a run that was stopped goes on from there (default: .cache/ground)
  --bbox <w,s,e,n>             another box, in degrees (default: 115.4,39.48,116.27,39.94)`;
