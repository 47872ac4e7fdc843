import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { direction, distanceM } from "../../src/domain/distance";
import { boundsOf, cameraBounds, contains, homeBounds, type LngLat, surroundings } from "../../src/domain/geo";
import { anyPoint } from "../helpers/entries";
import { vincentyLengthM, vincentyM } from "../helpers/vincenty";

const degrees = (d: number, m: number, s: number) => Math.sign(d) * (Math.abs(d) + m / 60 + s / 3600);

describe("Vincenty's formula, the yardstick of these tests", () => {
  test("Flinders Peak to Buninyong is 54,972.271 m (Geodetic Datum of Australia, Technical Manual)", () => {
    const flindersPeak: LngLat = [degrees(144, 25, 29.5244), degrees(-37, 57, 3.7203)];
    const buninyong: LngLat = [degrees(143, 55, 35.3839), degrees(-37, 39, 10.1561)];
    expect(vincentyM(flindersPeak, buninyong)).toBeCloseTo(54_972.271, 2);
  });

  test("a quarter of the meridian is 10,001,965.729 m (WGS 84)", () => {
    expect(vincentyM([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 1);
  });

  test("a chain is as long as its links", () => {
    expect(vincentyLengthM([])).toBe(0);
    expect(vincentyLengthM([[115.6, 39.6]])).toBe(0);
    expect(
      vincentyLengthM([
        [0, 0],
        [0, 45],
        [0, 90],
      ]),
    ).toBeCloseTo(10_001_965.729, 1);
  });
});

describe("distanceM", () => {
  test.each([
    ["a degree of latitude around 30° is 110.852 km", [0, 29.5], [0, 30.5], 110_852],
    ["a degree of longitude at 45° is 78.847 km", [0, 45], [1, 45], 78_847],
  ] as const)("%s, within 0.5 %%", (_, a, b, metres) => {
    expect(Math.abs(distanceM(a, b) / metres - 1)).toBeLessThan(0.005);
  });

  test("is within 0.5 % of the ellipsoid anywhere in Fangshan", () => {
    fc.assert(
      fc.property(anyPoint(), anyPoint(), (a, b) => {
        const truth = vincentyM(a, b);
        expect(Math.abs(distanceM(a, b) - truth)).toBeLessThanOrEqual(0.005 * truth + 1e-6);
      }),
    );
  });

  test("is nothing from a point to itself, and the same both ways", () => {
    fc.assert(
      fc.property(anyPoint(), anyPoint(), (a, b) => {
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
      }),
    );
  });
});

describe("direction", () => {
  const here: LngLat = [115.8, 39.7];
  test.each([
    ["north", 0, [115.8, 39.8]],
    ["north, a little to the west", 0, [115.79, 39.8]],
    ["north, a little to the east", 0, [115.81, 39.8]],
    ["north-east", 1, [115.93, 39.8]],
    ["east", 2, [115.9, 39.7]],
    ["south-east", 3, [115.93, 39.6]],
    ["south", 4, [115.8, 39.6]],
    ["south-west", 5, [115.67, 39.6]],
    ["west", 6, [115.7, 39.7]],
    ["north-west", 7, [115.67, 39.8]],
  ] as const)("%s is %i", (_, expected, there) => {
    expect(direction(here, there)).toBe(expected);
  });

  test("is always one of eight, also to the point itself", () => {
    fc.assert(
      fc.property(anyPoint(), anyPoint(), (a, b) => {
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(direction(a, b));
      }),
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(direction(here, here));
  });
});

describe("bounds", () => {
  test("hold every point that they were made from, and touch the outermost", () => {
    fc.assert(
      fc.property(fc.array(anyPoint(), { minLength: 1 }), (points) => {
        const bounds = boundsOf(points);
        if (!bounds) throw new Error("no bounds");
        expect(points.every((point) => contains(bounds, point))).toBe(true);
        const lngs = points.map(([lng]) => lng).sort((a, b) => a - b);
        const lats = points.map(([, lat]) => lat).sort((a, b) => a - b);
        expect(bounds).toEqual([lngs[0], lats[0], lngs.at(-1), lats.at(-1)]);
      }),
    );
  });

  test("of nothing are null", () => {
    expect(boundsOf([])).toBeNull();
  });

  test("a point on the edge is inside, one past it is not", () => {
    expect(contains([115, 39, 116, 40], [115, 40])).toBe(true);
    expect(contains([115, 39, 116, 40], [114.999, 39.5])).toBe(false);
    expect(contains([115, 39, 116, 40], [115.5, 40.001])).toBe(false);
  });

  test("the opening view lies in the surroundings, and these where the camera may go", () => {
    for (const [inner, outer] of [
      [homeBounds, surroundings],
      [surroundings, cameraBounds],
    ] as const) {
      expect(contains(outer, [inner[0], inner[1]])).toBe(true);
      expect(contains(outer, [inner[2], inner[3]])).toBe(true);
    }
  });
});
