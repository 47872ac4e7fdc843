import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, type Plugin } from "vite";
import { serve } from "../serve.mjs";

/** What is measured, and what it is measured against, behind one server. */
export interface Pages {
  readonly folder: string;
  readonly url: string;
  /** Paths asked for since the list was last emptied. */
  readonly asked: string[];
  /** From now on a path is answered with these bytes; with null, by the file again. */
  replace(path: string, bytes: Buffer | null): Promise<void>;
  close(): Promise<void>;
}

/** One line of text: what no page can be quicker than. */
const blank = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>背篓</title><link rel="icon" href="data:,"><p>背篓 · 房山红色文化地图</p></html>\n`;

/** Builds the product and the bare map, and serves both, a blank page beside them, everything compressed beforehand. */
export async function openPages(): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), "beilou-bench-"));
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  await writeFile(join(folder, "blank.html"), blank);
  await buildBareMap(folder);

  const asked: string[] = [];
  // Measured without what other hosts do: the built-in ground is pinned.
  const replaced = new Map<string, Buffer>([["/config.json", Buffer.from(JSON.stringify({ default: "bundled" }))]]);
  const server = await serve(folder, 0, {
    override(path) {
      asked.push(path);
      return replaced.get(path);
    },
  });
  const warm = (path: string) => Promise.all(["br", "gzip"].map((encoding) => fetchOnce(server.url, path, encoding)));
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) await warm(join(parentPath, name).slice(folder.length + 1));
  for (const page of ["", "bare/"]) await warm(page);

  return {
    folder,
    url: server.url,
    asked,
    async replace(path, bytes) {
      if (bytes) replaced.set(path, bytes);
      else replaced.delete(path);
      if (bytes) await warm(path.slice(1));
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function fetchOnce(url: string, path: string, encoding: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url + path, { headers: { "accept-encoding": encoding } }, (response) => {
      response.resume().on("end", resolve);
    }).on("error", reject);
  });
}

/** The bare map: MapLibre with the product's sources, layers, images and data in one script, and nothing else. */
async function buildBareMap(folder: string): Promise<void> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const entries = /<script type="application\/json" id="entries">(.*?)<\/script>/s.exec(html)?.[1];
  if (!entries) throw new Error("the page carries no entries");
  const places = await readFile(join(folder, "data/places.json"), "utf8");
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "bare"),
    base: "./",
    plugins: [givenData(entries, places), sameHints(html)],
    build: {
      outDir: join(folder, "bare"),
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    worker: { format: "es" },
  });
}

const givenData = (entries: string, places: string): Plugin => ({
  name: "bench-data",
  resolveId: (id) => (id === "bench:data" ? "\0bench:data" : undefined),
  load: (id) =>
    id === "\0bench:data" ? `export const entries = ${entries};\nexport const places = ${places.trim()};\n` : undefined,
});

/** A file's name without the hash that its content gives it. */
const plainName = (path: string) => basename(path).replace(/-[\w-]{8}(?=\.\w+$)/, "");

/** Preloads whatever the product preloads, where the bare map has a file of that name. */
const sameHints = (productHtml: string): Plugin => ({
  name: "bench-hints",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle }) {
      const hints = [...productHtml.matchAll(/<link ([^>]*rel="(?:module)?preload"[^>]*)>/g)].map(
        ([, attributes = ""]) =>
          Object.fromEntries(
            [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value ?? true]),
          ),
      );
      return hints.flatMap((attrs) => {
        const own = Object.keys(bundle ?? {}).find((file) => plainName(file) === plainName(String(attrs.href)));
        return own ? [{ tag: "link", attrs: { ...attrs, href: `./${own}` }, injectTo: "head" as const }] : [];
      });
    },
  },
});
