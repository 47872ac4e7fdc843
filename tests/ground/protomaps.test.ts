import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { type Box, tileAt, tileCorner, tilesOf } from "../../scripts/ground/box";
import { encodePng } from "../../scripts/ground/png";
import { type Tile, writePmtiles } from "../../scripts/ground/write-pmtiles";
import { bytesOf, ground, hasGroundTools, heightAt, scratch, whenTools } from "../helpers/ground";

const folder = scratch("protomaps");
afterAll(() => rmSync(folder, { recursive: true }));

const box: Box = [115.68, 39.66, 115.72, 39.69];
const side = 512;
/** A slope that climbs to the east and, less, to the north: metres at a place. */
const slope = (lng: number, lat: number) => 500 + (lng - 115.6) * 4000 + (lat - 39.6) * 1500;

/** Terrain as Mapterhorn has it: 512 pixels a tile, zoom 12, WebP without loss. */
async function terrainArchive(target: string): Promise<void> {
  const { left, top, right, bottom } = tilesOf(box, 12);
  const tiles: Tile[] = [];
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) {
      const pixels = new Uint8Array(side * side * 3);
      for (let i = 0; i < side * side; i += 1) {
        const [lng, lat] = tileCorner(x + ((i % side) + 0.5) / side, y + (Math.floor(i / side) + 0.5) / side, 12);
        const value = Math.round((slope(lng, lat) + 32768) * 2) * 128;
        pixels.set([value >> 16, (value >> 8) & 0xff, value & 0xff], 3 * i);
      }
      const png = join(folder, `${x}-${y}.png`);
      writeFileSync(png, encodePng(pixels, side, side));
      const webp = join(folder, `${x}-${y}.webp`);
      execFileSync("gdal_translate", ["-q", "-of", "WEBP", "-co", "LOSSLESS=YES", png, webp]);
      tiles.push({ z: 12, x, y, bytes: readFileSync(webp) });
    }
  }
  await writePmtiles(target, tiles, { kind: "png", box, metadata: {} });
}

test.skipIf(!hasGroundTools)(
  `a pack cut out of ready-made archives has their vectors as they are and their heights on the same grid ${whenTools}`,
  async () => {
    // The pmtiles program is no Debian package: a stand-in with its documented options does the cutting.
    const bin = join(folder, "bin");
    mkdirSync(bin);
    const program = [process.execPath, resolve("scripts/run.mjs"), resolve("tests/helpers/pmtiles-extract.ts")];
    writeFileSync(join(bin, "pmtiles"), `#!/bin/sh\nexec ${program.map((part) => `"${part}"`).join(" ")} "$@"\n`);
    chmodSync(join(bin, "pmtiles"), 0o755);

    const earth = gzipSync(Uint8Array.from([0x1a, 9, 0x78, 2, 0x0a, 5, ...Buffer.from("earth")]));
    const planet = join(folder, "planet.pmtiles");
    const { left, top, right, bottom } = tilesOf([115.5, 39.5, 115.9, 39.8], 12);
    const tiles: Tile[] = [];
    for (let x = left; x <= right; x += 1)
      for (let y = top; y <= bottom; y += 1) tiles.push({ z: 12, x, y, bytes: earth });
    const metadata = { attribution: "Protomaps © OpenStreetMap" };
    await writePmtiles(planet, tiles, { kind: "mvt", box: [115.5, 39.5, 115.9, 39.8], metadata });
    const heights = join(folder, "terrain.pmtiles");
    await terrainArchive(heights);

    const pack = join(folder, "pack");
    vi.stubEnv("PATH", `${bin}${delimiter}${process.env.PATH}`);
    const { code, said } = await ground([
      ...["protomaps", "--planet", planet, "--terrain", heights],
      ...["--bbox", box.join(","), "--to", pack, "--work", join(folder, "work")],
    ]);
    vi.unstubAllEnvs();
    expect(said).toContain("In place: fangshan.pmtiles, terrain.pmtiles, contours.pmtiles");
    expect(said).toContain("attribution  Protomaps © OpenStreetMap");
    expect(said).toContain("attribution  © Mapterhorn");
    expect(said).toContain("100 % of the box at zoom 12");
    expect(code).toBe(0);
    expect(bytesOf(join(pack, "fangshan.pmtiles")).length).toBeLessThan(bytesOf(planet).length);
    for (const [lng, lat] of [
      [115.69, 39.67],
      [115.715, 39.685],
    ] as const) {
      const [x, y] = tileAt(lng, lat, 13).map((tile) => (Math.floor(tile * 256) + 0.5) / 256) as [number, number];
      const there = await heightAt(join(pack, "terrain.pmtiles"), [lng, lat], 13);
      // Half metres there, quarters here.
      expect(Math.abs(there - slope(...tileCorner(x, y, 13)))).toBeLessThanOrEqual(0.4);
    }
  },
  60_000,
);
