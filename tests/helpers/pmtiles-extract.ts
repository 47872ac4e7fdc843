import { gzipSync } from "node:zlib";
import { TileType } from "pmtiles";
import { type Box, tilesOf } from "../../scripts/ground/box";
import { openArchive } from "../../scripts/ground/open-archive";
import { type Tile, writePmtiles } from "../../scripts/ground/write-pmtiles";

/** `extract <from> <to> --bbox= --maxzoom=`, as the pmtiles program documents it, for tests where it is not installed. */
export async function main([verb, from = "", to = "", ...options]: string[]): Promise<number> {
  if (verb === "version") return 0;
  if (verb !== "extract") return 2;
  const option = (name: string) => options.find((text) => text.startsWith(`--${name}=`))?.split("=")[1] ?? "";
  const box = option("bbox").split(",").map(Number) as unknown as Box;
  const { source, close } = await openArchive(from);
  const { minZoom, maxZoom, tileType } = await source.getHeader();
  const tiles: Tile[] = [];
  for (let z = minZoom; z <= Math.min(maxZoom, Number(option("maxzoom"))); z += 1) {
    const { left, top, right, bottom } = tilesOf(box, z);
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const tile = await source.getZxy(z, x, y);
        if (!tile) continue;
        const bytes = new Uint8Array(tile.data);
        // Vector tiles are unpacked as they are read.
        tiles.push({ z, x, y, bytes: tileType === TileType.Mvt ? gzipSync(bytes) : bytes });
      }
    }
  }
  const metadata = (await source.getMetadata()) as Record<string, unknown>;
  await close();
  await writePmtiles(to, tiles, { kind: tileType === TileType.Mvt ? "mvt" : "png", box, metadata });
  return 0;
}
