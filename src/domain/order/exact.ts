import { leastTravelLeft, stopsAhead } from "./ahead";
import { fits, goThrough, leavingFirst, type Task } from "./problem";

/** A way through some of the stops, kept only while no other way to the same place is as good in every respect. */
interface Label {
  readonly stop: number;
  readonly before: Label | null;
  readonly travel: number;
  /** Minute at which the stop is left. */
  readonly clock: number;
}

/**
 * The best order, proved, or null where none fits: Held and Karp's dynamic programme (1962) over (stops seen, last
 * stop), for at most a dozen free stops.
 *
 * With windows a state keeps every label that is not dominated in both minutes travelled and time of leaving. That loses
 * nothing: waiting for an opening never lets a later comer overtake an earlier one (first in, first out: leaving =
 * max(arrival, opening) + stay grows with arrival), so whatever a dominated label can still do, the one that dominates
 * it can do with no more travel and no later. For the earliest end of the day the time of leaving is the cost itself,
 * and one label is enough; without windows so it is with travel.
 *
 * `known` is an order that fits: labels that cannot better it are dropped. `tell` hears how much of the table is done, 0
 * to 1: layers weigh as many states as they can have.
 */
export function exactOrder(
  task: Task,
  known: readonly number[] | null = null,
  tell?: (share: number) => void,
): number[] | null {
  const { count, locked, round, timed } = task;
  const all = locked[0] === null || locked[0] === undefined ? task.free : [locked[0]];
  // The end of a round trip is its start, so a start that is not given has to be part of the state.
  const runs = round ? all.map((stop) => [stop]) : [all];
  let best: Label | null = null;
  const cost = ({ travel, clock }: Pick<Label, "travel" | "clock">) =>
    task.least === "finish" && timed ? clock : travel;
  const ways = timed ? shortestWays(task) : null;
  const atMost = known ? cost(endOf(task, known)) : Infinity;
  const weights = layerWeights(task.free.length, count);
  for (const [run, firsts] of runs.entries()) {
    let layer = new Map<number, Label[]>();
    for (const stop of firsts) {
      const clock = leavingFirst(task, stop);
      if (clock === null) continue;
      layer.set(key(task, maskOf(task, stop), stop), [{ stop, before: null, travel: 0, clock }]);
    }
    const home = round ? (firsts[0] as number) : null;
    const left = ways && known ? leastTravelLeft(task, ways, home) : null;
    let done = 0;
    for (let position = 1; position < count; position++) {
      const weight = weights[position] as number;
      const within = (share: number) => tell?.((run + done + weight * share) / runs.length);
      layer = nextLayer(task, layer, position, { ways, left, atMost }, within);
      done += weight;
      within(0);
    }
    for (const labels of layer.values()) {
      for (const label of labels) {
        const closed = round ? close(task, label, home as number) : label;
        if (!closed) continue;
        const difference = best ? cost(closed) - cost(best) : -1;
        if (difference < 0 || (best && difference === 0 && closed.clock < best.clock)) best = closed;
      }
    }
  }
  if (!best) return null;
  const order: number[] = [];
  for (let label: Label | null = round && count > 1 ? best.before : best; label; label = label.before)
    order.push(label.stop);
  order.reverse();
  return fits(goThrough(task, order)) ? order : null;
}

/** Where an order that fits ends, the way back included. */
function endOf(task: Task, order: readonly number[]): Pick<Label, "travel" | "clock"> {
  const { travel, waiting } = goThrough(task, order);
  const stays = order.slice(1).reduce((sum, stop) => sum + (task.stay[stop] as number), 0);
  return { travel, clock: (leavingFirst(task, order[0] as number) ?? 0) + travel + waiting + stays };
}

const maskOf = ({ free }: Task, stop: number) => {
  const bit = free.indexOf(stop);
  return bit < 0 ? 0 : 1 << bit;
};
const key = ({ count }: Task, mask: number, stop: number) => mask * count + stop;

/** What tells early that a label leads nowhere. */
interface Limits {
  /** Shortest ways, where windows make time count. */
  readonly ways: readonly (readonly number[])[] | null;
  readonly left: ((seen: number, stop: number) => number) | null;
  readonly atMost: number;
}

