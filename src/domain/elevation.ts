/** Heights along a line: smoothing, and the climb and fall that remain. All distances and heights in metres. */

export interface ProfilePoint {
  readonly distanceM: number;
  readonly elevationM: number;
}

/** Spacing at which a profile is sampled before it is smoothed. */
export const sampleM = 10;
/** Half the width of the smoothing window, in samples: 5 · 10 m to either side. */
export const windowSamples = 5;
/** A rise or fall smaller than this between two turns is taken for noise, where heights were recorded on the way. */
export const thresholdM = 3;
/**
 * The same for heights read from a terrain model, which rounds off ridges and ravines and knows a path beside a slope no
 * better than the slope: docs/decisions/018-heights-from-the-terrain-model.md.
 */
export const terrainThresholdM = 10;

/** Samples a profile every `stepM` metres by linear interpolation; first and last point are kept. */
export function resample(points: readonly ProfilePoint[], stepM = sampleM): ProfilePoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || last.distanceM <= first.distanceM) return first ? [first] : [];
  const steps = Math.max(1, Math.round((last.distanceM - first.distanceM) / stepM));
  const out: ProfilePoint[] = [];
  let i = 0;
  for (let k = 0; k <= steps; k++) {
    const distanceM = first.distanceM + ((last.distanceM - first.distanceM) * k) / steps;
    while (i < points.length - 2 && (points[i + 1] as ProfilePoint).distanceM < distanceM) i++;
    const a = points[i] as ProfilePoint;
    const b = points[i + 1] as ProfilePoint;
    const span = b.distanceM - a.distanceM;
    const t = span > 0 ? (distanceM - a.distanceM) / span : 1;
    out.push({ distanceM, elevationM: a.elevationM + (b.elevationM - a.elevationM) * Math.min(1, Math.max(0, t)) });
  }
  return out;
}

/**
 * A moving mean over evenly spaced samples. The window shrinks on both sides alike towards the ends, so that a steady
 * slope stays what it is and both ends keep their height.
 */
export function smooth(points: readonly ProfilePoint[], half = windowSamples): ProfilePoint[] {
  return points.map((point, i) => {
    const reach = Math.min(half, i, points.length - 1 - i);
    let sum = 0;
    for (let k = i - reach; k <= i + reach; k++) sum += (points[k] as ProfilePoint).elevationM;
    return { distanceM: point.distanceM, elevationM: sum / (2 * reach + 1) };
  });
}

/** Climb and fall between turning points; a turn counts once the height has come back by `threshold` metres. */
export function climb(elevations: readonly number[], threshold = thresholdM): { ascentM: number; descentM: number } {
  let ascentM = 0;
  let descentM = 0;
  let turn = elevations[0] ?? 0;
  let extreme = turn;
  let rising: boolean | null = null;
  for (const height of elevations) {
    if (rising === null) {
      if (Math.abs(height - turn) >= threshold) {
        rising = height > turn;
        extreme = height;
      }
    } else if (rising ? height > extreme : height < extreme) {
      extreme = height;
    } else if (Math.abs(height - extreme) >= threshold) {
      if (rising) ascentM += extreme - turn;
      else descentM += turn - extreme;
      turn = extreme;
      extreme = height;
      rising = !rising;
    }
  }
  if (rising === true) ascentM += extreme - turn;
  if (rising === false) descentM += turn - extreme;
  return { ascentM, descentM };
}
