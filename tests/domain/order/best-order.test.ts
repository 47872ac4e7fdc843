import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestOrder, costliestWindow } from "../../../src/domain/order/best-order";
import type { OrderProblem } from "../../../src/domain/order/problem";
import { hasShared, sharedJson, whenShared } from "../../helpers/shared";

/** Five places of a published day: 0 school, 1 memorial hall, 2 cemetery, 3 village, 4 gallery. Times worked out by hand. */
const day = [
  [0, 60, 70, 65, 50],
  [60, 0, 15, 40, 45],
  [70, 15, 0, 30, 55],
  [65, 40, 30, 0, 35],
  [50, 45, 55, 35, 0],
];

describe("progress", () => {
  /** Stops on a circle, ways twice as long against the sun, the first and the fifth with hours. */
  const circle = (count: number): OrderProblem => ({
    minutes: Array.from({ length: count }, (_, i) =>
      Array.from({ length: count }, (_, j) => ((j - i + count) % count) * (j < i ? 2 : 1)),
    ),
    start: 0,
    windows: Array.from({ length: count }, (_, i) => (i % 4 === 0 && i > 0 ? [0, 9000] : null)),
    depart: 0,
  });
  test.each([
    ["the exact search of 12 stops", 12],
    ["the search of 30 that is not proved", 30],
  ])("of %s is told in steps that never go back, from the beginning to the end", (_, count) => {
    const told: number[] = [];
    const withIt = bestOrder(circle(count), (share) => told.push(share));
    expect(told.length).toBeGreaterThan(5);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(Math.min(...told)).toBeLessThan(0.2);
    expect(Math.max(...told)).toBeGreaterThan(count > 12 ? 0 : 0.99);
    expect(Math.max(...told)).toBeLessThanOrEqual(1 + 1e-9);
    expect(withIt).toEqual(bestOrder(circle(count)));
  });
});

describe("bestOrder", () => {
  test.each<[string, OrderProblem, number[], number]>([
    ["nothing to order", { minutes: [] }, [], 0],
    ["one stop", { minutes: [[0]], round: true }, [0], 0],
    [
      "there and back",
      {
        minutes: [
          [0, 7],
          [9, 0],
        ],
        start: 0,
        round: true,
      },
      [0, 1],
      16,
    ],
    ["a round trip from school", { minutes: day, start: 0, round: true }, [0, 1, 2, 3, 4], 190],
    ["start given, end free", { minutes: day, start: 0 }, [0, 4, 3, 2, 1], 130],
    ["start and end given", { minutes: day, start: 0, end: 3 }, [0, 4, 1, 2, 3], 140],
    ["start and end the same: a round trip", { minutes: day, start: 0, end: 0 }, [0, 1, 2, 3, 4], 190],
    ["the village locked to the second place", { minutes: day, start: 0, locks: { 1: 3 } }, [0, 3, 2, 1, 4], 155],
  ])("%s", (_, problem, order, minutes) => {
    const found = bestOrder(problem);
    expect(found).toMatchObject({ minutes, proved: true, bound: minutes, waiting: 0 });
    // A round trip is as long the other way round.
    expect([order, [...order.slice(0, 1), ...order.slice(1).reverse()]]).toContainEqual(found.order);
  });

  test("two stops at the same place cost nothing between them", () => {
    const minutes = [
      [0, 0, 10],
      [0, 0, 10],
      [10, 10, 0],
    ];
    expect(bestOrder({ minutes, round: true })).toMatchObject({ minutes: 20, proved: true });
  });

  test("a one-way time turns the round", () => {
    const minutes = [
      [0, 1, 9],
      [9, 0, 1],
      [1, 9, 0],
    ];
    expect(bestOrder({ minutes, start: 0, round: true })).toMatchObject({ order: [0, 1, 2], minutes: 3 });
  });

  test("a hall with last entry at 9:30 comes first, and what opens at 11 is waited for", () => {
    const found = bestOrder({
      minutes: day,
      start: 0,
      depart: 8 * 60,
      stay: [0, 45, 20, 60, 30],
      windows: [null, [9 * 60, 9.5 * 60], null, null, [13 * 60, 16 * 60]],
    });
    // 8:00 +60 = 9:00 hall, 9:45 +15 = 10:00 cemetery, 10:20 +30 = 10:50 village, 11:50 +35 = 12:25 gallery, 35 min wait
    expect(found).toMatchObject({ order: [0, 1, 2, 3, 4], minutes: 140, waiting: 35, proved: true });
  });

  test("least travel may wait; the earliest end may drive more", () => {
    const minutes = [
      [0, 10, 20],
      [10, 0, 10],
      [20, 10, 0],
    ];
    const problem: OrderProblem = { minutes, start: 0, depart: 480, windows: [null, [540, 600], null] };
    expect(bestOrder(problem)).toMatchObject({ order: [0, 1, 2], minutes: 20, waiting: 50 });
    expect(bestOrder({ ...problem, least: "finish" })).toMatchObject({ order: [0, 2, 1], minutes: 30, waiting: 30 });
  });

  test("the window that makes the day longer is named", () => {
    const problem: OrderProblem = { minutes: day, start: 0, depart: 480, windows: [null, [0, 545], null, null, null] };
    // 0 4 3 2 1 takes 130; with the hall before 9:05 the best is 0 1 2 3 4
    expect(bestOrder(problem)).toMatchObject({ order: [0, 1, 2, 3, 4], minutes: 140 });
    expect(costliestWindow(problem)).toEqual({ stop: 1, minutes: 10 });
    expect(costliestWindow({ minutes: day, start: 0 })).toBeNull();
  });
});

