import { decodePlan } from "./data/plan-link";

/** The ids of a plan's stops that have a record of their own, in order; null where the plan cannot be read. */
export function planStops(text: string): readonly string[] | null {
  const stops = decodePlan(text)?.days.flatMap(({ stops }) => stops) ?? null;
  return stops?.flatMap(({ place }) => (place.kind === "site" || place.kind === "trail" ? [place.id] : [])) ?? null;
}
