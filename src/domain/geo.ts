import { bearing, distance } from "@turf/turf";

/** Longitude, latitude in degrees, WGS 84 (GeoJSON's order). */
export type LngLat = readonly [lng: number, lat: number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What the map opens on: the district's sites with a margin. */
export const homeBounds: Bounds = [115.44, 39.5, 116.28, 39.95];
/** Where a record's point may lie: the district and its surroundings. */
export const surroundings: Bounds = [115.3, 39.4, 116.4, 40.0];
/** How far the camera may go; no national boundary lies inside. */
export const cameraBounds: Bounds = [114.9, 39.1, 116.9, 40.35];
export const minZoom = 8;
export const maxZoom = 18;

/** Great-circle distance in metres (Turf; sphere of 6,371,008.8 m, within 0.5 % of the ellipsoid). */
export function distanceM(a: LngLat, b: LngLat): number {
  return distance([...a], [...b], { units: "meters" });
}

/** Which of eight directions `b` lies in, seen from `a`: 0 north, 1 north-east … 7 north-west. */
export function direction(a: LngLat, b: LngLat): number {
  return Math.round(((bearing([...a], [...b]) + 360) % 360) / 45) % 8;
}

export function contains(bounds: Bounds, [lng, lat]: LngLat): boolean {
  return lng >= bounds[0] && lng <= bounds[2] && lat >= bounds[1] && lat <= bounds[3];
}

/** The smallest bounds around the points; null for none. */
export function boundsOf(points: readonly LngLat[]): Bounds | null {
  if (points.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
