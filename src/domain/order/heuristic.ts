import { goThrough, type Task } from "./problem";

/** Stop visits that the search may look at: about a third of a second at 1×, whatever the number of stops. */
const budget = 8_000_000;
const longestSegment = 3;
/** So many times progress is told. */
const tells = 200;

/**
 * A good order for more stops than can be proved: nearest neighbour (and, with windows, the order of closing) made
 * better by Or-opt (Or 1976), 2-opt (Croes 1958) and exchanges, then kicked and mended again from the best so far. Locked stops stay put. The same
 * input always gives the same order. Windows may still be missed: see whether it fits. `bound` is travel that no order
 * can go below. `tell` hears how much of the work that it may do is done, 0 to 1.
 */
export function goodOrder(task: Task, bound: number, work = budget, tell?: (share: number) => void): number[] {
  const search = new Search(task, work, tell);
  // An order that reaches the bound is the best: nothing is left to look for.
  const enough = bound + 1e-6;
  let best = search.improve(nearestFirst(task));
  if (task.timed) best = search.better(best, search.improve(closingFirst(task)));
  const random = randomNumbers(task.count);
  while (search.left > 0 && task.free.length > 3 && search.cost(best) > enough)
    best = search.better(best, search.improve(kick(best, random)));
  return weave(task, best);
}

/** Free stops put into the positions that no lock holds. */
function weave({ locked }: Task, free: readonly number[]): number[] {
  let next = 0;
  return locked.map((stop) => stop ?? (free[next++] as number));
}

class Search {
  constructor(
    private readonly task: Task,
    public left: number,
    private readonly tell?: (share: number) => void,
  ) {
    this.work = left;
    this.tellAt = left;
  }
  private readonly work: number;
  /** What is left when progress is told next. */
  private tellAt: number;

  /** Missed windows and ways weigh more than any travel; of equal costs the other measure decides. */
  cost(free: readonly number[]): number {
    this.left -= this.task.count;
    if (this.left <= this.tellAt) {
      this.tellAt -= this.work / tells;
      this.tell?.(Math.min(1, 1 - this.left / this.work));
    }
    const { travel, waiting, late, noWay } = goThrough(this.task, weave(this.task, free));
    const main = this.task.least === "finish" ? travel + waiting : travel;
    return noWay * 1e9 + late * 1e5 + main + waiting * 1e-7;
  }

  better(a: readonly number[], b: readonly number[]): readonly number[] {
    return this.cost(b) < this.cost(a) - 1e-9 ? b : a;
  }

  /** Takes every change that helps, until none does or the work is used up. */
  improve(from: readonly number[]): readonly number[] {
    let best = from;
    let least = this.cost(best);
    for (let helped = true; helped && this.left > 0; ) {
      helped = false;
      for (const change of changes(best.length)) {
        if (this.left <= 0) break;
        const tried = change(best);
        const cost = this.cost(tried);
        if (cost < least - 1e-9) {
          best = tried;
          least = cost;
          helped = true;
        }
      }
    }
    return best;
  }
}

type Change = (order: readonly number[]) => number[];

function* changes(length: number): Generator<Change> {
  for (let from = 0; from < length - 1; from++)
    for (let to = from + 1; to < length; to++) {
      yield (order) => [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)];
      yield (order) => {
        const changed = [...order];
        [changed[from], changed[to]] = [order[to] as number, order[from] as number];
        return changed;
      };
    }
  for (let size = 1; size <= Math.min(longestSegment, length - 1); size++)
    for (let from = 0; from + size <= length; from++)
      for (let to = 0; to <= length - size; to++) {
        if (to === from) continue;
        for (const turned of size > 1 ? [false, true] : [false])
          yield (order) => {
            const segment = order.slice(from, from + size);
            const rest = [...order.slice(0, from), ...order.slice(from + size)];
            rest.splice(to, 0, ...(turned ? segment.reverse() : segment));
            return rest;
          };
      }
}

/** Swaps two neighbouring stretches: a change that the others cannot undo in one step (double bridge). */
function kick(order: readonly number[], random: () => number): number[] {
  const cuts = [0, 0, 0].map(() => 1 + Math.floor(random() * (order.length - 1))).sort((a, b) => a - b);
  const [a, b, c] = cuts as [number, number, number];
  return [...order.slice(0, a), ...order.slice(b, c), ...order.slice(a, b), ...order.slice(c)];
}

function nearestFirst({ minutes, locked, free }: Task): number[] {
  const left = new Set(free);
  const chosen: number[] = [];
  let here: number | null = null;
  for (const held of locked) {
    let next = held;
    if (next === null) {
      const away = (stop: number) => (here === null ? 0 : (minutes[here]?.[stop] as number));
      next = [...left].reduce((best, stop) => (away(stop) < away(best) ? stop : best));
      left.delete(next);
      chosen.push(next);
    }
    here = next;
  }
  return chosen;
}

const closingFirst = ({ free, close, open }: Task) =>
  [...free].sort(
    (a, b) => compare(close[a] as number, close[b] as number) || compare(open[a] as number, open[b] as number),
  );
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** Evenly spread numbers in [0, 1), always the same ones (linear congruences modulo 2³², Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
