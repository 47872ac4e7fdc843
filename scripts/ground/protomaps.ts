import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Box, mercatorHalf, tileCorner, tilesOf } from "./box";
import { openArchive } from "./open-archive";
import { alignZoom } from "./terrain";
import { GroundRefused, runTool } from "./tools";
import { fileMark, step, type Workshop } from "./workshop";

const builds = "https://build.protomaps.com";
/** The daily builds of the past week are kept there. */
const daysKept = 7;
/** Terrain of the whole earth, 512 pixels a tile up to zoom 12: https://mapterhorn.com/data-access/ */
export const mapterhorn = "https://download.mapterhorn.com/planet.pmtiles";
export const mapterhornCredit =
  '<a href="https://mapterhorn.com/attribution" target="_blank" rel="noopener">© Mapterhorn</a>';
const mapterhornZoom = 12;

/** The newest planet build of Protomaps that can be had. */
export async function newestPlanet(today: Date): Promise<string> {
  for (let back = 0; back < daysKept; back += 1) {
    const day = new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    const url = `${builds}/${day}.pmtiles`;
    const answer = await fetch(url, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) return url;
  }
  throw new GroundRefused(
    `${builds} has no build of the past ${daysKept} days, or cannot be reached. Builds are listed at https://maps.protomaps.com/builds; name one with --planet <address or file>.`,
  );
}

/** The box cut out of a planet build (an address or a file), its tiles as they are. */
export async function vectorFromPlanet(shop: Workshop, planet: string, box: Box): Promise<string> {
  const folder = await step(shop, "protomaps", { planet, mark: await fileMark(planet), box }, (folder) =>
    extract(planet, join(folder, "fangshan.pmtiles"), box, 15),
  );
  return join(folder, "fangshan.pmtiles");
}

/** Heights of the box and around it, cut out of Mapterhorn's archive, as a raster that gdal reads. */
export async function heightsFromMapterhorn(
  shop: Workshop,
  source: string,
  box: Box,
): Promise<{ raster: string; key: unknown }> {
  const { left, top, right, bottom } = tilesOf(box, alignZoom);
  const [west, north] = tileCorner(left, top, alignZoom);
  const [east, south] = tileCorner(right + 1, bottom + 1, alignZoom);
  const key = { source, mark: await fileMark(source), box };
  const cut = await step(shop, "mapterhorn", key, (folder) =>
    extract(source, join(folder, "cut.pmtiles"), [west, south, east, north], mapterhornZoom),
  );
  const folder = await step(shop, "mapterhorn-heights", key, (folder) => decode(join(cut, "cut.pmtiles"), folder));
  return { raster: join(folder, "heights.vrt"), key };
}

async function extract(source: string, target: string, box: Box, maxzoom: number): Promise<void> {
  await runTool("pmtiles", ["extract", source, target, `--bbox=${box.join(",")}`, `--maxzoom=${maxzoom}`]);
}

/** The tiles of the last zoom, put together; red, green and blue become metres. */
async function decode(archive: string, folder: string): Promise<void> {
  const { source, close } = await openArchive(archive);
  const tiles = join(folder, "tiles");
  const placed: string[] = [];
  try {
    const { maxZoom, minLon, minLat, maxLon, maxLat } = await source.getHeader();
    await mkdir(tiles);
    const { left, top, right, bottom } = tilesOf([minLon, minLat, maxLon, maxLat], maxZoom);
    const side = (2 * mercatorHalf) / 2 ** maxZoom;
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const tile = await source.getZxy(maxZoom, x, y);
        if (!tile) continue;
        const picture = join(tiles, `${x}-${y}.img`);
        await writeFile(picture, new Uint8Array(tile.data));
        const corners = [
          x * side - mercatorHalf,
          mercatorHalf - y * side,
          (x + 1) * side - mercatorHalf,
          mercatorHalf - (y + 1) * side,
        ];
        const at = join(tiles, `${x}-${y}.tif`);
        await runTool("gdal_translate", [
          "-q",
          "-b",
          "1",
          "-b",
          "2",
          "-b",
          "3",
          "-a_srs",
          "EPSG:3857",
          "-a_ullr",
          ...corners.map(String),
          picture,
          at,
        ]);
        placed.push(at);
      }
    }
  } finally {
    await close();
  }
  if (placed.length === 0) throw new GroundRefused("The terrain archive has no tile in the box.");
  const list = join(folder, "tiles.txt");
  await writeFile(list, placed.join("\n"));
  const colours = join(folder, "colours.vrt");
  await runTool("gdalbuildvrt", ["-q", "-input_file_list", list, colours]);
  await runTool("gdal_translate", ["-q", "-of", "ENVI", "-co", "INTERLEAVE=BIP", colours, join(folder, "colours.bin")]);
  await writeMetres(folder);
}

/** Terrarium colours beside the description of their place become heights: red × 256 + green + blue / 256 − 32768. */
async function writeMetres(folder: string): Promise<void> {
  const place = await readFile(join(folder, "colours.vrt"), "utf8");
  const [, width = "0", height = "0"] = /rasterXSize="(\d+)" rasterYSize="(\d+)"/.exec(place) ?? [];
  const [, transform = ""] = /<GeoTransform>([^<]*)</.exec(place) ?? [];
  const colours = await readFile(join(folder, "colours.bin"));
  const metres = new Float32Array(Number(width) * Number(height));
  for (let i = 0; i < metres.length; i += 1) {
    const at = 3 * i;
    metres[i] = (colours[at] as number) * 256 + (colours[at + 1] as number) + (colours[at + 2] as number) / 256 - 32768;
  }
  await writeFile(join(folder, "heights.raw"), new Uint8Array(metres.buffer));
  // Black, where no tile was, is the lowest height there is, and means unknown.
  await writeFile(
    join(folder, "heights.vrt"),
    `<VRTDataset rasterXSize="${width}" rasterYSize="${height}"><SRS>EPSG:3857</SRS><GeoTransform>${transform}</GeoTransform>` +
      `<VRTRasterBand dataType="Float32" band="1" subClass="VRTRawRasterBand"><NoDataValue>-32768</NoDataValue>` +
      `<SourceFilename relativeToVRT="1">heights.raw</SourceFilename><ImageOffset>0</ImageOffset><PixelOffset>4</PixelOffset>` +
      `<LineOffset>${4 * Number(width)}</LineOffset><ByteOrder>LSB</ByteOrder></VRTRasterBand></VRTDataset>`,
  );
}