describe("when nothing fits, bestOrder says why", () => {
  const none = { order: null, minutes: null, proved: false };
  test.each<[string, OrderProblem, object]>([
    [
      "too far for its latest arrival",
      { minutes: day, start: 0, depart: 480, windows: [null, null, [0, 540]] },
      { code: "late", stop: 2, arrival: 550, latest: 540 },
    ],
    [
      "a window that ends before it begins",
      { minutes: day, start: 0, windows: [null, [600, 540]] },
      { code: "window", stop: 1 },
    ],
    ["two stops locked to one place", { minutes: day, start: 0, locks: { 0: 2 } }, { code: "locks", stop: 0 }],
    ["one stop locked to two places", { minutes: day, locks: { 1: 2, 3: 2 } }, { code: "locks", stop: 2 }],
    [
      "no road",
      {
        minutes: [
          [0, Infinity],
          [Infinity, 0],
        ],
        start: 0,
      },
      { code: "no-way", stop: 0 },
    ],
    [
      "a stop that cannot be left",
      {
        minutes: [
          [0, 5, 5],
          [5, 0, 5],
          [Infinity, Infinity, 0],
        ],
        start: 0,
        round: true,
      },
      { code: "no-way", stop: 2 },
    ],
    [
      "back too late",
      {
        minutes: [
          [0, 60],
          [60, 0],
        ],
        start: 0,
        round: true,
        depart: 480,
        stay: [0, 60],
        windows: [[0, 600]],
      },
      { code: "window", stop: 0 },
    ],
  ])("%s", (_, problem, fault) => {
    const found = bestOrder(problem);
    expect(found).toMatchObject(none);
    expect(found.fault).toEqual(fault);
    expect(found.reason).toMatch(/^[A-Z].*\.$/);
  });

  test.each<[string, OrderProblem]>([
    ["a matrix that is not square", { minutes: [[0, 1], [1]] }],
    [
      "a time that is no number",
      {
        minutes: [
          [0, Number.NaN],
          [1, 0],
        ],
      },
    ],
    [
      "a time below nothing",
      {
        minutes: [
          [0, -1],
          [1, 0],
        ],
      },
    ],
    ["a start that is not there", { minutes: day, start: 9 }],
    ["a lock that is not there", { minutes: day, locks: { 9: 1 } }],
  ])("%s is refused", (_, problem) => {
    expect(() => bestOrder(problem)).toThrow(RangeError);
  });
});

