import { expect, inject, test } from "vitest";
import { openPage, type PageOptions } from "./browser";
import { embedFrame } from "./host";
import { hash } from "./journey";

const settings = JSON.stringify({ attribution: null, approval: null, icp: null, language: "en" }).replaceAll(
  '"',
  "&quot;",
);

/** The page as the build writes it where the operator's usual language is English. */
const builtInEnglish = (link: string, options: PageOptions = {}) =>
  openPage({
    drawn: true,
    link,
    ...options,
    before: (page) =>
      page.route(
        (url) => /\/(embed\.html)?$/.test(url.pathname),
        async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace('<div id="root"', `<div id="root" data-settings="${settings}"`);
          return route.fulfill({ response, body });
        },
      ),
  });

test("an address that says nothing opens in the operator's language; every other says its own", async () => {
  const { page } = await builtInEnglish("");
  const lang = () => page.evaluate(() => document.documentElement.lang);
  await expect.poll(lang).toBe("en");
  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(lang).toBe("zh-Hans");
  // Its own word, so that a reload is not English again.
  await expect.poll(() => hash(page)).toBe("#lang=zh");
  await page.goto(`${inject("url")}?again#site=tangshang-song-memorial`);
  await page.locator("#page-title").waitFor();
  expect(await lang()).toBe("zh-Hans");
});

test("a frame without a language of its own follows it, and leads to the whole map in the same", async () => {
  const { page } = await builtInEnglish("embed.html?ui=list");
  const frame = await embedFrame(page);
  await expect.poll(() => frame.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator(".embed-home").getAttribute("href")).toBe("./#lang=en");
  await page.goto(`${inject("url")}embed.html?ui=list&lang=zh`);
  await embedFrame(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
});
