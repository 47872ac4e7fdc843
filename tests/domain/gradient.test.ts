import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProfilePoint } from "../../src/domain/elevation";
import { gradeLengths, gradeOf, gradeStretches, slopeAt } from "../../src/domain/gradient";

/** A way of straight slopes: each a length in metres and degrees up. */
function way(...slopes: [lengthM: number, degrees: number][]): ProfilePoint[] {
  const points = [{ distanceM: 0, elevationM: 500 }];
  for (const [lengthM, degrees] of slopes)
    for (let i = 0; i < lengthM / 10; i++) {
      const last = points.at(-1) as ProfilePoint;
      const rise = 10 * Math.tan((degrees * Math.PI) / 180);
      points.push({ distanceM: last.distanceM + 10, elevationM: last.elevationM + rise });
    }
  return points;
}

test.each([
  [0, "gentle"],
  [4.9, "gentle"],
  [-4.9, "gentle"],
  [5, "slope"],
  [-12, "slope"],
  [12.1, "steep"],
  [-30, "steep"],
])("%d degrees are %s", (degrees, grade) => {
  expect(gradeOf(degrees)).toBe(grade);
});

describe("stretches", () => {
  test("a level, a slope, a steep descent: each whole, end to end", () => {
    const stretches = gradeStretches(way([200, 1], [300, 8], [100, -20]));
    expect(stretches.map(({ grade, points }) => [grade, points[0]?.distanceM, points.at(-1)?.distanceM])).toEqual([
      ["gentle", 0, 200],
      ["slope", 200, 500],
      ["steep", 500, 600],
    ]);
  });

  test("together they are as long as the way, without the gaps between its parts", () => {
    const slopes = fc.array(fc.tuple(fc.constantFrom(100, 250, 400), fc.double({ min: -40, max: 40, noNaN: true })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(slopes, slopes, (first, second) => {
        const parts = [way(...first), way(...second)];
        const lengths = gradeLengths(parts);
        const whole = parts.reduce((sum, part) => sum + (part.at(-1)?.distanceM ?? 0), 0);
        expect(lengths.gentle + lengths.slope + lengths.steep).toBeCloseTo(whole, 6);
      }),
    );
  });

  test("of a way without length there are none", () => {
    expect(gradeStretches([{ distanceM: 0, elevationM: 1 }])).toEqual([]);
    expect(gradeLengths([])).toEqual({ gentle: 0, slope: 0, steep: 0 });
  });
});

test("the slope at a place is that of the 50 m around it", () => {
  const parts = [way([500, 8], [500, -15])];
  expect(slopeAt(parts, 0)).toBeCloseTo(8, 6);
  expect(slopeAt(parts, 480)).toBeCloseTo(8, 6);
  expect(slopeAt(parts, 510)).toBeCloseTo(-15, 6);
  expect(slopeAt(parts, 5000)).toBeCloseTo(-15, 6);
  expect(slopeAt([], 10)).toBe(0);
});
