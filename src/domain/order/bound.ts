import type { Task } from "./problem";

/**
 * Minutes of travel that no order can go below: the better of two relaxations, both without windows and inner locks.
 * The assignment gives every stop one way in and one way out and lets them close into several circles; the 1-tree
 * (Held and Karp 1970, with their ascent) joins all stops but lets one have more than two ways.
 */
export function lowerBound(task: Task): number {
  if (task.count < 2) return 0;
  const costs = closedCosts(task);
  return Math.max(0, assignment(costs), oneTree(costs));
}

/** Stands for "no way": no sum of real legs reaches it, and a bound that used it would still be one. */
const never = 1e7;

/** The problem as a closed tour; an open one gets a last stop of no cost that leads back from the end to the start. */
function closedCosts({ minutes, count, locked, round }: Task): number[][] {
  const way = (from: number, to: number) => (from === to ? never : Math.min(never, minutes[from]?.[to] as number));
  const start = locked[0] ?? null;
  const end = locked[count - 1] ?? null;
  const costs = minutes.map((row, from) => row.map((_, to) => way(from, to)));
  if (round) return costs;
  for (let i = 0; i < count; i++) (costs[i] as number[]).push(end === null || end === i ? 0 : never);
  costs.push([...minutes.map((_, i) => (start === null || start === i ? 0 : never)), never]);
  return costs;
}

/** Least sum with one entry in every row and column (Kuhn 1955, by shortest augmenting paths). */
function assignment(costs: readonly (readonly number[])[]): number {
  const n = costs.length;
  const rowPrice = new Array<number>(n + 1).fill(0);
  const columnPrice = new Array<number>(n + 1).fill(0);
  const rowOf = new Array<number>(n + 1).fill(0);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(n + 1).fill(Infinity);
    const came = new Array<number>(n + 1).fill(0);
    const used = new Array<boolean>(n + 1).fill(false);
    while (rowOf[column] !== 0) {
      used[column] = true;
      const from = rowOf[column] as number;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const rest = (costs[from - 1]?.[j - 1] as number) - (rowPrice[from] as number) - (columnPrice[j] as number);
        if (rest < (least[j] as number)) {
          least[j] = rest;
          came[j] = column;
        }
        if ((least[j] as number) < step) {
          step = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          rowPrice[rowOf[j] as number] = (rowPrice[rowOf[j] as number] as number) + step;
          columnPrice[j] = (columnPrice[j] as number) - step;
        } else least[j] = (least[j] as number) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = came[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum += costs[(rowOf[j] as number) - 1]?.[j - 1] as number;
  return sum;
}

const ascentSteps = 300;

/** The best 1-tree bound that the ascent finds; of two directions the cheaper one counts. */
function oneTree(costs: readonly (readonly number[])[]): number {
  const n = costs.length;
  if (n < 3) return 0;
  const both = costs.map((row, i) => row.map((value, j) => Math.min(value, costs[j]?.[i] as number)));
  const price = new Array<number>(n).fill(0);
  let best = 0;
  let step = 0;
  for (let round = 0; round < ascentSteps; round++) {
    const { sum, degrees } = treeOf(both, price);
    best = Math.max(best, sum - 2 * price.reduce((a, b) => a + b, 0));
    const off = degrees.reduce((total, degree) => total + (degree - 2) ** 2, 0);
    if (off === 0) break;
    if (round === 0) step = Math.abs(sum) / (2 * n);
    step *= 0.98;
    for (let i = 0; i < n; i++) price[i] = (price[i] as number) + step * ((degrees[i] as number) - 2);
  }
  return best;
}

/** The least tree over all nodes but the last, which is joined by its two cheapest edges. */
function treeOf(costs: readonly (readonly number[])[], price: readonly number[]) {
  const last = costs.length - 1;
  const cost = (i: number, j: number) => (costs[i]?.[j] as number) + (price[i] as number) + (price[j] as number);
  const degrees = new Array<number>(last + 1).fill(0);
  const nearest = Array.from({ length: last }, () => 0);
  const away = Array.from({ length: last }, (_, i) => (i === 0 ? 0 : cost(0, i)));
  const inside = new Array<boolean>(last).fill(false);
  inside[0] = true;
  let sum = 0;
  const join = (i: number, j: number) => {
    sum += cost(i, j);
    degrees[i] = (degrees[i] as number) + 1;
    degrees[j] = (degrees[j] as number) + 1;
  };
  for (let k = 1; k < last; k++) {
    let next = -1;
    for (let i = 0; i < last; i++)
      if (!inside[i] && (next < 0 || (away[i] as number) < (away[next] as number))) next = i;
    inside[next] = true;
    join(next, nearest[next] as number);
    for (let i = 0; i < last; i++) {
      if (inside[i] || cost(next, i) >= (away[i] as number)) continue;
      away[i] = cost(next, i);
      nearest[i] = next;
    }
  }
  const byCost = Array.from({ length: last }, (_, i) => i).sort((a, b) => cost(last, a) - cost(last, b));
  for (const i of byCost.slice(0, 2)) join(last, i);
  return { sum, degrees };
}
