import type { Bounds, LngLat } from "../../src/domain/geo";
import { hillTile } from "./hill";
import { pmtiles } from "./pmtiles";
import { picturePng, terrarium, tilesOver } from "./tiles";

export interface PackOptions {
  readonly zooms: readonly number[];
  readonly bounds: Bounds;
  readonly attribution?: string;
}
const side = 256;

/** A pack of land whose heights are `height`, in whole metres, over all tiles that touch the bounds: for tests alone. */
export function terrainPack(
  height: (place: LngLat) => number,
  { zooms, bounds, attribution }: PackOptions,
): Uint8Array {
  const tiles = tilesOver(bounds, zooms).map((tile) => {
    const { heights } = hillTile(tile, height);
    const bytes = picturePng(side, (column, row) => terrarium(heights[row * side + column] as number));
    return { ...tile, bytes };
  });
  return pmtiles(tiles, "png", bounds, { encoding: "terrarium", attribution });
}
