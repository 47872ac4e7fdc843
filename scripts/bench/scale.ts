import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { zh } from "../../src/text/zh";
import { type Figure, growth, median } from "./figures";
import { generateSites } from "./generate";
import type { Pages } from "./pages";
import { quick } from "./profiles";
import { type Visit, visit } from "./visit";

const sizes = [1_000, 10_000, 50_000] as const;
const frames = 20;
/** More rows than this in the document means that the list is not windowed. */
const mostRows = 200;

const measures = {
  list: { name: "list shows them all", unit: "ms" },
  ready: { name: "map ready", unit: "ms" },
  key: { name: "a key in the filter (Interaction to Next Paint)", unit: "ms" },
  scroll: { name: `scrolling the list, main-thread CPU for ${frames} frames`, unit: "ms" },
  pan: { name: `panning the map, main-thread CPU for ${frames} frames`, unit: "ms" },
  rows: { name: "rows in the document", unit: "" },
} as const;
type Measured = Record<keyof typeof measures, number>;

/** How list, filter and map bear far more sites than there are. */
export async function measureScale(pages: Pages, runs: number): Promise<Figure[]> {
  const others = await otherEntries(pages.folder);
  const files = new Map(sizes.map((size) => [size, Buffer.from(JSON.stringify(generateSites(size)))]));
  const rounds = new Map<number, Measured[]>(sizes.map((size) => [size, []]));
  for (let run = 0; run < runs; run++) {
    for (const size of sizes) {
      await pages.replace("/data/memorials.geojson", files.get(size) ?? null);
      rounds.get(size)?.push(await visit(quick, pages.url, (visit) => measureSize(visit, size + others)));
    }
  }
  await pages.replace("/data/memorials.geojson", null);
  return sizes.flatMap((size, i) => sizeFigures(size, rounds.get(size) ?? [], sizes[i - 1], rounds));
}

/** How many entries of the list come from other files than the one that is replaced. */
async function otherEntries(folder: string): Promise<number> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, "data", file), "utf8"));
  const { features: bases } = await read("bases.geojson");
  const { features: trails } = await read("trails.geojson");
  return bases.length + trails.length + (await read("routes.json")).length;
}

async function measureSize(visit: Visit, total: number): Promise<Measured> {
  const { page, reach, settle, slowestInteractionMs } = visit;
  const shown = await page.waitForFunction(
    (total) => {
      const text = document.querySelector("search [role=status]")?.textContent ?? "";
      return text.includes(String(total)) && performance.now();
    },
    total,
    { polling: "raf" },
  );
  const list = Number(await shown.jsonValue());
  await reach("ready");
  const ready = await page.evaluate(() => window.benchWatched.states.ready ?? Number.NaN);
  await page.waitForLoadState("networkidle");

  const input = page.getByRole("combobox");
  await input.focus();
  await slowestInteractionMs();
  for (const key of ["1", "2", "Backspace"]) {
    await page.keyboard.press(key);
    await settle();
  }
  const key = await slowestInteractionMs();
  await input.fill("");
  await settle();

  const scroll = await cpuOf(visit, await centre(page.locator("a[data-id]").nth(5)), () => page.mouse.wheel(0, 900));
  const rows = await page.locator("a[data-id]").count();
  const [x, y] = await centre(page.getByRole("region", { name: zh.map, exact: true }));
  await page.mouse.move(x, y);
  await page.mouse.down();
  let step = 0;
  const pan = await cpuOf(visit, [x, y], () => page.mouse.move(x - ++step * 9, y + step * 4));
  await page.mouse.up();
  return { list, ready, key, scroll, pan, rows };
}

async function centre(element: Locator): Promise<[x: number, y: number]> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not on screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** CPU that the main thread takes for the same act in each of a number of frames. */
async function cpuOf({ page, mainThreadMs }: Visit, [x, y]: readonly [number, number], act: () => Promise<void>) {
  await page.mouse.move(x, y);
  const before = await mainThreadMs();
  for (let frame = 0; frame < frames; frame++) {
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  return (await mainThreadMs()) - before;
}

function sizeFigures(
  size: number,
  rounds: readonly Measured[],
  before: number | undefined,
  all: ReadonlyMap<number, readonly Measured[]>,
): Figure[] {
  return (Object.keys(measures) as (keyof Measured)[]).map((key) => {
    const value = median(rounds.map((round) => round[key]));
    const part = `${size.toLocaleString("en")} generated sites${before ? ` (by ${before.toLocaleString("en")}: 1 is linear)` : ""}`;
    const figure: Figure = { part, ...measures[key], value };
    if (key === "rows") return { ...figure, budget: mostRows };
    if (before === undefined) return figure;
    const smaller = median((all.get(before) ?? []).map((round) => round[key]));
    return { ...figure, floor: smaller, ratio: growth([smaller, value], [before, size]), budget: 1 };
  });
}
