import { type ProfilePoint, sampleM } from "../domain/elevation";
import { distancesAlong, type LineMeasure, measureLine, type Parts, type Position, profile } from "../domain/line";
import { simplify, type Tolerance } from "../domain/simplify";

/** The line as it is stored, with the tolerance that it needed. */
export interface StoredLine extends Tolerance {
  readonly parts: Parts;
  readonly notes: readonly string[];
}

/** The stored line's length may differ from the recording's by this share. */
export const lengthShare = 0.005;
/** Its climb and fall may differ by this many metres, or this share where that is more. */
export const climbM = 3;
export const climbShare = 0.03;

/** The first that measures as the recording does is taken; 0 keeps every point. */
const horizontalSteps = [3, 2, 1, 0.5, 0];
const verticalSteps = [1, 0.5, 0.2, 0];

/**
 * A cleaned recording as it goes into the file: heights sampled and smoothed by the stated method (profile()), points
 * left out within 3 m beside the line and 1 m of height, 6 decimals (0.1 m) and heights to 0.1 m. Where that would measure
 * otherwise than the recording does, the tolerance is tightened until it measures alike.
 */
export function storedLine(recording: Parts): StoredLine {
  const recorded = measureLine(recording);
  const { parts, notes } = smoothHeights(recording, recorded);
  const at = (horizontalM: number, verticalM: number) =>
    parts.map((part) => roundPart(simplify(part, { horizontalM, verticalM })));
  const horizontalM = horizontalSteps.find((step) => sameLength(measureLine(at(step, 1)), recorded)) ?? 0;
  const verticalM = verticalSteps.find((step) => sameClimb(measureLine(at(horizontalM, step)), recorded)) ?? 0;
  return { parts: at(horizontalM, verticalM), horizontalM, verticalM, notes };
}

const sameLength = (a: LineMeasure, b: LineMeasure) => Math.abs(a.lengthM - b.lengthM) <= b.lengthM * lengthShare;

function sameClimb(a: LineMeasure, b: LineMeasure, share = 1): boolean {
  const same = (one: number | null, other: number | null) =>
    Math.abs((one ?? 0) - (other ?? 0)) <= share * Math.max(climbM, (other ?? 0) * climbShare);
  return same(a.ascentM, b.ascentM) && same(a.descentM, b.descentM);
}

/**
 * The parts with smoothed heights, and a point at least every 10 m to hold them. Whoever measures the stored line
 * smooths it once more; where that flattens short rises so far that the climb is another, the heights stay as recorded
 * and are smoothed only there.
 */
function smoothHeights(recording: Parts, recorded: LineMeasure): { parts: Parts; notes: string[] } {
  const profiles = profile(recording);
  if (!profiles) return { parts: recording, notes: [] };
  const parts = recording.map((part, i) => withHeights(densify(part), profiles[i] as ProfilePoint[]));
  // Half of what is allowed is left for the points that simplifying will take away.
  if (sameClimb(measureLine(parts), recorded, 0.5)) return { parts, notes: [] };
  return { parts: recording, notes: ["heights stored as recorded: smoothing them twice would lose climb"] };
}

/** The part with points set in wherever two neighbours are more than 10 m apart. */
function densify(part: readonly Position[]): Position[] {
  const walked = distancesAlong(part);
  return part.flatMap((position, i) => {
    const before = part[i - 1];
    if (!before) return [position];
    const pieces = Math.ceil(((walked[i] as number) - (walked[i - 1] as number)) / sampleM);
    const between = Array.from({ length: Math.max(0, pieces - 1) }, (_, k) =>
      [0, 1].map((axis) => mix(before[axis] as number, position[axis] as number, (k + 1) / pieces)),
    );
    return [...between, position];
  });
}

/** Heights read from an evenly sampled profile; its distance runs on from the part before. */
function withHeights(part: readonly Position[], samples: readonly ProfilePoint[]): Position[] {
  const firstM = samples[0]?.distanceM ?? 0;
  const stepM = ((samples.at(-1)?.distanceM ?? 0) - firstM) / (samples.length - 1);
  const walked = distancesAlong(part);
  return part.map((position, i) => {
    const at = Math.min((walked[i] as number) / stepM, samples.length - 1);
    const k = Math.min(Math.floor(at), samples.length - 2);
    const [low, high] = [samples[k] as ProfilePoint, samples[k + 1] as ProfilePoint];
    return [position[0] as number, position[1] as number, mix(low.elevationM, high.elevationM, at - k)];
  });
}

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

const roundPart = (part: readonly Position[]): Position[] =>
  part.map((position) => position.map((value, axis) => Number(value.toFixed(axis === 2 ? 1 : 6))));