/** How often progress is told: often enough for a bar, too seldom to cost anything. */
const statesATell = 256;

/** What part of all the work each layer is: subsets of so many free stops, each with its last stop and its next. */
function layerWeights(free: number, count: number): number[] {
  const states = Array.from({ length: count }, (_, position) => {
    const chosen = Math.min(position, free);
    let subsets = 1;
    for (let i = 0; i < chosen; i++) subsets = (subsets * (free - i)) / (i + 1);
    return position === 0 ? 0 : subsets * Math.max(1, chosen) * Math.max(1, free - chosen);
  });
  const all = states.reduce((sum, one) => sum + one, 0);
  return states.map((one) => one / Math.max(1, all));
}

function nextLayer(
  task: Task,
  layer: ReadonlyMap<number, readonly Label[]>,
  position: number,
  { ways, left, atMost }: Limits,
  tell: (share: number) => void,
): Map<number, Label[]> {
  const aheadOf = stopsAhead(task, position);
  const { count, free, locked, minutes, stay, open, close: latest } = task;
  const out = new Map<number, Label[]>();
  const held = locked[position];
  const single = !task.timed || task.least === "finish";
  const bits = minutes.map((_, stop) => maskOf(task, stop));
  let seen = 0;
  for (const [id, labels] of layer) {
    if (++seen % statesATell === 0) tell(seen / layer.size);
    const mask = Math.floor(id / count);
    const from = minutes[id % count] as readonly number[];
    const candidates = held === null || held === undefined ? free : [held];
    for (const stop of candidates) {
      const bit = bits[stop] as number;
      if ((mask & bit) !== 0) continue;
      const way = from[stop] as number;
      if (way === Infinity) continue;
      const next = key(task, mask | bit, stop);
      const ahead = aheadOf(mask | bit);
      const onward = ways?.[stop];
      // A hair of room for sums made in another order.
      const most = left ? atMost - left(mask | bit, stop) + 1e-9 : Infinity;
      const staysAhead = single ? ahead.reduce((sum, other) => sum + (stay[other] as number), 0) : 0;
      let kept = out.get(next);
      for (const label of labels) {
        const travel = label.travel + way;
        const arrival = Math.max(label.clock + way, open[stop] as number);
        if (arrival > (latest[stop] as number)) continue;
        const clock = arrival + (stay[stop] as number);
        if ((single ? clock + staysAhead : travel) > most) continue;
        const old = kept?.[0];
        if (single && old && (task.timed ? clock >= old.clock : travel >= old.travel)) continue;
        if (!single && kept?.some((other) => other.travel <= travel && other.clock <= clock)) continue;
        if (onward && ahead.some((other) => clock + (onward[other] as number) > (latest[other] as number))) continue;
        const others = single ? [] : (kept ?? []).filter((other) => other.travel < travel || other.clock < clock);
        kept = [...others, { stop, before: label, travel, clock }];
        out.set(next, kept);
      }
    }
  }
  return out;
}

/** The closing leg of a round trip; the latest arrival at its start is the latest return. */
function close({ minutes, close: latest, count }: Task, label: Label, first: number): Label | null {
  if (count < 2) return label;
  const way = minutes[label.stop]?.[first] as number;
  const clock = label.clock + way;
  if (way === Infinity || clock > (latest[first] as number)) return null;
  return { stop: first, before: label, travel: label.travel + way, clock };
}

/** Shortest travel between any two stops, by whatever others: no order can be quicker (Floyd and Warshall 1962). */
export function shortestWays({ minutes, count }: Task): number[][] {
  const ways = minutes.map((row, i) => row.map((value, j) => (i === j ? 0 : value)));
  for (let k = 0; k < count; k++)
    for (let i = 0; i < count; i++) {
      const first = ways[i]?.[k] as number;
      if (first === Infinity) continue;
      const row = ways[i] as number[];
      for (let j = 0; j < count; j++) {
        const via = first + (ways[k]?.[j] as number);
        if (via < (row[j] as number)) row[j] = via;
      }
    }
  return ways;
}
