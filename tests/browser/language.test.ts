import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { entryRole } from "../../src/domain/entry";
import { desktop, openDrawn, waitForState } from "./browser";
import { listed } from "./content";
import { goTo, hash, pane, row, title } from "./journey";

const toEnglish = (page: Page) => page.getByRole("button", { name: "Switch to English" });
const toChinese = (page: Page) => page.getByRole("button", { name: "切换到中文" });

/**
 * Chinese that can be seen or heard: texts and labels. Left out is what belongs there in any language: the name in the
 * other language, the sources, titles in 《》, the button that switches, and words that an English sentence quotes.
 */
const chineseLeft = (page: Page) =>
  page.evaluate(() => {
    const han = /\p{Script=Han}|[（），。、：；]/u;
    const left: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = (node.textContent ?? "").replace(/《[^》]*》/g, "");
      const letters = (script: RegExp) => text.match(script)?.length ?? 0;
      if (text.length > 60 && letters(/[a-z]/gi) > 3 * letters(/\p{Script=Han}/gu)) continue;
      const parent = node.parentElement;
      if (!parent || !han.test(text) || parent.closest("script, noscript, .other-name, .sources ol, .language"))
        continue;
      if (parent.checkVisibility({ visibilityProperty: true })) left.push(text);
    }
    for (const name of ["aria-label", "title", "placeholder", "aria-valuetext", "alt"]) {
      for (const one of document.querySelectorAll(`[${name}]:not(.language)`)) {
        const text = one.getAttribute(name) ?? "";
        if (han.test(text)) left.push(`${name}=${text}`);
      }
    }
    return left;
  });

describe("switched to English", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ ...desktop, keep: true }));
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await toEnglish(page).click();
    await toChinese(page).waitFor();
  });

  test("the list, the filter, the map and the notices are English, without a reload", async () => {
    await page.getByRole("button", { name: "Filter and order" }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.title()).toBe("Beilou · Red heritage of Fangshan");
    expect(hash(page)).toBe("#lang=en");
    expect(await chineseLeft(page)).toEqual([]);
    expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
    expect((await page.locator(".row-name").allTextContents()).sort()).toEqual(
      listed.map(({ name }) => name.en).sort(),
    );
  });

  test("so are the names on the ground when one comes closer", async () => {
    await goTo(page, "#map=13/39.69/115.86&lang=en");
    await page.locator(".live-scene .label-village, .live-scene .label-entry").first().waitFor();
    expect(await chineseLeft(page)).toEqual([]);
  });

  test("where nothing is found, the help is English", async () => {
    await page.getByRole("combobox").fill("nothing is called so");
    await page.locator(".nothing").waitFor();
    expect(await chineseLeft(page)).toEqual([]);
    await page.getByRole("button", { name: "Clear filters" }).first().click();
  });

  test.each(listed.map(({ id, kind, name }) => [name.en, id, kind] as const))(
    "the page of %s is English",
    async (name, id, kind) => {
      await goTo(page, `#${entryRole(kind as Parameters<typeof entryRole>[0])}=${id}&lang=en`);
      await page.locator(`[data-page="${id}"] .sources li`).first().waitFor();
      expect(await title(page).textContent()).toBe(name);
      expect(await page.title()).toBe(`${name} · Beilou`);
      expect(await chineseLeft(page)).toEqual([]);
      expect(await pane(page).locator(".other-name").getAttribute("lang")).toBe("zh-Hans");
    },
  );

  test("a reload stays English, and the button leads back to Chinese", async () => {
    await page.reload();
    await waitForState(page, "no-map");
    await toChinese(page).waitFor();
    await toChinese(page).click();
    await toEnglish(page).waitFor();
    expect(hash(page)).not.toContain("lang");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
    expect(await row(page, "yunju-temple").locator(".row-name").textContent()).toBe("云居寺");
  });
});

test("an opened page, its scroll and the filter stay when the language is switched", async () => {
  const { page } = await openDrawn({ link: "#site=tangshang-song-memorial&kind=museum" });
  await pane(page).locator(".sources li").first().waitFor();
  const scroller = pane(page).locator(".page-scroll");
  await scroller.evaluate((one) => one.scrollTo({ top: 300, behavior: "instant" }));
  await toEnglish(page).click();
  await expect.poll(() => title(page).textContent()).toMatch(/Song Memorial Hall$/);
  expect(await scroller.evaluate((one) => one.scrollTop)).toBeGreaterThan(200);
  expect(await page.locator(".row").count()).toBe(listed.filter(({ kind }) => kind === "museum").length);
  expect(hash(page)).toBe("#site=tangshang-song-memorial&kind=museum&lang=en");
});
