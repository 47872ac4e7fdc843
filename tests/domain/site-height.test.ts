import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heightRange, placesAround } from "../../src/domain/site-height";
import { anyPoint } from "../helpers/entries";
import { hillM, placeAt, top } from "../helpers/hill";
import { vincentyM } from "../helpers/vincenty";

describe("where the ground is looked at", () => {
  test("at the place itself and all over the circle that its position allows, no further", () => {
    fc.assert(
      fc.property(anyPoint(), fc.constantFrom(0, 60, 350, 1000, 2500), (place, accuracyM) => {
        const [first, ...around] = placesAround(place, accuracyM);
        expect(first).toEqual(place);
        const radius = Math.max(30, accuracyM);
        const far = around.map((point) => vincentyM(place, point));
        expect(Math.max(...far)).toBeLessThan(radius * 1.005);
        expect(Math.max(...far)).toBeGreaterThan(radius * 0.995);
        expect(around.length).toBeLessThan(700);
      }),
      { numRuns: 50 },
    );
  });

  test("no gap in it is wider than 100 m for the usual 600 m", () => {
    const points = placesAround(top, 600);
    for (let east = -560; east <= 560; east += 40)
      for (let north = -560; north <= 560; north += 40) {
        if (Math.hypot(east, north) > 600) continue;
        const here = placeAt(east, north);
        expect(Math.min(...points.map((point) => vincentyM(here, point)))).toBeLessThan(50);
      }
  });
});

describe("what is told of a place's height", () => {
  test.each([
    ["one height, to ten metres", [396, 390, 404], { lowM: 400, highM: 400 }],
    ["below ten metres of sea", [4, 0, 9], { lowM: 0, highM: 0 }],
    ["a range, rounded outwards", [412, 405, 478], { lowM: 400, highM: 480 }],
    ["nothing where it says too little", [412, 300, 640], null],
    ["nothing where a part is not known", [412, null, 413], null],
    ["nothing of nothing", [], null],
  ])("%s", (_, heights, told) => {
    expect(heightRange(heights)).toEqual(told);
  });

  test("the true height is always within what is told, and 10 m", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2500, max: 2500, noNaN: true }),
        fc.double({ min: -2500, max: 2500, noNaN: true }),
        fc.constantFrom(20, 60, 200, 350),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (east, north, accuracyM, angle, share) => {
          const told = heightRange(placesAround(placeAt(east, north), accuracyM).map(hillM));
          fc.pre(told !== null);
          const off = Math.max(30, accuracyM) * share;
          const truth = hillM(placeAt(east + off * Math.cos(angle), north + off * Math.sin(angle)));
          const slack = told.lowM === told.highM ? 26 : 10;
          expect(truth).toBeGreaterThanOrEqual(told.lowM - slack);
          expect(truth).toBeLessThanOrEqual(told.highM + slack);
        },
      ),
    );
  });
});
