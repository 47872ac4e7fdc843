import { pngFile } from "../png-file";

const most = 256;

/**
 * An opaque RGBA picture as a PNG with a palette (PNG specification, 3rd edition, 11.2): a third of the bytes of full
 * colour. The commonest colours are kept; blends at the edges of shapes take the nearest of them.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const counts = new Map<number, number>();
  // Most pixels are as the one before: a run is counted at once.
  for (let i = 0, next = 0; i < pixels.length; i = next) {
    const pixel = pixels[i] as number;
    while (next < pixels.length && pixels[next] === pixel) next++;
    counts.set(pixel, (counts.get(pixel) ?? 0) + next - i);
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([colour]) => colour)
    .slice(0, most);
  const indexOf = new Map(palette.map((colour, i) => [colour, i]));
  for (const colour of counts.keys()) if (!indexOf.has(colour)) indexOf.set(colour, nearest(palette, colour));

  const rows = Buffer.alloc(height * (width + 1));
  let [before, index] = [-1, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = pixels[y * width + x] as number;
      if (pixel !== before) [before, index] = [pixel, indexOf.get(pixel) as number];
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  return pngFile(width, height, rows, Uint8Array.from(palette.flatMap(channels)));
}

/** Red, green, blue of a pixel as it lies in memory, lowest byte first. */
const channels = (colour: number): [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, other] of palette.entries()) {
    const [r, g, b] = channels(other);
    const apart = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (apart < least) [best, least] = [i, apart];
  }
  return best;
}
