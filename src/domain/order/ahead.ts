import type { Task } from "./problem";

/** Looks up the stops still ahead after `position`, for stops seen as the bits of their places among the free ones. */
export function stopsAhead({ free, locked, timed }: Task, position: number): (seen: number) => readonly number[] {
  const heldLater = locked.slice(position + 1).filter((stop) => stop !== null);
  const known = new Map<number, readonly number[]>();
  return (seen) => {
    // Without windows nobody asks.
    if (!timed) return [];
    let ahead = known.get(seen);
    if (!ahead) {
      ahead = [...free.filter((_, bit) => (seen & (1 << bit)) === 0), ...heldLater];
      known.set(seen, ahead);
    }
    return ahead;
  };
}

/**
 * Travel that is left at the least, from a stop with so much seen: the plain programme without windows and inner locks,
 * worked out from the end backwards, along the shortest ways between stops (so that stops left out of it cost nothing).
 * `home` is where a round trip closes; null where it does not.
 */
export function leastTravelLeft(
  { free, locked, count }: Task,
  ways: readonly (readonly number[])[],
  home: number | null,
): (seen: number, stop: number) => number {
  const size = free.length;
  const last = home ?? locked[count - 1] ?? null;
  const way = (from: number, to: number) => ways[from]?.[to] as number;
  const all = (1 << size) - 1;
  const left = new Float64Array((all + 1) * size).fill(Infinity);
  const onwards = (seen: number, stop: number): number => {
    if (seen === all) return last === null ? 0 : way(stop, last);
    const row = ways[stop] as readonly number[];
    let least = Infinity;
    for (let next = 0; next < size; next++) {
      const bit = 1 << next;
      if (seen & bit) continue;
      const by = (row[free[next] as number] as number) + (left[(seen | bit) * size + next] as number);
      if (by < least) least = by;
    }
    return least;
  };
  for (let seen = all; seen > 0; seen--)
    for (let at = 0; at < size; at++) if (seen & (1 << at)) left[seen * size + at] = onwards(seen, free[at] as number);
  return (seen, stop) => {
    const at = free.indexOf(stop);
    return at >= 0 && seen & (1 << at) ? (left[seen * size + at] as number) : onwards(seen, stop);
  };
}
