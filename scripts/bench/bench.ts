import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { measureBytes } from "./bytes";
import { type Figure, keepsBudget, table } from "./figures";
import { measureGrounds } from "./grounds";
import { measureOpening } from "./opening";
import { measureOrdering } from "./ordering";
import { openPages, type Pages } from "./pages";
import { measurePlanning } from "./planning";
import { measureRoaming } from "./roaming";
import { measureScale } from "./scale";
import { measureSearching } from "./searching";
import { measureTapping } from "./tapping";
import { measureTouring } from "./touring";

const parts: Record<string, (pages: Pages, runs: number, hurried: boolean) => Promise<Figure[]>> = {
  bytes: measureBytes,
  opening: measureOpening,
  tapping: measureTapping,
  grounds: measureGrounds,
  touring: measureTouring,
  roaming: measureRoaming,
  scale: measureScale,
  searching: measureSearching,
  ordering: measureOrdering,
  planning: measurePlanning,
};
const jsonFile = ".cache/bench.json";

/** `npm run bench`: prints the table, and writes the same as JSON. 1 only when a page fails or an option is wrong. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      runs: { type: "string", default: "5" },
      only: { type: "string", default: Object.keys(parts).join() },
      json: { type: "boolean", default: false },
    },
  });
  const runs = values.quick ? 1 : Number(values.runs);
  const wanted = values.only.split(",");
  const unknown = wanted.filter((name) => !parts[name]);
  if (!Number.isInteger(runs) || runs < 1 || unknown.length > 0) {
    console.error(`npm run bench -- [--quick] [--runs <1, 2, …>] [--only ${Object.keys(parts).join()}] [--json]`);
    return 1;
  }
  const cores = availableParallelism();
  const load = () => loadavg()[0] ?? 0;
  const before = load();
  const figures: Figure[] = [];
  let failed = false;
  const pages = await openPages();
  try {
    for (const name of wanted) {
      console.error(`measuring ${name} …`);
      try {
        figures.push(...((await parts[name]?.(pages, runs, values.quick)) ?? []));
      } catch (cause) {
        console.error(`${name} could not be measured:`, cause);
        failed = true;
      }
    }
  } finally {
    await pages.close();
  }
  const date = new Date().toISOString().slice(0, 10);
  const machine = { cores, loadBefore: before, node: process.version };
  const json = JSON.stringify(
    { date, runs, machine, figures: figures.map((figure) => ({ ...figure, kept: keepsBudget(figure) })) },
    null,
    2,
  );
  await mkdir(".cache", { recursive: true });
  await writeFile(jsonFile, `${json}\n`);
  console.log(table(figures));
  console.log(`\n${date}, ${runs} interleaved runs, ${cores} cores, load ${before.toFixed(1)} before. ${jsonFile}`);
  if (before > cores / 2) console.log("The machine was not quiet: trust the ratios, not the times.");
  if (values.json) console.log(json);
  return failed ? 1 : 0;
}
