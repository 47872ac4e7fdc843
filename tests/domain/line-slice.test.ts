import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lengthM, measureLine, type Parts } from "../../src/domain/line";
import { sliceLine } from "../../src/domain/line-slice";

/** A hundredth of a degree of latitude is 1,112 m. Two parts with a gap between them, 100 m up in each. */
const line: Parts = [
  [
    [115.8, 39.7, 100],
    [115.8, 39.705, 150],
    [115.8, 39.71, 200],
  ],
  [
    [115.8, 39.72, 200],
    [115.8, 39.73, 300],
  ],
];

test("a stretch keeps its heights, and the gap stays one", () => {
  const stretch = sliceLine(line, 278, 1668);
  expect(stretch.map((part) => part.length)).toEqual([3, 2]);
  expect(stretch[0]?.[0]?.[1]).toBeCloseTo(39.7025, 4);
  expect(stretch[0]?.[0]?.[2]).toBeCloseTo(125, 0);
  expect(stretch[1]?.[1]?.[2]).toBeCloseTo(250, 0);
  expect(measureLine(stretch).ascentM).toBeCloseTo(125, 0);
});

test("turned round it comes down what it went up", () => {
  expect(measureLine(sliceLine(line, 1668, 278))).toMatchObject({ ascentM: 0 });
  expect(sliceLine(line, 2224, 0)[0]?.[0]).toEqual([115.8, 39.73, 300]);
});

test("what lies beyond the ends is not there", () => {
  expect(sliceLine(line, -500, 9000)).toEqual(line);
  expect(sliceLine(line, 3000, 4000)).toEqual([]);
  expect(sliceLine(line, 500, 500)).toEqual([]);
});

test("the pieces are as long as the whole", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2224, noNaN: true }), (cut) => {
      expect(lengthM(sliceLine(line, 0, cut)) + lengthM(sliceLine(line, cut, 2300))).toBeCloseTo(lengthM(line), 0);
    }),
  );
});
