import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LngLat, lineBounds } from "../../src/domain/geo";
import {
  distanceMarks,
  distancesAlong,
  lengthM,
  measureLine,
  nearestOnLine,
  partLengthsM,
  pointAlong,
  profile,
  toParts,
} from "../../src/domain/line";
import { anyPoint } from "../helpers/entries";
import { vincentyLengthM, vincentyM } from "../helpers/vincenty";

/** Metres of a degree of longitude and of latitude on WGS 84 around 39.6° north. */
const eastM = vincentyM([115.6, 39.6], [115.61, 39.6]) * 100;
const northM = vincentyM([115.6, 39.595], [115.6, 39.605]) * 100;
/** A place so many metres east and north of 115.6° E 39.6° N, with a height. */
const at = (east: number, north: number, height: number): [number, number, number] => [
  115.6 + east / eastM,
  39.6 + north / northM,
  height,
];
const flat = ([lng, lat]: readonly number[]): LngLat => [lng as number, lat as number];

const anyLine = fc.array(anyPoint(), { minLength: 2, maxLength: 12 });
const within = (share: number, truth: number, slackM = 0.001) => share * truth + slackM;

describe("length", () => {
  test("is within 0.5 % of the ellipsoid, for any line in Fangshan", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const truth = vincentyLengthM(line);
        expect(Math.abs(lengthM([line]) - truth)).toBeLessThanOrEqual(within(0.005, truth));
      }),
    );
  });

  test("a gap between parts is not length", () => {
    // Two pieces of a hundredth of a degree, 856.8 m each, and as much between them.
    const parts = [
      [
        [115.6, 39.6],
        [115.61, 39.6],
      ],
      [
        [115.63, 39.6],
        [115.62, 39.6],
      ],
    ];
    expect(Math.abs(lengthM(parts) / 1713.6 - 1)).toBeLessThan(0.005);
    expect(partLengthsM(parts)).toHaveLength(2);
    expect(measureLine(parts).lengthM).toBe(lengthM(parts));
  });

  test("of nothing is nothing", () => {
    expect(lengthM([])).toBe(0);
    expect(lengthM([[]])).toBe(0);
    expect(lengthM([[[115.6, 39.6]]])).toBe(0);
    expect(measureLine([])).toEqual({ lengthM: 0, ascentM: null, descentM: null, minM: null, maxM: null });
  });

  test("distances along a line start at nothing, never fall, and end at its length", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const distances = distancesAlong(line);
        expect(distances[0]).toBe(0);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        expect(distances.at(-1)).toBe(lengthM([line]));
      }),
    );
  });

  test("repeated vertices add nothing, and divide nothing by zero", () => {
    const still = Array.from({ length: 5 }, () => [115.6, 39.6, 300]);
    const { lengthM: length, ...heights } = measureLine([...still, [115.61, 39.6, 310]]);
    expect(Math.abs(length / 856.8 - 1)).toBeLessThan(0.005);
    expect(Object.values(heights).every(Number.isFinite)).toBe(true);
    expect(heights.ascentM).toBeCloseTo(10, 6);
  });
});

describe("toParts", () => {
  test("a LineString has one part, a MultiLineString as many as it has", () => {
    const line = [
      [115.6, 39.6],
      [115.61, 39.6],
    ];
    expect(toParts(line)).toEqual([line]);
    expect(toParts([line, line])).toEqual([line, line]);
    expect(toParts([])).toEqual([[]]);
  });
});

