import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { desktop, openDrawn, phone } from "./browser";
import { violations } from "./violations";

const planner = (page: Page) => page.locator(".plan-pane");

/** Every view of the planner, each reached from the one before. */
const views: readonly [name: string, show: (page: Page) => Promise<unknown>][] = [
  [
    "empty",
    async (page) => {
      await page.locator(".plan-button").click();
      await planner(page).getByRole("combobox").waitFor();
    },
  ],
  [
    "something found",
    async (page) => {
      await planner(page).getByRole("combobox").fill("十渡");
      await planner(page).getByRole("option").first().waitFor();
    },
  ],
  [
    "four stops on a day, with their checks",
    async (page) => {
      await planner(page).getByRole("combobox").press("Enter");
      for (const query of ["良乡", "堂上", "平西抗日"]) {
        await planner(page).getByRole("combobox").fill(query);
        await planner(page).getByRole("option").first().click();
      }
      await planner(page).locator('[data-field="date"]').fill("2026-10-19");
      await planner(page).locator('[data-field="date"]').press("Tab");
      await expect.poll(() => planner(page).locator(".plan-stop").count()).toBe(4);
    },
  ],
  [
    "all that can be opened, opened",
    async (page) => {
      for (const summary of await planner(page).locator("summary").all()) await summary.click();
      await planner(page).locator(".icon-button.edit").first().click();
      await planner(page).locator(".plan-leg .link-button").first().click();
      await planner(page).locator('[aria-controls="plan-shelf"]').click();
    },
  ],
  [
    "the best order, shown",
    async (page) => {
      await planner(page).locator("#plan-order").click();
      await planner(page).locator(".proof").waitFor();
    },
  ],
];

describe.each([
  ["phone", "light", "en", phone],
  ["phone", "dark", "zh", phone],
  ["desktop", "dark", "en", desktop],
] as const)("axe finds nothing serious in the planner on a %s, %s, in %s:", (_, colorScheme, language, device) => {
  let page: Page;
  beforeAll(async () => {
    const options = { ...device, colorScheme, reducedMotion: "reduce", bypassCSP: true, keep: true } as const;
    ({ page } = await openDrawn({ ...options, link: language === "en" ? "#lang=en" : "" }));
  });

  test.each(views)("%s", async (_, show) => {
    await show(page);
    expect(await violations(page)).toEqual([]);
  });
});

test("at 320 pixels, in English, nothing of the planner lies beyond the screen", async () => {
  const { page } = await openDrawn({ ...phone, viewport: { width: 320, height: 640 }, link: "#lang=en" });
  for (const [, show] of views) await show(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const beyond = await planner(page).evaluate((pane) =>
    [...pane.querySelectorAll("button, input, select, textarea, a, p, h4")].flatMap((one) => {
      const { right, width } = one.getBoundingClientRect();
      return right > 320.5 && width > 1 && !one.closest(".plan-scroll") ? [one.outerHTML.slice(0, 80)] : [];
    }),
  );
  expect(beyond).toEqual([]);
});
