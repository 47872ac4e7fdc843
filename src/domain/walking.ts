import { type ProfilePoint, resample } from "./elevation";

/** Time on foot, without rests. */

export interface WalkingModelRates {
  readonly flatKmh: number;
  readonly upMh: number;
  readonly downMh: number;
}

/** Pace presets. `normal` is DIN 33466's own; the others scale all three rates alike. */
export const paces = {
  slow: { flatKmh: 3, upMh: 225, downMh: 375 },
  normal: { flatKmh: 4, upMh: 300, downMh: 500 },
  fast: { flatKmh: 5, upMh: 375, downMh: 625 },
} as const satisfies Record<string, WalkingModelRates>;
export type Pace = keyof typeof paces;

export interface WalkingLeg {
  readonly lengthM: number;
  /** null when no heights are known: then the time is that of the flat distance alone. */
  readonly ascentM: number | null;
  readonly descentM: number | null;
}

export const walkingModels = ["din33466", "naismith", "langmuir", "tobler"] as const;
export type WalkingModel = (typeof walkingModels)[number];

/** A piece of a path with one slope: its length on the map, and how much higher its end lies. */
export interface Slope {
  readonly lengthM: number;
  readonly riseM: number;
}

/**
 * Minutes on foot for a whole leg.
 * `din33466`: 4 km/h along, 300 m/h up, 500 m/h down; the longer of the two times plus half the shorter (DIN 33466).
 * It holds for a leg, not for single vertices: never add it up over short pieces.
 * `naismith`: an hour for every 5 km and one for every 600 m of ascent (Naismith 1892).
 * `langmuir`: Naismith, 10 minutes less for every 300 m down at 5 to 12 degrees, 10 more where steeper (Langmuir 1984).
 * `tobler`: 6·e^(−3.5·|slope + 0.05|) km/h (Tobler 1993).
 * The last two ask for slopes; without any they take the leg's mean slopes up and down. `rates` are for DIN; by its
 * flat pace, against DIN's own, the other models are made slower or faster alike.
 */
export function walkingMinutes(
  leg: WalkingLeg,
  model: WalkingModel = "din33466",
  rates: WalkingModelRates = paces.normal,
  slopes: readonly Slope[] = meanSlopes(leg),
): number {
  const km = leg.lengthM / 1000;
  const up = leg.ascentM ?? 0;
  const down = leg.descentM ?? 0;
  const scale = paces.normal.flatKmh / rates.flatKmh;
  if (model === "naismith") return (km / 5 + up / 600) * 60 * scale;
  if (model === "langmuir") {
    const corrected = slopes.reduce((sum, slope) => sum + langmuirMinutes(slope), 0);
    return Math.max(0, (km / 5 + up / 600) * 60 + corrected) * scale;
  }
  if (model === "tobler") return slopes.reduce((sum, slope) => sum + toblerMinutes(slope), 0) * scale;
  const along = km / rates.flatKmh;
  const vertical = up / rates.upMh + down / rates.downMh;
  return (Math.max(along, vertical) + Math.min(along, vertical) / 2) * 60;
}

/** A leg of which only the sums are known, as one slope up and one down, each as long as its share of the height. */
function meanSlopes({ lengthM, ascentM, descentM }: WalkingLeg): Slope[] {
  const up = ascentM ?? 0;
  const down = descentM ?? 0;
  if (up + down === 0) return [{ lengthM, riseM: 0 }];
  const uphill = (lengthM * up) / (up + down);
  return [
    { lengthM: uphill, riseM: up },
    { lengthM: lengthM - uphill, riseM: -down },
  ];
}

function langmuirMinutes({ lengthM, riseM }: Slope): number {
  const degrees = (Math.atan2(-riseM, lengthM) * 180) / Math.PI;
  if (degrees < 5) return 0;
  return (degrees <= 12 ? -10 : 10) * (-riseM / 300);
}

/** Steeper than 45° nobody walks; the function would say hours for a step. */
const toblerMinutes = ({ lengthM, riseM }: Slope) =>
  lengthM === 0 ? 0 : ((lengthM / 1000) * 60) / toblerSpeedKmh(Math.max(-1, Math.min(1, riseM / lengthM)));

/** A profile's slopes, piece by piece of `pieceM` metres: what Langmuir and Tobler ask for. */
export function slopesOf(profile: readonly (readonly ProfilePoint[])[], pieceM = 50): Slope[] {
  return profile.flatMap((part) => {
    const pieces = resample(part, pieceM);
    return pieces.slice(1).map((point, i): Slope => {
      const before = pieces[i] as ProfilePoint;
      return { lengthM: point.distanceM - before.distanceM, riseM: point.elevationM - before.elevationM };
    });
  });
}

/** Share of the formula's time that people need less, and more, with rests and slow ground. */
export const rangeLow = 0.9;
export const rangeHigh = 1.3;

/** The formula's minutes as an honest range, rounded outwards to 5 minutes. */
export function walkingRange(minutes: number): { fromMin: number; toMin: number } {
  return { fromMin: Math.floor((minutes * rangeLow) / 5) * 5, toMin: Math.ceil((minutes * rangeHigh) / 5) * 5 };
}

/** Tobler's hiking function: km/h on a path of the given slope (rise over run), fastest at −0.05. */
export function toblerSpeedKmh(slope: number): number {
  return 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
}
