import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDrawn, openReady } from "./browser";
import { pane } from "./journey";

const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

/** The page as it comes out of a printer, as text. */
async function printed(page: Page): Promise<string> {
  const pdf = await page.pdf({ format: "A4" });
  const { stdout, status } = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });
  if (status !== 0) throw new Error("pdftotext failed");
  return stdout.replace(/\s+/g, " ");
}
const sources = (page: Page) => pane(page).locator(".sources li").first().waitFor();

describe.skipIf(!hasPdftotext)("on paper (skipped where there is no pdftotext)", () => {
  test("a site's page has its words, its sources and its map, and nothing to press", async () => {
    const { page } = await openDrawn({ link: "#site=yaoshang-martyrs" });
    await sources(page);
    const text = await printed(page);
    for (const words of ["窑上英烈园", "大致位置，约 ±800 米", "待核实", "出处", "本条核对于", "OpenStreetMap"]) {
      expect(text.replaceAll(" ", "")).toContain(words.replaceAll(" ", ""));
    }
    expect(text).not.toMatch(/打印本页|知道了|平西抗日战争纪念馆/);
  });

  test("a schematic trail's page warns, beside its line and on it", async () => {
    const { page } = await openDrawn({ link: "#trail=basket-4" });
    await sources(page);
    const text = (await printed(page)).replaceAll(" ", "");
    expect(text).toContain("示意走向·待实测：请勿据此上山。");
    // Once in the warning, and again on the line of the map.
    expect(text.replaceAll(/示意(走向|线)/g, "")).toContain("示意");
  });

  test("what is read in English is printed in English", async () => {
    const { page } = await openDrawn({ link: "#trail=basket-4&lang=en" });
    await sources(page);
    expect(await printed(page)).toContain("Schematic, not surveyed: do not follow this line on the mountain.");
  });

  test("the whole list is printed where no page is open", async () => {
    const { page } = await openDrawn();
    const text = (await printed(page)).replaceAll(" ", "");
    for (const words of ["平西抗日战争纪念馆", "大石窝镇", "示意走向·待实测", "位置待核实"])
      expect(text).toContain(words);
  });
});

test("a print has the drawn map, not the live one, also when the live one is on screen", async () => {
  const { page } = await openReady({ link: "#site=yaoshang-martyrs" });
  await sources(page);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const drawing = page.locator(".live-scene, .first-paint").filter({ visible: true });
  await drawing.first().waitFor();
  expect(await page.locator(".gl-layer").isVisible()).toBe(false);
  const box = await page.locator(".map-pane").boundingBox();
  const marker = await page.locator('[data-ids~="yaoshang-martyrs"]').filter({ visible: true }).first().boundingBox();
  expect(marker?.x ?? 0).toBeGreaterThan(box?.x ?? 0);
  expect(marker?.x ?? 0).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  expect(marker?.y ?? 0).toBeGreaterThan(box?.y ?? 0);
  expect(marker?.y ?? 0).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
});
