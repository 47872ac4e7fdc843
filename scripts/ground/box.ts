/** A box of degrees: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The district with a margin: what a pack covers unless another box is asked for. */
export const districtBox: Box = [115.4, 39.48, 116.27, 39.94];

/** The zooms of a pack that is made here; beyond the last one the map enlarges. */
export const zooms = { vector: [6, 14], terrain: [8, 13], contours: [10, 13] } as const;

/** Side of a terrain tile, in pixels. */
export const tileSize = 256;

/** Half the side of the Web Mercator square, in metres (EPSG:3857). */
export const mercatorHalf = 20037508.342789244;

/** The tile of the XYZ scheme in which a place lies, as a fraction: 3.5 is the middle of tile 3. */
export function tileAt(lng: number, lat: number, zoom: number): [x: number, y: number] {
  const tiles = 2 ** zoom;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [((lng + 180) / 360) * tiles, y * tiles];
}

/** The north-west corner of a tile, in degrees. */
export function tileCorner(x: number, y: number, zoom: number): [lng: number, lat: number] {
  const tiles = 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / tiles))) * 180) / Math.PI;
  return [(x / tiles) * 360 - 180, lat];
}

/** The columns and rows of tiles that a box touches, both ends included. */
export function tilesOf([west, south, east, north]: Box, zoom: number) {
  const [left, top] = tileAt(west, north, zoom);
  const [right, bottom] = tileAt(east, south, zoom);
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right) - 1, bottom: Math.ceil(bottom) - 1 };
}
