import { type Accessor, createEffect, createSignal, on } from "solid-js";
import type { Entry } from "../domain/entry";
import type { LngLat } from "../domain/geo";
import type { Answer, Mark } from "../domain/search";
import { noMatch, type SearchRecord } from "../domain/search-record";

/** The code that searches: it comes with the rest that the list does not wait for. */
export type SearchLoader = Pick<typeof import("../data/load-search"), "loadSearch">;

type Searcher = Awaited<ReturnType<SearchLoader["loadSearch"]>>;

/** Rest of a typist after which a long look for something similar may begin, milliseconds. */
const restMs = 250;

/**
 * Search by names, over the list and over what is not in it. Until `wake` has been called and its answer come, and
 * where the index cannot be had, answers are undefined and the list is filtered by plain text.
 */
export function createSearch(entries: Accessor<readonly Entry[]>, getLoader: () => Promise<SearchLoader>) {
  const [awake, setAwake] = createSignal(false);
  const [built, setBuilt] = createSignal<{ readonly of: readonly Entry[]; readonly searcher: Searcher }>();
  const [picked, setPicked] = createSignal<SearchRecord | null>(null);
  const [near, setNear] = createSignal<LngLat | null>(null);
  /** What was found when nothing matched as written, among so many records that it took its time. */
  const [similar, setSimilar] = createSignal<Answer | null>(null);
  let last: { searcher: Searcher; near: LngLat | null; query: string; answer: Answer | null } | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  createEffect(
    on([awake, entries], async ([wanted, now]) => {
      if (!wanted) return;
      try {
        const searcher = await (await getLoader()).loadSearch(now);
        if (entries() === now) setBuilt({ of: now, searcher });
      } catch (cause) {
        console.error(cause);
        setAwake(false);
      }
    }),
  );
  const searcher = () => {
    const now = built();
    return now?.of === entries() ? now.searcher : undefined;
  };

  /** What a query finds; null for one that asks for nothing, undefined while there is nothing to ask. */
  function answer(query: string): Answer | null | undefined {
    const asked = searcher();
    if (!asked) return undefined;
    const late = similar();
    if (late?.query === query) return late;
    const from = near();
    if (last?.searcher !== asked || last.query !== query || last.near !== from) {
      const fresh = asked.search(query, { near: from });
      last = { searcher: asked, near: from, query, answer: fresh };
      clearTimeout(rest);
      if (fresh?.total === 0 && !fresh.forgiven) {
        rest = setTimeout(() => {
          const found = asked.search(query, { near: from, forgive: true });
          if (found && found.total > 0) setSimilar(found);
        }, restMs);
      }
    }
    return last.answer;
  }

  return {
    wake: () => setAwake(true),
    ready: () => searcher() !== undefined,
    answer,
    marks: (name: string, of: Answer): Mark[] => searcher()?.marks(name, of) ?? [],
    /** How well entries match a query, by their place in the list: 0 the best, null not at all. Null: nothing to ask. */
    found(query: string): ((place: number) => number | null) | null {
      const now = answer(query);
      if (!now) return null;
      return (place) => {
        const rank = now.ranks[place] ?? noMatch;
        return rank === noMatch ? null : rank;
      };
    },
    /** A Chinese name's reading, to order names by; null while readings are not to be had. */
    reading: () => searcher()?.reading ?? null,
    /** A place or story that was chosen and has no page of its own. */
    picked,
    pick: setPicked,
    /** The visitor's position, where it is shared: the near before the far. */
    setNear,
  };
}
export type SearchState = ReturnType<typeof createSearch>;
