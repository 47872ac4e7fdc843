import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { Compression, TileType, zxyToTileId } from "pmtiles";
import type { Box } from "./box";

/** A tile and where it lies; vector tiles come gzipped. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface Archive {
  readonly kind: "mvt" | "png";
  readonly box: Box;
  /** What the archive says of itself: `name`, `attribution`, `vector_layers` and what else belongs there. */
  readonly metadata: Record<string, unknown>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const headerLength = 127;
/** Readers fetch this much first: the root directory must lie in it. */
const firstFetch = 16384;
const leafEntries = 4096;

/**
 * Writes tiles as one PMTiles archive: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md.
 * Tiles lie in the order of their ids; equal tiles are stored once.
 */
export async function writePmtiles(file: string, tiles: readonly Tile[], archive: Archive): Promise<void> {
  const ordered = tiles.map((tile) => ({ tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  const places = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  const bodies: Uint8Array[] = [];
  let bytes = 0;
  for (const { tile, id } of ordered) {
    const digest = createHash("sha256").update(tile.bytes).digest("base64");
    let place = places.get(digest);
    if (!place) {
      place = { offset: bytes, length: tile.bytes.length };
      places.set(digest, place);
      bodies.push(tile.bytes);
      bytes += tile.bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  const { root, leaves } = directories(entries);
  const metadata = gzipSync(JSON.stringify(archive.metadata));
  const sizes = { root: root.length, metadata: metadata.length, leaves: leaves.length, bytes };
  const counts = [ordered.length, entries.length, places.size] as const;
  const zooms = ordered.length > 0 ? ordered.map(({ tile }) => tile.z) : [0];
  const target = await open(file, "w");
  try {
    for (const part of [header(archive, sizes, counts, zooms), root, metadata, leaves, ...bodies]) {
      await target.appendFile(part);
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

/** One directory if it fits into the first fetch, else a root of leaves. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = directory(entries);
  if (whole.length <= firstFetch - headerLength) return { root: whole, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += leafEntries) {
    const leaf = directory(entries.slice(from, from + leafEntries));
    pointers.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

function directory(entries: readonly Entry[]): Uint8Array {
  const numbers: number[] = [entries.length];
  let last = 0;
  for (const { id } of entries) {
    numbers.push(id - last);
    last = id;
  }
  for (const { run } of entries) numbers.push(run);
  for (const { length } of entries) numbers.push(length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    // 0 says: right behind the one before.
    numbers.push(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(numbers.flatMap(varint)));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}

function header(
  { kind, box }: Archive,
  sizes: { root: number; metadata: number; leaves: number; bytes: number },
  counts: readonly number[],
  zooms: readonly number[],
): Uint8Array {
  const head = Buffer.alloc(headerLength);
  head.write("PMTiles", 0, "latin1");
  head.writeUInt8(3, 7);
  const metadataAt = headerLength + sizes.root;
  const leavesAt = metadataAt + sizes.metadata;
  const dataAt = leavesAt + sizes.leaves;
  const long = [headerLength, sizes.root, metadataAt, sizes.metadata, leavesAt, sizes.leaves, dataAt, sizes.bytes];
  [...long, ...counts].forEach((value, index) => {
    head.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  });
  const least = Math.min(...zooms);
  const most = Math.max(...zooms);
  const tiles =
    kind === "mvt"
      ? { packed: Compression.Gzip, type: TileType.Mvt }
      : { packed: Compression.None, type: TileType.Png };
  const [west, south, east, north] = box;
  const clustered = 1;
  head.set([clustered, Compression.Gzip, tiles.packed, tiles.type, least, most], 96);
  [west, south, east, north].forEach((degrees, index) => {
    head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  });
  head.writeUInt8(Math.min(most, 11), 118);
  head.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  head.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return head;
}
