import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figures";
import type { Pages } from "./pages";
import { quick } from "./profiles";
import { visit } from "./visit";

const part = "Bytes (gzip) and requests";

/** How much the page weighs, and how often it asks. */
export async function measureBytes({ folder, url }: Pages): Promise<Figure[]> {
  const kilobytes = async (path: string) => gzipSync(await readFile(join(folder, path)), { level: 9 }).length / 1000;
  const html = await readFile(join(folder, "index.html"), "utf8");
  const early = earlyScripts(html);
  let script = 0;
  for (const path of early) script += await kilobytes(path);
  const figures: Figure[] = [
    { part, name: "index.html", value: await kilobytes("index.html"), unit: "kB", budget: 45 },
    { part, name: "script before the list", value: script, unit: "kB", budget: 60 },
  ];
  const assets = (await readdir(join(folder, "assets"))).map((file) => `assets/${file}`);
  if (!assets.some((path) => basename(path).startsWith("geojson-validation")))
    throw new Error("geojson-validation has no chunk of its own");
  for (const path of assets.filter((one) => !early.includes(one))) {
    figures.push({ part, name: basename(path), value: await kilobytes(path), unit: "kB" });
  }
  const requests = await visit(quick, url, async ({ page, reach }) => {
    await reach("ready");
    return page.evaluate(() => {
      const ready = window.benchWatched.states.ready ?? 0;
      return 1 + performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= ready).length;
    });
  });
  return [...figures, { part, name: "requests to ready", value: requests, unit: "", budget: 12 }];
}

/** Scripts that the page runs at once, or is told to fetch with more than low priority. */
function earlyScripts(html: string): string[] {
  return [...html.matchAll(/<(?:script|link) [^>]*>/g)].flatMap(([tag]) => {
    const early = /type="module"/.test(tag) || (/modulepreload/.test(tag) && !/fetchpriority="low"/.test(tag));
    const path = /(?:src|href)="\.\/([^"]+\.js)"/.exec(tag)?.[1];
    return early && path ? [path] : [];
  });
}
