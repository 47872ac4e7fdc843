import { type PlaceFacts, pointFacts } from "../domain/plan/facts";
import type { StopPlace } from "../domain/plan/plan";
import type { PlacedSite, PlacedTrail } from "./records";
import type { Place, Route } from "./schema";

/** What a plan needs to know of our records; toilets no source of ours gives yet. */
export const factsOfSite = ({ kind, lngLat, position, visit }: PlacedSite): PlaceFacts => ({
  kind,
  // One arrives at the gate, where it is known.
  lngLat: visit.access?.gate ?? lngLat,
  quality: position.quality,
  accuracyM: position.accuracyM,
  capacity: visit.capacity?.people ?? null,
  toilets: null,
  parking: visit.access?.parking !== undefined,
  course: null,
  line: null,
});

export const factsOfTrail = ({ kind, lngLat, position, visit, course, line }: PlacedTrail): PlaceFacts => ({
  kind,
  lngLat,
  quality: position.quality,
  accuracyM: position.accuracyM,
  capacity: visit.capacity?.people ?? null,
  toilets: null,
  parking: visit.access?.parking !== undefined,
  course,
  line,
});

export const factsOfPlace = ({ kind, lngLat, accuracyM }: Place): PlaceFacts => ({
  ...pointFacts(lngLat),
  kind: kind === "site" ? "landmark" : kind,
  quality: "mapped",
  accuracyM,
});

/** The stops of a published route as a plan has them, in their order. `isTrail` tells ids of trails from those of sites. */
export function placesOfRoute({ stops }: Pick<Route, "stops">, isTrail: (id: string) => boolean): StopPlace[] {
  return stops.flatMap(({ site, place }): StopPlace[] => {
    if (site !== undefined)
      return [
        isTrail(site)
          ? { kind: "trail", id: site, walk: "one-way", fromKm: null, toKm: null }
          : { kind: "site", id: site },
      ];
    return place === undefined ? [] : [{ kind: "place", id: place }];
  });
}
