import { join } from "node:path";
import { type Plugin, runnerImport } from "vite";
import type { SearchIndex } from "../src/domain/search-record";

const fileName = "data/search.json";

/** Puts the search index beside the data that it is made from. */
export function beilouSearch(): Plugin {
  let folder = "data";
  const script = <T>(name: string) =>
    runnerImport<T>(join(import.meta.dirname, name), { configFile: false, logLevel: "error" }).then(
      ({ module }) => module,
    );

  async function makeIndex(): Promise<SearchIndex> {
    const { checkFolder } = await script<typeof import("./data-check")>("data-check.ts");
    const { searchIndex } = await script<typeof import("./search-index")>("search-index.ts");
    const { core, details } = await checkFolder(folder);
    return searchIndex(core, details);
  }

  return {
    name: "beilou-search",
    configResolved(config) {
      folder = join(config.root, "data");
    },
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, async (_, response, next) => {
        try {
          const index = await makeIndex();
          response.setHeader("content-type", "application/json; charset=utf-8");
          response.end(JSON.stringify(index));
        } catch (cause) {
          next(cause);
        }
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(await makeIndex())}\n` });
    },
  };
}
