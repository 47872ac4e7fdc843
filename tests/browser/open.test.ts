import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { desktop, devices, openPage, openReady } from "./browser";
import { listed, placedIds } from "./content";
import { idsOf } from "./journey";

/** Notes the moment at which the document says that it is ready. */
function noteReady() {
  new MutationObserver(() => {
    if (document.documentElement?.dataset.state === "ready") performance.mark("ready");
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-state"] });
}

test.each(devices)(
  "on a %s the page goes from list to ready with 12 requests at most, to its own host",
  async (_, device) => {
    const { page, errors, requests } = await openReady({
      ...device,
      before: (page) => page.addInitScript(noteReady),
    });
    expect(errors).toEqual([]);
    expect(await page.locator(".row").count()).toBe(listed.length);
    expect(new Set(requests.map((url) => new URL(url).host))).toEqual(new Set([new URL(inject("url")).host]));
    const resources = await page.evaluate(() => {
      const ready = performance.getEntriesByName("ready")[0]?.startTime ?? 0;
      return performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < ready)
        .map(({ name }) => name);
    });
    expect(resources.length).toBeGreaterThan(5);
    // The page itself is one more.
    expect(resources.length + 1).toBeLessThanOrEqual(12);
  },
);

test("the page is taken over as it was built: no row is drawn again", async () => {
  const { page } = await openReady({
    ...desktop,
    before: (page) =>
      page.addInitScript(() => {
        Object.assign(window, { drawnAgain: [] as string[] });
        const { drawnAgain } = window as unknown as { drawnAgain: string[] };
        document.addEventListener("DOMContentLoaded", () =>
          new MutationObserver((changes) => {
            for (const { addedNodes } of changes)
              for (const node of addedNodes)
                if (node instanceof Element && node.matches(".list-group, .list-group *"))
                  drawnAgain.push(node.outerHTML);
          }).observe(document.body, { childList: true, subtree: true }),
        );
      }),
  });
  expect(await page.evaluate(() => (window as unknown as { drawnAgain: string[] }).drawnAgain)).toEqual([]);
});

test("what is pressed before the script has come is answered when it has", async () => {
  const { page } = await openPage({
    ...desktop,
    before: async (page) => {
      await page.route("**/assets/index-*.js", async (route) => {
        await page.locator(".row").first().click();
        await route.continue();
      });
    },
  });
  await page.locator(`[data-page="${listed[0]?.id}"]`).waitFor();
});

test.each(devices)("on a %s the list and the map can be read without any script", async (_, device) => {
  const { page } = await openPage({ ...device, javaScriptEnabled: false });
  expect((await page.locator(".row-name").allInnerTexts()).sort()).toEqual(listed.map(({ name }) => name.zh).sort());
  expect(await page.locator("noscript .notice").isVisible()).toBe(true);

  const drawing = page.locator(".first-paint:visible");
  expect(await drawing.count()).toBe(1);
  expect((await idsOf(drawing.locator(".marker"))).sort()).toEqual(placedIds());
  expect(await drawing.locator(".trail-line").count()).toBe(4);
  for (const icon of await drawing.locator("use").all()) expect((await icon.boundingBox())?.width).toBeGreaterThan(15);
  expect(await drawing.locator("text.label-town").count()).toBeGreaterThan(0);
});

test("without script a row leads to its own page, and every group says how many it holds", async () => {
  const { page } = await openPage({ ...desktop, javaScriptEnabled: false });
  for (const group of await page.locator(".list-group").all()) {
    expect(await group.locator("h2 .count").textContent()).toBe(String(await group.locator(".row").count()));
  }
  expect(await page.locator('.row[data-id="basket-4"]').getAttribute("href")).toBe("trails/basket-4/");
  await page.locator('.row[data-id="yunju-temple"]').click();
  expect(new URL(page.url()).pathname).toBe("/sites/yunju-temple/");
  expect(await page.locator("h1, h2").allTextContents()).toContain("云居寺");
});

test("where the app's script cannot be had, a pressed row leads to its own page", async () => {
  const { page } = await openPage({
    ...desktop,
    before: (page) => page.route("**/assets/*.js", (route) => route.abort()),
  });
  await page.locator(".row").first().click();
  await page.waitForURL(`**/sites/${listed[0]?.id}/`);
});

test("the built page holds nothing inline but the style sheet and the script that its policy names by hash", async () => {
  const html = await readFile(join(inject("folder"), "index.html"), "utf8");
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/
    .exec(html)?.[1]
    ?.replaceAll("&#39;", "'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|http:/);
  // Other hosts are those of the grounds in config.json, for pictures and data alone.
  const others = (policy ?? "").split("; ").filter((line) => line.includes("https:"));
  const hosts =
    "https://t0.tianditu.gov.cn https://t1.tianditu.gov.cn https://t2.tianditu.gov.cn https://t3.tianditu.gov.cn https://t4.tianditu.gov.cn https://t5.tianditu.gov.cn https://t6.tianditu.gov.cn https://t7.tianditu.gov.cn https://tiles.openfreemap.org";
  expect(others).toEqual([`img-src 'self' data: ${hosts}`, `connect-src 'self' ${hosts}`]);
  // What stands before the policy is not bound by it.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+="/i);
  const hashed = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const sheets = [...html.matchAll(/<style>([^<]*)<\/style>/g)];
  expect(sheets).toHaveLength(1);
  expect(policy).toContain(`style-src 'self' ${hashed(sheets[0]?.[1])};`);
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)];
  expect(scripts).toHaveLength(1);
  expect(policy).toContain(`script-src 'self' ${hashed(scripts[0]?.[1])};`);
  const tags = [...html.matchAll(/<script ([^>]+)>/g)];
  expect(tags.length).toBeGreaterThan(1);
  for (const [tag] of tags) expect(tag).toMatch(/ src="|type="application\/json"/);
});

test("nothing in the built page points to another host but what a reader may click", async () => {
  const html = await readFile(join(inject("folder"), "index.html"), "utf8");
  const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source)[^>]*(?:src|href)="([^"]*)"/g)];
  expect(loaded.length).toBeGreaterThan(2);
  for (const [, address] of loaded) expect(address).toMatch(/^(\.\/|data:image\/svg)/);
});
