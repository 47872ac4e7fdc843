import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { phone as narrow, openDrawn, openReady, desktop as wide } from "./browser";
import { dataText, listed } from "./content";
import { hash, linkCamera, listIds, pane, row, title } from "./journey";

/** Without motion, so that what the focus scrolls to is there at once. */
const phone = { ...narrow, reducedMotion: "reduce" } as const;
const desktop = { ...wide, reducedMotion: "reduce" } as const;

interface Stop {
  readonly name: string;
  readonly id: string | null;
  /** Nothing else lies over it: at least one of its middle and its corners can be pressed. */
  readonly seen: boolean;
}

/** Where the focus is. A thing counts as hidden only when all of it is: that is what WCAG 2.2 asks (2.4.11). */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const points = [0.5, 0.04, 0.96].flatMap((x) => [0.5, 0.04, 0.96].map((y) => [x, y] as const));
    const hit = ([x, y]: readonly [number, number]) => {
      const top = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
      return top !== null && (element.contains(top) || top.closest("label")?.contains(element) === true);
    };
    const label = (element as HTMLInputElement).labels?.[0]?.textContent?.trim();
    return {
      name:
        element === document.body
          ? ""
          : (element.getAttribute("aria-label") ?? (label || element.textContent?.trim()) ?? ""),
      id: element.dataset.id ?? (element.getAttribute("type") === "search" ? "search" : null),
      seen: element === document.body || points.some(hit),
    };
  });

/** Tabs until the focus leaves the document, or `most` times; what was reached, in order. */
async function tabThrough(page: Page, key = "Tab", most = 150): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop.name === "" && stop.id === null) break;
    stops.push(stop);
  }
  return stops;
}
const hidden = (stops: readonly Stop[]) => stops.filter(({ seen }) => !seen).map(({ name, id }) => id ?? name);

const controls = ["放大", "缩小", "全区", "我的位置", "底图与图层"];
const before = [
  "跳到列表",
  "行程",
  "Switch to English",
  "房山地图。所有地点都在列表里，可以只用列表。",
  ...controls,
  "OpenStreetMap",
  "GeoNames",
];

/** What stands under the list. */
const foot = [
  ...["stories.json", "courses.json"].flatMap((file) =>
    (JSON.parse(dataText(file)) as { readonly name: { readonly zh: string } }[]).map(({ name }) => name.zh),
  ),
  "怎么知道的：全部出处与缺口",
  "嵌入到网页",
];

test.each([
  ["phone", phone, "列表高度: 一半"],
  ["desktop", desktop, null],
] as const)("on a %s Tab reaches everything in order, sees all of it, and leaves", async (_, device, handle) => {
  // In the fire season a notice stands over the list.
  const { page } = await openDrawn({ ...device, before: (page) => page.clock.setFixedTime("2026-11-24T02:00:00Z") });
  await page.locator(".district-alerts").waitFor();
  await page.locator(".list-foot li").first().waitFor();
  const stops = await tabThrough(page);
  const names = stops.filter(({ id }) => id === null).map(({ name }) => name);
  expect(names).toEqual([
    ...before,
    ...(handle ? [handle] : []),
    "知道了",
    "森林防火期 至 2027年5月31日",
    "筛选与排序",
    ...foot,
  ]);
  expect(stops.flatMap(({ id }) => id ?? [])).toEqual(["search", ...(await listIds(page))]);
  expect(stops).toHaveLength(names.length + 1 + listed.length);
  expect(hidden(stops)).toEqual([]);
});

test("backwards too nothing is hidden behind the sheet or the filter that stays on top", async () => {
  const { page } = await openDrawn(phone);
  await page.locator(".row").last().focus();
  const stops = await tabThrough(page, "Shift+Tab");
  expect(stops.length).toBeGreaterThan(listed.length);
  expect(hidden(stops)).toEqual([]);
});

