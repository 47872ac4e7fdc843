import { worldSize } from "../../src/domain/camera";
import type { LngLat } from "../../src/domain/geo";
import type { HeightTile, TileAddress } from "../../src/domain/terrain";

/** Land whose heights are known by formula, for tests of what reads them from tiles. */

/** Where the hill of the tests has its top: beside no site, in the mountains of the west. */
export const top: LngLat = [115.7, 39.7];

/** Metres east and north of the top: the sphere on which lengths are measured, level around the top. */
const radiusM = 6_371_008.8;
const degree = (radiusM * Math.PI) / 180;
export const fromTop = ([lng, lat]: LngLat): [eastM: number, northM: number] => [
  (lng - top[0]) * degree * Math.cos((top[1] * Math.PI) / 180),
  (lat - top[1]) * degree,
];
export const placeAt = (eastM: number, northM: number): LngLat => [
  top[0] + eastM / (degree * Math.cos((top[1] * Math.PI) / 180)),
  top[1] + northM / degree,
];

export const footM = 300;
export const riseM = 400;
/** A bell of 400 m on ground of 300 m: e^(−d²/2s²) with s of 800 m. */
export const hillM = (place: LngLat): number => {
  const [east, north] = fromTop(place);
  return footM + riseM * Math.exp(-(east * east + north * north) / (2 * 800 * 800));
};

/** The middle of a pixel, by the formula of the OpenStreetMap wiki ("Slippy map tilenames"). */
export function pixelAt({ z, x, y }: TileAddress, column: number, row: number, size: number): LngLat {
  const n = 2 ** z;
  const lng = ((x + (column + 0.5) / size) / n) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + (row + 0.5) / size)) / n))) * 180) / Math.PI;
  return [lng, lat];
}

/** A tile of such land, as a terrain model keeps it: one height for each pixel, in whole metres. */
export function hillTile(tile: TileAddress, height: (place: LngLat) => number, size = 256): HeightTile {
  const heights = new Float32Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      heights[row * size + column] = Math.round(height(pixelAt(tile, column, row, size)));
  return { size, heights };
}

/** Tiles of such land, made when they are asked for. */
export function hillTiles(height: (place: LngLat) => number, size = 256): (tile: TileAddress) => HeightTile {
  const made = new Map<string, HeightTile>();
  return (tile) => {
    const key = Object.values(tile).join();
    const known = made.get(key) ?? hillTile(tile, height, size);
    made.set(key, known);
    return known;
  };
}

/** Metres of one pixel of 256 to a tile at the top. */
export const pixelM = (z: number) => (40_075_016.686 * Math.cos((top[1] * Math.PI) / 180)) / (worldSize(z) / 2);
