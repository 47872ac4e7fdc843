import { deflateSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import { toWorld } from "../../src/domain/camera";
import type { Bounds, LngLat } from "../../src/domain/geo";
import { hillTile } from "./hill";

/** Writes a terrain pack as `npm run ground` leaves one: PMTiles version 3 with terrarium pictures, for tests alone. */

export interface PackOptions {
  readonly zooms: readonly number[];
  readonly bounds: Bounds;
  readonly attribution?: string;
}

/** The pack of land whose heights are `height`, in whole metres, over all tiles that touch the bounds. */
export function terrainPack(height: (place: LngLat) => number, options: PackOptions): Uint8Array {
  const [west, south, east, north] = options.bounds;
  const tiles = options.zooms.flatMap((z) => {
    const [left, top] = toWorld([west, north]).map((share) => Math.floor(share * 2 ** z)) as [number, number];
    const [right, bottom] = toWorld([east, south]).map((share) => Math.floor(share * 2 ** z)) as [number, number];
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    return columns.flatMap((x) => rows.map((y) => ({ id: zxyToTileId(z, x, y), z, x, y })));
  });
  tiles.sort((a, b) => a.id - b.id);
  const pictures = tiles.map(({ z, x, y }) => terrariumPng(hillTile({ z, x, y }, height).heights, 256));
  return archive(
    tiles.map(({ id }) => id),
    pictures,
    options,
  );
}

/** Heights as red, green and blue: 256 · red + green + blue / 256 − 32,768. */
function terrariumPng(heights: Float32Array, size: number): Buffer {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (const [i, height] of heights.entries()) {
    const units = Math.round((height + 32_768) * 256);
    const at = Math.floor(i / size) * (size * 3 + 1) + 1 + (i % size) * 3;
    rows.writeUIntBE(units, at, 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // eight bits a channel, red green blue
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

/** ISO 3309, as the PNG specification gives it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The archive: header, one directory of all tiles, metadata, pictures one after another; nothing is compressed. */
function archive(ids: readonly number[], pictures: readonly Buffer[], { bounds, zooms, attribution }: PackOptions) {
  const lengths = pictures.map(({ length }) => length);
  const directory = Buffer.from([
    ...varint(ids.length),
    ...ids.flatMap((id, i) => varint(id - (ids[i - 1] ?? 0))),
    ...ids.flatMap(() => varint(1)),
    ...lengths.flatMap(varint),
    // nought: right after the picture before
    ...ids.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
  ]);
  const metadata = Buffer.from(JSON.stringify({ encoding: "terrarium", attribution }));
  const headerLength = 127;
  const header = Buffer.alloc(headerLength);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(3, 7);
  const dataLength = lengths.reduce((a, b) => a + b, 0);
  const metadataAt = headerLength + directory.length;
  const dataAt = metadataAt + metadata.length;
  const fields = [headerLength, directory.length, metadataAt, metadata.length, dataAt, 0, dataAt, dataLength];
  for (const [i, value] of [...fields, ids.length, ids.length, ids.length].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  // clustered; neither directory nor tiles compressed; tiles are PNG
  header.set([1, 1, 1, 2, Math.min(...zooms), Math.max(...zooms)], 96);
  for (const [i, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
  header.writeUInt8(Math.max(...zooms), 118);
  header.writeInt32LE(Math.round(((bounds[0] + bounds[2]) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((bounds[1] + bounds[3]) / 2) * 1e7), 123);
  return new Uint8Array(Buffer.concat([header, directory, metadata, ...pictures]));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}