const problems = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const stop = fc.integer({ min: 0, max: n - 1 });
  const way = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.constant(Infinity) },
  );
  const window = fc
    .tuple(fc.integer({ min: 400, max: 900 }), fc.integer({ min: -20, max: 300 }))
    .map(([from, length]): [number, number] => [from, from + length]);
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n });
  return fc.record(
    {
      minutes: each(each(way)),
      start: stop,
      end: stop,
      round: fc.boolean(),
      locks: fc.dictionary(stop.map(String), stop, { maxKeys: 1 }),
      stay: each(fc.integer({ min: 0, max: 60 })),
      windows: each(fc.option(window)),
      depart: fc.integer({ min: 420, max: 600 }),
      least: fc.constantFrom("travel", "finish"),
    },
    { requiredKeys: ["minutes"] },
  ) as fc.Arbitrary<OrderProblem>;
});

/** Every order, gone through as the contract words it. */
function bruteForce(problem: OrderProblem): { travel: number; finish: number } | null {
  const n = problem.minutes.length;
  const round = problem.round || (problem.start !== undefined && problem.start === problem.end && n > 1);
  let best: { travel: number; finish: number } | null = null;
  for (const order of permutations(n)) {
    if (problem.start !== undefined && order[0] !== problem.start) continue;
    if (problem.end !== undefined && problem.end !== problem.start && order[n - 1] !== problem.end) continue;
    if (Object.entries(problem.locks ?? {}).some(([at, stop]) => order[Number(at)] !== stop)) continue;
    const window = (stop: number) => problem.windows?.[stop] ?? [-Infinity, Infinity];
    const stay = (stop: number) => problem.stay?.[stop] ?? 0;
    const first = order[0] as number;
    const [opens, closes] = window(first);
    let clock = problem.depart ?? (opens === -Infinity ? 0 : opens + stay(first));
    let ok = opens <= closes;
    if (problem.start === undefined) ok &&= clock - stay(first) >= opens && clock - stay(first) <= closes;
    if (problem.start === undefined && problem.depart === undefined && opens === -Infinity) ok = true;
    let travel = 0;
    for (let i = 1; i < n && ok; i++) {
      const [from, to] = [order[i - 1] as number, order[i] as number];
      travel += problem.minutes[from]?.[to] as number;
      clock = Math.max(clock + (problem.minutes[from]?.[to] as number), window(to)[0]);
      ok = clock <= window(to)[1];
      clock += stay(to);
    }
    if (round && n > 1) {
      const back = problem.minutes[order[n - 1] as number]?.[first] as number;
      travel += back;
      clock += back;
      ok &&= clock <= closes;
    }
    if (!ok || travel === Infinity) continue;
    best = best
      ? { travel: Math.min(best.travel, travel), finish: Math.min(best.finish, clock) }
      : { travel, finish: clock };
  }
  return best;
}

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

test("no order of up to seven stops is better than the one found, and where none is found none fits", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const found = bestOrder(problem);
      const brute = bruteForce(problem);
      expect(found.order === null).toBe(brute === null);
      expect(found.reason === undefined).toBe(brute !== null);
      if (!found.order || !brute) return;
      expect(found.proved).toBe(true);
      expect([...found.order].sort()).toEqual(problem.minutes.map((_, i) => i));
      if (problem.least !== "finish" || !problem.windows) expect(found.minutes).toBeCloseTo(brute.travel, 6);
      else if (problem.depart !== undefined && problem.windows.some(Boolean)) {
        const stays = found.order.slice(1).reduce((sum, stop) => sum + (problem.stay?.[stop] ?? 0), 0);
        expect(problem.depart + (found.minutes ?? 0) + found.waiting + stays).toBeCloseTo(brute.finish, 6);
      }
      expect(found.bound).toBeLessThanOrEqual((found.minutes ?? 0) + 1e-9);
    }),
    { numRuns: 250 },
  );
}, 30_000);

test("eight stops with windows, against every one of the 5,040 orders", () => {
  const eight = fc.record({
    minutes: fc.array(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 8, maxLength: 8 }), {
      minLength: 8,
      maxLength: 8,
    }),
    windows: fc.array(
      fc.option(fc.integer({ min: 480, max: 700 }).map((from): [number, number] => [from, from + 150])),
      { minLength: 8, maxLength: 8 },
    ),
  });
  fc.assert(
    fc.property(eight, ({ minutes, windows }) => {
      const problem = { minutes, windows, start: 0, depart: 480, stay: minutes.map(() => 15) };
      expect(bestOrder(problem).minutes).toBe(bruteForce(problem)?.travel ?? null);
    }),
    { numRuns: 6 },
  );
});

