import { type Entry, type EntryKind, entryKinds, type Language } from "./entry";

/** `kind` is the plain order: by kind, and with a text what fits it best first. `near` needs the visitor's position. */
export const listOrders = ["kind", "name", "township", "near"] as const;
export type ListOrder = (typeof listOrders)[number];

/** A part of the list under one heading. */
export interface Group {
  /** What the entries have in common; null where the order needs no heading. */
  readonly kind: EntryKind | null;
  readonly township: string | null;
  readonly entries: readonly Entry[];
}

/** What orders need to know beside the entries. */
export interface Ordering {
  readonly order: ListOrder;
  readonly language: Language;
  /** Rank of an entry for the text that is searched, 0 the best; null without a text. */
  readonly rank: ((entry: Entry) => number) | null;
  /** A Chinese name's stored reading; null while readings are not to be had. */
  readonly reading: ((name: string) => string) | null;
  /** Metres from the visitor to an entry, null for one without a position; null while nobody knows where that is. */
  readonly distance: ((entry: Entry) => number | null) | null;
}

/** Compares by code units: the same on every device, as an engine's collation is not. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The entries under their headings, ordered; empty groups are left out. */
export function arrange(entries: readonly Entry[], ordering: Ordering): Group[] {
  const { order, distance } = ordering;
  // Nearest first; what has no position comes last, in its order.
  if (order === "near" && distance) return flat(sortedBy(entries, (entry) => distance(entry) ?? Infinity));
  if (order === "name") return flat(byName(entries, ordering));
  if (order === "township") return byTownship(byName(entries, ordering), ordering);
  return byKind(entries, ordering.rank);
}

const flat = (entries: readonly Entry[]): Group[] =>
  entries.length > 0 ? [{ kind: null, township: null, entries }] : [];

function byKind(entries: readonly Entry[], rank: Ordering["rank"]): Group[] {
  const groups = groupBy(entries, ({ kind }) => kind);
  const sorted = entryKinds.flatMap((kind) => {
    const group = groups.get(kind);
    if (!group) return [];
    return [{ kind, township: null, entries: rank ? sortedBy(group, rank) : group }];
  });
  // The group with the best find comes first; sort is stable, so that equals keep the list's order.
  return rank ? sortedBy(sorted, ({ entries: [first] }) => (first ? rank(first) : Infinity)) : sorted;
}

function byName(entries: readonly Entry[], { language, reading }: Ordering): Entry[] {
  const key = (entry: Entry) =>
    language === "en" ? entry.name.en.toLowerCase() : (reading?.(entry.name.zh) ?? entry.name.zh);
  return entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
}

function byTownship(entries: readonly Entry[], { reading }: Ordering): Group[] {
  const groups = [...groupBy(entries, ({ township }) => township)];
  const key = (township: string | null) => (township === null ? "\uffff" : (reading?.(township) ?? township));
  return groups
    .sort(([a], [b]) => compare(key(a), key(b)))
    .map(([township, group]) => ({ kind: null, township, entries: group }));
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function sortedBy<T>(items: readonly T[], key: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(({ item }) => item);
}
