import { expect, test } from "vitest";
import { desktop, devices, openPage, openReady, waitForState } from "./browser";

const dataFile = /\/data\/[\w.]+$/;

test.each(devices)(
  "on a %s the live map stands before any data file is asked for; then all of them come",
  async (_, device) => {
    const asked: { path: string; state: string | undefined }[] = [];
    const { page } = await openReady({
      ...device,
      before: (page) =>
        page.route(dataFile, async (route) => {
          const state = await page.evaluate(() => document.documentElement.dataset.state).catch(() => undefined);
          asked.push({ path: new URL(route.request().url()).pathname, state });
          await route.continue();
        }),
    });
    await expect
      .poll(() => asked.map(({ path }) => path.split("/").at(-1)))
      .toEqual(
        expect.arrayContaining(["places.json", "memorials.geojson", "bases.geojson", "trails.geojson", "routes.json"]),
      );
    expect(asked.filter(({ state }) => state !== "ready")).toEqual([]);
    await page.locator("a[data-id]").first().click();
    await page.locator(".page .sources li").first().waitFor();
  },
);

test("a link that opens a page has the files at once, whatever becomes of the map", async () => {
  const { page } = await openPage({
    link: "#site=yaoshang-martyrs",
    // The map's code is never answered.
    before: (page) => page.route(/\/MapView-[^/]*\.js$/, () => undefined),
  });
  await page.locator(".page .sources li").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.state)).toBe("list");
});

test("what is pressed on the map's buttons before there is a map is kept, and answered", async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { page } = await openPage({
    ...desktop,
    before: (page) =>
      page.route(/\/(MapView|later)-[^/]*\.js$/, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.waitForFunction(() => performance.getEntriesByName("taken-over").length > 0);
  // By key: a pointer would wake the drawn map by itself.
  await page.getByRole("button", { name: "放大", exact: true }).press("Enter");
  expect(page.url()).not.toContain("map=");
  letGo();
  await waitForState(page, "ready");
  await page.waitForURL(/#map=/);
});
