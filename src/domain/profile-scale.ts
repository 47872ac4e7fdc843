import type { ProfilePoint } from "./elevation";

/** Metres to the pixels of a chart, and the heights at which it is ruled. */
export interface ProfileScale {
  x(distanceM: number): number;
  y(elevationM: number): number;
  readonly lines: readonly { readonly elevationM: number; readonly y: number }[];
}

/** Fits a profile into `width` × `height` pixels; a flat one is not blown up beyond 60 m of range. */
export function profileScale(points: readonly ProfilePoint[], width: number, height: number): ProfileScale {
  const heights = points.map((point) => point.elevationM);
  const lowest = heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = heights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const range = Math.max(60, highest - lowest);
  const step = [20, 50, 100, 200, 500].find((candidate) => range / candidate <= 4) ?? 1000;
  const bottom = Math.floor((lowest - range * 0.05) / step) * step;
  const top = Math.max(highest + range * 0.1, bottom + range);
  const total = points.at(-1)?.distanceM ?? 1;
  const round = (value: number) => Math.round(value * 10) / 10;
  const y = (elevationM: number) => round(height - ((elevationM - bottom) / (top - bottom)) * height);
  const lines: { elevationM: number; y: number }[] = [];
  for (let level = bottom + step; level < top; level += step) lines.push({ elevationM: level, y: y(level) });
  return { x: (distanceM) => round((distanceM / Math.max(total, 1)) * width), y, lines };
}

/** The height at a distance along a profile, by linear interpolation between its points; binary search. */
export function elevationAt(points: readonly ProfilePoint[], distanceM: number): number {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] as ProfilePoint).distanceM <= distanceM) low = middle;
    else high = middle;
  }
  const [a, b] = [points[low], points[high]];
  if (!a || !b) return Number.NaN;
  const span = b.distanceM - a.distanceM;
  const t = span > 0 ? Math.min(1, Math.max(0, (distanceM - a.distanceM) / span)) : 0;
  return a.elevationM + (b.elevationM - a.elevationM) * t;
}
