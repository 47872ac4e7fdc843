import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { desktop, devices, openDrawn, openPage, openReady, phone, waitForState } from "./browser";
import { dataText, listed, memorials } from "./content";
import { hash, linkCamera, listIds, painted, title } from "./journey";

const places = JSON.parse(dataText("places.json")) as { id: string; lngLat: [number, number] }[];
const box = (page: Page) => page.getByRole("combobox");
const options = (page: Page) => page.getByRole("option");
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
const card = (page: Page) => page.locator(".found-card");
/** Types as a person does, and waits for what is suggested. */
async function type(page: Page, text: string) {
  await box(page).fill(text);
  await page.locator("#search-results").waitFor();
}

describe("the search box", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ keep: true }));
  });
  beforeEach(async () => {
    if (await page.locator("[data-page]").count()) await page.getByRole("button", { name: "关闭" }).click();
    if (await card(page).count()) await card(page).getByRole("button").click();
    await box(page).fill("");
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
  });

  test("suggests while typing, grouped by what it is, the match marked", async () => {
    await type(page, "堂shang");
    expect(await page.getByRole("group").getByText("乡镇和村").isVisible()).toBe(true);
    const village = options(page).filter({ hasText: "霞云岭乡" }).first();
    expect(await village.locator("mark").first().textContent()).toBe("堂上");
    expect(await box(page).getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("[aria-live]").textContent()).toMatch(/^\d+ 条结果/);
  });

  test("narrows list and link by the same text, in pinyin too", async () => {
    await type(page, "pxkr");
    const expected = memorials.filter(({ properties }) => properties.name.zh.includes("平西抗日")).map(({ id }) => id);
    await expect.poll(() => listIds(page)).toEqual(expected);
    expect(hash(page)).toBe("#q=pxkr");
  });

  test("arrows go round, Home and End to the ends, and the box names the active option", async () => {
    await type(page, "红色");
    const count = await options(page).count();
    expect(count).toBeGreaterThan(3);
    const activeIndex = async () => {
      const id = await box(page).getAttribute("aria-activedescendant");
      return id === null ? -1 : Number(id.split("-").at(-1));
    };
    expect(await activeIndex()).toBe(-1);
    for (const [key, index] of [
      ["ArrowDown", 0],
      ["ArrowDown", 1],
      ["ArrowUp", 0],
      ["ArrowUp", count - 1],
      ["ArrowDown", 0],
      ["End", count - 1],
      ["Home", 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await activeIndex(), key).toBe(index);
      expect(await active(page).count()).toBe(1);
    }
    expect(await box(page).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test("Enter opens what is active", async () => {
    await type(page, "云居");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page).textContent()).toBe("云居寺");
    expect(hash(page)).toBe("#site=yunju-temple&q=%E4%BA%91%E5%B1%85");
  });

  test("Enter without a choice opens what is called exactly so, and nothing else", async () => {
    await type(page, "hsbl");
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page).textContent()).toBe("红色背篓");
    await page.getByRole("button", { name: "关闭" }).click();
    await type(page, "烈士");
    await page.keyboard.press("Enter");
    await painted(page);
    expect(await page.locator("[data-page]").count()).toBe(0);
    expect(await options(page).count()).toBe(0);
  });

  test("Esc closes the suggestions, and then clears the box", async () => {
    await type(page, "平西");
    await page.keyboard.press("Escape");
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe("平西");
    expect(await box(page).getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Escape");
    await expect.poll(() => box(page).inputValue()).toBe("");
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
  });

  test("a slash comes back to it from anywhere, but stays a slash where one types", async () => {
    await page.locator(".row").first().focus();
    await page.keyboard.press("/");
    await expect.poll(() => box(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await box(page).inputValue()).toBe("");
    await page.keyboard.press("/");
    expect(await box(page).inputValue()).toBe("/");
  });

  test("a village moves the map there and says what is near, as far as that can be said", async () => {
    await type(page, "tsc");
    await options(page).filter({ hasText: "堂上村" }).first().click();
    expect(await card(page).getByRole("heading").textContent()).toContain("堂上村附近");
    expect(await card(page).getByRole("link").first().textContent()).toBe("《没有共产党就没有新中国》纪念馆");
    expect(await card(page).getByRole("link").count()).toBe(5);
    await expect.poll(() => linkCamera(page)?.[0] ?? 0).toBeGreaterThan(11.5);
    const [, lat, lng] = linkCamera(page) ?? [0, 0, 0];
    const village = places.find(({ id }) => id === "vil-tangshang")?.lngLat ?? [0, 0];
    expect(Math.abs(lng - village[0])).toBeLessThan(0.05);
    expect(Math.abs(lat - village[1])).toBeLessThan(0.05);
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
  });

  test("a station does so too", async () => {
    await type(page, "yancundong");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await card(page).getByRole("heading").textContent()).toContain("阎村东站附近");
  });

  test("a story opens its page", async () => {
    await type(page, "词曲的诞生");
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page).textContent()).toBe("词曲的诞生");
    expect(await page.locator('[data-page="song-birth"]').count()).toBe(1);
  });

  test("a story that no source ties to a site says so on its page", async () => {
    await type(page, "红色领路人");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator('[data-page="red-guide"]').textContent())
      .toContain("没有资料说明它属于哪个地点");
  });

  test("something misspelt finds what is like it, and says that it is only like it", async () => {
    await type(page, "浦洼");
    expect(await page.locator(".search-popup").textContent()).toContain("没有完全一样的");
    expect(await options(page).first().textContent()).toContain("蒲洼乡");
  });

  test("nothing found: helpful words, spoken too, and no tags", async () => {
    await type(page, "<img src=x onerror=alert(1)>");
    expect(await page.locator(".search-popup").textContent()).toContain("没有找到“<img src=x onerror=alert(1)>”");
    expect(await page.locator(".search-popup").textContent()).toContain("tsc");
    expect(await page.locator("[aria-live]").textContent()).toContain("没有找到");
    expect(await page.locator(".search-popup img").count()).toBe(0);
  });

  test("nothing fires while a Chinese input method composes", async () => {
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "yun'ju", selectionStart: 6, selectionEnd: 6 });
    await painted(page);
    expect(await box(page).inputValue()).toBe("yun'ju");
    expect(await options(page).count()).toBe(0);
    expect(hash(page)).not.toContain("q=");
    expect(await listIds(page)).toHaveLength(listed.length);
    await session.send("Input.insertText", { text: "云居" });
    await expect.poll(() => options(page).first().textContent()).toContain("云居寺");
    await expect.poll(() => listIds(page)).toEqual(["yunju-temple"]);
  });
});

