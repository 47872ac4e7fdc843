import { rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { Box } from "../../scripts/ground/box";
import { checkPack } from "../../scripts/ground/check";
import { openArchive } from "../../scripts/ground/open-archive";
import { type Tile, writePmtiles } from "../../scripts/ground/write-pmtiles";
import { bytesOf, scratch } from "../helpers/ground";

const folder = scratch("pmtiles");
afterAll(() => rmSync(folder, { recursive: true }));

const box: Box = [115.4, 39.48, 116.27, 39.94];
const today = new Date("2026-11-22T00:00:00Z");
const archive = { kind: "png", box, metadata: { name: "test", attribution: "us" } } as const;
const bytes = (...values: number[]) => Uint8Array.from(values);

test("the header is that of the specification, to the byte", async () => {
  const file = join(folder, "one.pmtiles");
  await writePmtiles(file, [{ z: 0, x: 0, y: 0, bytes: bytes(1, 2, 3) }], archive);
  const written = Buffer.from(bytesOf(file));
  expect(written.toString("latin1", 0, 7)).toBe("PMTiles");
  expect(written[7]).toBe(3);
  expect(written.readBigUInt64LE(8)).toBe(127n);
  // Clustered, directories gzipped (2), tiles as they are (1), PNG (2), zooms 0 to 0.
  expect([...written.subarray(96, 102)]).toEqual([1, 2, 1, 2, 0, 0]);
  expect(written.readInt32LE(102)).toBe(1_154_000_000);
  expect(written.readInt32LE(114)).toBe(399_400_000);
  // The root directory of one tile: 1 entry, id 0, run 1, length 3, offset 0 + 1.
  const root = written.subarray(127, 127 + Number(written.readBigUInt64LE(16)));
  expect([...gunzipSync(root)]).toEqual([1, 0, 1, 3, 1]);
  expect([...written.subarray(-3)]).toEqual([1, 2, 3]);
});

test("tiles of a pyramid with leaf directories are found again; equal ones are stored once", async () => {
  const file = join(folder, "many.pmtiles");
  const tiles: Tile[] = [];
  let seed = 7;
  // Lengths that do not repeat, so that the directory does not fit into the first fetch of 16 kB.
  for (let x = 0; x < 128; x += 1) {
    for (let y = 0; y < 128; y += 1) {
      const sea = x > 100;
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      const length = sea ? 5 : 20 + ((seed >> 12) % 2000);
      const body = new Uint8Array(length).fill(7);
      if (!sea) body.set([x, y]);
      tiles.push({ z: 7, x, y, bytes: body });
    }
  }
  await writePmtiles(file, tiles, archive);
  const { source, close } = await openArchive(file);
  const header = await source.getHeader();
  expect(header.rootDirectoryLength).toBeLessThan(16_384 - 127);
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header.numAddressedTiles).toBe(16_384);
  expect(header.numTileContents).toBe(101 * 128 + 1);
  const wrong: string[] = [];
  for (const { x, y, bytes: body } of tiles.filter((_, index) => index % 5 === 0)) {
    const read = await source.getZxy(7, x, y);
    if (!read || !Buffer.from(read.data).equals(body)) wrong.push(`${x}/${y}`);
  }
  expect(wrong).toEqual([]);
  expect(await source.getZxy(6, 0, 0)).toBeUndefined();
  expect(await source.getMetadata()).toEqual(archive.metadata);
  await close();
});

// A vector tile with one layer, written by hand: layer (3) of 7 bytes, its version (15) 2, its name (1) "earth".
const earthTile = gzipSync(Uint8Array.from([0x1a, 9, 0x78, 2, 0x0a, 5, ...Buffer.from("earth")]));
const everyTile = (zoom: number, west: number, north: number, east: number, south: number): Tile[] => {
  const tiles: Tile[] = [];
  for (let x = west; x <= east; x += 1)
    for (let y = north; y <= south; y += 1) tiles.push({ z: zoom, x, y, bytes: earthTile });
  return tiles;
};

test("a check names what a pack lacks, and only what keeps it from use is an error", async () => {
  const pack = scratch("check");
  const empty = await checkPack(pack, today);
  expect(empty.map(({ errors, notes }) => [errors.length, notes.length])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
  const file = join(pack, "fangshan.pmtiles");
  // Columns 210–210 and rows 96–97 of zoom 8 hold the box: 115.31–116.72 E, 38.82–40.98 N.
  const metadata = { vector_layers: [], "planetiler:osm:osmosisreplicationtime": "2025-10-01T20:00:00Z" };
  await writePmtiles(file, everyTile(8, 210, 96, 210, 97), { kind: "mvt", box, metadata });
  const [vector] = await checkPack(pack, today);
  expect(vector?.errors).toEqual([]);
  expect(vector?.facts.join("\n")).toContain("coverage     100 % of the box at zoom 8");
  expect(vector?.facts.join("\n")).toContain("layers       earth 8–8");
  expect(vector?.facts.join("\n")).toContain("data of      2025-10-01 (417 days ago)");
  expect(vector?.notes).toEqual([
    "nothing in: landuse, water, roads, buildings, places, pois",
    "ends at zoom 8: coarse when looked at closely",
    "names no source, which the map must show: see docs/ground.md, Attribution",
    "the data is 417 days old",
  ]);
  truncateSync(file, statSync(file).size - 10);
  expect((await checkPack(pack, today))[0]?.errors).toEqual(["cannot be read: it is cut short"]);
  await writePmtiles(file, [{ z: 8, x: 210, y: 96, bytes: bytes(1) }], archive);
  expect((await checkPack(pack, today))[0]?.errors[0]).toBe("holds png tiles, not roads, water, places");
  await writePmtiles(file, everyTile(14, 13_443, 6_210, 13_450, 6_215), { kind: "mvt", box, metadata });
  expect((await checkPack(pack, today))[0]?.errors[0]).toMatch(/^covers \d\.\d+ % of the box$/);
  rmSync(pack, { recursive: true });
});
