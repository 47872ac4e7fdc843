import { deflateSync } from "node:zlib";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
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
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(filtered, { level: 7 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", new Uint8Array())]);
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

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
