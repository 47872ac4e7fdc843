import { tileSize } from "./box";
import { encodePng } from "./png";
import type { Tile } from "./write-pmtiles";

/** Heights in metres on the pixel grid of one zoom; NaN where nothing is known. */
export interface Heights {
  readonly zoom: number;
  /** The pixel of the world, at this zoom, in the grid's north-west corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly metres: Float32Array;
}

/** The same ground one zoom out: each height is the mean of the four below it that are known. */
export function zoomOut(fine: Heights): Heights {
  const width = Math.ceil(fine.width / 2);
  const height = Math.ceil(fine.height / 2);
  const metres = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let known = 0;
      for (let dy = 0; dy < 2; dy += 1) {
        for (let dx = 0; dx < 2; dx += 1) {
          const column = 2 * x + dx;
          const row = 2 * y + dy;
          if (column >= fine.width || row >= fine.height) continue;
          const value = fine.metres[row * fine.width + column] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          sum += value;
          known += 1;
        }
      }
      metres[y * width + x] = known > 0 ? sum / known : Number.NaN;
    }
  }
  return { zoom: fine.zoom - 1, left: Math.floor(fine.left / 2), top: Math.floor(fine.top / 2), width, height, metres };
}

/** Fills what is unknown from its surroundings, the farther the coarser, so that no cliff stands at the edge of the known. */
export function fillGaps(heights: Heights): Heights {
  if (!heights.metres.some(Number.isNaN)) return heights;
  if (heights.width * heights.height === 1) return { ...heights, metres: Float32Array.of(0) };
  const coarse = fillGaps(zoomOut(heights));
  const metres = heights.metres.slice();
  for (let y = 0; y < heights.height; y += 1) {
    for (let x = 0; x < heights.width; x += 1) {
      const at = y * heights.width + x;
      if (Number.isNaN(metres[at])) metres[at] = between(coarse, (x - 0.5) / 2, (y - 0.5) / 2);
    }
  }
  return { ...heights, metres };
}

function between({ metres, width, height }: Heights, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const at = (dx: number, dy: number) => {
    const inX = Math.min(width - 1, Math.max(0, column + dx));
    const inY = Math.min(height - 1, Math.max(0, row + dy));
    return metres[inY * width + inX] ?? 0;
  };
  const [fx, fy] = [x - column, y - row];
  return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
}

/**
 * One terrain tile: height = red × 256 + green + blue / 256 − 32768 metres (terrarium). Heights are rounded to what
 * a pixel of the zoom can show, which keeps the tile small. Beyond the grid the nearest height goes on.
 */
export function terrainTile(heights: Heights, x: number, y: number): Tile {
  const step = heightStep(heights.zoom);
  const pixels = new Uint8Array(tileSize * tileSize * 3);
  for (let row = 0; row < tileSize; row += 1) {
    const inY = Math.min(heights.height - 1, Math.max(0, y * tileSize + row - heights.top));
    for (let column = 0; column < tileSize; column += 1) {
      const inX = Math.min(heights.width - 1, Math.max(0, x * tileSize + column - heights.left));
      const metres = heights.metres[inY * heights.width + inX] ?? 0;
      const value = Math.round((Math.round(metres / step) * step + 32768) * 256);
      const at = (row * tileSize + column) * 3;
      pixels[at] = value >> 16;
      pixels[at + 1] = (value >> 8) & 0xff;
      pixels[at + 2] = value & 0xff;
    }
  }
  return { z: heights.zoom, x, y, bytes: encodePng(pixels, tileSize, tileSize) };
}

/** Metres between two heights that a tile tells apart: 1/4 at zoom 13, twice as much each zoom out. */
export function heightStep(zoom: number): number {
  return 2 ** (11 - zoom);
}
