import type { Bilingual, GroundPlace, MetroLine } from "./entry";
import type { LngLat } from "./geo";

/** What the ground needs of a record of places.json. */
interface PlaceRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: GroundPlace["kind"] | "site";
  readonly lngLat: LngLat;
  readonly lines?: readonly { readonly line: MetroLine["id"]; readonly order: number }[] | undefined;
}

/** The names on the ground: all places but those that only hold a site's position. */
export function groundPlaces(places: readonly PlaceRecord[]): GroundPlace[] {
  return places.flatMap(({ id, name, kind, lngLat }) => (kind === "site" ? [] : [{ id, name, kind, lngLat }]));
}

/** The metro lines, station by station: straight between stations, for no source gives their course. */
export function metroLines(places: readonly PlaceRecord[]): MetroLine[] {
  return (["fangshan", "yanfang"] as const).map((id) => ({
    id,
    line: places
      .flatMap((place) => {
        const stop = place.lines?.find(({ line }) => line === id);
        return stop ? [{ order: stop.order, lngLat: place.lngLat }] : [];
      })
      .sort((a, b) => a.order - b.order)
      .map(({ lngLat }) => lngLat),
  }));
}
