import { TileType } from "pmtiles";
import { type Box, tilesOf } from "./box";
import { openArchive } from "./open-archive";

/** What an archive really holds, tile by tile, and what it says of itself. */
export interface Inspection {
  readonly bytes: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly box: Box;
  readonly tileType: "vector" | "png" | "webp" | "other";
  readonly tiles: number;
  /** The part of the tiles that the asked box touches at the last zoom, from 0 to 1. */
  readonly covered: number;
  /** Layers found in the tiles, each with the zooms between which it was met. */
  readonly layers: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** Without markup; empty where the archive names nobody. */
  readonly attribution: string;
  /** The day of the data, YYYY-MM-DD, where the archive says it. */
  readonly day: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Reads every tile of an archive. Throws where the archive or a tile of it cannot be read. */
export async function inspect(path: string, asked: Box): Promise<Inspection> {
  const { source, bytes, close } = await openArchive(path);
  try {
    const header = await source.getHeader();
    if (header.tileDataOffset + (header.tileDataLength ?? 0) > bytes) throw new Error("it is cut short");
    const metadata = ((await source.getMetadata()) ?? {}) as Record<string, unknown>;
    const box: Box = [header.minLon, header.minLat, header.maxLon, header.maxLat];
    const layers = new Map<string, [number, number]>();
    let tiles = 0;
    for (let zoom = header.minZoom; zoom <= header.maxZoom; zoom += 1) {
      for (const [x, y] of eachTile(box, zoom)) {
        const tile = await source.getZxy(zoom, x, y);
        if (!tile) continue;
        tiles += 1;
        if (header.tileType !== TileType.Mvt) continue;
        for (const layer of layerNames(new Uint8Array(tile.data))) {
          const [from, to] = layers.get(layer) ?? [zoom, zoom];
          layers.set(layer, [Math.min(from, zoom), Math.max(to, zoom)]);
        }
      }
    }
    let wanted = 0;
    let there = 0;
    for (const [x, y] of eachTile(asked, header.maxZoom)) {
      wanted += 1;
      if (await source.getZxy(header.maxZoom, x, y)) there += 1;
    }
    return {
      ...{ bytes, minZoom: header.minZoom, maxZoom: header.maxZoom, box, tiles, layers, metadata },
      tileType: tileTypes[header.tileType] ?? "other",
      covered: there / wanted,
      attribution: String(metadata.attribution ?? "")
        .replace(/<[^>]*>/g, "")
        .trim(),
      day: dayOf(metadata),
    };
  } finally {
    await close();
  }
}

const tileTypes: Partial<Record<number, Inspection["tileType"]>> = {
  [TileType.Mvt]: "vector",
  [TileType.Png]: "png",
  [TileType.Webp]: "webp",
};

function* eachTile(box: Box, zoom: number): Generator<[x: number, y: number]> {
  const { left, top, right, bottom } = tilesOf(box, zoom);
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) yield [x, y];
}

/** Our own note, or that of Planetiler, with which Protomaps makes its builds. */
function dayOf(metadata: Record<string, unknown>): string | undefined {
  const own = (metadata.beilou as { data?: unknown } | undefined)?.data;
  const said = own ?? metadata["planetiler:osm:osmosisreplicationtime"];
  return typeof said === "string" && /^\d{4}-\d\d-\d\d/.test(said) ? said.slice(0, 10) : undefined;
}

/** Names of the layers in a vector tile: field 3 of the tile, and in it field 1 (Mapbox Vector Tile 2.1). */
export function layerNames(tile: Uint8Array): string[] {
  const names: string[] = [];
  for (const layer of fields(tile, 3)) {
    const [name] = fields(layer, 1);
    if (name) names.push(new TextDecoder().decode(name));
  }
  return names;
}

/** The byte strings under one field number of a protocol buffer message. Throws where the message is cut short. */
function* fields(message: Uint8Array, wanted: number): Generator<Uint8Array> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at];
      if (byte === undefined) throw new Error("a tile is cut short");
      at += 1;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const [field, type] = [Math.floor(key / 8), key % 8];
    if (type === 0) varint();
    else if (type === 1) at += 8;
    else if (type === 5) at += 4;
    else if (type === 2) {
      const length = varint();
      if (at + length > message.length) throw new Error("a tile is cut short");
      if (field === wanted) yield message.subarray(at, at + length);
      at += length;
    } else throw new Error("a tile is not a vector tile");
  }
}
