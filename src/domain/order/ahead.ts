import type { Task } from "./problem";

/** What is still ahead once some stops are seen, and how much travel it takes at the least. */
export interface Rest {
  readonly ahead: readonly number[];
  /** Each stop ahead entered by its cheapest way. */
  readonly entering: number;
  /** The least tree that joins the stops ahead, by the cheaper of both directions (Prim 1957). */
  readonly joining: number;
  /** From the nearest stop ahead back to the start; 0 where there is no way back. */
  readonly closing: number;
}

/** Looks up what is ahead after `position`, for stops seen as the bits of their places among the free ones. */
export function restsAhead(task: Task, position: number, home: number | null): (seen: number) => Rest {
  const { free, locked, minutes, timed } = task;
  const heldLater = locked.slice(position + 1).filter((stop) => stop !== null);
  const entering = minutes.map((_, to) =>
    Math.min(...minutes.map((row, from) => (from === to ? Infinity : (row[to] as number)))),
  );
  const known = new Map<number, Rest>();
  return (seen) => {
    let rest = known.get(seen);
    if (!rest) {
      // Without windows nothing is looked up: the plain programme is quicker than any bound.
      const ahead = timed ? [...free.filter((_, bit) => (seen & (1 << bit)) === 0), ...heldLater] : [];
      rest = {
        ahead,
        entering: ahead.reduce((sum, stop) => sum + (entering[stop] as number), 0),
        joining: leastTree(task, ahead),
        closing:
          home === null || ahead.length === 0 ? 0 : Math.min(...ahead.map((stop) => minutes[stop]?.[home] as number)),
      };
      known.set(seen, rest);
    }
    return rest;
  };
}

/** The same from a stop: the better of two bounds on the travel that is left. */
export function leastFrom({ minutes }: Task, stop: number, rest: Rest): { ahead: readonly number[]; least: number } {
  const { ahead, entering, joining, closing } = rest;
  let link = ahead.length === 0 ? 0 : Infinity;
  for (const other of ahead) link = Math.min(link, minutes[stop]?.[other] as number);
  return { ahead, least: Math.max(entering, joining + link) + closing };
}

function leastTree({ minutes }: Task, stops: readonly number[]): number {
  const [first, ...others] = stops;
  if (first === undefined) return 0;
  const either = (a: number, b: number) => Math.min(minutes[a]?.[b] as number, minutes[b]?.[a] as number);
  const away = others.map((stop) => either(first, stop));
  const left = new Set(others.keys());
  let sum = 0;
  while (left.size > 0) {
    let next = -1;
    for (const i of left) if (next < 0 || (away[i] as number) < (away[next] as number)) next = i;
    left.delete(next);
    sum += away[next] as number;
    for (const i of left) away[i] = Math.min(away[i] as number, either(others[next] as number, others[i] as number));
  }
  return sum;
}
