import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { climb, type ProfilePoint, resample, smooth } from "../../src/domain/elevation";

const points = (...pairs: [distanceM: number, elevationM: number][]): ProfilePoint[] =>
  pairs.map(([distanceM, elevationM]) => ({ distanceM, elevationM }));
const heights = fc.array(fc.double({ min: 0, max: 2500, noNaN: true }), { minLength: 1, maxLength: 200 });
/** A profile with steps of any length, also none: several heights at one place, as a resting recorder gives them. */
const anyProfile = fc
  .array(fc.tuple(fc.constantFrom(0, 0.01, 1.2, 7, 10, 33, 80), fc.integer({ min: 0, max: 2000 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((steps) => {
    let distanceM = 0;
    return steps.map(([stepM, elevationM]) => {
      distanceM += stepM;
      return { distanceM, elevationM };
    });
  });
const range = (profile: readonly ProfilePoint[]) => {
  const all = profile.map(({ elevationM }) => elevationM);
  return [Math.min(...all), Math.max(...all)] as const;
};

describe("resample", () => {
  test("a hundred metres become eleven samples on the straight line", () => {
    const samples = resample(points([0, 200], [100, 300]));
    expect(samples.map(({ distanceM }) => distanceM)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(samples.map(({ elevationM }) => elevationM)).toEqual([
      200, 210, 220, 230, 240, 250, 260, 270, 280, 290, 300,
    ]);
  });

  test("runs from end to end, each with a height recorded there, and never leaves the range of the heights", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const samples = resample(profile);
        const [low, high] = range(profile);
        expect(samples.every(({ elevationM }) => elevationM >= low - 1e-6 && elevationM <= high + 1e-6)).toBe(true);
        const [first, last] = [profile[0] as ProfilePoint, profile.at(-1) as ProfilePoint];
        const recordedAt = (metres: number) =>
          profile.filter(({ distanceM }) => distanceM === metres).map(({ elevationM }) => elevationM);
        expect(samples[0]?.distanceM).toBe(first.distanceM);
        expect(recordedAt(first.distanceM)).toContain(samples[0]?.elevationM);
        if (last.distanceM === first.distanceM) return;
        expect(samples.at(-1)?.distanceM).toBeCloseTo(last.distanceM, 6);
        expect(recordedAt(last.distanceM).map(Math.round)).toContain(Math.round(samples.at(-1)?.elevationM ?? 0));
      }),
    );
  });

  test("nothing stays nothing, and points without distance become one", () => {
    expect(resample([])).toEqual([]);
    expect(resample(points([0, 300], [0, 310], [0, 305]))).toEqual(points([0, 300]));
  });
});

describe("smooth", () => {
  test("leaves a steady slope as it is", () => {
    const slope = Array.from({ length: 40 }, (_, i) => ({ distanceM: i * 10, elevationM: 500 + i * 2 }));
    for (const [i, point] of smooth(slope).entries()) expect(point.elevationM).toBeCloseTo(500 + i * 2, 9);
  });

  test("keeps the height of both ends, and never leaves the range", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const smoothed = smooth(profile);
        const [low, high] = range(profile);
        expect(smoothed).toHaveLength(profile.length);
        expect(smoothed[0]).toEqual(profile[0]);
        expect(smoothed.at(-1)).toEqual(profile.at(-1));
        expect(smoothed.every(({ elevationM }) => elevationM >= low - 1e-6 && elevationM <= high + 1e-6)).toBe(true);
      }),
    );
  });

  test("spreads a spike over eleven samples: 11 m become 1 m", () => {
    const spike = Array.from({ length: 21 }, (_, i) => ({ distanceM: i * 10, elevationM: i === 10 ? 11 : 0 }));
    expect(smooth(spike)[10]?.elevationM).toBeCloseTo(1, 9);
    expect(smooth(spike)[5]?.elevationM).toBeCloseTo(1, 9);
    expect(smooth(spike)[4]?.elevationM).toBe(0);
  });
});

describe("climb", () => {
  test.each([
    ["up and down a hill", [100, 250, 400, 250, 100], 300, 300],
    ["down into a valley and up again", [400, 100, 250], 150, 300],
    ["two hills", [0, 100, 50, 150], 200, 50],
    ["a dip of 2 m on the way up is noise", [0, 50, 48, 100], 100, 0],
    ["a dip of 3 m counts", [0, 50, 47, 100], 103, 3],
    ["less than 3 m of climb is none", [100, 102, 100, 101], 0, 0],
    ["a level way", [100, 100, 100], 0, 0],
    ["one point", [100], 0, 0],
    ["no points", [], 0, 0],
  ])("%s", (_, elevations, ascentM, descentM) => {
    expect(climb(elevations)).toEqual({ ascentM, descentM });
  });

  test("up minus down is the difference of the ends, but for the noise that is left out", () => {
    fc.assert(
      fc.property(heights, (elevations) => {
        const { ascentM, descentM } = climb(elevations);
        const net = (elevations.at(-1) ?? 0) - (elevations[0] ?? 0);
        expect(ascentM).toBeGreaterThanOrEqual(0);
        expect(descentM).toBeGreaterThanOrEqual(0);
        expect(Math.abs(ascentM - descentM - net)).toBeLessThan(3 + 1e-6);
      }),
    );
  });

  test("walking back turns up into down", () => {
    fc.assert(
      fc.property(heights, (elevations) => {
        const there = climb(elevations, 0.001);
        const back = climb(elevations.toReversed(), 0.001);
        expect(Math.abs(back.ascentM - there.descentM)).toBeLessThan(0.01);
        expect(Math.abs(back.descentM - there.ascentM)).toBeLessThan(0.01);
      }),
    );
  });
});
