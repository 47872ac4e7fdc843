import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { projection } from "../../src/domain/camera";
import { openDrawn, openPage, phone, waitForState } from "./browser";
import { lngLatOf, placedIds } from "./content";
import { drawnIds, goTo, hash, idsOf, linkCamera, listIds, marker, painted, row, title } from "./journey";

const flags = ["--disable-3d-apis"];
const map = (page: Page) => page.getByRole("region", { name: "房山地图" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const middle = async (page: Page): Promise<[number, number]> => {
  const box = await map(page).boundingBox();
  return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
};
/** Waits for the link to hold another camera than before `act`, and answers what changed. */
async function moved(page: Page, act: () => Promise<unknown>) {
  const before = linkCamera(page);
  await act();
  await painted(page);
  await expect.poll(() => linkCamera(page)).not.toEqual(before);
  await painted(page);
  const [zoom, lat, lng] = linkCamera(page) ?? [0, 0, 0];
  return { zoom: zoom - (before?.[0] ?? 0), lat: lat - (before?.[1] ?? 0), lng: lng - (before?.[2] ?? 0) };
}

describe("without WebGL", () => {
  let page: Page;
  beforeAll(async () => {
    const opened = await openPage({ flags, keep: true });
    page = opened.page;
    await waitForState(page, "no-map");
    await page.locator(".live-scene").waitFor();
    expect(opened.thrown).toEqual([]);
  });
  beforeEach(() => goTo(page, "#map=11/39.7/115.9"));

  test("the page says so, and takes it for read", async () => {
    const notice = page.locator(".notice").filter({ hasText: "这台设备画不了动态地图" });
    expect(await notice.isVisible()).toBe(true);
    await notice.getByRole("button").click();
    await notice.waitFor({ state: "detached" });
  });

  test("everything placed in the list stands on the map, and the four trails", async () => {
    await button(page, "全区").click();
    await expect.poll(() => drawnIds(page)).toEqual(placedIds());
    const listed = await listIds(page);
    for (const id of await idsOf(page.locator(".live-scene [data-ids]"))) expect(listed).toContain(id);
    expect(await page.locator(".live-scene .trail").count()).toBe(4);
    expect(hash(page)).toBe("");
  });

  test("a link's camera is what is drawn", async () => {
    const box = await map(page).boundingBox();
    const camera = { zoom: 11, lat: 39.7, lng: 115.9 };
    const [x, y] = projection(camera, box ?? { width: 0, height: 0 }).toPixel(lngLatOf("yunju-temple"));
    const icon = await marker(page, "yunju-temple").locator("circle").last().boundingBox();
    expect(Math.abs((icon?.x ?? 0) + (icon?.width ?? 0) / 2 - (box?.x ?? 0) - x)).toBeLessThan(1);
    expect(Math.abs((icon?.y ?? 0) + (icon?.height ?? 0) / 2 - (box?.y ?? 0) - y)).toBeLessThan(1);
  });

  test("the buttons zoom by one, and show the whole district again", async () => {
    expect((await moved(page, () => button(page, "放大").click())).zoom).toBeCloseTo(1);
    expect((await moved(page, () => button(page, "缩小").click())).zoom).toBeCloseTo(-1);
    await button(page, "全区").click();
    await expect.poll(() => linkCamera(page)).toBeNull();
  });

  test.each([
    ["ArrowLeft", "lng", -1],
    ["ArrowRight", "lng", 1],
    ["ArrowUp", "lat", 1],
    ["ArrowDown", "lat", -1],
    ["+", "zoom", 1],
    ["-", "zoom", -1],
  ] as const)("the key %s moves the map's %s", async (key, part, sign) => {
    await map(page).focus();
    const change = await moved(page, () => page.keyboard.press(key));
    expect(Math.sign(change[part])).toBe(sign);
    for (const other of ["zoom", "lat", "lng"] as const) {
      if (other !== part) expect(Math.abs(change[other])).toBeLessThan(0.001);
    }
  });

  test("a drag carries the ground along with the pointer", async () => {
    const [x, y] = await middle(page);
    const change = await moved(page, async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 60, y + 20, { steps: 4 });
      await page.mouse.move(x - 120, y + 40, { steps: 4 });
      await page.mouse.up();
    });
    // At zoom 11 the world is 512 · 2¹¹ pixels wide.
    expect(change.lng).toBeCloseTo((120 / (512 * 2 ** 11)) * 360, 2);
    expect(change.lat).toBeGreaterThan(0);
    expect(change.zoom).toBe(0);
    expect(hash(page)).not.toContain("site=");
  });

  test("the wheel zooms in and out, about the pointer", async () => {
    const [x, y] = await middle(page);
    await page.mouse.move(x, y);
    const nearer = await moved(page, () => page.mouse.wheel(0, -200));
    expect(nearer.zoom).toBeGreaterThan(0);
    expect(Math.abs(nearer.lng)).toBeLessThan(0.001);
    expect((await moved(page, () => page.mouse.wheel(0, 200))).zoom).toBeLessThan(0);
  });

  test("it goes no further than the district's surroundings, and no closer than its positions allow", async () => {
    await goTo(page, "#map=15/39.7/115.9");
    await map(page).focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("+");
    await expect.poll(() => linkCamera(page)?.[0]).toBe(16);
    for (let press = 0; press < 12; press++) await page.keyboard.press("-");
    await expect.poll(() => linkCamera(page)?.[0]).toBeLessThanOrEqual(8);
    for (let press = 0; press < 30; press++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => linkCamera(page)?.[2]).toBeGreaterThan(114.8);
  });

  test("names of sites appear close up", async () => {
    await goTo(page, "#map=13/39.61549/116.19673");
    await expect.poll(() => page.locator(".live-scene .label-entry").allTextContents()).toContain("窑上英烈园");
  });

  test("a site opens by a press on it", async () => {
    await goTo(page, "#map=12/39.61549/116.19673");
    await marker(page, "yaoshang-martyrs").click();
    await expect.poll(() => title(page).textContent()).toBe("窑上英烈园");
  });
});

describe("on a phone without WebGL", () => {
  test("two fingers zoom, one finger moves, and neither opens anything", async () => {
    const { page, context } = await openPage({ ...phone, flags, link: "#map=11/39.7/115.9" });
    await waitForState(page, "no-map");
    await page.locator(".live-scene").waitFor();
    const [x, y] = await middle(page);
    const session = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });

    const pinched = await moved(page, async () => {
      await touch("touchStart", { x: x - 30, y }, { x: x + 30, y });
      for (const reach of [40, 50, 60]) await touch("touchMove", { x: x - reach, y }, { x: x + reach, y });
      await touch("touchEnd");
    });
    expect(pinched.zoom).toBeGreaterThan(0.7);
    expect(pinched.zoom).toBeLessThan(1.1);

    const dragged = await moved(page, async () => {
      await touch("touchStart", { x, y });
      for (const step of [20, 40, 60]) await touch("touchMove", { x: x + step, y });
      await touch("touchEnd");
    });
    expect(dragged.lng).toBeLessThan(0);
    expect(dragged.zoom).toBe(0);
    expect(hash(page)).not.toContain("site=");
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test("where the live map's code cannot be loaded, the drawn one stays, with the same words", async () => {
  const { page, thrown } = await openDrawn();
  expect(thrown).toEqual([]);
  expect(await page.locator(".notices").textContent()).toContain("这台设备画不了动态地图");
  expect(await drawnIds(page)).toEqual(placedIds());
  await row(page, "yunju-temple").click();
  await expect.poll(() => title(page).textContent()).toBe("云居寺");
});
