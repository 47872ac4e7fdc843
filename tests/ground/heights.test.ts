import { expect, test } from "vitest";
import { fillGaps, type Heights, heightStep, terrainTile, zoomOut } from "../../scripts/ground/heights";
import { encodePng } from "../../scripts/ground/png";
import { decodePng } from "../helpers/ground";

const grid = (zoom: number, width: number, values: number[]): Heights => ({
  ...{ zoom, left: 0, top: 0, width, height: values.length / width },
  metres: Float32Array.from(values),
});
const none = Number.NaN;

test("a picture comes back as it was, whatever its rows are like", () => {
  const [width, height] = [32, 24];
  let seed = 7;
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed >> 16) & 0xff;
  };
  const flat = new Uint8Array(width * height * 3).fill(128);
  const slope = flat.map((_, i) => Math.floor(i / 3) % width);
  for (const pixels of [flat, slope, flat.map(noise), flat.map((_, i) => (i * i) >> 5)]) {
    expect(decodePng(encodePng(pixels, width, height))).toEqual(pixels);
  }
});

test("one zoom out is the mean of what is known", () => {
  const out = zoomOut(grid(13, 4, [10, 20, none, none, 30, 40, none, 8]));
  expect([...out.metres]).toEqual([25, 8]);
  expect(out).toMatchObject({ zoom: 12, width: 2, height: 1 });
});

test("gaps are filled from around and known heights stay", () => {
  const filled = fillGaps(grid(13, 4, [100, 100, none, none, 100, 100, none, none]));
  expect([...filled.metres]).toEqual([100, 100, 100, 100, 100, 100, 100, 100]);
  const between = fillGaps(grid(13, 3, [0, none, 30])).metres[1] ?? none;
  expect(between).toBeGreaterThan(0);
  expect(between).toBeLessThan(30);
  expect([...fillGaps(grid(13, 2, [none, none])).metres]).toEqual([0, 0]);
});

test("a terrain tile holds its heights in terrarium colours, rounded to what its zoom shows", () => {
  const { bytes } = terrainTile(grid(13, 2, [2161.1, -12.3]), 0, 0);
  const pixels = decodePng(bytes);
  // 2161 m: 34929 = 136 × 256 + 113; −12.25 m: 32755.75 = 127 × 256 + 243 + 192 / 256.
  expect([...pixels.subarray(0, 6)]).toEqual([136, 113, 0, 127, 243, 192]);
  // Beyond the grid the nearest height goes on.
  expect([...pixels.subarray(-3)]).toEqual([127, 243, 192]);
  expect([heightStep(13), heightStep(12), heightStep(8)]).toEqual([0.25, 0.5, 8]);
});
