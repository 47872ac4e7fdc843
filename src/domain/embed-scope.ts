import type { Entry, EntryKind, Theme } from "./entry";
import { type Bounds, contains } from "./geo";

/** What an embed shows of the whole list; null narrows nothing. */
export interface Scope {
  readonly ids: readonly string[] | null;
  readonly kind: readonly EntryKind[] | null;
  readonly theme: readonly Theme[] | null;
  /** An entry with a known position inside, or a line that touches it. */
  readonly bbox: Bounds | null;
}
export const noScope: Scope = { ids: null, kind: null, theme: null, bbox: null };

/** An id that no record has: a scope that leaves nothing must not show everything. */
export const nobody = ["-"];

/** The ids that a scope's list and bounds leave; empty where neither narrows anything. */
export function scopeIds(entries: readonly Entry[], { ids, bbox }: Pick<Scope, "ids" | "bbox">): readonly string[] {
  if (!bbox) return ids ?? [];
  const wanted = ids && new Set(ids);
  const left = entries.filter((entry) => (!wanted || wanted.has(entry.id)) && inside(entry, bbox)).map(({ id }) => id);
  return left.length > 0 ? left : nobody;
}

const inside = ({ lngLat, line }: Entry, bounds: Bounds): boolean =>
  (lngLat !== null && contains(bounds, lngLat)) ||
  (line?.some((part) => part.some(([lng, lat]) => contains(bounds, [lng as number, lat as number]))) ?? false);
