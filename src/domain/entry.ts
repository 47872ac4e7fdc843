import type { LngLat } from "./geo";
import type { Parts } from "./line";

/** Text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Bilingual;
export const languages = ["zh", "en"] as const satisfies readonly Language[];

/** In the order in which the list shows them. */
export const entryKinds = [
  "museum",
  "cemetery",
  "memorial",
  "former-site",
  "education-base",
  "party-centre",
  "village",
  "trail",
  "scenic-path",
  "route",
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const themes = ["patriotism", "revolution", "fangshan-spirit"] as const;
export type Theme = (typeof themes)[number];
/** What a visitor can do at a place. */
export const modes = ["listen", "look", "feel", "read", "sing", "recite"] as const;
export type Mode = (typeof modes)[number];
/** First and last year, both in. */
export type Years = readonly [from: number, to: number];

export type PositionQuality = "surveyed" | "mapped" | "approximate" | "unknown";
export type Course = "surveyed" | "mapped" | "schematic" | "unknown";

/** What the list and the map need of a site, a trail or a route: small enough to travel inside the page. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  readonly formerIds: readonly string[];
  readonly township: string | null;
  readonly themes: readonly Theme[];
  readonly modes: readonly Mode[];
  /** The years that it speaks of, where they are known. */
  readonly years: Years | null;
  /** A source says that one gets in without steps. */
  readonly stepFree: boolean;
  readonly lngLat: LngLat | null;
  readonly quality: PositionQuality;
  readonly accuracyM: number | null;
  /** Only trails have one. */
  readonly course: Course | null;
  readonly line: Parts | null;
  readonly lengthM: number | null;
  /** Only routes have one. */
  readonly stopCount: number | null;
}

/** Which key of the link names an entry. */
export type EntryRole = "site" | "trail" | "route";
export const entryRole = (kind: EntryKind): EntryRole =>
  kind === "route" ? "route" : kind === "trail" || kind === "scenic-path" ? "trail" : "site";

/** What can be opened beside the entries of the list: a story, a course, or a page about the whole map. */
export type ReadingRole = "story" | "course" | "page";
/** The one page about the whole map: how its facts are known. */
export const sourcesPage = "sources";

/** Something that can be opened, as the link names it. */
export interface Selection {
  readonly role: EntryRole | ReadingRole;
  readonly id: string;
}
/** An opened page that is no entry's. */
export interface Reading {
  readonly role: ReadingRole;
  readonly id: string;
}
export const isReading = (selection: Selection): selection is Reading =>
  selection.role === "story" || selection.role === "course" || selection.role === "page";

/** A name on the ground: towns, villages, stations. */
export interface GroundPlace {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: "town" | "village" | "metro" | "bus-stop" | "bus-station" | "landmark";
  readonly lngLat: LngLat;
}

export interface MetroLine {
  readonly id: "fangshan" | "yanfang";
  readonly line: readonly LngLat[];
}
