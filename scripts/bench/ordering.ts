import { bestOrder, mostExact } from "../../src/domain/order/best-order";
import { checks } from "../../src/domain/plan/checks";
import { addStop, changeDay } from "../../src/domain/plan/commands";
import { type PlanContext, pointFacts } from "../../src/domain/plan/facts";
import { emptyPlan, type Plan } from "../../src/domain/plan/plan";
import { timetable } from "../../src/domain/plan/timetable";
import { type Figure, median } from "./figures";

const part = "Planning (in Node, CPU 1×)";

/** How long the best order and one recompute of a day take, over several made-up days; no page is needed. */
export async function measureOrdering(_: unknown, runs: number): Promise<Figure[]> {
  const random = numbers();
  const days = Array.from({ length: 3 + runs }, () => madeUpDay(mostExact + 1, random));
  const twelve = (least: "travel" | "finish") =>
    days.map(({ minutes, windows }) => {
      const problem = { minutes, windows, start: 0, round: true, depart: 450, stay: minutes.map(() => 20), least };
      return milliseconds(() => bestOrder(problem));
    });
  const [travel, finish] = [twelve("travel"), twelve("finish")];
  const thirty = Array.from({ length: 1 + runs }, () => madeUpDay(30, random)).map(({ minutes }) =>
    milliseconds(() => bestOrder({ minutes, start: 0, round: true })),
  );
  const plan = twelveStops();
  const recompute = Array.from({ length: 50 }, () =>
    milliseconds(() => checks(plan, timetable(plan, context), context)),
  );
  // The first run is the one a person waits for in a fresh worker: it counts, as the slowest.
  return [
    {
      part,
      name: "12 free stops with windows, least travel, the slowest",
      value: Math.max(...travel),
      unit: "ms",
      budget: 150,
    },
    { part, name: "12 free stops with windows, least travel, median", value: median(travel), unit: "ms", budget: 150 },
    {
      part,
      name: "12 free stops with windows, earliest end, the slowest",
      value: Math.max(...finish),
      unit: "ms",
      budget: 150,
    },
    { part, name: "30 stops, the slowest", value: Math.max(...thirty), unit: "ms", budget: 1000 },
    {
      part,
      name: "timetable and checks of 12 stops, the slowest",
      value: Math.max(...recompute),
      unit: "ms",
      budget: 16,
    },
    { part, name: "timetable and checks of 12 stops, median", value: median(recompute), unit: "ms", budget: 16 },
  ];
}

/** CPU, not the clock: the machine may be doing other things. */
function milliseconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}

/** Stops strewn over an hour's square, with ways up to a tenth longer one way than the other, and long windows. */
function madeUpDay(count: number, random: () => number) {
  const at = Array.from({ length: count }, () => [random() * 60, random() * 60] as const);
  const minutes = at.map((a) => at.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]) * (1 + 0.1 * random())));
  const windows = at.map((_, i): [number, number] | null =>
    i === 0 ? null : [480 + random() * 200, 780 + random() * 300],
  );
  return { minutes, windows };
}

const context: PlanContext = {
  facts: (place) => (place.kind === "point" ? { ...pointFacts(place.lngLat), kind: "museum", capacity: 300 } : null),
  status: () => ({ kind: "open", asOf: "2026", openings: [{ from: 540, to: 1020, lastEntry: 960 }] }),
  sunset: () => 1050,
  seasons: () => ["fire"],
};

function twelveStops(): Plan {
  const group = { walker: "primary-high", grade: 5, pupils: 88, classes: 2, teachers: 6, adults: 0 } as const;
  let plan: Plan = { ...emptyPlan, group };
  for (let i = 0; i < 12; i++)
    plan = addStop(plan, 0, { kind: "point", name: String(i), lngLat: [115.6 + i * 0.02, 39.6 + (i % 3) * 0.05] });
  return changeDay(plan, 0, { date: "2026-11-22", latest: 1050 });
}

/** Evenly spread numbers in [0, 1), the same at every run. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
