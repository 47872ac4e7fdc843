import { type Entry, type EntryKind, entryKinds } from "./entry";

/** How the list is narrowed. No kinds means all kinds. */
export interface Filter {
  readonly kinds: readonly EntryKind[];
  readonly text: string;
}
export const noFilter: Filter = { kinds: [], text: "" };

/** Folds width, case and spaces, so that ＡＢ finds ab. */
export const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** All that an entry can be found by, folded. */
export function searchableText(entry: Entry): string {
  return fold([entry.name.zh, entry.name.en, ...entry.aliases, entry.township ?? ""].join("\n"));
}

/** Every word of the filter's text stands somewhere in the entry's names or township. */
export function matchesText(searchable: string, text: string): boolean {
  const folded = fold(text);
  return folded === "" || folded.split(" ").every((word) => searchable.includes(word));
}

/** The entries that pass, in their order; and how many of each kind the text alone leaves. */
export function applyFilter(entries: readonly Entry[], filter: Filter, searchable = searchableText) {
  const kinds = new Set<EntryKind>(filter.kinds);
  const counts = new Map<EntryKind, number>(entryKinds.map((kind) => [kind, 0]));
  const shown: Entry[] = [];
  for (const entry of entries) {
    if (filter.text && !matchesText(searchable(entry), filter.text)) continue;
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    if (kinds.size === 0 || kinds.has(entry.kind)) shown.push(entry);
  }
  return { shown, counts };
}

/** Entries by kind, in the list's order; kinds without entries are left out. */
export function groupByKind(entries: readonly Entry[]): { kind: EntryKind; entries: Entry[] }[] {
  const groups = new Map<EntryKind, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.kind);
    if (group) group.push(entry);
    else groups.set(entry.kind, [entry]);
  }
  return entryKinds.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [{ kind, entries: group }] : [];
  });
}
