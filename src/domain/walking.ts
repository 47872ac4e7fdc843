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

export type WalkingModel = "din33466" | "naismith";

/**
 * Minutes on foot for a whole leg.
 * `din33466`: 4 km/h along, 300 m/h up, 500 m/h down; the longer of the two times plus half the shorter (DIN 33466).
 * It holds for a leg, not for single vertices: never add it up over short pieces.
 * `naismith`: an hour for every 5 km and one for every 600 m of ascent (Naismith 1892).
 */
export function walkingMinutes(
  leg: WalkingLeg,
  model: WalkingModel = "din33466",
  rates: WalkingModelRates = paces.normal,
): number {
  const km = leg.lengthM / 1000;
  const up = leg.ascentM ?? 0;
  const down = leg.descentM ?? 0;
  if (model === "naismith") return (km / 5 + up / 600) * 60;
  const along = km / rates.flatKmh;
  const vertical = up / rates.upMh + down / rates.downMh;
  return (Math.max(along, vertical) + Math.min(along, vertical) / 2) * 60;
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
