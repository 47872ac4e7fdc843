/** One measured thing, as a row of the table and as an object of the JSON. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The floor that it is held against, in the same unit. */
  readonly floor?: number;
  /** Median of each round's value by that round's floor; not the quotient of the medians. */
  readonly ratio?: number;
  /** The most that the ratio, or the value where there is none, should be. */
  readonly budget?: number;
}

/** Whether a figure keeps its budget; null where it has none. */
export function keepsBudget({ value, ratio, budget }: Figure): boolean | null {
  return budget === undefined ? null : (ratio ?? value) <= budget;
}

/** The middle of the values, or the mean of the two middle ones. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** Median of values that were measured side by side, each by its own neighbour: what both suffered cancels out. */
export function medianRatio(values: readonly number[], floors: readonly number[]): number {
  return median(values.map((value, i) => value / (floors[i] ?? Number.NaN)));
}

/** How a cost grew from one size to the next, by how the size grew: 1 is linear, less is better. */
export function growth(costs: readonly [number, number], sizes: readonly [number, number]): number {
  return costs[1] / costs[0] / (sizes[1] / sizes[0]);
}

const shown = (value: number, unit: string) =>
  value.toFixed(unit === "ms" || Number.isInteger(value) ? 0 : unit === "kB" ? 1 : 3);

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const head = ["", "measured", "floor", "ratio", "budget", ""];
  const rows = figures.map((figure) => [
    figure.name,
    `${shown(figure.value, figure.unit)} ${figure.unit}`.trim(),
    figure.floor === undefined ? "" : shown(figure.floor, figure.unit),
    figure.ratio === undefined ? "" : figure.ratio.toFixed(2),
    figure.budget === undefined ? "" : `≤ ${figure.budget}`,
    { true: "kept", false: "MISSED", null: "" }[String(keepsBudget(figure)) as "true" | "false" | "null"],
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const lines = [line(head)];
  figures.forEach(({ part }, i) => {
    if (part !== figures[i - 1]?.part) lines.push("", part);
    lines.push(line(rows[i] ?? []));
  });
  return lines.join("\n");
}
