/** What the search for the best order is given, and what it gives back. Stops are numbered as in `minutes`. */
export interface OrderProblem {
  /** `minutes[i][j]`: travel from stop i to stop j; may differ from the way back; Infinity where there is no way. */
  readonly minutes: readonly (readonly number[])[];
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Back to the first stop at the end; the closing leg counts, the order still lists each stop once. */
  readonly round?: boolean | undefined;
  /** Position in the order → the stop that keeps it. */
  readonly locks?: Readonly<Record<number, number>> | undefined;
  /** Minutes at each stop. */
  readonly stay?: readonly number[] | undefined;
  /** Earliest and latest arrival, minutes of the day; who comes earlier waits. */
  readonly windows?: readonly (readonly [earliest: number, latest: number] | null)[] | undefined;
  /** Minute of the day at which the first stop is left. Without it, once that stop has opened and been seen. */
  readonly depart?: number | undefined;
  /** What is made least: minutes on the way (then waiting), or the end of the day. */
  readonly least?: "travel" | "finish" | undefined;
}

/** Why nothing fits. `stop` is the one to blame, where one is. */
export type OrderFault =
  | { readonly code: "locks"; readonly stop: number }
  | { readonly code: "no-way"; readonly stop: number }
  | { readonly code: "late"; readonly stop: number; readonly arrival: number; readonly latest: number }
  | { readonly code: "window"; readonly stop: number }
  | { readonly code: "together" }
  | { readonly code: "not-found" };

/** The problem in one shape: every option filled in, both ends among the locked positions. */
export interface Task {
  readonly count: number;
  readonly minutes: readonly (readonly number[])[];
  readonly stay: readonly number[];
  readonly open: readonly number[];
  readonly close: readonly number[];
  /** The stop that a position must hold; null where any may stand. */
  readonly locked: readonly (number | null)[];
  readonly free: readonly number[];
  readonly startGiven: boolean;
  readonly round: boolean;
  readonly depart: number | null;
  /** Whether any window can matter. */
  readonly timed: boolean;
  readonly least: "travel" | "finish";
}

/** Checks a problem and fills it in. Throws RangeError for numbers that mean nothing; a fault where locks disagree. */
export function readProblem(problem: OrderProblem): Task | OrderFault {
  const { minutes, end, depart, least = "travel" } = problem;
  const count = minutes.length;
  const isStop = (stop: number) => Number.isInteger(stop) && stop >= 0 && stop < count;
  for (const [i, row] of minutes.entries()) {
    if (row.length !== count) throw new RangeError(`minutes[${i}] has ${row.length} entries, not ${count}`);
    const wrong = row.findIndex((value, j) => i !== j && !(value >= 0));
    if (wrong >= 0) throw new RangeError(`minutes[${i}][${wrong}] is ${row[wrong]}`);
  }
  if (depart !== undefined && !Number.isFinite(depart)) throw new RangeError(`depart is ${depart}`);
  const round = problem.round === true || (problem.start !== undefined && problem.start === end && count > 1);
  const locks: [position: number, stop: number][] = Object.entries(problem.locks ?? {}).map(([at, stop]) => [
    Number(at),
    stop,
  ]);
  if (problem.start !== undefined) locks.push([0, problem.start]);
  if (end !== undefined && end !== problem.start) locks.push([count - 1, end]);
  const locked: (number | null)[] = minutes.map(() => null);
  for (const [position, stop] of locks) {
    if (!isStop(position) || !isStop(stop)) throw new RangeError(`no stop ${stop} or no position ${position}`);
    const held = locked[position];
    if ((held !== null && held !== stop) || locked.some((other, at) => other === stop && at !== position))
      return { code: "locks", stop };
    locked[position] = stop;
  }
  const stay = minutes.map((_, i) => problem.stay?.[i] ?? 0);
  if (stay.some((value) => !(value >= 0 && value < Infinity))) throw new RangeError("a stay is no number of minutes");
  const windows = minutes.map((_, i) => problem.windows?.[i] ?? null);
  const timed = windows.some((pair) => pair !== null);
  // Where neither clock nor position counts, a round trip is the same from every stop.
  if (round && !timed && locks.length === 0) locked[0] = 0;
  if (windows.some((pair) => pair && (Number.isNaN(pair[0]) || Number.isNaN(pair[1]))))
    throw new RangeError("a window is no pair of minutes");
  return {
    count,
    minutes,
    stay,
    open: windows.map((pair) => pair?.[0] ?? -Infinity),
    close: windows.map((pair) => pair?.[1] ?? Infinity),
    locked,
    free: minutes.flatMap((_, i) => (locked.includes(i) ? [] : [i])),
    startGiven: problem.start !== undefined,
    round,
    depart: depart ?? null,
    timed,
    least,
  };
}

/** Minute at which a stop is left if it comes first, or null if it cannot. A given start is left when told, whatever its window. */
export function leavingFirst({ depart, open, close, stay, startGiven }: Task, stop: number): number | null {
  const opens = open[stop] as number;
  const spent = stay[stop] as number;
  if (opens > (close[stop] as number)) return null;
  if (depart === null) return Number.isFinite(opens) ? opens + spent : 0;
  const arrival = depart - spent;
  return startGiven || (arrival >= opens && arrival <= (close[stop] as number)) ? depart : null;
}

/** What an order comes to. `late` sums the minutes past the latest arrivals; `noWay` counts legs that do not exist. */
export interface Course {
  readonly travel: number;
  readonly waiting: number;
  readonly late: number;
  readonly noWay: number;
}

/** Goes through an order as the day would: travel, wait for the opening, stay, on; at the end back if it is round. */
export function goThrough(task: Task, order: readonly number[]): Course {
  const { minutes, stay, open, close, round } = task;
  const first = order[0];
  let travel = 0;
  let waiting = 0;
  let late = 0;
  let noWay = 0;
  if (first === undefined) return { travel, waiting, late, noWay };
  const leaving = leavingFirst(task, first);
  let clock = leaving ?? task.depart ?? 0;
  if (leaving === null) noWay++;
  let here = first;
  for (let i = 1; i < order.length; i++) {
    const next = order[i] as number;
    const way = (minutes[here] as readonly number[])[next] as number;
    if (way === Infinity) noWay++;
    else {
      travel += way;
      clock += way;
    }
    const wait = (open[next] as number) - clock;
    if (wait > 0) {
      waiting += wait;
      clock += wait;
    }
    if (clock > (close[next] as number)) late += clock - (close[next] as number);
    clock += stay[next] as number;
    here = next;
  }
  if (round && order.length > 1) {
    const way = (minutes[here] as readonly number[])[first] as number;
    if (way === Infinity) noWay++;
    else travel += way;
    if (clock + way > (close[first] as number)) late += clock + way - (close[first] as number);
  }
  return { travel, waiting, late, noWay };
}

export const fits = ({ late, noWay }: Course) => late === 0 && noWay === 0;
