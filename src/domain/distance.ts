import { bearing, distance } from "@turf/turf";
import type { LngLat } from "./geo";

/** Great-circle distance in metres (Turf; sphere of 6,371,008.8 m, within 0.5 % of the ellipsoid). */
export function distanceM(a: LngLat, b: LngLat): number {
  return distance([...a], [...b], { units: "meters" });
}

/** Which of eight directions `b` lies in, seen from `a`: 0 north, 1 north-east … 7 north-west. */
export function direction(a: LngLat, b: LngLat): number {
  return Math.round(((bearing([...a], [...b]) + 360) % 360) / 45) % 8;
}
