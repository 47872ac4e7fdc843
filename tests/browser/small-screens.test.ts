import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, openDrawn, phone } from "./browser";
import { memorials } from "./content";
import { goTo, pane, row, title } from "./journey";
import { surveyedTrails } from "./surveyed";

const small = {
  viewport: { width: 320, height: 568 },
  isMobile: true,
  hasTouch: true,
  reducedMotion: "reduce",
} as const;

/** What sticks out to the right of the window, and how far the page could be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const out = [...document.querySelectorAll<HTMLElement>(".app *:not(svg *)")].filter((one) => {
      const box = one.getBoundingClientRect();
      // What a box of its own scrolls or cuts off does not widen the page.
      return box.width > 0 && box.right > innerWidth + 1 && !one.closest(".map-pane, .hidden");
    });
    return {
      scroll: document.documentElement.scrollWidth - innerWidth,
      out: out.map((one) => one.className || one.tagName),
    };
  });
const openAll = (all: (HTMLElement | SVGElement)[]) => {
  for (const one of all) (one as HTMLDetailsElement).open = true;
};
const fits = { scroll: 0, out: [] };

describe("at 320 × 568 nothing scrolls sideways", () => {
  test("the list, the filter and every kind of page", async () => {
    const data = new Map([["trails.geojson", await surveyedTrails()]]);
    const { page } = await openDrawn({ ...small, data });
    expect(await sideways(page)).toEqual(fits);
    await page.getByRole("button", { name: "筛选与排序" }).click();
    expect(await sideways(page)).toEqual(fits);
    for (const link of [
      "#site=tangshang-song-memorial",
      "#trail=basket-1",
      "#trail=basket-2",
      "#route=district-list-2020",
    ]) {
      for (const lang of ["", "&lang=en"]) {
        await goTo(page, `${link}${lang}`);
        await page
          .locator(`[data-page="${link.split("=")[1]}"] .sources li`)
          .first()
          .waitFor();
        await pane(page).locator("details").evaluateAll(openAll);
        expect(await sideways(page)).toEqual(fits);
        expect(
          await pane(page)
            .locator(".page-scroll")
            .evaluate((one) => one.scrollWidth - one.clientWidth),
        ).toBe(0);
      }
    }
  });

  /** The memorials, the first of them with another name. */
  const named = (name: string) => {
    const [first, ...rest] = memorials;
    const changed = { ...first, properties: { ...first?.properties, name: { zh: name, en: name } } };
    return new Map([
      ["memorials.geojson", JSON.stringify({ type: "FeatureCollection", features: [changed, ...rest] })],
    ]);
  };
  const id = memorials[0]?.properties.id ?? "";

  test.each([
    ["400 Chinese characters", "红".repeat(400)],
    ["400 letters without a gap", "W".repeat(400)],
    ["words in 400 characters", "red basket ".repeat(36).trim()],
  ])("with the longest name there may be: %s", async (_, name) => {
    const { page, thrown } = await openDrawn({ ...small, data: named(name) });
    expect(await row(page, id).locator(".row-name").textContent()).toBe(name);
    expect(await sideways(page)).toEqual(fits);
    await goTo(page, `#site=${id}&map=14/39.77976/115.58072`);
    await expect.poll(() => title(page).textContent()).toBe(name);
    expect(await sideways(page)).toEqual(fits);
    // The way out is still on screen.
    const close = await page.getByRole("button", { name: "关闭" }).boundingBox();
    expect((close?.x ?? 999) + (close?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(thrown).toEqual([]);
  });

  test("with a name of 5,000 characters, which is refused and named in a notice", async () => {
    const { page, thrown } = await openDrawn({ ...small, data: named("W".repeat(5000)) });
    await page.locator("details.notice summary").click();
    expect(await page.locator("details.notice").textContent()).toContain(`${id} › name`);
    expect(await row(page, id).count()).toBe(0);
    expect(await sideways(page)).toEqual(fits);
    expect(thrown).toEqual([]);
  });

  test("map, list and their controls are all in reach", async () => {
    const { page } = await openDrawn(small);
    for (const name of ["放大", "缩小", "全区", "我的位置"]) {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(
        (await page.locator(".list-pane").boundingBox())?.y ?? 0,
      );
    }
    expect(await page.getByRole("combobox").isVisible()).toBe(true);
    expect(await page.locator(".attribution").isVisible()).toBe(true);
  });
});

test("at twice the size of everything the page can be read and used", async () => {
  const { page } = await openDrawn({ ...desktop, viewport: { width: 640, height: 400 } });
  expect(await sideways(page)).toEqual(fits);
  await row(page, "tangshang-song-memorial").click();
  await title(page).waitFor();
  expect(await sideways(page)).toEqual(fits);
  const [text, map] = [await pane(page).boundingBox(), await page.locator(".map-pane").boundingBox()];
  expect(text?.height ?? 0).toBeGreaterThan(200);
  expect((map?.width ?? 0) * (map?.height ?? 0)).toBeGreaterThan(640 * 60);
  await page.getByRole("button", { name: "关闭" }).click();
  expect(await row(page, "tangshang-song-memorial").isVisible()).toBe(true);
});

test("fingers find every control of the map and the list large enough", async () => {
  const { page } = await openDrawn(phone);
  for (const control of [
    ...(await page.locator(".controls button").all()),
    ...(await page.locator(".row").all()).slice(0, 3),
  ]) {
    expect((await control.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
});

test("the sheet is pulled by its handle to three heights", async () => {
  const { page } = await openDrawn({ ...phone, reducedMotion: "reduce" });
  const handle = page.locator(".list-pane .sheet-handle");
  const top = async () => (await page.locator(".list-pane").boundingBox())?.y ?? 0;
  const pull = async (by: number) => {
    const box = await handle.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + by, { steps: 3 });
    await page.mouse.up();
  };
  expect(await top()).toBe(422);
  await pull(-200);
  await expect.poll(top).toBeLessThan(100);
  await pull(200);
  await expect.poll(top).toBe(422);
  await pull(200);
  await expect.poll(top).toBeGreaterThan(700);
});

test("whoever asks for less motion gets none", async () => {
  const { page } = await openDrawn({ ...phone, reducedMotion: "reduce", link: "#site=yunju-temple" });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll(".app, .app *")].filter((one) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one);
        const still = transitionDuration === "0s" && (animationName === "none" || animationDuration === "0s");
        return !still || scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
});
