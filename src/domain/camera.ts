import type { Bounds, LngLat } from "./geo";

/** Where a map looks. Zoom counts as MapLibre's: the world is 512 · 2^zoom pixels wide. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Web Mercator, the world as the unit square, y downwards (EPSG:3857 scaled). */
export function toWorld([lng, lat]: LngLat): [x: number, y: number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

export function fromWorld([x, y]: readonly [number, number]): [lng: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** Pixels that one world is wide at a zoom. */
export const worldSize = (zoom: number) => 512 * 2 ** zoom;

/** The camera that shows all of `bounds` in a view of `size` pixels, as MapLibre's fitBounds does. */
export function fitCamera(bounds: Bounds, size: Size, padding = 0, maxZoom = 18): Camera {
  const [west, north] = toWorld([bounds[0], bounds[3]]);
  const [east, south] = toWorld([bounds[2], bounds[1]]);
  const width = Math.max(1, size.width - 2 * padding);
  const height = Math.max(1, size.height - 2 * padding);
  const scale = Math.min(width / Math.max(east - west, 1e-12), height / Math.max(south - north, 1e-12));
  const [lng, lat] = fromWorld([(west + east) / 2, (north + south) / 2]);
  return { lng, lat, zoom: Math.min(Math.log2(scale / 512), maxZoom) };
}

/** From degrees to pixels of a view, and back. */
export function projection(camera: Camera, size: Size) {
  const scale = worldSize(camera.zoom);
  const [cx, cy] = toWorld([camera.lng, camera.lat]);
  return {
    toPixel(point: LngLat): [x: number, y: number] {
      const [x, y] = toWorld(point);
      return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
    },
    fromPixel([x, y]: readonly [number, number]): [lng: number, lat: number] {
      return fromWorld([(x - size.width / 2) / scale + cx, (y - size.height / 2) / scale + cy]);
    },
  };
}

/** Ground metres under one pixel at a latitude and zoom (Earth's equatorial circumference 40,075,016.686 m). */
export function metresPerPixel(lat: number, zoom: number): number {
  return (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}

/** Keeps the camera's centre inside bounds and its zoom in range. */
export function clampCamera(camera: Camera, bounds: Bounds, minZoom: number, maxZoom: number): Camera {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    lng: clamp(camera.lng, bounds[0], bounds[2]),
    lat: clamp(camera.lat, bounds[1], bounds[3]),
    zoom: clamp(camera.zoom, minZoom, maxZoom),
  };
}
