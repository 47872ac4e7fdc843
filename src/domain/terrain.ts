import { fromWorld, toWorld } from "./camera";
import type { LngLat } from "./geo";
import type { Parts, Position } from "./line";

/** The arithmetic of a terrain model in tiles: pictures into heights, and the height at a place between their pixels. */

/** A square of heights in metres, row by row from its north-west corner; NaN where nothing is known. */
export interface HeightTile {
  readonly size: number;
  readonly heights: Float32Array;
}
/** A tile of the world in 2^z × 2^z, counted from the north-west (XYZ). */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}
export const tileKey = ({ z, x, y }: TileAddress) => `${z}/${x}/${y}`;

/** Height in metres of one pixel: 256 · red + green + blue / 256 − 32,768 (the "terrarium" encoding of Mapzen's tiles). */
export const terrariumM = (red: number, green: number, blue: number) => red * 256 + green + blue / 256 - 32_768;

/** Nothing on Earth lies so low: black pixels, and others that are no heights. */
const belowAllM = -12_000;

/**
 * The heights of a picture given as red, green, blue and opacity, byte by byte; where it is clear, or black, nothing is
 * known.
 */
export function terrariumHeights(pixels: ArrayLike<number>): Float32Array {
  const heights = new Float32Array(pixels.length / 4);
  for (let i = 0; i < heights.length; i++) {
    const at = i * 4;
    const height = terrariumM(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number);
    heights[i] = pixels[at + 3] === 0 || height < belowAllM ? Number.NaN : height;
  }
  return heights;
}

/** Half a pixel of the coarsest tiles, in tiles: that near to an edge a height rests on the neighbour too. */
const edge = 0.5 / 256;

/** The tiles of zoom `z` on which the heights at these places rest, each once. */
export function tilesUnder(places: readonly LngLat[], z: number): TileAddress[] {
  const found = new Map<string, TileAddress>();
  for (const place of places) {
    const [x, y] = toWorld(place).map((share) => share * 2 ** z) as [number, number];
    for (const column of new Set([Math.floor(x - edge), Math.floor(x + edge)]))
      for (const row of new Set([Math.floor(y - edge), Math.floor(y + edge)])) {
        const tile = { z, x: column, y: row };
        found.set(tileKey(tile), tile);
      }
  }
  return [...found.values()];
}

/**
 * The height in metres at a place, between the middles of the four pixels around it (bilinear). Null where any of them
 * is not known. All tiles are of one size.
 */
export function heightAt(place: LngLat, z: number, tileAt: (tile: TileAddress) => HeightTile | null): number | null {
  const [x, y] = toWorld(place).map((share) => share * 2 ** z) as [number, number];
  const size = tileAt({ z, x: Math.floor(x), y: Math.floor(y) })?.size;
  if (!size) return null;
  const pixel = (column: number, row: number) => {
    const tile = tileAt({ z, x: Math.floor(column / size), y: Math.floor(row / size) });
    if (tile?.size !== size) return Number.NaN;
    return tile.heights[(row - Math.floor(row / size) * size) * size + column - Math.floor(column / size) * size];
  };
  const [left, top] = [Math.floor(x * size - 0.5), Math.floor(y * size - 0.5)];
  const [east, south] = [x * size - 0.5 - left, y * size - 0.5 - top];
  let height = 0;
  for (const [column, row, weight] of [
    [left, top, (1 - east) * (1 - south)],
    [left + 1, top, east * (1 - south)],
    [left, top + 1, (1 - east) * south],
    [left + 1, top + 1, east * south],
  ] as const)
    if (weight > 0) height += weight * (pixel(column, row) ?? Number.NaN);
  return Number.isFinite(height) ? height : null;
}

/** Ground metres of one tile, at a latitude (Earth's equatorial circumference 40,075,016.686 m). */
export const tileWidthM = (lat: number, z: number) => (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / 2 ** z;

/**
 * A line with more points, so that none is further than about `stepM` metres from the next; its own points stay, so its
 * length does. Heights are left out.
 */
export function densified(parts: Parts, stepM: number): LngLat[][] {
  return parts.map((part) =>
    part.flatMap((position, i): LngLat[] => {
      const here = lngLat(position);
      const before = part[i - 1];
      if (!before) return [here];
      const [from, to] = [toWorld(lngLat(before)), toWorld(here)];
      const metres = Math.hypot(to[0] - from[0], to[1] - from[1]) * tileWidthM(here[1], 0);
      const steps = Math.max(1, Math.ceil(metres / stepM));
      return Array.from({ length: steps }, (_, k): LngLat => {
        const share = (k + 1) / steps;
        return k + 1 === steps
          ? here
          : fromWorld([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      });
    }),
  );
}

const lngLat = (position: Position): LngLat => [position[0] as number, position[1] as number];
