import { type Bilingual, type Entry, type EntryKind, entryRole, type GroundPlace } from "./entry";
import type { LngLat } from "./geo";

/** What search finds, in the order in which equals stand. */
export const foundTypes = ["site", "trail", "route", "story", "settlement", "station", "landmark"] as const;
/** Rank of a record that does not match; ranks count from 0, the best. */
export const noMatch = 255;
export type FoundType = (typeof foundTypes)[number];

/** Something that can be found: an entry of the list, a story, or a place on the ground. */
export interface SearchRecord {
  readonly type: FoundType;
  readonly id: string;
  readonly kind: EntryKind | GroundPlace["kind"] | "story";
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  /** What else it may be found by, after its names: township, village. */
  readonly text: readonly string[];
  readonly lngLat: LngLat | null;
  readonly accuracyM: number | null;
  /** Ids of the sites that a story belongs to. */
  readonly sites: readonly string[];
}

/**
 * What the build works out for search. The readings are spelled without tones, ü as v; the most usual one first.
 */
export interface SearchIndex {
  /** Readings of every character that occurs in a name. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
  /** Whole texts that read otherwise than character by character: syllables with spaces between. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Pairs of an old form and the form in use, one after the other, of the characters that occur. */
  readonly simple: string;
  /** By an entry's id, what it may be found by after its names. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  /** What is not in the list: stories and places. */
  readonly others: readonly SearchRecord[];
}

export function placeType(kind: GroundPlace["kind"]): FoundType {
  if (kind === "town" || kind === "village") return "settlement";
  return kind === "landmark" ? "landmark" : "station";
}

export const entryRecord = (entry: Entry, text: readonly string[] = []): SearchRecord => ({
  type: entryRole(entry.kind),
  id: entry.id,
  kind: entry.kind,
  name: entry.name,
  aliases: entry.aliases,
  text: entry.township ? [entry.township, ...text] : text,
  lngLat: entry.lngLat,
  accuracyM: entry.accuracyM,
  sites: [],
});
