import { readFileSync } from "node:fs";
import type { FeatureCollection, Geometry, Position } from "geojson";
import type { Bilingual } from "../../src/domain/entry";
import type { LngLat } from "../../src/domain/geo";

/** What data/ says, read without the product's own code: what the pages must show. */

interface Record {
  readonly id: string;
  readonly kind: string;
  readonly name: Bilingual;
  readonly citations: readonly string[];
}

const json = <T>(file: string): T => JSON.parse(readFileSync(`data/${file}`, "utf8")) as T;
const features = (file: string) => json<FeatureCollection<Geometry | null, Record>>(file).features;

export const dataText = (file: string) => readFileSync(`data/${file}`, "utf8");
export const memorials = features("memorials.geojson");
export const bases = features("bases.geojson");
export const trails = features("trails.geojson");
export const routes = json<readonly Record[]>("routes.json");

/** Everything that the list shows. */
export const listed = [
  ...[...memorials, ...bases, ...trails].map(({ properties, geometry }) => ({
    ...properties,
    lngLat: geometry?.type === "Point" ? toLngLat(geometry.coordinates) : null,
  })),
  ...routes.map((route) => ({ ...route, kind: "route", lngLat: null })),
];

/** Ids of everything that has a marker on the map, sorted. */
export const placedIds = (kinds?: readonly string[]) =>
  listed
    .filter(({ kind, lngLat }) => lngLat && (!kinds || kinds.includes(kind)))
    .map(({ id }) => id)
    .sort();
export const countOf = (...kinds: readonly string[]) => listed.filter(({ kind }) => kinds.includes(kind)).length;

/** Where a record lies; throws for one that is not placed. */
export function lngLatOf(id: string): LngLat {
  const at = listed.find((record) => record.id === id)?.lngLat;
  if (!at) throw new Error(`${id} is not placed`);
  return at;
}

export interface CitationRecord {
  readonly id: string;
  readonly linkable: boolean;
  readonly url?: string;
}
export const citations = json<readonly CitationRecord[]>("citations.json");

function toLngLat(position: Position): LngLat {
  return [position[0] as number, position[1] as number];
}
