import { zxyToTileId } from "pmtiles";

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** A small PMTiles archive (specification, version 3): one directory, nothing compressed. */
export function pmtiles(
  tiles: readonly Tile[],
  kind: "mvt" | "png",
  bounds: readonly [west: number, south: number, east: number, north: number],
  metadata: object = {},
): Uint8Array {
  const ordered = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const varints: number[] = [];
  const varint = (value: number) => {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) varints.push((left % 128) + 128);
    varints.push(left);
  };
  varint(ordered.length);
  for (const [i, { id }] of ordered.entries()) varint(id - (ordered[i - 1]?.id ?? 0));
  for (const _ of ordered) varint(1);
  for (const { bytes } of ordered) varint(bytes.length);
  // An offset of 0 means: right after the one before.
  for (const i of ordered.keys()) varint(i === 0 ? 1 : 0);

  const directory = Uint8Array.from(varints);
  const json = new TextEncoder().encode(JSON.stringify(metadata));
  const dataLength = ordered.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const at = { directory: 127, json: 127 + directory.length, data: 127 + directory.length + json.length };
  const header = new DataView(new ArrayBuffer(127));
  for (const [i, byte] of new TextEncoder().encode("PMTiles").entries()) header.setUint8(i, byte);
  header.setUint8(7, 3);
  const sizes = [at.directory, directory.length, at.json, json.length, at.data, 0, at.data, dataLength];
  const counts = [ordered.length, ordered.length, ordered.length];
  for (const [i, value] of [...sizes, ...counts].entries()) header.setBigUint64(8 + 8 * i, BigInt(value), true);
  const zooms = ordered.map(({ z }) => z);
  // Clustered; neither directory nor tiles compressed.
  const kinds = [1, 1, 1, kind === "mvt" ? 1 : 2, Math.min(...zooms), Math.max(...zooms)];
  for (const [i, value] of kinds.entries()) header.setUint8(96 + i, value);
  for (const [i, degrees] of bounds.entries()) header.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true);
  header.setUint8(118, Math.min(...zooms));
  header.setInt32(119, Math.round(((bounds[0] + bounds[2]) / 2) * 1e7), true);
  header.setInt32(123, Math.round(((bounds[1] + bounds[3]) / 2) * 1e7), true);
  const whole = new Uint8Array(at.data + dataLength);
  whole.set(new Uint8Array(header.buffer));
  whole.set(directory, at.directory);
  whole.set(json, at.json);
  let place = at.data;
  for (const { bytes } of ordered) {
    whole.set(bytes, place);
    place += bytes.length;
  }
  return whole;
}
