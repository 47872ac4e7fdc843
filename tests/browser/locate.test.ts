import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDrawn, openReady, type PageOptions, phone } from "./browser";
import { hash } from "./journey";

const zhoukoudian = { latitude: 39.689, longitude: 115.924, accuracy: 40 };
const shanghai = { latitude: 31.2304, longitude: 121.4737, accuracy: 40 };
const locate = (page: Page) => page.getByRole("button", { name: "我的位置" });
const notices = (page: Page) => page.locator(".notices").textContent();

/** Counts how often the page asks the device where it is. */
function countAsking() {
  const asking = { times: 0 };
  Object.assign(globalThis, { asking });
  const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
  navigator.geolocation.getCurrentPosition = (...how) => {
    asking.times++;
    ask(...how);
  };
}
const asked = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { asking: { times: number } }).asking.times);

const at = (geolocation: PageOptions["geolocation"]): PageOptions => ({
  ...phone,
  ...(geolocation ? { geolocation } : {}),
  permissions: ["geolocation"],
  before: (page) => page.addInitScript(countAsking),
});

test("the device is asked only when the button is pressed, and shows where one is", async () => {
  const { page, requests } = await openDrawn(at(zhoukoudian));
  expect(await asked(page)).toBe(0);
  const before = requests.length;
  await locate(page).tap();
  await expect.poll(() => page.locator(".here-note").textContent()).toBe("您在这里，误差约 40 米");
  expect(await page.locator(".live-scene .here-dot").count()).toBe(1);
  expect(await asked(page)).toBe(1);

  // Where a visitor stands goes nowhere: not into the link, not over the network.
  expect(hash(page)).toBe("");
  expect(requests.slice(before)).toEqual([]);
  const [dot, map] = [await page.locator(".here-dot").boundingBox(), await page.locator(".map-pane").boundingBox()];
  expect(Math.abs((dot?.x ?? 0) + 6 - (map?.x ?? 0) - (map?.width ?? 0) / 2)).toBeLessThan(30);
});

test("on the live map too the position stays out of the link", async () => {
  const { page } = await openReady(at(zhoukoudian));
  await locate(page).tap();
  await expect.poll(() => page.locator(".here-note").textContent()).toBe("您在这里，误差约 40 米");
  // The scale tells when the map has come closer.
  await expect.poll(() => page.locator(".scale").textContent()).toMatch(/^\d00 米$/);
  expect(hash(page)).toBe("");
});

test("whoever is far away is told so, and the map stays", async () => {
  const { page } = await openDrawn(at(shanghai));
  const scale = await page.locator(".scale").textContent();
  await locate(page).tap();
  await expect.poll(() => notices(page)).toContain("您现在不在房山附近，地图停在原处。");
  expect(await page.locator(".scale").textContent()).toBe(scale);
  expect(await page.locator(".here-dot").count()).toBe(0);
  expect(hash(page)).toBe("");
});

test("whoever does not allow it is told how to", async () => {
  const { page } = await openDrawn({ ...phone, permissions: [] });
  await locate(page).tap();
  await expect.poll(() => notices(page)).toContain("浏览器没有允许使用位置。");
  expect(await page.locator(".here-note").textContent()).toBe("");
});

test("where no position can be had, the words say what helps, in English as well", async () => {
  const { page } = await openDrawn({
    ...phone,
    link: "#lang=en",
    before: (page) =>
      page.addInitScript(() => {
        navigator.geolocation.getCurrentPosition = (_, fail) => {
          fail?.({ code: 2, message: "", PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
        };
      }),
  });
  await page.getByRole("button", { name: "My position" }).tap();
  await expect.poll(() => notices(page)).toContain("No position can be had just now. Try again in the open");
});
