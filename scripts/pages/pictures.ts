import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Core, Details } from "../../src/data/atlas";
import { picturePath } from "./head";
import { listPages } from "./list";
import { palettePng } from "./png";
import { cardScene, cardWords, shareCard } from "./share-card";
import { createTypesetter } from "./typeset";

export interface Picture {
  readonly path: string;
  readonly png: Uint8Array;
}

/**
 * The share pictures of all records, 1200 by 630 pixels, one for both languages. What was drawn before from the same
 * words, the same map and the same code (`code` stands for it) is taken from the folder `cache`.
 */
export async function makePictures(
  core: Core,
  details: Details,
  cache: string,
  code: string,
  approval: string | null,
): Promise<Picture[]> {
  const pages = listPages(core, details).map((page) => {
    const said = cardWords(page, approval);
    const content = JSON.stringify([code, said, page.icon, cardScene(page), page.entry]);
    return { page, said, file: join(cache, `${createHash("sha256").update(content).digest("hex").slice(0, 32)}.png`) };
  });
  const kept = await Promise.all(pages.map(({ file }) => readFile(file).catch(() => null)));
  const missing = pages.filter((_, i) => !kept[i]);
  const drawn = new Map<string, Uint8Array>();
  if (missing.length > 0) {
    await ready();
    await mkdir(cache, { recursive: true });
    const labels = missing.flatMap(({ page }) => cardScene(page)?.labels.map(({ text }) => text) ?? []);
    const set = await createTypesetter(
      `${missing.flatMap(({ said }) => Object.values(said)).join("")}${labels.join("")}…`,
    );
    for (const { page, said, file } of missing) {
      const picture = new Resvg(shareCard(page, said, set), { font: { loadSystemFonts: false } }).render();
      const png = palettePng(picture.pixels, picture.width, picture.height);
      await writeFile(file, png);
      drawn.set(file, png);
    }
  }
  return pages.map(({ page, file }, i) => ({
    path: picturePath(page),
    png: kept[i] ?? (drawn.get(file) as Uint8Array),
  }));
}

let loading: Promise<void> | undefined;
/** The renderer may be set up only once in a process. */
function ready(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  loading ??= readFile(wasm)
    .then((bytes) => initWasm(bytes))
    .catch((cause: unknown) => {
      if (!/already/i.test(String(cause))) throw cause;
    });
  return loading;
}
