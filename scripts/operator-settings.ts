import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runnerImport } from "vite";
import type { ShownConfig } from "../src/data/config";

/**
 * The operator's settings that the build puts into its pages; null where none is set. What cannot be used is said,
 * and left out: `npm run build` must not stop for a slip that the page itself passes over.
 */
export async function operatorSettings(folder: string): Promise<ShownConfig | null> {
  const { module } = await runnerImport<typeof import("../src/data/config")>(
    join(import.meta.dirname, "../src/data/config.ts"),
    { configFile: false, logLevel: "error" },
  );
  const { config, problems } = module.readConfig(JSON.parse(await readFile(join(folder, "config.json"), "utf8")));
  for (const problem of problems) console.warn(problem);
  const shown = Object.fromEntries(module.shownSettings.map((name) => [name, config[name]])) as ShownConfig;
  return Object.values(shown).some((value) => value !== null) ? shown : null;
}
