import type { Course } from "../../src/domain/entry";
import type { DayStatus } from "../../src/domain/hours";
import type { Parts } from "../../src/domain/line";
import { addStop, changeDay } from "../../src/domain/plan/commands";
import { type PlaceFacts, type PlanContext, pointFacts, type Season } from "../../src/domain/plan/facts";
import { emptyPlan, type Plan, type StopPlace } from "../../src/domain/plan/plan";

const site = (kind: PlaceFacts["kind"], lng: number, lat: number, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...pointFacts([lng, lat]),
  kind,
  quality: "mapped",
  accuracyM: 20,
  parking: true,
  ...more,
});

/** A tenth of a degree of latitude, 11.12 km, between each; the last has no position, `trail` climbs 100 m in 1,112 m. */
const line: Parts = [
  [
    [115.8, 39.7, 100],
    [115.8, 39.71, 200],
  ],
];
const trail = (course: Course, on: Parts | null): PlaceFacts =>
  site("trail", 115.8, 39.7, { course, line: on, lngLat: null });
export const facts: Record<string, PlaceFacts> = {
  hall: site("museum", 115.8, 39.6, { capacity: 200, toilets: true }),
  cemetery: site("cemetery", 115.8, 39.7),
  village: site("village", 115.8, 39.8, { quality: "approximate", accuracyM: 700 }),
  gallery: site("education-base", 115.8, 39.9, { capacity: 50 }),
  nowhere: site("former-site", 0, 0, { lngLat: null, quality: "unknown" }),
  trail: trail("surveyed", line),
  sketch: trail("schematic", [line[0]?.map(([lng, lat]) => [lng as number, lat as number]) ?? []]),
  unknown: trail("unknown", null),
};

export const point = (name: string, lng: number, lat: number): StopPlace => ({
  kind: "point",
  name,
  lngLat: [lng, lat],
});
export const school = point("学校", 115.8, 39.5);
export const at = (id: string): StopPlace => ({ kind: "site", id });
export const walked = (id: string, walk: "one-way" | "there-and-back" = "one-way"): StopPlace => ({
  kind: "trail",
  id,
  walk,
  fromKm: null,
  toKm: null,
});

export const open = (from: number, to: number, lastEntry: number | null = null): DayStatus => ({
  kind: "open",
  asOf: "2026-10",
  openings: [{ from, to, lastEntry }],
});

/** All open from 9 to 17, sunset at 17:30, no season: unless told otherwise. */
export function world(
  statuses: Record<string, DayStatus> = {},
  more: { sunset?: number | null; seasons?: readonly Season[] } = {},
): PlanContext {
  return {
    facts: (place) => (place.kind === "point" ? pointFacts(place.lngLat) : (facts[place.id] ?? null)),
    status: (place) => (place.kind === "point" ? null : (statuses[place.id] ?? open(9 * 60, 17 * 60, 16 * 60))),
    sunset: () => (more.sunset === undefined ? 17 * 60 + 30 : more.sunset),
    seasons: () => more.seasons ?? [],
  };
}

/** A plan of one day with these stops. */
export function planOf(
  places: readonly StopPlace[],
  day: Partial<Plan["days"][number]> = {},
  base: Plan = emptyPlan,
): Plan {
  const filled = places.reduce((plan, place) => addStop(plan, 0, place), base);
  const dated = changeDay(filled, 0, { date: "2026-10-22", ...day });
  return day.back ? { ...dated, days: dated.days.map((one) => ({ ...one, back: day.back ?? null })) } : dated;
}

/** 88 pupils of grades 4 to 6 in two classes, with six teachers: 94 people, three coaches. */
export const classOf94: Plan = {
  ...emptyPlan,
  group: { walker: "primary-high", grade: 5, pupils: 88, classes: 2, teachers: 6, adults: 0 },
};
