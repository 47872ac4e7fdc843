import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestOnLine } from "../../src/domain/line";
import { simplify } from "../../src/domain/simplify";

/** Degrees per metre at 39.7° N on a sphere of 6,371,008.8 m. */
const north = 1 / 111_195.08;
const east = north / Math.cos((39.7 * Math.PI) / 180);
const at = (eastM: number, northM: number, heightM?: number) => {
  const position = [115.85 + eastM * east, 39.7 + northM * north];
  return heightM === undefined ? position : [...position, heightM];
};
const tolerance = { horizontalM: 3, verticalM: 1 };
const hundred = Array.from({ length: 101 }, (_, i) => i * 10);

test("a straight kilometre on an even slope needs only its ends", () => {
  const line = hundred.map((m) => at(0, m, 200 + m / 10));
  expect(simplify(line, tolerance)).toEqual([line[0], line[100]]);
});

test.each([
  [2.5, 2],
  [4, 3],
])("a bend of %d m leaves %d points", (bulgeM, points) => {
  expect(simplify([at(0, 0), at(bulgeM, 50), at(0, 100)], tolerance)).toHaveLength(points);
});

test.each([
  [0.5, 2],
  [1.5, 3],
])("a hump of %d m on a straight path leaves %d points", (humpM, points) => {
  expect(simplify([at(0, 0, 200), at(0, 50, 210 + humpM), at(0, 100, 220)], tolerance)).toHaveLength(points);
});

test("heights do not count where one is missing", () => {
  expect(simplify([at(0, 0, 200), at(0, 50, 900), at(0, 100)], tolerance)).toHaveLength(2);
});

test("there and back again keeps the turning point", () => {
  const line = [at(0, 0), at(0, 500), at(0, 1000), at(0, 500), at(0, 0)];
  expect(simplify(line, tolerance)).toEqual([line[0], line[2], line[4]]);
});

test("a tolerance of 0 keeps every point", () => {
  const line = hundred.map((m) => at(0, m));
  expect(simplify(line, { horizontalM: 0, verticalM: 1 })).toEqual(line);
});

test("no point left out lies farther off than the tolerance, by Turf's measure", () => {
  const step = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 5, max: 30 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 60 }), (steps) => {
      let [x, y] = [0, 0];
      const line = steps.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return at(x, y);
      });
      const kept = simplify(line, tolerance);
      for (const [lng, lat] of line as [number, number][]) {
        expect(nearestOnLine([kept], [lng, lat])?.offM ?? 0).toBeLessThan(3.02);
      }
    }),
    { numRuns: 50 },
  );
});

test("100,000 points do not overflow the stack", () => {
  const line = Array.from({ length: 100_000 }, (_, i) =>
    at(40 * Math.sin(i / 90), i * 0.5, 200 + Math.sin(i / 500) * 30),
  );
  const kept = simplify(line, tolerance);
  expect(kept[0]).toBe(line[0]);
  expect(kept.at(-1)).toBe(line.at(-1));
});
