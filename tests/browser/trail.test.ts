import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openDrawn } from "./browser";
import { trails } from "./content";
import { goTo, idsOf, pane, row, title } from "./journey";

const schematic = trails.filter(({ properties }) => "course" in properties && properties.course === "schematic");
const lines = (page: Page) => page.locator(".live-scene .trail");

/** Words that promise what nobody has measured, followed by a value. */
const promised = /(爬升|下降|高差|用时|最高|最低)[\s：]*约?\s*\d|ascent\s*\d|climb\s*\d/i;

test("there are four schematic trails", () => {
  expect(schematic.map(({ id }) => id)).toEqual(["basket-1", "basket-2", "basket-3", "basket-4"]);
});

describe("a schematic trail", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ keep: true }));
  });

  test.each(schematic.map(({ properties }) => [properties.name.zh, properties.id] as const))(
    "%s says in the list and on its page that it is not surveyed",
    async (name, id) => {
      expect(await row(page, id).textContent()).toMatch(/示意走向·待实测 · 示意线长度 [\d.]+ (公里|米)/);
      await row(page, id).click();
      await expect.poll(() => title(page).textContent()).toBe(name);
      await page.locator(`[data-page="${id}"] .sources li`).first().waitFor();
      const text = (await pane(page).allInnerTexts()).join();
      expect(text).toContain("示意走向·待实测：请勿据此上山。");
      expect(text).toMatch(/示意线长度\s+[\d.]+ (公里|米)/);
      expect(text).not.toMatch(promised);
      expect(text).not.toMatch(/GPX|导出|下载轨迹|导航到/);
      expect(await pane(page).getByRole("slider").count()).toBe(0);
      expect(await pane(page).locator(".profile, .walking-time").count()).toBe(0);
    },
  );

  test("its line on the map is dashed and carries the word", async () => {
    await goTo(page, "#map=13/39.7/115.85");
    await page.locator(".trail-word").first().waitFor();
    expect((await idsOf(lines(page))).sort()).toEqual(schematic.map(({ id }) => id));
    expect(new Set(await page.locator(".live-scene .trail-word").allTextContents())).toEqual(new Set(["示意"]));
    expect(await page.locator(".live-scene .trail-word").count()).toBe(4);
    for (const line of await page.locator(".live-scene .trail-line").all()) {
      expect((await line.getAttribute("stroke-dasharray"))?.split(" ").length).toBeGreaterThan(1);
    }
  });

  test("the four lines differ in colour and in their dashes", async () => {
    const looks = await page
      .locator(".live-scene .trail-line")
      .evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one).stroke, one.getAttribute("stroke-dasharray")] as const),
      );
    expect(new Set(looks.map(([colour]) => colour)).size).toBe(4);
    expect(new Set(looks.map(([, dashes]) => dashes)).size).toBe(4);
  });

  test("a press on its line opens it, and its row marks it", async () => {
    await goTo(page, "#map=13/39.69/115.87");
    // The pointer still rests on the row that the test before pressed.
    await page.mouse.move(0, 0);
    await row(page, "basket-4").hover();
    await expect
      .poll(() => lines(page).and(page.locator('[data-ids="basket-4"]')).getAttribute("class"))
      .toContain("hovered");
    const line = page.locator('.live-scene .trail[data-ids="basket-4"] .trail-line');
    const at = await line.evaluate((one) => {
      const path = one as SVGPathElement;
      const point = path
        .getPointAtLength(path.getTotalLength() * 0.6)
        .matrixTransform(path.getScreenCTM() ?? undefined);
      return [point.x, point.y] as const;
    });
    await page.mouse.click(...at);
    await expect.poll(() => title(page).textContent()).toBe("重走背篓路 4");
  });

  test("in English it says so too", async () => {
    await goTo(page, "#trail=basket-2&lang=en");
    await expect.poll(() => title(page).textContent()).toBe("Retrace the Basket Road 2");
    expect(await row(page, "basket-2").textContent()).toMatch(/Schematic, not surveyed · schematic line [\d.]+ k?m/);
    expect((await pane(page).allInnerTexts()).join()).toContain("do not follow this line on the mountain");
    await expect.poll(() => page.locator(".live-scene .trail-word").allTextContents()).toContain("schematic");
  });
});

test("the scenic path has its published length and height, and no line", async () => {
  const { page } = await openDrawn({ link: "#trail=pofengling" });
  await pane(page).locator(".measures").waitFor();
  expect(await row(page, "pofengling").textContent()).toContain("公布长度约 6.0 公里");
  const figures = await pane(page).locator(".figures").allInnerTexts();
  expect(figures.join()).toMatch(/长度\s+6\.0 公里\s+.*高差\s+370 米/);
  expect((await pane(page).allInnerTexts()).join()).toContain("走向待核实");
  expect(await page.locator('.live-scene .trail[data-ids="pofengling"]').count()).toBe(0);
});

test("an older id of a trail still opens it", async () => {
  const { page } = await openDrawn({ link: "#trail=trail-basket-3" });
  expect(await title(page).textContent()).toBe("重走背篓路 3");
});
