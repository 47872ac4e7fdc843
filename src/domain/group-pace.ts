import { paces, type WalkingModelRates } from "./walking";

/** Who walks: visitors by how fast they are, school classes by stage. */
export const walkers = ["normal", "fast", "family", "primary-low", "primary-high", "junior", "senior"] as const;
export type Walker = (typeof walkers)[number];
export const stages = ["primary-low", "primary-high", "junior", "senior"] as const satisfies readonly Walker[];
export type Stage = (typeof stages)[number];

export interface GroupPace {
  readonly rates: WalkingModelRates;
  /** A rest of so many minutes after so many of walking; null for none. */
  readonly rest: { readonly everyMin: number; readonly minutes: number } | null;
  /** Beyond these a day on foot is called too much; editable advice, no rule. */
  readonly mostWalkM: number;
  readonly mostAscentM: number;
  readonly longestDayMin: number;
}

/** DIN 33466's rates, all three slowed or quickened alike to a flat pace. */
const at = (flatKmh: number): WalkingModelRates => ({
  flatKmh,
  upMh: (paces.normal.upMh * flatKmh) / paces.normal.flatKmh,
  downMh: (paces.normal.downMh * flatKmh) / paces.normal.flatKmh,
});

/**
 * Pace, rests and limits for each kind of walker: defaults to start from (docs/decisions/007-defaults-of-a-class-day.md).
 * Primary 1–3, primary 4–6, junior and senior by the middle of what is advised for each stage.
 */
export const groupPaces: Record<Walker, GroupPace> = {
  normal: {
    rates: paces.normal,
    rest: { everyMin: 60, minutes: 10 },
    mostWalkM: 16_000,
    mostAscentM: 900,
    longestDayMin: 780,
  },
  fast: {
    rates: paces.fast,
    rest: { everyMin: 90, minutes: 10 },
    mostWalkM: 25_000,
    mostAscentM: 1400,
    longestDayMin: 840,
  },
  family: {
    rates: paces.slow,
    rest: { everyMin: 30, minutes: 10 },
    mostWalkM: 8000,
    mostAscentM: 400,
    longestDayMin: 660,
  },
  "primary-low": {
    rates: at(2.25),
    rest: { everyMin: 20, minutes: 10 },
    mostWalkM: 3000,
    mostAscentM: 100,
    longestDayMin: 540,
  },
  "primary-high": {
    rates: at(2.75),
    rest: { everyMin: 30, minutes: 10 },
    mostWalkM: 6000,
    mostAscentM: 250,
    longestDayMin: 630,
  },
  junior: {
    rates: at(3.25),
    rest: { everyMin: 45, minutes: 10 },
    mostWalkM: 10_000,
    mostAscentM: 400,
    longestDayMin: 660,
  },
  senior: {
    rates: at(3.75),
    rest: { everyMin: 50, minutes: 10 },
    mostWalkM: 12_000,
    mostAscentM: 600,
    longestDayMin: 720,
  },
};

/** Minutes of rest within so many minutes of walking: none after the last stretch. */
export function restMinutes(walking: number, { rest }: GroupPace): number {
  if (!rest || walking <= 0) return 0;
  return (Math.ceil(walking / rest.everyMin) - 1) * rest.minutes;
}
