import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { checkText } from "../src/text/check.ts";
import { singleFileCode } from "./single-file-plugin.ts";

const root = join(import.meta.dirname, "..");
const sheets = ["tokens.css", "base.css", "check.css"].map((name) => join(root, "src/style", name));

/**
 * Writes check.html, which looks at how the build is served, with the one script it needs; and files.json, which says
 * what should be there.
 */
export function checkPage(): Plugin {
  let wanted = false;
  return {
    name: "beilou-check",
    apply: "build",
    configResolved(config) {
      wanted = !config.build.ssr;
    },
    async generateBundle() {
      if (!wanted) return;
      const css = (await Promise.all(sheets.map((file) => readFile(file, "utf8")))).join("").trim();
      this.emitFile({ type: "asset", fileName: "check.js", source: await singleFileCode("src/check-page.ts") });
      this.emitFile({ type: "asset", fileName: "check.html", source: document(css) });
    },
    async writeBundle({ dir }) {
      if (!wanted || !dir) return;
      const sizes: Record<string, number> = {};
      for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll("\\", "/");
        // Hidden files are for the host, and not served by it.
        if (entry.isFile() && !/(^|\/)[._]/.test(path)) sizes[path] = (await stat(join(dir, path))).size;
      }
      await writeFile(join(dir, "files.json"), JSON.stringify(Object.fromEntries(Object.entries(sizes).sort())));
    },
  };
}

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const document = (css: string) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src '${hashOf(css)}'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>${checkText.zh.title}</title>
    <link rel="icon" href="data:,">
    <style>${css}</style>
    <script type="module" src="./check.js"></script>
  </head>
  <body>
    <main id="check"><p>${checkText.zh.noscript} <span lang="en">${checkText.en.noscript}</span></p></main>
  </body>
</html>
`;
