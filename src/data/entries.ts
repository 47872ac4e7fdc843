import type { Entry, Years } from "../domain/entry";
import { lengthM } from "../domain/line";
import type { Core } from "./atlas";

/** The list's entries: sites, then trails, then routes, each in the order of its file. */
export function entriesOf({ sites, trails, routes }: Core): Entry[] {
  return [
    ...sites.map(
      (site): Entry => ({
        id: site.id,
        kind: site.kind,
        name: site.name,
        aliases: site.aliases,
        formerIds: site.formerIds ?? [],
        township: site.township,
        themes: site.themes,
        modes: site.modes.map(({ mode }) => mode),
        years: yearsOf(site.period),
        stepFree: site.visit.access?.stepFree ?? false,
        lngLat: site.lngLat,
        quality: site.position.quality,
        accuracyM: site.position.accuracyM,
        course: null,
        line: null,
        lengthM: null,
        stopCount: null,
      }),
    ),
    ...trails.map(
      (trail): Entry => ({
        id: trail.id,
        kind: trail.kind,
        name: trail.name,
        aliases: trail.aliases,
        formerIds: trail.formerIds ?? [],
        township: trail.township,
        themes: trail.themes,
        modes: trail.modes.map(({ mode }) => mode),
        years: null,
        stepFree: false,
        lngLat: trail.lngLat,
        quality: trail.position.quality,
        accuracyM: trail.position.accuracyM,
        course: trail.course,
        line: trail.line,
        lengthM: trail.line ? toDecimetre(lengthM(trail.line)) : (trail.published?.lengthM ?? null),
        stopCount: null,
      }),
    ),
    ...routes.map(
      (route): Entry => ({
        id: route.id,
        kind: "route",
        name: route.name,
        aliases: route.aliases,
        formerIds: [],
        township: null,
        themes: [],
        modes: [],
        years: null,
        stepFree: false,
        lngLat: null,
        quality: "unknown",
        accuracyM: null,
        course: null,
        line: null,
        lengthM: null,
        stopCount: route.stops.length,
      }),
    ),
  ];
}

/** A period's years; an end that no source gives is where it begins. */
function yearsOf(period: Core["sites"][number]["period"]): Years | null {
  const { from, to } = period ?? {};
  return from == null ? null : [from, to ?? from];
}

/** Engines differ in the last digit of a sine; the build's entries must be the browser's. */
const toDecimetre = (metres: number) => Math.round(metres * 10) / 10;
