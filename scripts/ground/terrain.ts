import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Box, mercatorHalf, tileAt, tileSize, tilesOf, zooms } from "./box";
import { fillGaps, type Heights, terrainTile, zoomOut } from "./heights";
import { GroundRefused, runTool } from "./tools";
import { step, tilesInFolder, type Workshop } from "./workshop";
import { type Tile, writePmtiles } from "./write-pmtiles";

const [leastZoom, mostZoom] = zooms.terrain;
/** Heights are taken beyond the box, as far as the tiles of this zoom go, where the sources have them. */
export const alignZoom = 10;
const unknown = -32768;
const intervals = { all: 20, index: 100 } as const;

export interface Elevation {
  /** Rasters that gdal reads, in order: where they overlap, the later one counts. */
  readonly rasters: readonly string[];
  readonly box: Box;
  /** What tells one state of the sources from another. */
  readonly key: unknown;
  readonly metadata: { readonly attribution?: string; readonly beilou: Readonly<Record<string, unknown>> };
}

/** The terrain and the contour archive of a box. */
export async function terrainFromRasters(
  shop: Workshop,
  elevation: Elevation,
): Promise<{ terrain: string; contours: string }> {
  const { rasters, box, key, metadata } = elevation;
  const grid = gridOf(box);
  const warped = await step(shop, "heights", { key, grid }, async (folder) => {
    await runTool("gdalwarp", [
      ...["-q", "-overwrite", "-t_srs", "EPSG:3857", "-r", "cubic", "-ot", "Float32", "-of", "ENVI"],
      ...[
        "-dstnodata",
        String(unknown),
        "-te",
        ...edges(grid).map(String),
        "-ts",
        String(grid.width),
        String(grid.height),
      ],
      ...["-multi", ...rasters, join(folder, "heights.bin")],
    ]);
  });
  const terrainFolder = await step(shop, "terrain", { key, grid, credit: metadata.attribution }, async (folder) => {
    const heights = await readHeights(join(warped, "heights.bin"), grid);
    const unknownShare = shareUnknown(heights, box);
    if (unknownShare === 1) throw new GroundRefused(`No raster has a height in the box ${box.join(", ")}.`);
    if (unknownShare > 0)
      shop.say(`  ${(unknownShare * 100).toFixed(2)} % of the box has no height: filled in from around`);
    await writePmtiles(join(folder, "terrain.pmtiles"), terrainTiles(heights, box, shop.say), {
      kind: "png",
      box,
      metadata: {
        ...{ ...metadata, name: "Fangshan terrain", encoding: "terrarium", tile_size: tileSize },
        beilou: { ...metadata.beilou, unknownShare },
      },
    });
  });
  const contourFolder = await step(shop, "contours", { key, grid, credit: metadata.attribution }, async (folder) => {
    await contourTiles(join(warped, "heights.bin"), box, folder);
    const tiles = [...(await tilesInFolder(join(folder, "far"))), ...(await tilesInFolder(join(folder, "near")))];
    const [minzoom, maxzoom] = zooms.contours;
    await writePmtiles(join(folder, "contours.pmtiles"), tiles, {
      kind: "mvt",
      box,
      metadata: {
        ...metadata,
        name: "Fangshan contours",
        vector_layers: [{ id: "contours", minzoom, maxzoom, fields: { ele: "Number" } }],
      },
    });
  });
  return { terrain: join(terrainFolder, "terrain.pmtiles"), contours: join(contourFolder, "contours.pmtiles") };
}

type Grid = Omit<Heights, "metres">;

function gridOf(box: Box): Grid {
  const { left, top, right, bottom } = tilesOf(box, alignZoom);
  const side = tileSize * 2 ** (mostZoom - alignZoom);
  const size = { width: (right - left + 1) * side, height: (bottom - top + 1) * side };
  return { zoom: mostZoom, left: left * side, top: top * side, ...size };
}

/** West, south, east, north in metres of EPSG:3857. */
function edges({ zoom, left, top, width, height }: Grid): [number, number, number, number] {
  const pixel = (2 * mercatorHalf) / (tileSize * 2 ** zoom);
  const x = (column: number) => column * pixel - mercatorHalf;
  const y = (row: number) => mercatorHalf - row * pixel;
  return [x(left), y(top + height), x(left + width), y(top)];
}

async function readHeights(file: string, grid: Grid): Promise<Heights> {
  const bytes = await readFile(file);
  const metres = new Float32Array(bytes.buffer, bytes.byteOffset, grid.width * grid.height).map((value) =>
    value <= unknown + 1 ? Number.NaN : value,
  );
  return { ...grid, metres };
}

/** The part of the box, from 0 to 1, of which the sources give no height. */
function shareUnknown({ zoom, left, top, width, metres }: Heights, [west, south, east, north]: Box): number {
  const [fromX, fromY] = tileAt(west, north, zoom).map((tile) => Math.floor(tile * tileSize)) as [number, number];
  const [toX, toY] = tileAt(east, south, zoom).map((tile) => Math.floor(tile * tileSize)) as [number, number];
  let unknown = 0;
  for (let y = fromY - top; y < toY - top; y += 1) {
    for (let x = fromX - left; x < toX - left; x += 1) if (Number.isNaN(metres[y * width + x])) unknown += 1;
  }
  return unknown / ((toX - fromX) * (toY - fromY));
}

function terrainTiles(known: Heights, box: Box, say: (line: string) => void): Tile[] {
  const tiles: Tile[] = [];
  for (let heights = fillGaps(known); heights.zoom >= leastZoom; heights = zoomOut(heights)) {
    const { left, top, right, bottom } = tilesOf(box, heights.zoom);
    say(`  zoom ${heights.zoom}: ${(right - left + 1) * (bottom - top + 1)} tiles`);
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) tiles.push(terrainTile(heights, x, y));
    }
  }
  return tiles;
}

/** Far out only the lines of each hundred metres, near by all of them, as folders of tiles. */
async function contourTiles(heights: string, box: Box, folder: string): Promise<void> {
  const cut = join(folder, "cut.tif");
  const lines = join(folder, "lines.gpkg");
  const [west, south, east, north] = box.map(String) as [string, string, string, string];
  await runTool("gdal_translate", [
    ...["-q", "-projwin", west, north, east, south, "-projwin_srs", "EPSG:4326"],
    ...["-a_nodata", String(unknown), heights, cut],
  ]);
  await runTool("gdal_contour", [
    "-q",
    "-a",
    "ele",
    "-i",
    String(intervals.all),
    "-nln",
    "contours",
    "-f",
    "GPKG",
    cut,
    lines,
  ]);
  const [minzoom, maxzoom] = zooms.contours;
  const tile = (name: string, from: number, to: number, where: string) =>
    runTool("ogr2ogr", [
      ...["-f", "MVT", join(folder, name), lines, "-nln", "contours", "-select", "ele"],
      ...["-where", where, "-dsco", "FORMAT=DIRECTORY", "-dsco", `MINZOOM=${from}`, "-dsco", `MAXZOOM=${to}`],
    ]);
  await tile("far", minzoom, minzoom + 1, `CAST(ele AS integer) % ${intervals.index} = 0`);
  await tile("near", minzoom + 2, maxzoom, "ele IS NOT NULL");
}
