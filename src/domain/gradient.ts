import { type ProfilePoint, resample } from "./elevation";
import { distancesAlong, type Parts, type Position, profile } from "./line";
import { slicePart } from "./line-slice";

/**
 * How steep a way is, in three words. The bounds are Langmuir's (1984), whose walking time changes at 5 and 12 degrees:
 * below the first the slope does not tell, beyond the second it holds one up also downwards.
 */
export const grades = ["gentle", "slope", "steep"] as const;
export type Grade = (typeof grades)[number];
export const gradeBoundsDeg = [5, 12] as const;

/** A stretch of a profile that is of one grade: where it begins and ends, in metres along the line. */
export interface GradeStretch {
  readonly grade: Grade;
  readonly points: readonly ProfilePoint[];
}

/** A slope is taken over so many metres: on less, noise is steep. */
export const slopeM = 50;

/** Degrees up (above nothing) or down of the way from one point to another. */
const degrees = (from: ProfilePoint, to: ProfilePoint) =>
  to.distanceM > from.distanceM
    ? (Math.atan2(to.elevationM - from.elevationM, to.distanceM - from.distanceM) * 180) / Math.PI
    : 0;

export function gradeOf(deg: number): Grade {
  const steepness = Math.abs(deg);
  return steepness < gradeBoundsDeg[0] ? "gentle" : steepness <= gradeBoundsDeg[1] ? "slope" : "steep";
}

/** One part of a smoothed profile as stretches of one grade each, end to end. */
export function gradeStretches(part: readonly ProfilePoint[]): GradeStretch[] {
  const points = resample(part, slopeM);
  const out: { grade: Grade; points: ProfilePoint[] }[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before) continue;
    const grade = gradeOf(degrees(before, point));
    const last = out.at(-1);
    if (last?.grade === grade) last.points.push(point);
    else out.push({ grade, points: [before, point] });
  }
  return out;
}

/** A stretch of a line on the ground that is of one grade. */
export interface GradedStretch {
  readonly grade: Grade;
  readonly line: readonly Position[];
}

/**
 * A line as stretches of one grade each: those of its profile, so that map and profile say the same. Null where a height
 * is missing.
 */
export function gradedLine(parts: Parts): GradedStretch[] | null {
  let before = 0;
  return (
    profile(parts)?.flatMap((points, i) => {
      const part = parts[i] ?? [];
      const distances = distancesAlong(part);
      const from = before;
      before += distances.at(-1) ?? 0;
      return gradeStretches(points).map(({ grade, points }) => ({
        grade,
        line: slicePart(part, distances, (points[0]?.distanceM ?? 0) - from, (points.at(-1)?.distanceM ?? 0) - from),
      }));
    }) ?? null
  );
}

/** Metres of the way in each grade. */
export function gradeLengths(profile: readonly (readonly ProfilePoint[])[]): Record<Grade, number> {
  const lengths = { gentle: 0, slope: 0, steep: 0 };
  for (const { grade, points } of profile.flatMap(gradeStretches))
    lengths[grade] += (points.at(-1)?.distanceM ?? 0) - (points[0]?.distanceM ?? 0);
  return lengths;
}

/** Degrees up or down at a distance along the line, over the 50 m around it; the gap between parts is not crossed. */
export function slopeAt(profile: readonly (readonly ProfilePoint[])[], distanceM: number): number {
  const part = profile.find((one) => distanceM <= (one.at(-1)?.distanceM ?? 0)) ?? profile.at(-1);
  const points = resample(part ?? [], slopeM);
  const found = points.findIndex((point) => point.distanceM >= distanceM);
  const next = found < 0 ? points.length - 1 : Math.max(1, found);
  const [from, to] = [points[next - 1], points[next]];
  return from && to ? degrees(from, to) : 0;
}
