import { expect, test } from "vitest";
import { cleanTrack } from "../../src/data/clean-track";
import { lengthM, type Position } from "../../src/domain/line";
import { fromHall } from "./gpx-fixtures";

/** Northwards from the hall, a point every `stepM` metres, with heights where `height` gives one. */
const walk = (points: number, stepM: number, height: (m: number) => number | undefined = () => undefined) =>
  Array.from({ length: points }, (_, i) => fromHall(0, i * stepM, height(i * stepM)));
const heights = (part: readonly Position[] = []) => part.map((position) => position[2]);

test("a gap between segments is not length", () => {
  const { parts } = cleanTrack([walk(11, 10), walk(11, 10).map(([lng = 0, lat = 0]) => [lng, lat + 0.01])]);
  expect(parts).toHaveLength(2);
  expect(lengthM(parts)).toBeCloseTo(200, 1);
});

test("a segment of one point is dropped, and that is said", () => {
  const { parts, notes } = cleanTrack([walk(11, 10), [fromHall(0, 200)]]);
  expect(parts).toHaveLength(1);
  expect(notes).toContain("dropped 1 segment of one point");
});

test.each([
  [290, 1, 390],
  [310, 2, 200],
])("neighbours %d m apart make %d part(s) of %d m", (gapM, count, metres) => {
  const { parts, notes } = cleanTrack([
    [0, 50, 100, 100 + gapM].map((m) => fromHall(0, m)).concat(gapM > 300 ? [[...fromHall(0, 200 + gapM)]] : []),
  ]);
  expect(parts).toHaveLength(count);
  expect(lengthM(parts)).toBeCloseTo(metres, 0);
  expect(notes.some((note) => note.includes("1 jump of more than 300 m (the longest 310 m)"))).toBe(count === 2);
});

test("a single stray fix leaves no trace but a note", () => {
  const { parts, notes } = cleanTrack([
    [...walk(6, 10), fromHall(2000, 50), ...walk(6, 10).map(([lng = 0, lat = 0]) => [lng, lat + 0.0006])],
  ]);
  expect(lengthM(parts)).toBeCloseTo(100, 0);
  expect(notes).toHaveLength(3);
});

test("repeated positions are removed and counted", () => {
  const { parts, notes } = cleanTrack([walk(5, 10).flatMap((position) => [position, position, position])]);
  expect(parts[0]).toHaveLength(5);
  expect(notes).toContain("removed 10 points repeating the position before");
});

test("an hour's standing still at 1 Hz adds no length", () => {
  const still = Array.from({ length: 3600 }, (_, i) => fromHall(0.5 * Math.sin(i * 7), 100 + 0.5 * Math.cos(i * 3)));
  expect(lengthM([still])).toBeGreaterThan(1000);
  const { parts, notes } = cleanTrack([
    [...walk(11, 10), ...still, ...walk(11, 10).map(([lng = 0, lat = 0]) => [lng, lat + 0.0009])],
  ]);
  expect(lengthM(parts)).toBeGreaterThan(198);
  expect(lengthM(parts)).toBeLessThan(203);
  expect(notes.join()).toMatch(/within 2 m of the last one kept \(jitter is not length\)/);
});

test("a recording without heights keeps its line, and that is said", () => {
  const { parts, notes } = cleanTrack([walk(11, 10)]);
  expect(heights(parts[0])).toEqual(Array(11).fill(undefined));
  expect(notes).toEqual(["no heights in the recording"]);
});

test("a gap of 190 m without heights is filled along the slope, one of 220 m is not", () => {
  const missing = (to: number) => (m: number) => (m > 100 && m < to ? undefined : 200 + m / 10);
  const filled = cleanTrack([walk(51, 10, missing(290))]);
  expect(filled.parts[0]?.[20]?.[2]).toBeCloseTo(220, 3);
  expect(filled.notes.join()).toMatch(/filled 18 missing heights by linear interpolation/);
  const dropped = cleanTrack([walk(51, 10, missing(320))]);
  expect(heights(dropped.parts[0]).every((height) => height === undefined)).toBe(true);
  expect(dropped.notes.join()).toMatch(/all heights dropped: 21 of 51 points have none/);
});

test("heights missing at an end cannot be interpolated", () => {
  expect(cleanTrack([walk(11, 10, (m) => (m < 30 ? undefined : 200))]).notes.join()).toMatch(/dropped.*at an end/);
});

test("the first fix takes the height that the next one at the same spot has", () => {
  const { parts, notes } = cleanTrack([[fromHall(0, 0), fromHall(0, 0, 200), ...walk(11, 10, () => 200).slice(1)]]);
  expect(heights(parts[0])).toEqual(Array(11).fill(200));
  expect(notes).toEqual(["removed 1 point repeating the position before"]);
});

test("heights that are all 0 are no heights", () => {
  const { parts, notes } = cleanTrack([walk(11, 10, () => 0)]);
  expect(heights(parts[0])[5]).toBeUndefined();
  expect(notes).toEqual(["all heights dropped: every one of them is 0"]);
});
