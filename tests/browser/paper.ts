import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";

/** Whether poppler's tools are there to read a PDF with. */
export const poppler = spawnSync("pdftotext", ["-v"]).error === undefined;

/** Paper as a printer gets it: its pages as text, and as text without spaces, and their size in points. */
export async function print(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { stdout, status } = spawnSync("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], {
    input: pdf,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error("pdftotext failed");
  const info = spawnSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" }).stdout;
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const raw = stdout.split("\f").slice(0, -1);
  return { raw, pages: raw.map((text) => text.replace(/\s+/g, "")), width: Number(width), height: Number(height) };
}

/** Elements within `root` whose content is wider than they are: it would be cut off on paper. */
export const cutOff = (page: Page, root: string) =>
  page.locator(`${root} *`).evaluateAll((elements) =>
    elements.flatMap((one) => {
      const { display, visibility } = getComputedStyle(one);
      if (display === "inline" || display === "none" || visibility === "hidden" || one.closest("svg")) return [];
      const wide = one.scrollWidth - one.clientWidth;
      return wide > 1 && one.clientWidth > 0 ? [`${one.className} ${one.textContent?.slice(0, 30)} +${wide}px`] : [];
    }),
  );
