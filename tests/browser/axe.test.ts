import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type DataAnswer, desktop, openDrawn, openReady, phone, waitForState } from "./browser";
import { chooser, goTo, marker, pane } from "./journey";
import { surveyedTrails } from "./surveyed";
import { violations } from "./violations";

const opened = async (page: Page, link: string, id: string) => {
  await goTo(page, link);
  await page.locator(`[data-page="${id}"] .sources li`).first().waitFor();
};
const kinds = (page: Page) => page.getByRole("button", { name: /^(筛选与排序|Filter and order)/ });

/** Every view of the page, each reached from the one before. */
const views: readonly [name: string, show: (page: Page, lang: string) => Promise<unknown>][] = [
  ["list and map, without WebGL", (page) => page.locator(".notice").waitFor()],
  [
    "filter open, with two kinds",
    async (page, lang) => {
      await goTo(page, `#kind=museum,trail${lang}`);
      await kinds(page).click();
    },
  ],
  ["nothing found", (page, lang) => goTo(page, `#q=zzzz&kind=museum${lang}`)],
  [
    "site page",
    async (page, lang) => {
      await kinds(page).click();
      await opened(page, `#site=tangshang-song-memorial${lang}`, "tangshang-song-memorial");
    },
  ],
  ["page of a site without position", (page, lang) => opened(page, `#site=red-granary${lang}`, "red-granary")],
  ["schematic trail", (page, lang) => opened(page, `#trail=basket-2${lang}`, "basket-2")],
  [
    "surveyed trail, with all that can be opened",
    async (page, lang) => {
      await opened(page, `#trail=basket-1${lang}`, "basket-1");
      for (const summary of await pane(page).locator("summary").all()) await summary.click();
      await pane(page).getByRole("slider").press("End");
    },
  ],
  ["route page", (page, lang) => opened(page, `#route=red-imprint${lang}`, "red-imprint")],
  [
    "a story in its second step",
    async (page, lang) => {
      await opened(page, `#story=red-basket${lang}`, "red-basket");
      for (let i = 0; i < 2; i++) await page.locator(".story-controls button").last().click();
    },
  ],
  ["course page", (page, lang) => opened(page, `#course=pingxi-resistance${lang}`, "pingxi-resistance")],
  [
    "how we know",
    async (page, lang) => {
      await goTo(page, `#page=sources${lang}`);
      await page.locator(".gaps").waitFor();
    },
  ],
  [
    "choice of places on one spot",
    async (page, lang) => {
      await goTo(page, `#map=14/39.69603/115.84622${lang}`);
      await pane(page).waitFor({ state: "detached" });
      await marker(page, "huangshandian-museum").click();
      await chooser(page).waitFor();
    },
  ],
];

describe.each([
  ["phone", "light", "zh", phone],
  ["phone", "dark", "en", phone],
  ["desktop", "light", "en", desktop],
  ["desktop", "dark", "zh", desktop],
] as const)("axe finds nothing serious on a %s, %s, in %s:", (_, colorScheme, language, device) => {
  const data = new Map<string, DataAnswer>();
  const lang = language === "en" ? "&lang=en" : "";
  let page: Page;
  beforeAll(async () => {
    data.set("trails.geojson", await surveyedTrails());
    const options = { ...device, colorScheme, reducedMotion: "reduce", bypassCSP: true } as const;
    ({ page } = await openDrawn({ ...options, keep: true, data, link: lang.replace("&", "#") }));
  });

  test.each(views)("%s", async (_, show) => {
    await show(page, lang);
    expect(await violations(page)).toEqual([]);
  });

  test("error card and records left out", async () => {
    data.set("routes.json", 404).set("bases.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}');
    await page.reload();
    await waitForState(page, "no-map");
    await page.locator(".error-card").waitFor();
    await page.locator("details.notice summary").click();
    expect(await violations(page)).toEqual([]);
  });
});

test("axe finds nothing serious with the live map, and a site open on it", async () => {
  const { page } = await openReady({ ...phone, bypassCSP: true, reducedMotion: "reduce" });
  expect(await violations(page)).toEqual([]);
  await opened(page, "#site=yaoshang-martyrs", "yaoshang-martyrs");
  expect(await violations(page)).toEqual([]);
});
