import type { Minute } from "../beijing-time";
import type { Rotation } from "./plan";

/** Something about a plan that a person should look at. `red`: as it stands it will not do. `amber`: it may not. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: "red" | "amber";
  readonly day: number;
  /** The stop meant; null where it is the day. For `back` ways too the day alone is named. */
  readonly key: string | null;
  /** The numbers that the words need: minutes of the day, minutes, metres or people, as the code says. */
  readonly is: number | null;
  readonly limit: number | null;
  readonly fix: Fix | null;
}

export const findingCodes = [
  /** Nothing is in the day. */
  "empty",
  /** Without a date nothing of hours, light and season can be checked. */
  "no-date",
  /** The place is no longer among ours. */
  "gone",
  /** Closed on that day by its own hours. */
  "closed",
  /** Closed by a notice. */
  "closed-by-notice",
  /** Nothing dated says that it is open. */
  "unverified",
  /** What says so is older than two years. */
  "stale",
  /** `is` arrival, `limit` opening. */
  "before-opening",
  /** `is` begin of the visit, `limit` last entry. */
  "after-last-entry",
  /** Only if all ways take their longest. */
  "maybe-after-last-entry",
  /** `is` end of the visit, `limit` closing. */
  "past-closing",
  /** `is` people, `limit` capacity. */
  "over-capacity",
  "capacity-unknown",
  /** `is` and `limit` metres of the day. */
  "too-far",
  "too-much-climb",
  /** Heights of a walk are not known. */
  "climb-unknown",
  "no-lunch",
  /** `is` minutes without a toilet that is known. */
  "toilet-gap",
  /** `is` end, `limit` an hour before sunset. */
  "dusk",
  /** `limit` sunset. */
  "dark",
  "sunset-unknown",
  "fire-season",
  "flood-season",
  "position-approximate",
  "position-unknown",
  "schematic",
  "no-line",
  /** No time for the way here. */
  "way-unknown",
  /** `is` how many ways of the day are estimates. */
  "ways-estimated",
  "coach-stop-unknown",
  /** `is` and `limit` minutes from the first to the last. */
  "long-day",
  /** `is` the end, `limit` the latest return. */
  "late-back",
  "maybe-late-back",
  /** `is` arrival, `limit` the locked one. */
  "late-for-lock",
  /** `is` minutes at the wheel without a stop of 20. */
  "drive-stretch",
  "drive-day",
  /** `is` adults, `limit` adults by the plan's own ratio. */
  "few-adults",
  "rotation-broken",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** How to mend it: a change that can be made at once, or the field to ask in. */
export type Fix =
  | { readonly kind: "start"; readonly day: number; readonly minute: Minute }
  | { readonly kind: "arrive"; readonly key: string; readonly minute: Minute }
  | { readonly kind: "minutes"; readonly key: string; readonly minutes: number }
  | { readonly kind: "lunch"; readonly key: string; readonly minutes: number }
  | { readonly kind: "rotate"; readonly day: number; readonly rotation: Rotation | null }
  | { readonly kind: "remove"; readonly key: string }
  | { readonly kind: "adults"; readonly teachers: number }
  | {
      readonly kind: "ask";
      readonly field: "date" | "way" | "toilets" | "order" | "minutes";
      readonly key: string | null;
    };

export const level = (findings: readonly Finding[]): "red" | "amber" | "green" =>
  findings.some((finding) => finding.level === "red") ? "red" : findings.length > 0 ? "amber" : "green";
