import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Plugin, runnerImport } from "vite";

/** Tells the page which files of a pack there are, so that it asks for none in vain. */
const listFile = "ground/installed.json";

/** Writes the list of the pack's files beside them: an empty one where no pack is installed. */
export function beilouGround(): Plugin {
  let folder = "public";
  const list = async () => {
    const files = await readdir(join(folder, "ground")).catch(() => []);
    return `${JSON.stringify(files.filter((name) => name.endsWith(".pmtiles")).sort())}\n`;
  };
  return {
    name: "beilou-ground",
    configResolved(config) {
      folder = join(config.root, "public");
    },
    configureServer(server) {
      server.middlewares.use(`/${listFile}`, async (_, response) => {
        response.setHeader("content-type", "application/json; charset=utf-8");
        response.end(await list());
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: listFile, source: await list() });
    },
  };
}

/**
 * The origins of the grounds in public/config.json, for the page's policy: also of those whose key is still missing, so
 * that a key alone needs no new build.
 */
export async function configuredOrigins(root: string): Promise<string[]> {
  const rooms = await runnerImport<typeof import("../src/data/config") & typeof import("../src/domain/basemap")>(
    join(import.meta.dirname, "ground-config.ts"),
    { configFile: false, logLevel: "error" },
  );
  const { readConfig, originsOf } = rooms.module;
  const text = await readFile(join(root, "public/config.json"), "utf8").catch(() => "{}");
  const { basemaps } = readConfig(JSON.parse(text)).config.grounds;
  return [...new Set(basemaps.flatMap(originsOf))].sort();
}
