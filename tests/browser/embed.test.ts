import { describe, expect, inject, test } from "vitest";
import { openPage } from "./browser";
import { embedFrame, frameIds } from "./host";
import { violations } from "./violations";

const embed = (query: string, options = {}) => openPage({ drawn: true, link: `embed.html${query}`, ...options });

describe("embed.html by itself", () => {
  test("a list alone loads no map code and no data, and at most 60 kB in all", async () => {
    const { page, requests, errors } = await embed("?ui=list&kind=museum,trail");
    const frame = await embedFrame(page);
    expect(requests.filter((url) => /MapView|FramedMap|maplibre|later|data\//.test(url))).toEqual([]);
    expect((await frameIds(frame)).length).toBeGreaterThan(5);
    const bytes = await page.evaluate(() =>
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
        .reduce((sum, one) => sum + one, 0),
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(errors).toEqual([]);
  });

  test("every option does what it says", async () => {
    const { page } = await embed("?ids=basket-1,red-imprint&ui=list&lang=en&scheme=dark&accent=ffcc00&debug=1");
    const at = async (query: string) => {
      await page.goto(`${inject("url")}embed.html${query}`);
      return embedFrame(page);
    };
    let frame = await embedFrame(page);
    expect(await frameIds(frame)).toEqual(["basket-1", "red-imprint"]);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator(".embed-debug").innerText()).toContain("0 ignored");
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue("--ground"), style.getPropertyValue("--accent"), style.colorScheme];
    });
    expect(look).toEqual(["#171a18", "#ffcc00", "dark"]);

    frame = await at("?ui=list&accent=ffcc00&scheme=light");
    const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
    expect(accent).not.toBe("#ffcc00");
    frame = await at("?theme=revolution&ui=list");
    const revolution = await frameIds(frame);
    frame = await at("?ui=list");
    const all = await frameIds(frame);
    expect(revolution.length).toBeGreaterThan(0);
    expect(revolution.length).toBeLessThan(all.length);
    frame = await at("?bbox=115.9,39.65,116.2,39.85&ui=list");
    expect((await frameIds(frame)).length).toBeLessThan(all.length);
    frame = await at("?site=tangshang-song-memorial");
    expect(await frame.locator("#page-title").innerText()).toContain("没有共产党");
    await at("?ui=map&trail=basket-1&map=12/39.7/115.8&basemap=bundled");
    await page.locator(".embed-card").waitFor();
    expect(await page.locator(".embed-card").innerText()).toContain("示意");
    await expect
      .poll(() => page.locator(".embed-home").getAttribute("href"))
      .toBe("./#map=12/39.7/115.8&trail=basket-1");
    expect(await page.locator(".attribution").isVisible()).toBe(true);
    await at("?plan=1broken");
    await expect.poll(() => page.getByText("这份行程读不出来").isVisible()).toBe(true);
  });

  test("fits 320 by 240: the map, and the list behind a button", async () => {
    const { page } = await embed("", { viewport: { width: 320, height: 240 } });
    await embedFrame(page);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    expect(await page.locator(".row").first().isVisible()).toBe(false);
    await page.getByRole("button", { name: "列表", exact: true }).click();
    expect(await page.locator(".row").first().isVisible()).toBe(true);
    // 320 by 240 at 200 per cent.
    await page.setViewportSize({ width: 160, height: 120 });
    expect(await over()).toBeLessThanOrEqual(0);
  });

  test("without script the list reads, and its rows lead to pages", async () => {
    const { page } = await embed("?ui=list", { javaScriptEnabled: false });
    const row = page.locator('.row[data-id="tangshang-song-memorial"]');
    expect(await row.isVisible()).toBe(true);
    expect(await row.getAttribute("href")).toBe("sites/tangshang-song-memorial/");
  });

  test("without WebGL the drawn map stands", async () => {
    const { page } = await openPage({ flags: ["--disable-3d-apis"], link: "embed.html?ui=map" });
    await page.waitForFunction(() => document.documentElement.dataset.state === "no-map");
    await page.locator(".live-scene .marker").first().waitFor();
  });

  test("axe finds nothing serious in it", async () => {
    const { page } = await embed("", { bypassCSP: true, viewport: { width: 900, height: 600 } });
    await embedFrame(page);
    for (const act of [() => Promise.resolve(), () => page.locator(".row").first().click()]) {
      await act();
      expect(await violations(page)).toEqual([]);
    }
  });

  test("where its code may not be fetched, the list in the page still reads", async () => {
    const { page } = await openPage({
      link: "embed.html?kind=museum&lang=en",
      before: (before) => before.route(/assets\/embed-[^/]*\.js$/, (route) => route.abort()),
    });
    await page.waitForFunction(() => document.documentElement.dataset.ui === "list");
    expect(await page.locator(".row").first().isVisible()).toBe(true);
    expect(await page.locator(".embed-credit").isVisible()).toBe(true);
  });

  test("the operator's numbers and credit stand at the map's lower left, and nothing switches them off", async () => {
    const config = {
      approval: "京S(2026)001号",
      icp: "京ICP备2026000001号-1",
      attribution: { zh: "霞云岭乡", en: "Xiayunling", url: "https://village.example/" },
    };
    const { page } = await openPage({
      drawn: true,
      link: "embed.html?ui=map&site=tangshang-song-memorial&basemap=bundled&debug=0",
      viewport: { width: 320, height: 240 },
      before: (before) => before.route("**/config.json", (route) => route.fulfill({ json: config })),
    });
    await page.locator(".approval").waitFor();
    expect(await page.locator(".approval").innerText()).toBe("审图号：京S(2026)001号");
    expect(await page.locator('.map-foot a[href^="https://beian.miit.gov.cn"]').innerText()).toBe(config.icp);
    expect(await page.locator(".attribution").innerText()).toMatch(/^霞云岭乡 · 位置资料 ©/);
    const box = await page.locator(".map-foot .numbers").boundingBox();
    expect(box?.x).toBeLessThan(20);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(215);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});
