import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { Searcher } from "../../src/domain/search";
import type { SearchIndex, SearchRecord } from "../../src/domain/search-record";
import { readingTables } from "../search-index";
import { type Figure, median } from "./figures";
import { generateSites } from "./generate";
import type { Pages } from "./pages";
import { slow } from "./profiles";
import { visit } from "./visit";

/** By how many sites there are, how long the answer to a keystroke may take at most, milliseconds. */
const budgets = [
  [1_000, 16],
  [50_000, 50],
] as const;
/** Typed key by key: a name, its pinyin, initials, English, several words, and what is nowhere. */
const queries = [
  "霞云岭乡烈士墓12",
  "xiayunlingxiang",
  "zhkdzlsm",
  "generated site 77",
  "烈士 周口店",
  "lieshimi",
  "qqtscd",
];

/** What search itself takes for a key, on a slow phone's CPU; what list and map take for it is a part of `scale`. */
export async function measureSearching({ folder, url }: Pages, runs: number): Promise<Figure[]> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(folder, "searching"),
      target: "es2022",
      lib: { entry: join(import.meta.dirname, "../../src/domain/search.ts"), formats: ["es"], fileName: "search" },
    },
  });
  const figures: Figure[] = [];
  for (const [size, budget] of budgets) {
    await writeFile(join(folder, "searching/given.json"), JSON.stringify(given(size)));
    const taken: number[][] = [];
    for (let run = 0; run < runs; run++) {
      const keys = await visit(slow, `${url}blank.html`, async ({ page }) => {
        await page.addScriptTag({
          type: "module",
          content: 'import { createSearcher } from "./searching/search.js"; Object.assign(window, { createSearcher });',
        });
        await page.waitForFunction(() => "createSearcher" in window);
        return page.evaluate(typeAll, queries);
      });
      taken.push(keys);
    }
    const part = `Searching ${size.toLocaleString("en")} generated sites: ${slow.name}`;
    figures.push(
      { part, name: "answer to a key, middle of all", value: median(taken.map(median)), unit: "ms", budget },
      { part, name: "the key that takes longest", value: Math.max(...perKey(taken)), unit: "ms", budget },
      {
        part,
        name: "slowest single answer of a run",
        value: median(taken.map((keys) => Math.max(...keys))),
        unit: "ms",
      },
    );
  }
  return figures;
}

/** What each key takes, by runs: a collection of garbage falls on another key each time. */
const perKey = (taken: readonly (readonly number[])[]) =>
  (taken[0] ?? []).map((_, key) => median(taken.map((keys) => keys[key] as number)));

function given(size: number): { index: SearchIndex; records: SearchRecord[] } {
  const records = generateSites(size).features.map(({ properties }): SearchRecord => {
    const { id, kind, name, aliases, township } = properties as unknown as SearchRecord & { township: string };
    return { type: "site", id, kind, name, aliases, text: [township], lngLat: null, accuracyM: null, sites: [] };
  });
  const texts = new Set(records.flatMap(({ name, text }) => [name.zh.replace(/\d+$/, ""), ...text]));
  return { index: { ...readingTables(texts, []), simple: "", text: {}, others: [] }, records };
}

/** Runs in the page: types every query once to warm up, and again key by key; answers how long each key took. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
  const { createSearcher } = window as unknown as typeof import("../../src/domain/search");
  const { index, records } = await (await fetch("searching/given.json")).json();
  const searcher: Searcher = await createSearcher(index, records);
  const keys: number[] = [];
  for (const round of [0, 1]) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        const before = performance.now();
        searcher.search(query.slice(0, length));
        if (round > 0) keys.push(performance.now() - before);
      }
    }
  }
  return keys;
}
