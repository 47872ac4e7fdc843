import { factsOfPlace, factsOfSite, factsOfTrail } from "../data/plan-facts";
import { inForce } from "../domain/alerts";
import { type Bilingual, type EntryKind, entryRole, type GroundPlace } from "../domain/entry";
import { openOn } from "../domain/hours";
import { measureLine } from "../domain/line";
import { type PlaceFacts, type PlanContext, pointFacts } from "../domain/plan/facts";
import type { StopPlace } from "../domain/plan/plan";
import { sunTimes } from "../domain/sun";
import type { Atlas } from "./atlas";
import type { Relief } from "./relief";
import type { Today } from "./today";

/** What plans ask of our records, the notices, the calendar and the sun. Reactive: read it where it is to be followed. */
export function planContext(atlas: Atlas, today: Today, relief?: Relief): PlanContext {
  const sites = atlas.siteById();
  const trails = atlas.trailById();
  const places = atlas.placeById();
  const holidays = today.holidays() ?? null;
  const alerts = today.alerts()?.alerts ?? null;
  /** A line that was walked, but whose heights nobody recorded, has the ground's where they are known. */
  const withHeights = (facts: PlaceFacts): PlaceFacts => {
    if (!relief || !facts.line || facts.course === "schematic" || measureLine(facts.line).ascentM !== null)
      return facts;
    relief.want();
    const line = relief.line(facts.line);
    return line ? { ...facts, line, onTerrain: true } : facts;
  };
  // The same facts for the same record: what is worked out of a line is remembered by the line.
  return {
    facts(place) {
      if (place.kind === "point") return pointFacts(place.lngLat);
      if (place.kind === "place") {
        const known = places.get(place.id);
        return known ? factsOfPlace(known) : null;
      }
      const id = atlas.byId().get(place.id)?.id ?? place.id;
      const site = sites.get(id);
      const trail = trails.get(id);
      return site ? factsOfSite(site) : trail ? withHeights(factsOfTrail(trail)) : null;
    },
    status({ kind, ...place }, date) {
      if (kind === "point" || kind === "place" || !("id" in place)) return null;
      const entry = atlas.byId().get(place.id);
      if (!entry) return null;
      const record = sites.get(entry.id) ?? trails.get(entry.id);
      const asked = {
        id: entry.id,
        role: entryRole(entry.kind),
        township: entry.township,
        hours: record?.visit.hours,
      };
      return openOn(asked, date, holidays, alerts);
    },
    sunset(lngLat, date) {
      const times = sunTimes(lngLat, date);
      return times && Math.floor(times.set);
    },
    seasons: (date) =>
      inForce(alerts ?? [], date).flatMap(({ about }) => (about === "fire" || about === "flood" ? [about] : [])),
  };
}

/** What a place of a plan is called; null where it is no longer among ours, or its maker gave it no name. */
export function placeName(atlas: Atlas, place: StopPlace): Bilingual | null {
  if (place.kind === "point") return place.name ? { zh: place.name, en: place.name } : null;
  if (place.kind === "place") return atlas.placeById().get(place.id)?.name ?? null;
  return atlas.byId().get(place.id)?.name ?? null;
}

/** What kind of place it is, for its icon. */
export function placeKind(atlas: Atlas, place: StopPlace): EntryKind | GroundPlace["kind"] | "point" {
  if (place.kind === "point") return "point";
  if (place.kind !== "place") return atlas.byId().get(place.id)?.kind ?? "point";
  const kind = atlas.placeById().get(place.id)?.kind ?? "landmark";
  return kind === "site" ? "landmark" : kind;
}
