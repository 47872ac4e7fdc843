import type { StopPlace } from "./plan";

/** Where a story goes. */
interface Told {
  readonly sites: readonly string[];
  readonly steps?: readonly { readonly site?: string | undefined; readonly place?: string | undefined }[] | undefined;
}

/**
 * The places of a story as stops of a day, each once: in the order in which it is read, or those that it names where it
 * has no steps. `isTrail` tells ids of trails from those of sites.
 */
export function placesOfStory({ sites, steps = [] }: Told, isTrail: (id: string) => boolean): StopPlace[] {
  const byId = new Map<string, StopPlace>();
  const stand = (id: string): StopPlace =>
    isTrail(id) ? { kind: "trail", id, walk: "one-way", fromKm: null, toKm: null } : { kind: "site", id };
  for (const { site, place } of steps) {
    if (site !== undefined) byId.set(site, stand(site));
    else if (place !== undefined) byId.set(place, { kind: "place", id: place });
  }
  return byId.size > 0 ? [...byId.values()] : [...new Set(sites)].map(stand);
}
