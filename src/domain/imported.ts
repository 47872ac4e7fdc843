import type { LngLat } from "./geo";
import type { Parts } from "./line";

/** What was found in a file that somebody opened, in the datum of the file until it is converted. */
export interface Imported {
  readonly format: "gpx" | "kml" | "geojson" | "csv";
  readonly points: readonly ImportedPoint[];
  readonly tracks: readonly ImportedTrack[];
  /** What of the file was not taken, and how often. */
  readonly left: readonly LeftOut[];
  /** Names of programs and columns that may tell the datum. */
  readonly made: string;
}
export interface ImportedPoint {
  readonly name: string | null;
  readonly note: string;
  readonly lngLat: LngLat;
}
export interface ImportedTrack {
  readonly name: string | null;
  readonly parts: Parts;
  /** Its heights were read from a terrain model: the file had none. */
  readonly onTerrain?: boolean;
}

/**
 * `areas`: polygons. `no-position`: named, but nowhere. `bad-feature`: coordinates that cannot be. `network`: addresses
 * that the file would have loaded from. `heights`: heights that cannot be, or are missing in places. `encoding`: it was
 * not UTF-8.
 */
export type LeftOutCode = "areas" | "no-position" | "bad-feature" | "network" | "heights" | "encoding";
export interface LeftOut {
  readonly code: LeftOutCode;
  readonly count: number;
}
