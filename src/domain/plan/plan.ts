import type { Day, Minute } from "../beijing-time";
import type { LngLat } from "../geo";
import type { Walker } from "../group-pace";
import type { WalkingModel } from "../walking";

/** The form in which plans are kept and sent; raised when an older reader could no longer make sense of it. */
export const planVersion = 1;

export const legModes = ["coach", "car", "bus", "foot"] as const;
export type LegMode = (typeof legModes)[number];

/** What a stop is. Kilometres count along the trail's line; without them it is walked from end to end. */
export type StopPlace =
  | { readonly kind: "site"; readonly id: string }
  | {
      readonly kind: "trail";
      readonly id: string;
      readonly walk: "one-way" | "there-and-back";
      readonly fromKm: number | null;
      /** Below `fromKm` it is walked against the line. */
      readonly toKm: number | null;
    }
  /** A town, village, station: id in places.json. */
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "point"; readonly name: string; readonly lngLat: LngLat };

/** The way to a stop from the one before. What a person typed (自填) is used in place of an estimate. */
export interface PlanLeg {
  readonly mode: LegMode;
  readonly minutes: number | null;
  readonly km: number | null;
}

export interface PlanStop {
  /** Own to the plan, never shown, never used twice in it. */
  readonly key: string;
  readonly place: StopPlace;
  /** Minutes at the stop, typed; null for the default. */
  readonly minutes: number | null;
  /** Keeps its place when the best order is looked for. */
  readonly locked: boolean;
  /** Arrive at this minute of the day, and wait until then if early. */
  readonly arrive: Minute | null;
  /** Minutes of lunch taken here, after the visit; 0 for none. */
  readonly lunch: number;
  /** Minutes of rest taken here, after visit and lunch. */
  readonly rest: number;
  /** Whether there are toilets, as the maker of the plan knows; null where nobody has said. */
  readonly toilets: boolean | null;
  readonly note: string;
  /** The way here; of a day's first stop it is kept but not used. */
  readonly leg: PlanLeg;
}

/** The group is divided, and the parts go round the named neighbouring stops in crossed order. */
export interface Rotation {
  readonly groups: number;
  readonly stops: readonly string[];
}

export interface PlanDay {
  readonly date: Day | null;
  /** Minute at which the day begins, at its first stop. */
  readonly start: Minute;
  /** Back, or at the last stop, at the latest. */
  readonly latest: Minute | null;
  readonly stops: readonly PlanStop[];
  /** The way from the last stop back to the first; null where the day ends at the last. */
  readonly back: PlanLeg | null;
  readonly rotation: Rotation | null;
}

/** Numbers of people. All nought but one adult: a visitor alone. */
export interface PlanGroup {
  readonly walker: Walker;
  /** School year, 1 to 12; null where it was not said. */
  readonly grade: number | null;
  readonly pupils: number;
  readonly classes: number;
  readonly teachers: number;
  readonly adults: number;
}

/** What estimates rest on; each can be changed. docs/decisions/006-road-legs-are-estimates.md. */
export interface PlanSettings {
  readonly walking: WalkingModel;
  /** Road length by length as the crow flies. */
  readonly detour: number;
  readonly footDetour: number;
  readonly kmh: { readonly coach: number; readonly car: number; readonly bus: number };
  /** Pupils per adult that the maker of the plan holds to: no rule of ours. */
  readonly pupilsPerAdult: number;
  /** A rest of `restMin` after so many minutes of walking; null for the walkers' own. */
  readonly restEveryMin: number | null;
  readonly restMin: number | null;
  /** Limits of a day; null for those of the walkers. */
  readonly mostWalkM: number | null;
  readonly mostAscentM: number | null;
  readonly longestDayMin: number | null;
  readonly toiletGapMin: number;
  readonly driveStretchMin: number;
  readonly driveDayMin: number;
}

export interface Plan {
  readonly version: typeof planVersion;
  readonly name: string;
  readonly note: string;
  readonly group: PlanGroup;
  readonly settings: PlanSettings;
  readonly days: readonly PlanDay[];
  /** What was typed over the printed pack's own words, by the name of the place where it stands; never in a link. */
  readonly texts: Readonly<Record<string, string>>;
}

export const defaultSettings: PlanSettings = {
  walking: "din33466",
  detour: 1.6,
  footDetour: 1.3,
  kmh: { coach: 35, car: 40, bus: 25 },
  pupilsPerAdult: 20,
  restEveryMin: null,
  restMin: null,
  mostWalkM: null,
  mostAscentM: null,
  longestDayMin: null,
  toiletGapMin: 90,
  driveStretchMin: 120,
  driveDayMin: 480,
};

export const emptyDay: PlanDay = {
  date: null,
  start: 8 * 60 + 30,
  latest: null,
  stops: [],
  back: null,
  rotation: null,
};

export const emptyPlan: Plan = {
  version: planVersion,
  name: "",
  note: "",
  group: { walker: "normal", grade: null, pupils: 0, classes: 0, teachers: 0, adults: 1 },
  settings: defaultSettings,
  days: [emptyDay],
  texts: {},
};

/** The most that a plan may hold, so that a file or link cannot swamp the page. */
export const most = {
  days: 14,
  stopsADay: 40,
  people: 5000,
  nameLength: 60,
  noteLength: 2000,
  texts: 400,
  textLength: 4000,
} as const;

export const people = ({ pupils, teachers, adults }: PlanGroup) => pupils + teachers + adults;

/** Whether it is a class that has to be counted, lined up and loaded, not a family. */
export const isClass = (group: PlanGroup) => group.pupils > 0 && people(group) > 8;

/** The stop with this key, and where it stands; null where there is none. */
export function findStop(plan: Plan, key: string): { stop: PlanStop; day: number; at: number } | null {
  for (const [day, { stops }] of plan.days.entries()) {
    const at = stops.findIndex((stop) => stop.key === key);
    if (at >= 0) return { stop: stops[at] as PlanStop, day, at };
  }
  return null;
}
