import { along, lineString, nearestPointOnLine } from "@turf/turf";
import { distanceM } from "./distance";
import { climb, type ProfilePoint, resample, smooth, thresholdM } from "./elevation";
import type { LngLat } from "./geo";

/** Longitude, latitude, and height in metres where one is known. */
export type Position = readonly number[];
/** The parts of a line: a LineString has one, a MultiLineString several; between parts there is a gap. */
export type Parts = readonly (readonly Position[])[];

export interface LineMeasure {
  readonly lengthM: number;
  readonly ascentM: number | null;
  readonly descentM: number | null;
  readonly minM: number | null;
  readonly maxM: number | null;
}

const lngLat = (position: Position): LngLat => [position[0] as number, position[1] as number];

/** Tells LineString coordinates from MultiLineString coordinates, and gives both as parts. */
export function toParts(coordinates: readonly Position[] | Parts): Parts {
  return Array.isArray(coordinates[0]?.[0]) ? (coordinates as Parts) : [coordinates as readonly Position[]];
}

/** Metres from the start of a part to each of its positions. */
export function distancesAlong(part: readonly Position[]): number[] {
  let total = 0;
  return part.map((position, i) => {
    const before = part[i - 1];
    if (before) total += distanceM(lngLat(before), lngLat(position));
    return total;
  });
}

/** Length of one part in metres, along the great circle (Turf's sphere). */
export const partLengthM = (part: readonly Position[]) => distancesAlong(part).at(-1) ?? 0;

/** Length of each part in metres. */
export const partLengthsM = (parts: Parts) => parts.map(partLengthM);

/** Length in metres; a gap between parts is not length. */
export const lengthM = (parts: Parts) => partLengthsM(parts).reduce((sum, length) => sum + length, 0);

/** Heights of one part against distance; null if any is missing. */
function rawProfile(part: readonly Position[], offsetM: number): ProfilePoint[] | null {
  const distances = distancesAlong(part);
  const points: ProfilePoint[] = [];
  for (const [i, position] of part.entries()) {
    const elevationM = position[2];
    if (elevationM === undefined || !Number.isFinite(elevationM)) return null;
    points.push({ distanceM: offsetM + (distances[i] as number), elevationM });
  }
  return points;
}

/**
 * The elevation profile, part by part, sampled every 10 m and smoothed by a moving mean of ±50 m; distance runs on
 * without the gaps. Null where any height is missing.
 */
export function profile(parts: Parts): ProfilePoint[][] | null {
  const out: ProfilePoint[][] = [];
  let offsetM = 0;
  for (const part of parts) {
    const raw = rawProfile(part, offsetM);
    if (!raw) return null;
    out.push(smooth(resample(raw)));
    offsetM += partLengthM(part);
  }
  return out;
}

/**
 * Measures a line given as LineString or MultiLineString coordinates. Length is two-dimensional, along the great
 * circle; climb and fall come from the smoothed profile, with turns under `noiseM` metres taken for noise, and are null
 * where heights are missing.
 */
export function measureLine(coordinates: readonly Position[] | Parts, noiseM = thresholdM): LineMeasure {
  const parts = toParts(coordinates);
  const total = lengthM(parts);
  const heights = profile(parts)?.map((part) => part.map((point) => point.elevationM));
  const all = heights?.flat() ?? [];
  if (!heights || all.length === 0) return { lengthM: total, ascentM: null, descentM: null, minM: null, maxM: null };
  let ascentM = 0;
  let descentM = 0;
  for (const part of heights) {
    const sum = climb(part, noiseM);
    ascentM += sum.ascentM;
    descentM += sum.descentM;
  }
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  return { lengthM: total, ascentM, descentM, minM: lowest, maxM: highest };
}

/** The point `atM` metres along the line; before the start it is the start, past the end the end. */
export function pointAlong(parts: Parts, atM: number): LngLat | null {
  let left = Math.max(0, atM);
  for (const [i, part] of parts.entries()) {
    const length = partLengthM(part);
    if (left <= length || i === parts.length - 1) {
      if (length === 0) return part[0] ? lngLat(part[0]) : null;
      const point = along(lineString(part.map((p) => [...lngLat(p)])), Math.min(left, length), { units: "meters" });
      const [lng, lat] = point.geometry.coordinates;
      return [lng as number, lat as number];
    }
    left -= length;
  }
  return null;
}

/** Where the distance marks stand: every full kilometre (every 500 m on lines under 2 km), ends left out. */
export function distanceMarks(parts: Parts): { atM: number; lngLat: LngLat }[] {
  const total = lengthM(parts);
  const step = total < 2000 ? 500 : 1000;
  const marks: { atM: number; lngLat: LngLat }[] = [];
  for (let atM = step; atM < total - step / 4; atM += step) {
    const point = pointAlong(parts, atM);
    if (point) marks.push({ atM, lngLat: point });
  }
  return marks;
}

/** The place on the line nearest to a point: how far off the line it is, and how far along one leaves it. */
export function nearestOnLine(parts: Parts, point: LngLat): { offM: number; atM: number } | null {
  let best: { offM: number; atM: number } | null = null;
  let before = 0;
  for (const part of parts) {
    const length = partLengthM(part);
    if (part.length >= 2 && length > 0) {
      const found = nearestPointOnLine(lineString(part.map((p) => [...lngLat(p)])), [...point], { units: "meters" });
      const offM = found.properties.pointDistance;
      const atM = before + found.properties.totalDistance;
      if (!best || offM < best.offM) best = { offM, atM };
    }
    before += length;
  }
  return best;
}
