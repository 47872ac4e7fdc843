import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import type { Kept } from "../src/domain/offline";
import { singleFileCode } from "./single-file-plugin.ts";

/** Beside the page and its chunks: what the app reads when it starts, and what installing it as an app needs. */
const publicFiles = ["config.json", "manifest.webmanifest", "icon.svg"];

/** Writes sw.js, the service worker, with the list of what it keeps. */
export function offlineCopy(): Plugin {
  let root = ".";
  let wanted = false;
  return {
    name: "beilou-offline",
    apply: "build",
    configResolved(config) {
      root = config.root;
      wanted = !config.build.ssr;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (!wanted || page?.type !== "asset") return;
        const contents = keptFiles(String(page.source), bundle);
        for (const path of publicFiles) contents.set(path, await readFile(join(root, "public", path), "utf8"));
        const code = await singleFileCode(join(root, "src/offline-worker.ts"));
        const kept = listOf(contents, code);
        this.emitFile({
          type: "asset",
          fileName: "sw.js",
          source: `globalThis.beilouKept=${JSON.stringify(kept)};\n${code}`,
        });
      },
    },
  };
}

/**
 * The page (under the empty path), its data, and every chunk, sheet and worker that one of them names, directly or
 * through others: nothing that only frames or the build's plain pages need.
 */
export function keptFiles(page: string, bundle: Rolldown.OutputBundle): Map<string, string> {
  const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
    file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8");
  const kept = new Map([["", page]]);
  const assets = new Map(
    Object.values(bundle).flatMap((file) => (/^assets\//.test(file.fileName) ? [[file.fileName, file]] : [])),
  );
  // A map is gone through in the order of its entries, those included that come in on the way.
  for (const text of kept.values()) {
    for (const [path, file] of assets) {
      if (kept.has(path) || !text.includes(path.slice("assets/".length))) continue;
      kept.set(path, textOf(file));
    }
  }
  for (const file of Object.values(bundle))
    if (/^data\/|^ground\/installed\.json$/.test(file.fileName)) kept.set(file.fileName, textOf(file));
  return kept;
}

function listOf(contents: ReadonlyMap<string, string>, code: string): Kept {
  const hash = createHash("sha256").update(code);
  for (const [path, text] of contents) hash.update(`\0${path}\0${text}`);
  const [, script] = /<script type="module"[^>]* src="\.\/(assets\/[^"]+)"/.exec(contents.get("") ?? "") ?? [];
  if (!script) throw new Error("index.html names no script of its own");
  return { version: hash.digest("hex").slice(0, 12), files: [...contents.keys()].sort(), script };
}
