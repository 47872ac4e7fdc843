import { distanceM } from "./distance";
import type { Entry } from "./entry";
import type { LngLat } from "./geo";

/** Metres as the crow flies from a position to an entry: to its point, or to the nearest vertex of its line. */
export function distanceFrom({ lngLat, line }: Entry, here: LngLat): number | null {
  if (lngLat) return distanceM(here, lngLat);
  if (!line) return null;
  return Math.min(...line.flat().map(([lng, lat]) => distanceM(here, [lng as number, lat as number])));
}
