import type { Entry } from "../domain/entry";
import { nameReading } from "../domain/name-reading";
import { createSearcher } from "../domain/search";
import { entryRecord, type SearchIndex } from "../domain/search-record";

/** Longer than any good connection needs; until then, and after, the list is filtered by plain text. */
const timeoutMs = 30_000;
let index: Promise<SearchIndex> | undefined;

async function fetchIndex(): Promise<SearchIndex> {
  const response = await fetch("data/search.json", { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`data/search.json: HTTP ${response.status}`);
  const read = (await response.json()) as Partial<SearchIndex>;
  const { readings, exceptions, simple, text, others } = read;
  if (!readings || !exceptions || typeof simple !== "string" || !text || !Array.isArray(others))
    throw new Error("data/search.json is not a search index");
  return { readings, exceptions, simple, text, others };
}

/** Lets the page draw and answer before more work is done. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * A searcher whose first records are the entries, in their order; stories and places follow. The index is fetched once;
 * throws when it cannot be had, and tries again the next time.
 */
export async function loadSearch(entries: readonly Entry[]) {
  index ??= fetchIndex();
  try {
    const known = await index;
    const records = entries.map((entry) => entryRecord(entry, known.text[entry.id]));
    const searcher = await createSearcher(known, [...records, ...known.others], breathe);
    return { ...searcher, reading: nameReading(known) };
  } catch (cause) {
    index = undefined;
    throw cause;
  }
}
