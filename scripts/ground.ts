import { join } from "node:path";
import { type Box, districtBox } from "./ground/box";
import { checkPack } from "./ground/check";
import {
  heightsFromMapterhorn,
  mapterhorn,
  mapterhornCredit,
  newestPlanet,
  vectorFromPlanet,
} from "./ground/protomaps";
import { type Elevation, terrainFromRasters } from "./ground/terrain";
import { GroundRefused, needTools } from "./ground/tools";
import { usage } from "./ground/usage";
import { vectorFromOsm } from "./ground/vector";
import { fileMark, putInPlace, type Workshop } from "./ground/workshop";
import { readOptions } from "./read-options";

class BadArguments extends GroundRefused {}

type Asked = ReturnType<typeof readArguments>;

const gdal = ["gdalwarp", "gdal_translate", "gdal_contour", "ogr2ogr"] as const;

/** `npm run ground`: makes or checks the pack of the district's ground; 1 when it is refused or found unfit. */
export async function main(args: string[]): Promise<number> {
  try {
    const asked = readArguments(args);
    if (asked.what === "check") return await check(asked);
    const archives = asked.what === "osm" ? await fromOsm(asked) : await fromProtomaps(asked);
    await putInPlace(asked.shop, archives, asked.to);
    console.log(`In place: ${Object.keys(archives).join(", ")} in ${asked.to}\n`);
    return await check(asked);
  } catch (cause) {
    if (!(cause instanceof GroundRefused)) throw cause;
    console.error(cause.message);
    if (cause instanceof BadArguments) console.error(usage);
    return 1;
  }
}

function readArguments(args: string[]) {
  const options = {
    dem: { type: "string", multiple: true, default: [] as string[] },
    "dem-credit": { type: "string" },
    planet: { type: "string" },
    terrain: { type: "string", default: mapterhorn },
    to: { type: "string", default: "public/ground" },
    work: { type: "string", default: join(".cache", "ground") },
    bbox: { type: "string", default: districtBox.join(",") },
  } as const;
  const { values, positionals } = readOptions(args, options, BadArguments);
  const [what, ...rest] = positionals;
  if (what !== "osm" && what !== "protomaps" && what !== "check") {
    throw new BadArguments(
      what ? `${what} is not one of: protomaps, osm, check.` : "Say what to do: protomaps, osm or check.",
    );
  }
  const extract = what === "osm" ? rest.shift() : undefined;
  if (what === "osm" && !extract)
    throw new BadArguments("Missing: the OpenStreetMap extract (.osm.pbf) to make the pack from.");
  // "--dem a.tif b.tif": what stands after the first raster is one too.
  const rasters = values.dem.length > 0 ? [...values.dem, ...rest] : [];
  if (rest.length > 0 && rasters.length === 0) throw new BadArguments(`Too many arguments: ${rest.join(" ")}`);
  const { planet, terrain, to } = values;
  const shop: Workshop = { folder: values.work, say: (line) => console.log(line) };
  return {
    what,
    extract: extract ?? "",
    rasters,
    credit: values["dem-credit"],
    shop,
    planet,
    terrain,
    to,
    box: readBox(values.bbox),
  };
}

function readBox(text: string): Box {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = text
    .split(",")
    .map(Number);
  const sound = -180 <= west && west < east && east <= 180 && -85 <= south && south < north && north <= 85;
  if (!sound || more.length > 0) throw new BadArguments(`--bbox ${text} is not west,south,east,north in degrees.`);
  return [west, south, east, north];
}

const madeToday = () => new Date().toISOString().slice(0, 10);

async function fromOsm({ shop, extract, rasters, credit, box }: Asked): Promise<Record<string, string>> {
  needTools(["osmium", "tilemaker", ...(rasters.length > 0 ? gdal : [])]);
  const marks = await Promise.all(rasters.map(fileMark));
  const absent = rasters.filter((_, index) => !marks[index]);
  if (absent.length > 0) throw new GroundRefused(`Not there: ${absent.join(", ")}`);
  const vector = await vectorFromOsm(shop, extract, box, madeToday());
  if (rasters.length === 0) return { "fangshan.pmtiles": vector };
  const metadata = { ...(credit ? { attribution: credit } : {}), beilou: { made: madeToday() } };
  return withTerrain(shop, vector, { rasters, box, key: marks, metadata });
}

async function fromProtomaps({ shop, planet, terrain, box }: Asked): Promise<Record<string, string>> {
  const elevated = terrain !== "none";
  needTools(["pmtiles", ...(elevated ? (["gdalbuildvrt", ...gdal] as const) : [])]);
  const vector = await vectorFromPlanet(shop, planet ?? (await newestPlanet(new Date())), box);
  if (!elevated) return { "fangshan.pmtiles": vector };
  const { raster, key } = await heightsFromMapterhorn(shop, terrain, box);
  const metadata = { attribution: mapterhornCredit, beilou: { made: madeToday() } };
  return withTerrain(shop, vector, { rasters: [raster], box, key, metadata });
}

async function withTerrain(shop: Workshop, vector: string, elevation: Elevation): Promise<Record<string, string>> {
  const { terrain, contours } = await terrainFromRasters(shop, elevation);
  return { "fangshan.pmtiles": vector, "terrain.pmtiles": terrain, "contours.pmtiles": contours };
}

async function check({ to, box }: Asked): Promise<number> {
  const reports = await checkPack(to, new Date(), box);
  for (const { file, facts, errors, notes } of reports) {
    console.log(`${file}`);
    for (const fact of facts) console.log(`  ${fact}`);
    for (const note of notes) console.log(`  note: ${note}`);
    for (const error of errors) console.log(`  error: ${error}`);
  }
  return reports.some(({ errors }) => errors.length > 0) ? 1 : 0;
}
