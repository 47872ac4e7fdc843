import { fromWorld, toWorld } from "./camera";
import type { LngLat } from "./geo";
import { tileWidthM } from "./terrain";

/** Between which heights a place lies, in metres, rounded to ten; both are one where its position is good enough. */
export interface HeightRange {
  readonly lowM: number;
  readonly highM: number;
}

/** The terrain model has pixels of some 15 to 30 m, and a position is no better known to it than that. */
const leastRadiusM = 30;
/** Ground that rises no more than this within reach of the position is told as one height. */
const oneHeightM = 20;
/** Ground that rises more than this leaves too much open: nothing is told. */
const mostSpreadM = 300;

/** Where the ground is looked at for a place that may be `accuracyM` metres off: itself, and rings around it. */
export function placesAround(place: LngLat, accuracyM: number): LngLat[] {
  const [x, y] = toWorld(place);
  const radius = Math.max(leastRadiusM, accuracyM) / tileWidthM(place[1], 0);
  const rings = Math.min(12, Math.max(2, Math.ceil(accuracyM / 60)));
  const around = Array.from({ length: rings }, (_, ring) =>
    Array.from({ length: 8 * (ring + 1) }, (_, i): LngLat => {
      const angle = (2 * Math.PI * i) / (8 * (ring + 1));
      const off = (radius * (ring + 1)) / rings;
      return fromWorld([x + Math.cos(angle) * off, y + Math.sin(angle) * off]);
    }),
  );
  return [place, ...around.flat()];
}

/**
 * What the heights around a place say of its own. Null where one of them is not known, or where they lie too far apart
 * to say anything of use. Bounds of a range are rounded outwards.
 */
export function heightRange(heights: readonly (number | null)[]): HeightRange | null {
  const known = heights.flatMap((height) => (height === null ? [] : [height]));
  if (known.length === 0 || known.length < heights.length) return null;
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  if (high - low > mostSpreadM) return null;
  const ten = (value: number, round: (value: number) => number) => round(value / 10) * 10 + 0;
  if (high - low > oneHeightM) return { lowM: ten(low, Math.floor), highM: ten(high, Math.ceil) };
  const only = ten(known[0] as number, Math.round);
  return { lowM: only, highM: only };
}
