import type { Day, Minute } from "../beijing-time";
import type { Course, EntryKind, GroundPlace, PositionQuality } from "../entry";
import type { LngLat } from "../geo";
import type { DayStatus } from "../hours";
import type { Parts } from "../line";
import type { StopPlace } from "./plan";

/** What a plan needs to know of a place. What no source gives is null. */
export interface PlaceFacts {
  readonly kind: EntryKind | GroundPlace["kind"] | "point";
  readonly lngLat: LngLat | null;
  readonly quality: PositionQuality;
  readonly accuracyM: number | null;
  /** Visitors at once. */
  readonly capacity: number | null;
  readonly toilets: boolean | null;
  /** Whether a source says where a coach can stop. */
  readonly parking: boolean;
  /** Only trails have these two. */
  readonly course: Course | null;
  readonly line: Parts | null;
  /** The line's heights were read from a terrain model: nobody recorded any. */
  readonly onTerrain?: boolean;
}

export type Season = "fire" | "flood";

/** What a plan asks of the world around it. */
export interface PlanContext {
  /** Null where the place is no longer known. */
  readonly facts: (place: StopPlace) => PlaceFacts | null;
  /** Null where opening is no question: towns, stations, own points. */
  readonly status: (place: StopPlace, date: Day) => DayStatus | null;
  readonly sunset: (lngLat: LngLat, date: Day) => Minute | null;
  readonly seasons: (date: Day) => readonly Season[];
}

/** An own point is exactly where its maker put it. */
export const pointFacts = (lngLat: LngLat): PlaceFacts => ({
  kind: "point",
  lngLat,
  quality: "surveyed",
  accuracyM: 0,
  capacity: null,
  toilets: null,
  parking: false,
  course: null,
  line: null,
});
