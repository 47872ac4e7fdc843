import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import solid from "vite-plugin-solid";
import { operatorSettings } from "./operator-settings.ts";
import { singleFileCode } from "./single-file-plugin.ts";

const root = join(import.meta.dirname, "..");

/**
 * Writes a page for every site, trail and route in both languages, their share pictures, the sitemap and robots.txt:
 * from the data, the app's own components, and index.html as it stands in the build.
 */
export function beilouPages(): Plugin {
  let wanted = false;
  return {
    name: "beilou-pages",
    apply: "build",
    configResolved(config) {
      wanted = !config.build.ssr;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (!wanted || index?.type !== "asset") return;
        const server = await pageServer();
        try {
          const load = <T>(path: string) => server.ssrLoadModule(path) as Promise<T>;
          const { makePages } = await load<typeof import("./pages/make")>("/scripts/pages/make.ts");
          const { publicAddress } = await load<typeof import("./pages/address")>("/scripts/pages/address.ts");
          const { checkFolder } = await load<typeof import("./data-check")>("/scripts/data-check.ts");
          const { core, details } = await checkFolder(join(root, "data"));
          const settings = JSON.parse(await readFile(join(root, "public/config.json"), "utf8")) as {
            address?: unknown;
          };
          const config = await operatorSettings(join(root, "public"));
          const files = makePages({
            core,
            details,
            indexHtml: String(index.source),
            css: await readFile(join(root, "src/style/static.css"), "utf8"),
            script: (await singleFileCode(join(root, "src/static-alive.ts"))).trim(),
            config,
            address: publicAddress(process.env.BEILOU_ADDRESS || settings.address),
            nowMs: Date.now(),
          });
          for (const { path, source } of files) this.emitFile({ type: "asset", fileName: path, source });
          const { makePictures } = await load<typeof import("./pages/pictures")>("/scripts/pages/pictures.ts");
          const pictures = await makePictures(
            core,
            details,
            join(root, "node_modules/.cache/beilou"),
            await drawingCode(),
            config?.approval ?? null,
          );
          for (const { path, png } of pictures) this.emitFile({ type: "asset", fileName: path, source: png });
        } finally {
          await server.close();
        }
      },
    },
  };
}

/** What decides how a share picture looks, besides its record. */
async function drawingCode(): Promise<string> {
  const files = [
    "scripts/pages/share-card.ts",
    "scripts/pages/typeset.ts",
    "scripts/pages/png.ts",
    "scripts/png-file.ts",
    "src/ui/icons.ts",
    "package-lock.json",
  ];
  return (await Promise.all(files.map((file) => readFile(join(root, file), "utf8")))).join("");
}

/** Runs the app's components outside a browser, for the build; without the marks that taking a page over needs. */
function pageServer(): Promise<ViteDevServer> {
  return createServer({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [solid({ ssr: true, solid: { hydratable: false } })],
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: "custom",
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}
