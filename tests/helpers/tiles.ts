import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection } from "geojson";
import { pngFile } from "../../scripts/png-file";
import type { Tile } from "./pmtiles";

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** All tiles of the zooms that touch the bounds. */
export function tilesOver([west, south, east, north]: Bounds, zooms: readonly number[]) {
  return zooms.flatMap((z) => {
    const n = 2 ** z;
    const column = (lng: number) => Math.floor(((lng + 180) / 360) * n);
    const row = (lat: number) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n);
    const found: { z: number; x: number; y: number }[] = [];
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south); y++) found.push({ z, x, y });
    return found;
  });
}

/** Layers of GeoJSON as vector tiles. */
export function vectorTiles(
  layers: Readonly<Record<string, FeatureCollection>>,
  bounds: Bounds,
  zooms: readonly number[],
): Tile[] {
  const indexes = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom: Math.max(...zooms), indexMaxZoom: 0 })] as const,
  );
  return tilesOver(bounds, zooms).map(({ z, x, y }) => {
    const tile = Object.fromEntries(
      indexes.flatMap(([name, index]) => {
        const found = index.getTile(z, x, y);
        return found ? [[name, found]] : [];
      }),
    );
    return { z, x, y, bytes: fromGeojsonVt(tile, { version: 2, extent: 4096 }) };
  });
}

type Rgb = readonly [red: number, green: number, blue: number];

/** A square picture of one colour, as a PNG without alpha. */
export const plainPng = (side: number, colour: Rgb): Uint8Array => picturePng(side, () => colour);

/** A square picture, pixel by pixel, as a PNG without alpha. */
export function picturePng(side: number, colourAt: (column: number, row: number) => Rgb): Uint8Array {
  const rows = Buffer.alloc(side * (1 + 3 * side));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) rows.set(colourAt(x, y), y * (1 + 3 * side) + 1 + 3 * x);
  return pngFile(side, side, rows);
}

/** A height in metres as a terrarium colour: red · 256 + green + blue / 256 − 32768. */
export function terrarium(metres: number): Rgb {
  const value = metres + 32768;
  return [Math.floor(value / 256), Math.floor(value) % 256, Math.floor((value % 1) * 256)];
}