describe("pointAlong", () => {
  test("lies as far from the start as was asked, within 0.5 %, and on the line", () => {
    fc.assert(
      fc.property(anyPoint(), anyPoint(), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const truth = vincentyM(a, b) * share;
        const point = pointAlong([[a, b]], lengthM([[a, b]]) * share);
        if (!point) throw new Error("no point");
        expect(Math.abs(vincentyM(a, point) - truth)).toBeLessThanOrEqual(within(0.005, truth, 0.01));
        const detour = vincentyM(a, point) + vincentyM(point, b) - vincentyM(a, b);
        expect(detour).toBeLessThan(within(0.0001, vincentyM(a, b), 0.01));
      }),
    );
  });

  test("before the start is the start, past the end the end", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const start = pointAlong([line], -10);
        const end = pointAlong([line], lengthM([line]) + 10);
        expect(vincentyM(start as LngLat, line[0] as LngLat)).toBeLessThan(0.01);
        expect(vincentyM(end as LngLat, line.at(-1) as LngLat)).toBeLessThan(0.01);
      }),
    );
  });

  test("steps over the gap between parts", () => {
    const parts = [
      [at(0, 0, 0), at(100, 0, 0)],
      [at(5000, 0, 0), at(5100, 0, 0)],
    ];
    const first = partLengthsM(parts)[0] as number;
    const point = pointAlong(parts, first + 50);
    expect(vincentyM(point as LngLat, flat(at(5050, 0, 0)))).toBeLessThan(1);
  });

  test("a line without points has none", () => {
    expect(pointAlong([], 5)).toBeNull();
    expect(pointAlong([[]], 5)).toBeNull();
    expect(pointAlong([[[115.6, 39.6]]], 5)).toEqual([115.6, 39.6]);
  });
});

describe("distanceMarks", () => {
  test.each([
    ["3.4 km: every kilometre", 3400, [1000, 2000, 3000]],
    ["1.9 km: every 500 m", 1900, [500, 1000, 1500]],
    ["3.1 km: none so near the end that it would touch it", 3100, [1000, 2000]],
    ["400 m: none", 400, []],
  ])("%s", (_, metres, expected) => {
    const marks = distanceMarks([[at(0, 0, 0), at(metres, 0, 0)]]);
    expect(marks.map(({ atM }) => atM)).toEqual(expected);
    for (const { atM, lngLat } of marks) {
      expect(Math.abs(vincentyM([115.6, 39.6], lngLat) / atM - 1)).toBeLessThan(0.005);
    }
  });
});

describe("nearestOnLine", () => {
  test("agrees with the nearest of a thousand points on the line, measured on the ellipsoid", () => {
    const near = fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }));
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 6 }), near, (corners, [east, north]) => {
        const line = corners.map(([e, n]) => flat(at(e, n, 0)));
        const point = flat(at(east, north, 0));
        const total = vincentyLengthM(line);
        fc.pre(total > 10);
        const found = nearestOnLine([line], point);
        if (!found) throw new Error("nothing found");
        const samples = line.slice(1).flatMap((b, i) => {
          const a = line[i] as LngLat;
          return Array.from({ length: 201 }, (_, k): LngLat => {
            const t = k / 200;
            return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
          });
        });
        const truth = Math.min(...samples.map((sample) => vincentyM(sample, point)));
        // The samples stand up to 8,500 m / 200 apart: half of that is how much nearer the true foot may be.
        expect(found.offM).toBeLessThanOrEqual(truth * 1.005 + 0.5);
        expect(found.offM).toBeGreaterThanOrEqual(truth * 0.995 - 22);
        const foot = pointAlong([line], found.atM) as LngLat;
        expect(Math.abs(vincentyM(foot, point) - found.offM)).toBeLessThanOrEqual(found.offM * 0.005 + 1);
      }),
    );
  });

  test("counts the way from the start of the first part, without the gap", () => {
    const parts = [
      [at(0, 0, 0), at(1000, 0, 0)],
      [at(5000, 0, 0), at(6000, 0, 0)],
    ];
    const found = nearestOnLine(parts, flat(at(5300, 200, 0)));
    expect(Math.abs((found?.offM ?? 0) - 200)).toBeLessThan(1.5);
    expect(Math.abs((found?.atM ?? 0) - 1300)).toBeLessThan(7);
  });

  test("a point on the line is 0 m off it, also among repeated vertices", () => {
    const line = [at(0, 0, 0), at(0, 0, 0), at(500, 0, 0), at(500, 0, 0), at(1000, 0, 0)];
    const found = nearestOnLine([line], flat(at(500, 0, 0)));
    expect(found?.offM).toBeLessThan(0.1);
    expect(Math.abs((found?.atM ?? 0) - 500)).toBeLessThan(3);
  });

  test("a line without length has no nearest place", () => {
    expect(nearestOnLine([], [115.6, 39.6])).toBeNull();
    expect(nearestOnLine([[[115.6, 39.6]]], [115.6, 39.6])).toBeNull();
  });
});

