import { readFileSync } from "node:fs";
import { checkFolder } from "../../scripts/data-check";
import { readingTables, searchIndex } from "../../scripts/search-index";
import { entriesOf } from "../../src/data/entries";
import { createSearcher } from "../../src/domain/search";
import { entryRecord, type SearchIndex, type SearchRecord } from "../../src/domain/search-record";

/** A searcher over data/, as the page has it, and the records in it. */
export async function dataSearcher() {
  const { core, details } = await checkFolder("data");
  const index = searchIndex(core, details);
  const records = [...entriesOf(core).map((entry) => entryRecord(entry, index.text[entry.id])), ...index.others];
  return { index, records, searcher: await createSearcher(index, records) };
}

/** A record that has nothing but a name, and what a test speaks of. */
export const named = (zh: string, rest: Partial<SearchRecord> = {}): SearchRecord => ({
  type: "site",
  id: zh,
  kind: "memorial",
  name: { zh, en: "-" },
  aliases: [],
  text: [],
  lngLat: null,
  accuracyM: null,
  sites: [],
  ...rest,
});

/** A searcher over made-up records, their names read as the build reads them. */
export async function searcherOf(...records: readonly SearchRecord[]) {
  const texts = new Set(records.flatMap(({ name, aliases, text }) => [name.zh, ...aliases, ...text]));
  const index: SearchIndex = { ...readingTables(texts, []), simple: "長长戰战", text: {}, others: [] };
  return createSearcher(index, records);
}

/** What data/ holds, read without the product's own code. */
export const rawJson = <T>(file: string): T => JSON.parse(readFileSync(`data/${file}`, "utf8")) as T;
