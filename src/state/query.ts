import { type Accessor, batch, createMemo, createSignal } from "solid-js";
import type { Entry, EntryKind, Language } from "../domain/entry";
import { applyFilter, type Filter, matchesText, noFilter, searchableText } from "../domain/filter";
import { type ListView, plainList } from "../domain/filter-link";
import { arrange, type ListOrder } from "../domain/list-order";

/** What the rest of the product can tell of the list. All may be silent while their code or data is on its way. */
export interface Knowing {
  /** Rank of an entry for a text by its place, 0 the best, null where it does not match; null while nobody can say. */
  readonly found?: (text: string) => ((place: number) => number | null) | null;
  /** Whether an entry is open on a day. */
  readonly openOn?: (entry: Entry, day: string) => boolean;
  /** A Chinese name's reading. */
  readonly reading?: () => ((name: string) => string) | null;
  readonly language?: Accessor<Language>;
  /** Metres from the visitor to an entry; null while nobody knows where the visitor is. */
  readonly distance?: () => ((entry: Entry) => number | null) | null;
}

/** Lines of the filter that hold several choices. */
type ManyKey = { [K in keyof Filter]: Filter[K] extends readonly string[] ? K : never }[keyof Filter];

/** How the list and the map are narrowed and ordered, and what is left. */
export function createQuery(entries: Accessor<readonly Entry[]>, knowing: Knowing = {}) {
  const [filter, setFilter] = createSignal<Filter>(noFilter);
  const [order, setOrder] = createSignal<ListOrder>(plainList.order);
  const searchable = createMemo(() => new Map(entries().map((entry) => [entry, searchableText(entry)])));
  const ranked = createMemo(() => {
    const { text } = filter();
    return text.trim() === "" ? null : (knowing.found?.(text) ?? null);
  });
  const places = createMemo(() => new Map(entries().map((entry, place) => [entry, place])));

  const result = createMemo(() => {
    const now = filter();
    const ranks = ranked();
    const { open } = now;
    return applyFilter(entries(), now, {
      text: ranks
        ? (_, place) => ranks(place) !== null
        : (entry) => matchesText(searchable().get(entry) ?? "", now.text),
      ...(open === null ? {} : { open: (entry: Entry) => knowing.openOn?.(entry, open) ?? false }),
    });
  });
  const groups = createMemo(() => {
    const ranks = ranked();
    const now = order();
    return arrange(result().shown, {
      order: now,
      language: knowing.language?.() ?? "zh",
      rank: ranks && ((entry) => ranks(places().get(entry) ?? -1) ?? Infinity),
      // Asked only where it matters: what comes later must not draw the plain list again.
      reading: now === "name" || now === "township" ? (knowing.reading?.() ?? null) : null,
      distance: now === "near" ? (knowing.distance?.() ?? null) : null,
    });
  });

  const change = (part: Partial<Filter>) => setFilter((now) => ({ ...now, ...part }));
  return {
    filter,
    change,
    kinds: () => filter().kinds,
    text: () => filter().text,
    setText: (text: string) => change({ text }),
    ids: () => filter().ids,
    setIds: (ids: readonly string[]) => change({ ids }),
    /** Takes a choice into its line of the filter, or out of it. */
    toggle<K extends ManyKey>(key: K, choice: Filter[K][number]): void {
      const now: readonly string[] = filter()[key];
      change({ [key]: now.includes(choice) ? now.filter((one) => one !== choice) : [...now, choice] });
    },
    toggleKind: (kind: EntryKind) =>
      setFilter((now) => ({
        ...now,
        kinds: now.kinds.includes(kind) ? now.kinds.filter((one) => one !== kind) : [...now.kinds, kind],
      })),
    /** How many lines of the filter narrow the list, the text left out. */
    lines: createMemo(() => narrowing(filter()).filter((key) => key !== "text").length),
    active: createMemo(() => narrowing(filter()).length > 0),
    clear: () => setFilter(noFilter),
    order,
    setOrder,
    /** What a link says, or what was written before. */
    restore(from: ListView): void {
      const part = Object.fromEntries(Object.keys(noFilter).map((key) => [key, from[key as keyof Filter]]));
      batch(() => {
        change(part);
        setOrder(from.order);
      });
    },
    shown: () => result().shown,
    counts: () => result().counts,
    /** What all lines but the years leave, where its years are known. */
    ofAllYears: () => result().ofAllYears,
    groups,
  };
}
export type Query = ReturnType<typeof createQuery>;

/** The lines of a filter that narrow something. */
const narrowing = (filter: Filter): (keyof Filter)[] =>
  (Object.keys(noFilter) as (keyof Filter)[]).filter((key) => {
    const value = filter[key];
    if (key === "text") return String(value).trim() !== "";
    return Array.isArray(value) && key !== "years" ? value.length > 0 : Boolean(value);
  });
