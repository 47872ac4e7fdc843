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

/** The smallest bounds around a line of several parts; null for an empty one. */
export function lineBounds(parts: readonly (readonly (readonly number[])[])[]): Bounds | null {
  return boundsOf(parts.flat().map(([lng, lat]): LngLat => [lng as number, lat as number]));
}