describe("heights", () => {
  /** A line eastwards with a height at every `everyM` metres. */
  const eastwards = (totalM: number, everyM: number, height: (x: number) => number) =>
    Array.from({ length: Math.round(totalM / everyM) + 1 }, (_, i) => at(i * everyM, 0, height(i * everyM)));

  test.each([
    ["one hill of 300 m on 6 km", 1, 300, 6000],
    ["six hills of 50 m, a kilometre each", 6, 50, 6000],
    ["one hill of 370 m on 3 km", 1, 370, 3000],
  ])("%s: climb and fall are right within three per cent", (_, hills, topM, totalM) => {
    const line = eastwards(totalM, 15, (x) => 200 + (topM / 2) * (1 - Math.cos((2 * Math.PI * hills * x) / totalM)));
    const { ascentM, descentM, minM, maxM } = measureLine(line);
    expect(Math.abs((ascentM ?? 0) / (hills * topM) - 1)).toBeLessThan(0.03);
    expect(Math.abs((descentM ?? 0) / (hills * topM) - 1)).toBeLessThan(0.03);
    expect(minM).toBeCloseTo(200, 6);
    expect(Math.abs((maxM ?? 0) - 200 - topM)).toBeLessThan(0.03 * topM);
  });

  test("a steady climb is exact: 72 m on 720 m, recorded every second", () => {
    const { ascentM, descentM } = measureLine(eastwards(720, 1.2, (x) => 300 + x / 10));
    expect(ascentM).toBeCloseTo(72, 6);
    expect(descentM).toBe(0);
  });

  test("heights that shake by less than 1.5 m on a level way are no climb at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1.49, max: 1.49, noNaN: true }), { minLength: 2, maxLength: 400 }),
        (noise) => {
          const { ascentM, descentM } = measureLine(noise.map((n, i) => at(i * 5, 0, 300 + n)));
          expect([ascentM, descentM]).toEqual([0, 0]);
        },
      ),
    );
  });

  test("noise of 5 m either way, which alone would climb 1,600 m, adds less than 5 % to a hill of 300 m", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
        let state = seed;
        // Park and Miller's generator, CACM 31 (1988)
        const noise = () => {
          state = (state * 48_271) % (2 ** 31 - 1);
          return 10 * (state / (2 ** 31 - 1)) - 5;
        };
        const line = eastwards(3000, 3, (x) => 150 * (1 - Math.cos((2 * Math.PI * x) / 3000)) + noise());
        const { ascentM, descentM } = measureLine(line);
        expect(Math.abs((ascentM ?? 0) / 300 - 1)).toBeLessThan(0.05);
        expect(Math.abs((descentM ?? 0) / 300 - 1)).toBeLessThan(0.05);
      }),
      { numRuns: 50 },
    );
  });

  test("one height missing: no climb, no range, no profile, and still a length", () => {
    const line = [at(0, 0, 300), at(500, 0, 350).slice(0, 2), at(1000, 0, 320)];
    const { lengthM: length, ...heights } = measureLine(line);
    expect(Math.abs(length / 1000 - 1)).toBeLessThan(0.005);
    expect(heights).toEqual({ ascentM: null, descentM: null, minM: null, maxM: null });
    expect(profile([line])).toBeNull();
    expect(measureLine([at(0, 0, Number.NaN), at(500, 0, 300)]).ascentM).toBeNull();
  });

  test("a profile breaks where the line has a gap, and its distance runs on without it", () => {
    const parts = [
      [at(0, 0, 300), at(856.8, 0, 350)],
      [at(2570, 0, 340), at(1713, 0, 360)],
    ];
    const [first, second, ...more] = profile(parts) ?? [];
    expect(more).toEqual([]);
    expect(second?.[0]?.distanceM).toBeCloseTo(first?.at(-1)?.distanceM ?? 0, 6);
    expect(second?.[0]?.elevationM).toBe(340);
    expect(measureLine(parts).ascentM).toBeCloseTo(70, 6);
    expect(measureLine(parts).descentM).toBe(0);
  });
});

test("a line's bounds hold all its parts", () => {
  expect(
    lineBounds([
      [
        [115.6, 39.6, 300],
        [115.7, 39.5, 200],
      ],
      [[115.5, 39.8]],
    ]),
  ).toEqual([115.5, 39.5, 115.7, 39.8]);
  expect(lineBounds([])).toBeNull();
});
