import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openDrawn, openReady, phone, waitForState } from "./browser";
import { citations, lngLatOf, memorials } from "./content";
import { hash, homePixel, idsOf, marker, pane, pointAt, row, title, words } from "./journey";

const site = "pingxi-war-memorial";
const name = "平西抗日战争纪念馆";

describe("with the live map", () => {
  let page: Page;
  let requests: string[];
  beforeAll(async () => {
    ({ page, requests } = await openReady({ keep: true }));
  });

  test("a site opens from the list, and nothing is asked of the network", async () => {
    // What comes by itself after the map.
    const background = /\/(citations|stories|courses|search|installed)\.json$/;
    await expect.poll(() => requests.filter((url) => background.test(url))).toHaveLength(5);
    await page.waitForLoadState("networkidle");
    const before = requests.length;
    await row(page, site).click();
    await title(page).waitFor();
    expect(await title(page).textContent()).toBe(name);
    await pane(page).getByRole("heading", { name: "出处" }).waitFor();
    expect(await pane(page).locator(".pending").count()).toBe(0);
    expect(requests.slice(before)).toEqual([]);
    await page.keyboard.press("Escape");
    await pane(page).waitFor({ state: "detached" });
  });

  test("a site opens by a click on the map where it lies", async () => {
    await page.getByRole("button", { name: "全区" }).click();
    const pixel = await homePixel(page, lngLatOf("yaoshang-martyrs"));
    await pointAt(page, pixel);
    await page.mouse.click(...pixel);
    await expect.poll(() => hash(page)).toBe("#site=yaoshang-martyrs");
    expect(await title(page).textContent()).toBe("窑上英烈园");
    await page.getByRole("button", { name: "关闭" }).click();
    await pane(page).waitFor({ state: "detached" });
  });

  test("the pointer on a site of the map marks its row", async () => {
    await page.getByRole("button", { name: "全区" }).click();
    await pointAt(page, await homePixel(page, lngLatOf("erzhan-massacre")));
    await expect.poll(() => row(page, "erzhan-massacre").getAttribute("class")).toContain("hovered");
  });
});

describe("what a page says", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ keep: true, link: `#site=${site}` }));
    await pane(page).locator(".sources li").first().waitFor();
  });

  test("its name stands in the window's title and in the one heading, with the other language below", async () => {
    expect(await page.title()).toBe(`${name} · 背篓`);
    expect(await pane(page).getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([name]);
    expect(await pane(page).locator(".other-name").textContent()).toMatch(/^Pingxi Memorial Hall/);
    expect(await pane(page).locator(".other-name").getAttribute("lang")).toBe("en");
  });

  test("kind, township and village stand above the name", async () => {
    expect(await pane(page).locator(".kicker").textContent()).toMatch(/纪念馆 · 十渡镇 · \S+村/);
  });

  test("how well the position is known stands in words, with what it rests on", async () => {
    expect(await pane(page).locator(".position").textContent()).toMatch(/^大致位置，约 ±600 米 依据：/);
  });

  test("what no source gives is said once, and given facts with their age", async () => {
    const text = (await pane(page).allInnerTexts()).join();
    expect(text.match(/待核实：/g)).toHaveLength(1);
    expect(await pane(page).locator(".visit .unknown").textContent()).toBe(
      "待核实：电话。没有带日期的资料，出发前请先打听。",
    );
    expect(await pane(page).locator(".visit .age").first().textContent()).toMatch(/出发前请电话确认/);
  });

  test("nearby sites stand with direction and distance, and open", async () => {
    const nearby = pane(page)
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "附近" }) });
    expect(await nearby.locator("li").count()).toBe(5);
    expect(await nearby.locator(".number").last().textContent()).toMatch(/[东南西北].*(公里|米)/);
    await nearby.getByRole("link").last().click();
    await expect.poll(() => title(page).textContent()).not.toBe(name);
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe(name);
  });

  test("the day of the last check stands at its end", async () => {
    expect(await pane(page).locator(".sources").textContent()).toMatch(/本条核对于 20\d\d年\d+月\d+日 怎么知道的$/);
  });
});

