import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Entry, EntryKind } from "../domain/entry";
import { applyFilter, groupByKind, searchableText } from "../domain/filter";

/**
 * How the list and the map are narrowed, and what is left. `found` says which entries a text leaves, by their place;
 * while it cannot say, the text must stand in a name as it is.
 */
export function createQuery(
  entries: Accessor<readonly Entry[]>,
  found: (text: string) => ((place: number) => number | null) | null = () => null,
) {
  const [kinds, setKinds] = createSignal<readonly EntryKind[]>([]);
  /** Entries picked one by one, such as the stops of a route; none means all. */
  const [ids, setIds] = createSignal<readonly string[]>([]);
  const [text, setText] = createSignal("");
  const searchable = createMemo(() => new Map(entries().map((entry) => [entry, searchableText(entry)])));
  const result = createMemo(() => {
    const leaves = found(text());
    const only = ids().length > 0 ? new Set(ids()) : null;
    const among =
      leaves || only
        ? entries().filter(({ id }, place) => (!leaves || leaves(place) !== null) && (!only || only.has(id)))
        : entries();
    return leaves
      ? applyFilter(among, { kinds: kinds(), text: "" })
      : applyFilter(among, { kinds: kinds(), text: text() }, (entry) => searchable().get(entry) ?? "");
  });
  return {
    kinds,
    setKinds,
    toggleKind: (kind: EntryKind) =>
      setKinds((now) => (now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind])),
    ids,
    setIds,
    text,
    setText,
    active: () => kinds().length > 0 || ids().length > 0 || text().trim() !== "",
    clear() {
      setKinds([]);
      setIds([]);
      setText("");
    },
    shown: () => result().shown,
    counts: () => result().counts,
    groups: createMemo(() => groupByKind(result().shown)),
  };
}
export type Query = ReturnType<typeof createQuery>;
