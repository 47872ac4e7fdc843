import { pngFile } from "../png-file";

const channels = 3;

/** An RGB picture as PNG: 8 bits a channel, row by row with the filter that leaves the smallest differences. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const row = width * channels;
  const filtered = Buffer.alloc(height * (row + 1));
  const blank = new Uint8Array(row);
  for (let y = 0; y < height; y += 1) {
    const line = pixels.subarray(y * row, (y + 1) * row);
    const above = y > 0 ? pixels.subarray((y - 1) * row, y * row) : blank;
    const { filter, bytes } = bestFilter(line, above);
    filtered[y * (row + 1)] = filter;
    filtered.set(bytes, y * (row + 1) + 1);
  }
  return pngFile(width, height, filtered);
}

/** The predictors of the PNG specification, section 9: none, left, up, mean, Paeth. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

/** The usual rule of thumb: the smallest sum of differences, read as signed bytes, packs best. */
function bestFilter(line: Uint8Array, above: Uint8Array) {
  let best = { filter: 0, bytes: line, cost: Number.POSITIVE_INFINITY };
  for (let filter = 0; filter <= 4; filter += 1) {
    const bytes = new Uint8Array(line.length);
    let cost = 0;
    for (let i = 0; i < line.length && cost < best.cost; i += 1) {
      const left = i < channels ? 0 : (line[i - channels] as number);
      const corner = i < channels ? 0 : (above[i - channels] as number);
      const difference = ((line[i] as number) - predict(filter, left, above[i] as number, corner)) & 0xff;
      bytes[i] = difference;
      cost += difference < 128 ? difference : 256 - difference;
    }
    if (cost < best.cost) best = { filter, bytes, cost };
  }
  return best;
}
