import { distancesAlong, type Position } from "./line";

export interface Tolerance {
  /** How far a point left out may lie beside the simplified line, metres. */
  readonly horizontalM: number;
  /** How far its height may differ from the simplified line's at the same distance, metres. */
  readonly verticalM: number;
}

/** Metres of one degree of latitude on Turf's sphere. */
const degreeM = (6_371_008.8 * Math.PI) / 180;

/**
 * One part of a line with fewer points: those whose leaving out would move the line or its height beyond the tolerance
 * stay, and both ends do. Douglas and Peucker, "Algorithms for the reduction of the number of points required to
 * represent a digitized line", Cartographica 10 (1973), with two measures at once: the distance from the chord in a
 * local plane, and the height above or below the straight line over distance walked. Without recursion, so that a long
 * recording cannot overflow the stack. Heights count only where every point has one; a tolerance of 0 keeps every point.
 */
export function simplify(part: readonly Position[], { horizontalM, verticalM }: Tolerance): Position[] {
  if (part.length <= 2 || horizontalM <= 0 || verticalM <= 0) return [...part];
  const plane = toPlane(part);
  const walked = distancesAlong(part);
  const heights = part.every((position) => position[2] !== undefined) ? part.map((p) => p[2] as number) : null;
  const kept = new Uint8Array(part.length);
  kept[0] = kept[part.length - 1] = 1;
  const pending: [from: number, to: number][] = [[0, part.length - 1]];

  for (let range = pending.pop(); range; range = pending.pop()) {
    const [from, to] = range;
    let worst = 1;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const off = Math.max(offChordM(plane, from, to, i) / horizontalM, offHeightM(from, to, i) / verticalM);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at < 0) continue;
    kept[at] = 1;
    pending.push([from, at], [at, to]);
  }
  return part.filter((_, i) => kept[i] === 1);

  function offHeightM(from: number, to: number, i: number): number {
    if (!heights) return 0;
    const span = (walked[to] as number) - (walked[from] as number);
    const t = span > 0 ? ((walked[i] as number) - (walked[from] as number)) / span : 0;
    const [a, b] = [heights[from] as number, heights[to] as number];
    return Math.abs((heights[i] as number) - (a + (b - a) * t));
  }
}

type Plane = { readonly x: Float64Array; readonly y: Float64Array };

/** Metres east and north of the first point; true enough over the few kilometres of a trail. */
function toPlane(part: readonly Position[]): Plane {
  const [lng0, lat0] = part[0] as [number, number];
  const eastM = degreeM * Math.cos((lat0 * Math.PI) / 180);
  return {
    x: Float64Array.from(part, (position) => ((position[0] as number) - lng0) * eastM),
    y: Float64Array.from(part, (position) => ((position[1] as number) - lat0) * degreeM),
  };
}

/** Distance of point `i` from the chord between two others: from the nearer end where it lies beyond. */
function offChordM({ x, y }: Plane, from: number, to: number, i: number): number {
  const [ax, ay] = [x[from] as number, y[from] as number];
  const [dx, dy] = [(x[to] as number) - ax, (y[to] as number) - ay];
  const [px, py] = [(x[i] as number) - ax, (y[i] as number) - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
  return Math.hypot(px - t * dx, py - t * dy);
}
