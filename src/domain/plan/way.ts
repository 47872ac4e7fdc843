import { distanceM } from "../distance";
import type { LngLat } from "../geo";
import { groupPaces } from "../group-pace";
import { walkingMinutes } from "../walking";
import type { LegMode, Plan, PlanLeg } from "./plan";
import type { Minutes } from "./walk";

/** Where the minutes of a leg come from: typed 自填, estimated 估算, no way at all, or not to be had. */
export type WayOrigin = "typed" | "estimate" | "same-place" | "unknown";

export interface Way {
  readonly mode: LegMode;
  readonly origin: WayOrigin;
  /** Null where a position is missing and nobody typed the time. */
  readonly minutes: Minutes | null;
  readonly km: number | null;
  readonly kmTyped: boolean;
}

/** Nearer than this it is the same place, and needs no way. */
const samePlaceM = 50;
/** A bus has to be waited for, and stops. */
const busWaitMin = 15;
const rangeLow = 0.8;
const rangeHigh = 1.4;

/**
 * The way between two points: typed minutes if there are any, else an estimate of the geodesic (Turf) times the detour
 * factor at the mode's speed, on foot at the group's pace as if level. No road is known to us.
 * docs/decisions/006-road-legs-are-estimates.md.
 */
export function wayBetween(from: LngLat | null, to: LngLat | null, leg: PlanLeg, plan: Plan): Way {
  const { mode } = leg;
  const { settings, group } = plan;
  const crow = from && to ? distanceM(from, to) : null;
  const factor = mode === "foot" ? settings.footDetour : settings.detour;
  const km = leg.km ?? (crow === null ? null : (crow * factor) / 1000);
  const rest = { mode, km, kmTyped: leg.km !== null };
  if (leg.minutes !== null)
    return { ...rest, origin: "typed", minutes: { from: leg.minutes, likely: leg.minutes, to: leg.minutes } };
  if (km === null) return { ...rest, origin: "unknown", minutes: null };
  if (leg.km === null && crow !== null && crow < samePlaceM)
    return { ...rest, km: 0, origin: "same-place", minutes: { from: 0, likely: 0, to: 0 } };
  const minutes =
    mode === "foot"
      ? walkingMinutes(
          { lengthM: km * 1000, ascentM: null, descentM: null },
          settings.walking,
          groupPaces[group.walker].rates,
        )
      : (km / settings.kmh[mode]) * 60 + (mode === "bus" ? busWaitMin : 0);
  const five = (value: number) => Math.max(5, Math.round(value / 5) * 5);
  return {
    ...rest,
    origin: "estimate",
    minutes: {
      from: Math.min(five(minutes), Math.floor((minutes * rangeLow) / 5) * 5),
      likely: five(minutes),
      to: Math.max(five(minutes), Math.ceil((minutes * rangeHigh) / 5) * 5),
    },
  };
}
