import type { Minute } from "../beijing-time";
import { type BestOrder, bestOrder, costliestWindow } from "../order/best-order";
import type { OrderProblem } from "../order/problem";
import { reorder } from "./commands";
import type { PlanContext } from "./facts";
import type { Plan, PlanDay, PlanStop } from "./plan";
import { type TimedDay, timedDay } from "./timetable";
import { wayBetween } from "./way";

/** What ends of the day stay where they are while the rest is put in order. */
export interface OrderEnds {
  readonly keepFirst: boolean;
  readonly keepLast: boolean;
}

/**
 * A day as a question for bestOrder: travel between all its stops by the mode of the way to each (typed times where two
 * stops are neighbours now), the stays of the timetable, locks, locked arrivals, opening hours of the date and the latest
 * return. Null where a position is missing: then no time between the stops can be told.
 */
export function orderProblem(
  plan: Plan,
  at: number,
  context: PlanContext,
  ends: OrderEnds = { keepFirst: true, keepLast: false },
): OrderProblem | null {
  const day = plan.days[at];
  if (!day || day.stops.length < 2) return null;
  const timed = timedDay(plan, day, context);
  const minutes = travelTimes(plan, day, timed);
  if (!minutes) return null;
  const last = day.stops.length - 1;
  const keepFirst = ends.keepFirst || day.back !== null;
  const windows = day.stops.map((stop, i) => windowOf(day, stop, i, timed, context));
  const locks: Record<number, number> = {};
  day.stops.forEach((stop, i) => {
    if (stop.locked) locks[i] = i;
  });
  return {
    minutes,
    start: keepFirst ? 0 : undefined,
    end: ends.keepLast && !day.back ? last : undefined,
    round: day.back !== null,
    locks,
    stay: timed.stops.map(stayOf),
    windows: keepFirst ? windows : windows.map((window) => notBefore(day.start, window)),
    depart: keepFirst ? (timed.stops[0]?.leave ?? day.start) : undefined,
    least: "finish",
  };
}

/** Whichever stop comes first is reached when the day begins. */
const notBefore = (start: Minute, window: readonly [Minute, Minute] | null): readonly [Minute, Minute] => [
  Math.max(start, window?.[0] ?? start),
  window?.[1] ?? Number.POSITIVE_INFINITY,
];

/** From arrival to leaving, the waits for a locked arrival left out. */
const stayOf = ({ unload, count, toilets, visit, stop, load }: TimedDay["stops"][number]) =>
  unload + count + toilets + (visit?.likely ?? 0) + stop.lunch + stop.rest + load;

function travelTimes(plan: Plan, day: PlanDay, timed: TimedDay): number[][] | null {
  const entries = timed.stops.map(({ walk, facts }) => walk?.entry ?? facts?.lngLat ?? null);
  const exits = timed.stops.map(({ walk, facts }) => walk?.exit ?? facts?.lngLat ?? null);
  const times = day.stops.map((_, i) =>
    day.stops.map((to, j) => {
      if (i === j) return 0;
      const leg = j === 0 && day.back ? day.back : to.leg;
      const neighbours = j === i + 1 || (i === day.stops.length - 1 && j === 0);
      const asked = neighbours ? leg : { ...leg, minutes: null, km: null };
      return wayBetween(exits[i] ?? null, entries[j] ?? null, asked, plan).minutes?.likely ?? null;
    }),
  );
  return times.every((row) => row.every((value) => value !== null)) ? (times as number[][]) : null;
}

/** When one may arrive: so that the visit begins within an opening of the date, or at the locked minute. */
function windowOf(
  day: PlanDay,
  stop: PlanStop,
  i: number,
  timed: TimedDay,
  context: PlanContext,
): readonly [Minute, Minute] | null {
  const row = timed.stops[i];
  if (i === 0 && day.back) return day.latest === null ? null : [0, day.latest];
  if (stop.arrive !== null) return [stop.arrive, stop.arrive];
  const status = day.date === null ? null : context.status(stop.place, day.date);
  const openings = status?.kind === "open" || status?.kind === "stale" ? (status.openings ?? []) : [];
  const [opening] = openings;
  if (!row || !opening) return null;
  const before = row.unload + row.count + row.toilets;
  const visit = row.visit?.likely ?? 0;
  const to = Math.max(...openings.map((one) => Math.min(one.lastEntry ?? one.to, one.to - visit)));
  return [opening.from - before, to - before];
}

/** The best order of a day's stops, and the plan that has it. `saved` is travel and waiting less than now. */
export interface OrderedDay {
  readonly found: BestOrder;
  readonly plan: Plan;
  readonly savedMin: number | null;
}

/** Puts a day in its best order; null where the times are not known. The plan is unchanged where nothing fits. */
export function orderDay(plan: Plan, at: number, context: PlanContext, ends?: OrderEnds): OrderedDay | null {
  const problem = orderProblem(plan, at, context, ends);
  return problem && orderedDay(plan, at, context, bestOrder(problem));
}

/** The day in an order that was found for it. */
export function orderedDay(plan: Plan, at: number, context: PlanContext, found: BestOrder): OrderedDay {
  const stops = plan.days[at]?.stops;
  if (!stops || !found.order) return { found, plan, savedMin: null };
  const ordered = reorder(
    plan,
    at,
    found.order.map((i) => (stops[i] as PlanStop).key),
  );
  const endOf = (one: Plan) => timedDay(one, one.days[at] as PlanDay, context).end;
  const [before, after] = [endOf(plan), endOf(ordered)];
  return { found, plan: ordered, savedMin: before === null || after === null ? null : before - after };
}

/**
 * The stop whose hours or locked arrival keep the day from a better order, and by how many minutes; null where none does.
 * It looks for the best order once for every such stop: for a worker.
 */
export function hinderingStop(
  plan: Plan,
  at: number,
  context: PlanContext,
  ends?: OrderEnds,
): { readonly key: string; readonly minutes: number } | null {
  const problem = orderProblem(plan, at, context, ends);
  const worst = problem && costliestWindow(problem);
  const stop = worst && plan.days[at]?.stops[worst.stop];
  return stop ? { key: stop.key, minutes: worst.minutes } : null;
}