test("sources are linked just where the data allows it, and never hand over where the reader came from", async () => {
  const { page } = await openDrawn();
  const linkable = new Map(citations.map((one) => [one.id, one]));
  let [linked, unlinked] = [0, 0];
  for (const id of ["tangshang-song-memorial", "zhoukoudian-site", "maan-village", "yunju-temple"]) {
    await row(page, id).click();
    await page.locator(`[data-page="${id}"] .sources li`).first().waitFor();
    const hrefs = await pane(page)
      .locator(".sources li a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const shown = await pane(page).locator(".sources li").count();
    for (const href of hrefs) {
      expect([...linkable.values()].some((one) => one.linkable && one.url && new URL(one.url).href === href)).toBe(
        true,
      );
    }
    linked += hrefs.length;
    unlinked += shown - hrefs.length;
    for (const link of await pane(page).locator("a[target]").all()) {
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    }
    expect(await pane(page).locator(".sources li", { hasText: "不提供链接" }).count()).toBe(shown - hrefs.length);
  }
  expect(linked).toBeGreaterThan(0);
  expect(unlinked).toBeGreaterThan(0);
});

test("a site without a position says so in the list and on its page, and is not on the map", async () => {
  const { page } = await openDrawn();
  const unplaced = memorials.filter(({ geometry }) => geometry === null);
  expect(unplaced.length).toBeGreaterThan(0);
  for (const { properties } of unplaced) {
    expect(await row(page, properties.id).textContent()).toContain("位置待核实");
    expect(await marker(page, properties.id).count()).toBe(0);
  }
  await row(page, "red-granary").click();
  expect(await pane(page).locator(".position").textContent()).toMatch(/^位置待核实：/);
});

describe("steps in the history", () => {
  test("back closes, forward opens again, and a reload stays", async () => {
    const { page } = await openDrawn();
    await row(page, site).click();
    await title(page).waitFor();
    await row(page, "yunju-temple").click();
    await expect.poll(() => title(page).textContent()).toBe("云居寺");
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe(name);
    await page.goBack();
    await pane(page).waitFor({ state: "detached" });
    expect(await page.title()).toBe("背篓 · 房山红色文化地图");
    await page.goForward();
    await expect.poll(() => title(page).textContent()).toBe(name);
    await page.reload();
    await waitForState(page, "no-map");
    expect(await title(page).textContent()).toBe(name);
    expect(await row(page, site).getAttribute("aria-current")).toBe("true");
    expect(hash(page)).toBe(`#site=${site}`);
  });

  test("a step back on a phone brings back the list", async () => {
    const { page } = await openDrawn(phone);
    await row(page, site).tap();
    await title(page).waitFor();
    await page.goBack();
    await pane(page).waitFor({ state: "detached" });
    expect(await row(page, site).isVisible()).toBe(true);
  });
});

describe("focus", () => {
  test.each([
    ["Escape", (page: Page) => page.keyboard.press("Escape")],
    ["its button", (page: Page) => page.getByRole("button", { name: "关闭" }).click()],
  ])("goes to the heading of an opened page, and back to its row by %s", async (_, close) => {
    const { page } = await openDrawn();
    await row(page, "yunju-temple").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("page-title");
    await close(page);
    await pane(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.id)).toBe("yunju-temple");
    expect(hash(page)).toBe("");
  });
});

describe("on the drawn map", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ keep: true }));
  });

  test("a row under the pointer marks its site, and the site its row", async () => {
    await row(page, "wangjiatai-martyrs").hover();
    await expect.poll(() => marker(page, "wangjiatai-martyrs").getAttribute("class")).toContain("hovered");
    await marker(page, "tangshang-song-memorial").hover();
    await expect.poll(() => row(page, "tangshang-song-memorial").getAttribute("class")).toContain("hovered");
    await expect.poll(() => row(page, "wangjiatai-martyrs").getAttribute("class")).not.toContain("hovered");
  });

  test("a site opens by a click, is marked and named", async () => {
    await marker(page, "tangshang-song-memorial").click();
    await expect.poll(() => title(page).textContent()).toBe("《没有共产党就没有新中国》纪念馆");
    expect(await idsOf(page.locator(".live-scene .marker.selected"))).toEqual(["tangshang-song-memorial"]);
    expect(hash(page)).toBe("#site=tangshang-song-memorial");
    expect(await words(page)).not.toMatch(/NaN|undefined|null/);
  });
});