test("in English the names are English, and a Chinese name that matched stands beside", async () => {
  const { page } = await openDrawn({ link: "#lang=en" });
  await type(page, "tsc");
  const village = options(page).filter({ hasText: "堂上村" });
  expect(await village.first().textContent()).toContain("Tangshang");
  expect(await village.first().locator("mark").textContent()).toBe("堂上村");
});

test("where the index cannot be had, the box filters by plain text", async () => {
  const { page } = await openDrawn({ data: new Map([["search.json", 404]]) });
  await box(page).fill("云居");
  await expect.poll(() => listIds(page)).toEqual(["yunju-temple"]);
  expect(await options(page).count()).toBe(0);
});

test("the list is in use before the index is asked for, and it comes by itself when the map stands", async () => {
  const asked = (page: Page) =>
    page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("data/search.json")));
  const { page } = await openPage({ before: (page) => page.route(/\/MapView-[^/]*\.js$/, () => undefined) });
  await waitForState(page, "list");
  expect(await asked(page)).toBe(false);
  const { page: ready } = await openReady();
  await expect.poll(() => asked(ready)).toBe(true);
});

test.each(devices)("the suggestions fit a %s", async (_, device) => {
  const { page } = await openDrawn(device);
  await type(page, "红");
  const popup = await page.locator(".search-popup").boundingBox();
  const { width, height } = device.viewport ?? { width: 0, height: 0 };
  expect(popup?.x).toBeGreaterThanOrEqual(0);
  expect((popup?.x ?? 0) + (popup?.width ?? 0)).toBeLessThanOrEqual(width);
  expect((popup?.y ?? 0) + 120).toBeLessThanOrEqual(height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("at 320 pixels nothing sticks out, and an option can be tapped", async () => {
  const { page } = await openDrawn({ ...phone, viewport: { width: 320, height: 640 } });
  await type(page, "yunju");
  const option = options(page).first();
  const size = await option.boundingBox();
  expect(size?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect.poll(() => title(page).textContent()).toBe("云居寺");
});

test("without WebGL a village is found on the drawn map", async () => {
  const { page } = await openPage({ ...desktop, flags: ["--disable-3d-apis"] });
  await waitForState(page, "no-map");
  await page.locator(".live-scene").waitFor();
  await type(page, "石花洞");
  await page.keyboard.press("Enter");
  await card(page).waitFor();
  await expect.poll(() => linkCamera(page)?.[0] ?? 0).toBeGreaterThan(11);
});
