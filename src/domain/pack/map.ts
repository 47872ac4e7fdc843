import type { Entry, GroundPlace, Language, MetroLine } from "../entry";
import type { LngLat } from "../geo";

/** A numbered stop of a plan. */
export interface NumberedStop {
  readonly number: number;
  /** Counts from 0; the order of one day does not lead on to the next. */
  readonly day: number;
  readonly lngLat: LngLat;
  readonly approximate: boolean;
}

/** What the map of a class pack is drawn from. */
export interface PackMapInput {
  readonly language: Language;
  readonly stops: readonly NumberedStop[];
  /** The trails that the plan walks. */
  readonly trails: readonly Entry[];
  readonly ground: readonly GroundPlace[];
  readonly metro: readonly MetroLine[];
  readonly label: string;
  readonly north: string;
  readonly schematicMark: string;
}
