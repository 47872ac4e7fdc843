import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureLine, profile } from "../../src/domain/line";
import {
  paces,
  slopesOf,
  toblerSpeedKmh,
  type WalkingModel,
  walkingMinutes,
  walkingModels,
  walkingRange,
} from "../../src/domain/walking";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

const leg = fc.record({
  lengthM: fc.double({ min: 0, max: 60_000, noNaN: true }),
  ascentM: fc.option(fc.double({ min: 0, max: 3000, noNaN: true })),
  descentM: fc.option(fc.double({ min: 0, max: 3000, noNaN: true })),
});

describe("walkingMinutes", () => {
  test.each([
    // 4 km/h along, 300 m/h up, 500 m/h down; the longer plus half the shorter
    ["DIN 33466: 4 km on the level", "din33466", 4000, 0, 0, 60],
    ["DIN 33466: 300 m up in 400 m", "din33466", 400, 300, 0, 63],
    ["DIN 33466: 4 km with 300 m up", "din33466", 4000, 300, 0, 90],
    ["DIN 33466: 4 km with 500 m down", "din33466", 4000, 0, 500, 90],
    ["Naismith: 5 km on the level", "naismith", 5000, 0, 0, 60],
    ["Naismith: 10 km with 600 m up", "naismith", 10_000, 600, 0, 180],
    ["Naismith: the way down is free", "naismith", 10_000, 600, 900, 180],
    ["no heights: the flat distance alone", "din33466", 4000, null, null, 60],
    // 3,000 m with 300 m up and 300 m down: 36 + 30, and 10 minutes off for 300 m down at 11.3°
    ["Langmuir: an easy way down is quicker", "langmuir", 3000, 300, 300, 56],
    // the same heights in 2,000 m: 16.7° down, 24 + 30 + 10
    ["Langmuir: a steep way down is slower", "langmuir", 2000, 300, 300, 64],
    ["Langmuir: below five degrees nothing changes", "langmuir", 10_000, 0, 300, 120],
    // 6·e^(−0.175) = 5.0367 km/h
    ["Tobler: 5 km on the level", "tobler", 5000, 0, 0, 59.563],
    ["Tobler: 6 km down at 5 in 100 is an hour", "tobler", 6000, 0, 300, 60],
    ["Tobler: no heights", "tobler", 5000, null, null, 59.563],
  ] as const)("%s", (_, model, lengthM, ascentM, descentM, minutes) => {
    expect(walkingMinutes({ lengthM, ascentM, descentM }, model)).toBeCloseTo(minutes, 2);
  });

  test("is a number for any leg, and more way never takes less time", () => {
    fc.assert(
      fc.property(leg, fc.constantFrom(...walkingModels), (one, model) => {
        const minutes = walkingMinutes(one, model);
        expect(Number.isFinite(minutes) && minutes >= 0).toBe(true);
        // A longer way with the same heights is less steep: by these two it can be quicker.
        if (model === "langmuir" || model === "tobler") return;
        const longer = { lengthM: one.lengthM + 100, ascentM: (one.ascentM ?? 0) + 10, descentM: one.descentM };
        expect(walkingMinutes(longer, model)).toBeGreaterThan(minutes);
      }),
    );
  });

  test("slow takes longer than normal, and normal longer than fast", () => {
    const way = { lengthM: 6000, ascentM: 370, descentM: 370 };
    const [slow, normal, fast] = [paces.slow, paces.normal, paces.fast].map((rates) =>
      walkingMinutes(way, "din33466", rates),
    ) as [number, number, number];
    expect(slow).toBeCloseTo((normal * 4) / 3, 6);
    expect(fast).toBeCloseTo((normal * 4) / 5, 6);
  });

  test("a line with a vertex every centimetre takes the hours of the walk, not of its vertices", () => {
    // 1 km east along the 39.6th parallel, 150 m up, with the last centimetres of the heights shaking
    const vertices = 100_000;
    const line = Array.from({ length: vertices + 1 }, (_, i) => [
      115.6 + (i / vertices) * 0.011_645,
      39.6,
      300 + (150 * i) / vertices + (i % 2) * 0.1,
    ]);
    const measured = measureLine(line);
    expect(Math.abs(measured.lengthM - 1000)).toBeLessThan(5);
    expect(Math.abs((measured.ascentM ?? 0) - 150)).toBeLessThan(3);
    // half an hour up, plus half of a quarter of an hour along
    expect(Math.abs(walkingMinutes(measured) - 37.5)).toBeLessThan(1);
  });
});

test("along a profile, Langmuir looks at each slope: 1 km up at 10 % and 1 km down at 20 %", () => {
  // 1 km of latitude is 0.008993°; 100 m up, 200 m down at 11.3°, 12 minutes for each km
  const line = [
    [115.6, 39.6, 100],
    [115.6, 39.608993, 200],
    [115.6, 39.617986, 0],
  ];
  const leg = measureLine(line);
  const minutes = walkingMinutes(leg, "langmuir", paces.normal, slopesOf(profile([line]) ?? []));
  expect(Math.abs(minutes - (24 + 10 - 200 / 30))).toBeLessThan(0.7);
});

test("a pace makes all models slower alike", () => {
  const way = { lengthM: 6000, ascentM: 370, descentM: 370 };
  for (const model of walkingModels)
    expect(walkingMinutes(way, model, paces.slow) / walkingMinutes(way, model)).toBeCloseTo(4 / 3, 6);
});

describe("walkingRange", () => {
  test("an hour becomes 50 to 80 minutes", () => {
    expect(walkingRange(60)).toEqual({ fromMin: 50, toMin: 80 });
  });

  test("holds the formula's time, in steps of five minutes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (minutes) => {
        const { fromMin, toMin } = walkingRange(minutes);
        expect(fromMin).toBeLessThanOrEqual(minutes);
        expect(toMin).toBeGreaterThanOrEqual(minutes);
        expect([fromMin % 5, toMin % 5]).toEqual([0, 0]);
      }),
    );
  });
});

describe("toblerSpeedKmh", () => {
  test.each([
    ["fastest, 6 km/h, slightly downhill", -0.05, 6],
    ["5.04 km/h on the level", 0, 5.037],
    ["as fast at −0.1 as on the level", -0.1, 5.037],
  ])("%s", (_, slope, kmh) => {
    expect(toblerSpeedKmh(slope)).toBeCloseTo(kmh, 3);
  });
});

interface WorkedCase {
  readonly case: string;
  readonly model: WalkingModel | "tobler_speed_kmh";
  readonly distance_m: number;
  readonly ascent_m: number | null;
  readonly descent_m: number | null;
  readonly expected_h: number;
  readonly slope: number;
  readonly expected: number;
}
const worked = "testdata/cases/walking_time.json";

describe.skipIf(!hasShared(worked))(`published worked examples ${whenShared}`, () => {
  const cases = hasShared(worked) ? sharedJson<{ hand: WorkedCase[] }>(worked).hand : [];
  test.each(cases.map((one) => [one.case, one] as const))("%s", (_, one) => {
    if (one.model === "tobler_speed_kmh") return expect(toblerSpeedKmh(one.slope)).toBeCloseTo(one.expected, 3);
    const way = { lengthM: one.distance_m, ascentM: one.ascent_m, descentM: one.descent_m };
    // The examples are rounded to hundredths of an hour.
    expect(Math.abs(walkingMinutes(way, one.model) / 60 - one.expected_h)).toBeLessThan(0.005);
  });
});