describe("more than twelve free stops", () => {
  /** Stops on a circle of known circumference, handed in shuffled: going round it is the best there is. */
  const circle = (n: number) => {
    const at = (i: number) => (i * 7) % n;
    return Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => 2 * 100 * Math.abs(Math.sin((Math.PI * (at(i) - at(j))) / n))),
    );
  };
  test.each([15, 22, 30])("%d stops on a circle are gone round, and the bound proves it nearly or quite", (n) => {
    const found = bestOrder({ minutes: circle(n), start: 0, round: true });
    const around = n * 200 * Math.sin(Math.PI / n);
    expect(found.minutes).toBeCloseTo(around, 6);
    expect(found.bound).toBeGreaterThan(0.98 * around);
    expect(found.bound).toBeLessThanOrEqual(around + 1e-6);
  });

  test("locks and ends hold, the bound stays below, and the same input gives the same order", () => {
    const n = 15;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
        (minutes) => {
          const problem = { minutes, start: 3, end: 5, locks: { 4: 9 } };
          const found = bestOrder(problem);
          expect([found.order?.[0], found.order?.[4], found.order?.[n - 1]]).toEqual([3, 9, 5]);
          expect(found.bound).toBeLessThanOrEqual(found.minutes ?? 0);
          expect(bestOrder(problem)).toEqual(found);
        },
      ),
      { numRuns: 3 },
    );
  });

  test("windows that leave one order only are kept", () => {
    const n = 16;
    const minutes = Array.from({ length: n }, () => Array.from({ length: n }, () => 10));
    const order = Array.from({ length: n }, (_, i) => (i * 5) % n);
    const windows = Array.from({ length: n }, (_, i): [number, number] => [0, 480 + 10 * order.indexOf(i)]);
    expect(bestOrder({ minutes, start: 0, depart: 480, windows })).toMatchObject({ order, minutes: 150, proved: true });
  });

  test("that no order was found is not called impossible", () => {
    const minutes = Array.from({ length: 14 }, () => Array.from({ length: 14 }, () => 10));
    const windows = minutes.map((): [number, number] => [0, 590]);
    expect(bestOrder({ minutes, start: 0, depart: 480, windows })).toMatchObject({
      order: null,
      fault: { code: "not-found" },
    });
  });
});

interface Tour {
  readonly optimum: number;
}
interface TspCase {
  readonly n: number;
  readonly matrix: number[][];
  readonly closed?: Tour;
  readonly open_free_end?: Tour;
  readonly open_fixed_end?: Tour;
}
const cases = "testdata/tsp/tsp_cases.json";

describe.skipIf(!hasShared(cases))(`instances with proven optima ${whenShared}`, () => {
  const file = hasShared(cases)
    ? sharedJson<{ burma14: { matrix: number[][] }; synthetic_fangshan_bbox: TspCase[] }>(cases)
    : { burma14: { matrix: [] }, synthetic_fangshan_bbox: [] };
  test.each(file.synthetic_fangshan_bbox.map((one, i) => [i, one.n, one] as const))(
    "case %d: %d stops",
    (_, n, one) => {
      const { matrix: minutes } = one;
      const optimum = (problem: OrderProblem) => bestOrder(problem);
      if (one.closed)
        expect(optimum({ minutes, start: 0, round: true })).toMatchObject({
          minutes: one.closed.optimum,
          proved: true,
        });
      if (one.open_free_end)
        expect(optimum({ minutes, start: 0 })).toMatchObject({ minutes: one.open_free_end.optimum, proved: true });
      if (one.open_fixed_end)
        expect(optimum({ minutes, start: 0, end: n - 1 })).toMatchObject({
          minutes: one.open_fixed_end.optimum,
          proved: true,
        });
    },
  );

  test("burma14: the tour of 3323, and a bound not above it", () => {
    const found = bestOrder({ minutes: file.burma14.matrix, start: 0, round: true });
    expect(found.minutes).toBe(3323);
    expect(found.bound).toBeGreaterThan(3200);
    expect(found.bound).toBeLessThanOrEqual(3323);
  });
});
