import { lowerBound } from "./bound";
import { exactOrder, shortestWays } from "./exact";
import { goodOrder } from "./heuristic";
import { fits, goThrough, leavingFirst, type OrderFault, type OrderProblem, readProblem, type Task } from "./problem";

/** Free stops up to which the best order is proved. */
export const mostExact = 12;

export interface BestOrder {
  /** Every stop once, in the order of the visit; null when nothing fits. */
  readonly order: number[] | null;
  /** Minutes on the way, the closing leg of a round trip included; null when nothing fits. */
  readonly minutes: number | null;
  /** Minutes spent waiting for openings. */
  readonly waiting: number;
  /** Whether no order can be better: true only if that is proved. */
  readonly proved: boolean;
  /** Minutes on the way below which no order can go; equal to `minutes` where least travel is proved. */
  readonly bound: number | null;
  /** Why nothing fits, in a sentence; `fault` says the same for programs. */
  readonly reason?: string;
  readonly fault?: OrderFault;
}

/**
 * The best order of some stops: fixed or free ends, round trips, locked positions, stays, windows of arrival, one-way
 * times. Up to twelve free stops it is exact (see exactOrder); beyond, a good order with a bound that says how far from
 * the best it can be at most. The window of a given start is not looked at when leaving; on a round trip its end is the
 * latest return. `tell` hears how much of the search is done, 0 to 1, and never less than before. Throws RangeError where the numbers mean nothing (a matrix that is not square, a stop that is not there).
 */
export function bestOrder(problem: OrderProblem, tell?: (share: number) => void): BestOrder {
  const task = readProblem(problem);
  if ("code" in task) return nothing(task);
  const order = search(task, tell);
  if (!order) return nothing(whyNot(task));
  const { travel, waiting } = goThrough(task, order);
  const exact = task.free.length <= mostExact;
  const least = exact && (task.least === "travel" || !task.timed) ? travel : Math.min(travel, lowerBound(task));
  const proved = exact || (least >= travel - 1e-9 && (task.least === "travel" || waiting === 0));
  return { order, minutes: travel, waiting, proved, bound: least };
}

function search(task: Task, tell?: (share: number) => void): number[] | null {
  if (task.count === 0) return [];
  const exact = task.free.length <= mostExact;
  if (exact && !task.timed) return exactOrder(task, null, tell);
  const good = exact ? goodOrder(task, 0, 100_000) : goodOrder(task, lowerBound(task), undefined, tell);
  const course = goThrough(task, good);
  if (exact) return exactOrder(task, fits(course) ? good : null, tell);
  return fits(course) ? good : null;
}

function nothing(fault: OrderFault): BestOrder {
  return { order: null, minutes: null, waiting: 0, proved: false, bound: null, reason: sentence(fault), fault };
}

function sentence(fault: OrderFault): string {
  switch (fault.code) {
    case "locks":
      return `Stop ${fault.stop} is locked to two positions, or shares its position with another stop.`;
    case "no-way":
      return `There is no way to stop ${fault.stop}, or none onwards from it.`;
    case "late":
      return `Stop ${fault.stop} cannot be reached before minute ${fault.arrival}; its latest arrival is ${fault.latest}.`;
    case "window":
      return `No order keeps all windows; without that of stop ${fault.stop} one would.`;
    case "together":
      return "No order keeps all windows and locks, and no single window is to blame.";
    case "not-found":
      return "No order was found that keeps all windows; that there is none is not proved.";
  }
}

/** The simplest true explanation of why nothing fits. */
function whyNot(task: Task): OrderFault {
  return noWay(task) ?? tooLate(task) ?? (task.free.length > mostExact ? { code: "not-found" } : oneWindow(task));
}

/** A stop that nothing leads to, or that nothing leads on from, though it can be no end of the order. */
function noWay({ minutes, count, locked, round }: Task): OrderFault | null {
  const mayStand = (stop: number, position: number) => !round && [null, stop].includes(locked[position] ?? null);
  for (let stop = 0; stop < count && count > 1; stop++) {
    const others = minutes.flatMap((_, i) => (i === stop ? [] : [i]));
    const unreached = others.every((i) => minutes[i]?.[stop] === Infinity);
    const stuck = others.every((i) => minutes[stop]?.[i] === Infinity);
    if ((unreached && (stuck || !mayStand(stop, 0))) || (stuck && !mayStand(stop, count - 1)))
      return { code: "no-way", stop };
  }
  return null;
}

/** A stop that even the shortest way from the start reaches too late. Needs a start that is given. */
function tooLate(task: Task): OrderFault | null {
  const shut = task.open.findIndex((opens, stop) => opens > (task.close[stop] as number));
  if (shut >= 0) return { code: "window", stop: shut };
  const first = task.locked[0] ?? null;
  if (first === null) return null;
  const leaving = leavingFirst(task, first);
  if (leaving === null) return { code: "window", stop: first };
  const ways = shortestWays(task)[first] as number[];
  for (const [stop, latest] of task.close.entries()) {
    const arrival = leaving + (ways[stop] as number);
    if (stop !== first && arrival > latest && Number.isFinite(arrival)) return { code: "late", stop, arrival, latest };
  }
  return null;
}

/** The one stop whose window, taken away, lets an order fit. */
function oneWindow(task: Task): OrderFault {
  for (const stop of windowed(task)) if (exactOrder(without(task, stop))) return { code: "window", stop };
  return { code: "together" };
}

/**
 * The visit whose window costs the most: without it the best order would take so many minutes less (on the way; with
 * `least: "finish"`, on the way and waiting). Null where no single window does, where nothing fits, or where there are
 * too many stops to prove it.
 */
export function costliestWindow(problem: OrderProblem): { readonly stop: number; readonly minutes: number } | null {
  const task = readProblem(problem);
  if ("code" in task || task.free.length > mostExact || !task.timed) return null;
  const costOf = (one: Task) => {
    const order = search(one);
    if (!order) return null;
    const { travel, waiting } = goThrough(one, order);
    return task.least === "finish" ? travel + waiting : travel;
  };
  const now = costOf(task);
  if (now === null) return null;
  let worst: { stop: number; minutes: number } | null = null;
  for (const stop of windowed(task)) {
    const saved = now - (costOf(without(task, stop)) ?? now);
    if (saved > (worst?.minutes ?? 1e-9)) worst = { stop, minutes: saved };
  }
  return worst;
}

const windowed = ({ open, close }: Task) =>
  open.flatMap((opens, stop) => (opens > -Infinity || (close[stop] as number) < Infinity ? [stop] : []));

function without(task: Task, stop: number): Task {
  const freed = (values: readonly number[], value: number) => values.map((old, i) => (i === stop ? value : old));
  return { ...task, open: freed(task.open, -Infinity), close: freed(task.close, Infinity) };
}