test("on a phone nothing that an opened page covers is reached", async () => {
  const { page } = await openDrawn({ ...phone, link: "#site=yaoshang-martyrs" });
  await pane(page).locator(".sources li").first().waitFor();
  const stops = await tabThrough(page);
  expect(hidden(stops)).toEqual([]);
  const names = stops.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...before, "打印本页", "关闭"]));
  expect(stops.some(({ id }) => id !== null)).toBe(false);
});

test("on a desktop the list is still reached beside an opened page", async () => {
  const { page } = await openDrawn({ ...desktop, link: "#site=yaoshang-martyrs" });
  await pane(page).locator(".sources li").first().waitFor();
  const stops = await tabThrough(page);
  expect(hidden(stops)).toEqual([]);
  expect(stops.flatMap(({ id }) => id ?? [])).toEqual(["search", ...(await listIds(page))]);
  expect(stops.at(-1)?.name).toBe("关闭");
});

describe("the sheet on a phone", () => {
  test("is stepped by the arrow keys, and what it covers when it is large is left out", async () => {
    const { page } = await openDrawn(phone);
    const handle = page.locator(".list-pane .sheet-handle");
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => handle.getAttribute("aria-label")).toBe("列表高度: 展开");
    await expect.poll(async () => (await handle.boundingBox())?.y).toBeLessThan(80);
    const stops = await tabThrough(page, "Shift+Tab");
    expect(hidden(stops)).toEqual([]);
    expect(stops.map(({ name }) => name)).toContain("Switch to English");
  });

  test("rises when the keyboard goes into a list that it hid", async () => {
    const { page } = await openDrawn(phone);
    const handle = page.locator(".list-pane .sheet-handle");
    await handle.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => handle.getAttribute("aria-label")).toBe("列表高度: 收起");
    const stops = await tabThrough(page, "Tab", 8);
    expect(hidden(stops.slice(3))).toEqual([]);
    expect(await handle.getAttribute("aria-label")).toBe("列表高度: 一半");
  });
});

test("the first Tab shows the way to the list, and Enter goes there", async () => {
  const { page } = await openDrawn();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("button", { name: "跳到列表" });
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect((await focused(page)).id).toBe("search");
});

test("a site is found, opened, read and closed without a pointer", async () => {
  const { page } = await openDrawn();
  await page.getByRole("combobox").focus();
  await page.keyboard.type("云居");
  await expect.poll(() => listIds(page)).toEqual(["yunju-temple"]);
  for (let press = 0; press < 4 && (await focused(page)).id !== "yunju-temple"; press++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => title(page).textContent()).toBe("云居寺");
  expect((await focused(page)).name).toBe("云居寺");
  await page.keyboard.press("Escape");
  await pane(page).waitFor({ state: "detached" });
  expect((await focused(page)).id).toBe("yunju-temple");
});

test("kinds are chosen with the space bar", async () => {
  const { page } = await openDrawn();
  await page.getByRole("button", { name: "筛选与排序" }).focus();
  await page.keyboard.press("Enter");
  await page.locator('input[name="kind"]').first().waitFor();
  // The orders are one stop, then come the kinds.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => hash(page)).toBe("#kind=museum");
  expect(hidden(await tabThrough(page, "Tab", 14))).toEqual([]);
});

test("the live map is reached, moved, zoomed and left by keys", async () => {
  const { page } = await openReady(phone);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect((await focused(page)).name).toMatch(/^房山地图/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => linkCamera(page)?.[2]).toBeGreaterThan(115.87);
  const zoom = linkCamera(page)?.[0] ?? 0;
  await page.keyboard.press("+");
  await expect.poll(() => linkCamera(page)?.[0]).toBeGreaterThan(zoom + 0.9);
  await page.keyboard.press("Tab");
  expect((await focused(page)).name).toBe("放大");
  await page.keyboard.press("Enter");
  await expect.poll(() => linkCamera(page)?.[0]).toBeGreaterThan(zoom + 1.9);
  expect(hidden(await tabThrough(page, "Tab", 10))).toEqual([]);
  expect(await row(page, "yunju-temple").count()).toBe(1);
});
