import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { devices, openPage, openReady, waitForState } from "./browser";
import { lngLatOf } from "./content";
import { homePixel } from "./journey";
import { accent, spotOf } from "./picture";

/** A site that stands alone on every screen. */
const lone = "yaoshang-martyrs";

/** Adds up all layout shifts, which is more than any window of them; nobody touches the page meanwhile. */
function countShifts() {
  const shifts = { total: 0 };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.total += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
const shiftsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts.total);

test.each(devices)("on a %s a site stays within 2 pixels when the live map takes over", async (_, device) => {
  const first = await openPage({ ...device, javaScriptEnabled: false });
  const drawn = await first.page.locator(`.first-paint:visible [data-ids="${lone}"] use`).boundingBox();
  expect(drawn).not.toBeNull();
  const computed = await homePixel(first.page, lngLatOf(lone));
  const before = await spotOf(first.page, accent, computed);

  const { page } = await openReady(device);
  const after = await spotOf(page, accent, await homePixel(page, lngLatOf(lone)));
  for (const spot of [before, after]) expect(spot.count).toBeGreaterThan(100);
  for (const axis of [0, 1] as const) {
    const [was, is] = [before.centre?.[axis] as number, after.centre?.[axis] as number];
    expect(Math.abs(was - is)).toBeLessThanOrEqual(2);
    expect(Math.abs(is - computed[axis])).toBeLessThanOrEqual(3);
  }
});

test.each(
  devices.flatMap(([name, device]) =>
    ["", "#site=yaoshang-martyrs", "#trail=basket-1"].map((link) => [name, link, device] as const),
  ),
)("on a %s nothing jumps while the page with the link “%s” becomes ready", async (_, link, device) => {
  const { page } = await openPage({ ...device, link, before: (page) => page.addInitScript(countShifts) });
  await waitForState(page, "ready");
  expect(await shiftsOf(page)).toBeLessThan(0.02);
});

test("the link's own view is what the live map opens on", async () => {
  const { page } = await openReady({ link: "#map=13/39.61549/116.19673" });
  const box = await page.locator("canvas").boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  const { centre } = await spotOf(page, accent, middle);
  expect(Math.hypot((centre?.[0] ?? 0) - middle[0], (centre?.[1] ?? 0) - middle[1])).toBeLessThan(3);
});
