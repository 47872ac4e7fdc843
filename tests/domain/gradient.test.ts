import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProfilePoint } from "../../src/domain/elevation";
import { gradedLine, gradeLengths, gradeOf, gradeStretches, slopeAt } from "../../src/domain/gradient";
import { lengthM, type Parts, profile } from "../../src/domain/line";

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

describe("a line on the ground", () => {
  /** Due north from a latitude: 0.0009° are 100.08 m. Heights at each step. */
  const north = (lat: number, ...heights: number[]) => heights.map((height, i) => [115.8, lat + i * 0.0009, height]);
  /** 500 m level and 500 m at 20 in 100 (11.3°); after a gap 500 m down at 30 in 100 (16.7°). */
  const line: Parts = [
    north(39.7, 200, 200, 200, 200, 200, 200, 220, 240, 260, 280, 300),
    north(39.72, 300, 270, 240, 210, 180, 150),
  ];

  test("is of the grades of its profile, where the slopes lie", () => {
    const graded = gradedLine(line) ?? [];
    expect(graded.map(({ grade }) => grade)).toEqual(["gentle", "slope", "steep"]);
    expect(graded.map(({ grade }) => grade)).toEqual(
      (profile(line) ?? []).flatMap(gradeStretches).map((one) => one.grade),
    );
    // The slope begins 500 m on: 39.7045° N. Pieces are 50 m, or 0.00045°, and heights are averaged over as much.
    expect(Math.abs((graded[1]?.line[0]?.[1] ?? 0) - 39.7045)).toBeLessThan(0.0007);
    expect(graded[2]?.line[0]?.slice(0, 2)).toEqual([115.8, 39.72]);
    expect(graded[2]?.line.at(-1)?.slice(0, 2)).toEqual([115.8, 39.7245]);
  });

  test("is covered from end to end, and its gap is not", () => {
    const heights = fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(heights, heights, (first, second) => {
        const wild = [north(39.7, ...first), north(39.75, ...second)];
        const graded = gradedLine(wild) ?? [];
        expect(lengthM(graded.map((one) => one.line))).toBeCloseTo(lengthM(wild), 3);
        const joints = graded
          .slice(1)
          .map(({ line: [start] }, i) => (start?.[1] ?? 0) - (graded[i]?.line.at(-1)?.[1] ?? 0));
        expect(joints.filter((gap) => Math.abs(gap) > 1e-9)).toHaveLength(1);
      }),
    );
  });

  test("of which a height is missing has none", () => {
    expect(
      gradedLine([
        [
          [115.8, 39.7, 200],
          [115.8, 39.71],
        ],
      ]),
    ).toBeNull();
    expect(gradedLine([])).toEqual([]);
  });
});
