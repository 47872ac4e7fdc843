import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { sharedBytes, sharedFiles, whenShared } from "../helpers/shared";
import { type DataAnswer, openDrawn } from "./browser";
import { bases } from "./content";
import { listIds, words } from "./journey";

const files = ["testdata/china-bad", "testdata/geojson-hint/good", "testdata/geojson-hint/bad"].flatMap((folder) =>
  sharedFiles(folder)
    .filter((name) => /\.(geojson|json)$/.test(name) && !/^(expected|60_)/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe.skipIf(files.length === 0)(`any file in place of the memorials ${whenShared}`, () => {
  // A file that never comes keeps "try again" on the page: it reads the others anew, quicker than a reload would.
  const data = new Map<string, DataAnswer>([["routes.json", 404]]);
  let page: Page;
  let thrown: string[];
  let requests: string[];
  beforeAll(async () => {
    ({ page, thrown, requests } = await openDrawn({ keep: true, data, link: "#lang=en" }));
  });

  test.each(files)("%s leaves a page that can be used", async (path) => {
    data.set("memorials.geojson", sharedBytes(path));
    const again = page.locator(".error-card").filter({ hasText: "routes.json" }).getByRole("button");
    const answered = page.waitForResponse(/courses\.json/);
    await again.click();
    await answered;
    await expect.poll(() => again.getAttribute("aria-busy")).not.toBe("true");

    expect(await words(page)).not.toMatch(/NaN|undefined|\[object/);
    expect((await listIds(page)).length).toBeGreaterThanOrEqual(bases.length);
    expect(await page.evaluate(() => "__xss" in window || "polluted" in {})).toBe(false);
    expect(await page.locator(".live-scene").count()).toBe(1);
    expect(await page.locator("#root svg :is([cx=NaN], [x=NaN], [d*=NaN])").count()).toBe(0);
    expect(thrown).toEqual([]);
    expect(new Set(requests.map((url) => new URL(url).host))).toEqual(new Set([new URL(inject("url")).host]));
  });
});
