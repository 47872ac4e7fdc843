import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openReady, phone, waitForState } from "./browser";
import { hash, marker, row, title } from "./journey";
import { accent, spotOf } from "./picture";

const link = "#map=12.5/39.61549/116.19673";

/** Takes the graphics context away from the live map, as a driver does. */
async function lose(page: Page) {
  await page.evaluate(() => {
    const context = document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    Object.assign(globalThis, { restore: () => context?.restoreContext() });
    context?.loseContext();
  });
  await waitForState(page, "list");
}
const restore = (page: Page) => page.evaluate(() => (globalThis as unknown as { restore: () => void }).restore());

async function middle(page: Page): Promise<[number, number]> {
  const box = await page.locator(".map-pane").boundingBox();
  return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
}

test("a lost context that comes back restores the map as it was", async () => {
  const { page, thrown } = await openReady({ ...phone, link });
  const before = await spotOf(page, accent, await middle(page));
  expect(before.count).toBeGreaterThan(100);
  await lose(page);
  expect(await page.locator(".notices").textContent()).toContain("图形显示中断，正在恢复。");

  // Meanwhile the drawn map stands at the same place, and the list works.
  await marker(page, "yaoshang-martyrs").waitFor();
  const standIn = await spotOf(page, accent, await middle(page));
  expect(
    Math.hypot(
      (standIn.centre?.[0] ?? 0) - (before.centre?.[0] ?? 0),
      (standIn.centre?.[1] ?? 0) - (before.centre?.[1] ?? 0),
    ),
  ).toBeLessThan(2);
  await row(page, "red-granary").click();
  await expect.poll(() => title(page).textContent()).toBe("红色粮仓");
  await page.goBack();

  await restore(page);
  await waitForState(page, "ready");
  expect(hash(page)).toBe(link);
  expect(await page.locator(".notices").textContent()).not.toContain("图形显示中断");
  expect(await page.locator(".live-scene").count()).toBe(0);
  const after = await spotOf(page, accent, await middle(page));
  expect(Math.abs(after.count - before.count)).toBeLessThan(before.count / 5);
  expect(thrown).toEqual([]);
});

test("what is narrowed and opened while the context is lost stands on the restored map", async () => {
  const { page, thrown } = await openReady({ ...phone, link });
  await lose(page);
  await page.getByRole("combobox").fill("没有这样的地方");
  await marker(page, "yaoshang-martyrs").waitFor({ state: "detached" });
  await restore(page);
  await waitForState(page, "ready");
  await expect.poll(async () => (await spotOf(page, accent, await middle(page))).count).toBeLessThan(10);
  expect(thrown).toEqual([]);
});

test("a context lost for good leaves the drawn map", async () => {
  const { page, thrown } = await openReady({ ...phone, link, before: (page) => page.clock.install() });
  await lose(page);
  await page.clock.fastForward(60_000);
  await waitForState(page, "no-map");
  await marker(page, "yaoshang-martyrs").waitFor();
  expect(await page.locator(".notices").textContent()).toContain("这台设备画不了动态地图");
  expect(await page.locator(".notices").textContent()).not.toContain("正在恢复");
  expect(thrown).toEqual([]);
});
