import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { phone } from "./browser";
import {
  element,
  embedFrame,
  fingerDrag,
  frameIds,
  type HostPage,
  hostPage,
  mapOrigin,
  openHost,
  rawFrame,
  script,
  serveHosts,
} from "./host";

/** Everything but what docs/embed.md asks for is forbidden. */
const strict = (scripts: string) => ({
  "content-security-policy": `default-src 'none'; script-src ${scripts}; frame-src ${mapOrigin()}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
});
const integrity = () =>
  `sha384-${createHash("sha384")
    .update(readFileSync(join(inject("folder"), "embed.js")))
    .digest("base64")}`;

/** The snippets of the docs as they stand, but for the address that they say to put in. */
const docs = readFileSync("docs/embed.md", "utf8");
const snippets = (kind: string) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) =>
    text.replaceAll("https://example.org/beilou/", "MAP/"),
  );
const recipes = [...docs.matchAll(/`(<beilou-map [^`]*)`/g)].map(([, text = ""]) => text);

const pages = new Map<string, HostPage>();
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  const listed = script + element('ui="list" kind="museum"');
  const signed = `<script type="module" src="MAP/embed.js" integrity="${integrity()}" crossorigin="anonymous"></script>`;
  const forged = signed.replace(integrity(), `sha384-${"A".repeat(64)}`);
  const inPolicy = 'ui="list" kind="museum"';
  const entries: [string, HostPage][] = [
    ["/strict", { html: hostPage(listed), headers: strict(mapOrigin()) }],
    ["/signed", { html: hostPage(`${signed}<beilou-map ${inPolicy}></beilou-map>`), headers: strict(mapOrigin()) }],
    ["/forged", { html: hostPage(`${forged}<beilou-map ${inPolicy}><p>只有文字</p></beilou-map>`) }],
    [
      "/coep",
      {
        html: hostPage(`${script}${element('ui="list"')}`.replace("<script", "<script crossorigin")),
        headers: { "cross-origin-embedder-policy": "require-corp" },
      },
    ],
    ["/sandbox", { html: rawFrame('sandbox="allow-scripts"') }],
    ["/scroll", { html: hostPage(`${script}${element('ui="map"')}<div style="height:3000px"></div>`) }],
    [
      "/keys",
      {
        html: hostPage(
          `${script}<button id="before">前</button>${element('ui="list" ids="basket-1,red-imprint"')}<button id="after">后</button>`,
        ),
      },
    ],
    ["/rtl", { html: hostPage(`${script}${element('ui="list" ids="basket-1"')}`, '<html lang="ar" dir="rtl">') }],
    ["/iframe", { html: hostPage(snippets("html")[0] ?? "") }],
    ["/element", { html: hostPage(snippets("html")[1] ?? "") }],
    ["/recipes", { html: hostPage(script + recipes.join("")) }],
  ];
  for (const [path, page] of entries) pages.set(path, page);
  host = await serveHosts(pages);
});
afterAll(() => host?.close());

describe("pages that forbid a lot", () => {
  test.each(["/strict", "/signed"])(
    "%s: a strict policy with Trusted Types needs the map's host alone",
    async (path) => {
      const { page } = await openHost(`${host.url}${path}`);
      expect((await frameIds(await embedFrame(page))).length).toBeGreaterThan(2);
    },
  );

  test("a script that is not the one that was signed does not run, and the words inside stand", async () => {
    const { page } = await openHost(`${host.url}/forged`);
    expect(await page.getByText("只有文字").isVisible()).toBe(true);
    expect(await page.evaluate(() => customElements.get("beilou-map"))).toBeUndefined();
  });

  test("beside Cross-Origin-Embedder-Policy it can be framed", async () => {
    const { page } = await openHost(`${host.url}/coep`);
    expect((await frameIds(await embedFrame(page))).length).toBeGreaterThan(30);
  });

  test("in a sandbox without an origin a record opens too", async () => {
    const { page, thrown } = await openHost(`${host.url}/sandbox`);
    const frame = await embedFrame(page);
    await frame.locator(".row").first().click();
    await frame.locator("#page-title").waitFor();
    expect(await frame.evaluate(() => origin)).toBe("null");
    expect(thrown).toEqual([]);
  });
});

test("in a page from right to left the map keeps its own direction", async () => {
  const { page } = await openHost(`${host.url}/rtl`);
  const frame = await embedFrame(page);
  expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
});

describe("the host's scroll", () => {
  test("goes on under the wheel, with words that say what moves the map", async () => {
    const { page } = await openHost(`${host.url}/scroll`);
    const frame = await embedFrame(page);
    await frame.locator(".live-scene .marker").first().waitFor();
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(30);
    // The words stand while the wheel turns over the map.
    const hint = frame.locator(".gesture-hint.shown");
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4);
        return hint.count();
      })
      .toBe(1);
    expect(await frame.locator(".gesture-hint").textContent()).toContain("Ctrl");
  });

  test("goes on under one finger, and the map stays where it was", async () => {
    const { page } = await openHost(`${host.url}/scroll`, phone);
    const frame = await embedFrame(page);
    const marker = frame.locator(".live-scene .marker").first();
    await marker.waitFor();
    const before = await frame.locator(".svg-map").evaluate((one) => one.innerHTML.length);
    await fingerDrag(page, 180, 320, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(120);
    expect(await frame.locator(".svg-map").evaluate((one) => one.innerHTML.length)).toBe(before);
    expect(await frame.evaluate(() => scrollY)).toBe(0);
  });
});

test("the keyboard comes in and goes out again", async () => {
  const { page } = await openHost(`${host.url}/keys`);
  const frame = await embedFrame(page);
  const stops = await frame.locator("a:visible, button:visible").count();
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe("A");
  const active = () => page.evaluate(() => document.activeElement?.id);
  for (let left = stops + 2; left > 0 && (await active()) !== "after"; left--) await page.keyboard.press("Tab");
  expect(await active()).toBe("after");
});

test("at 200 per cent, on a phone's width, nothing is cut off", async () => {
  // A page zoomed to 200 per cent has half the pixels, each twice as large.
  const { page } = await openHost(`${host.url}/element`, {
    viewport: { width: 195, height: 422 },
    deviceScaleFactor: 2,
  });
  const frame = await embedFrame(page);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await frame.locator(".row").first().click();
  await frame.locator("#page-title").waitFor();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

describe("the snippets of docs/embed.md, as they stand", () => {
  test("there are two of HTML, one of script, and a recipe", () => {
    expect(snippets("html")).toHaveLength(2);
    expect(snippets("js")).toHaveLength(1);
    expect(recipes.length).toBeGreaterThan(0);
  });

  test("the frame keeps its shape while it loads, and opens its trail", async () => {
    const { page } = await openHost(`${host.url}/iframe`);
    const frame = await embedFrame(page);
    expect(await frame.locator("#page-title").innerText()).toBe("重走背篓路 1");
    const box = await page.locator("iframe").boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
    expect(await page.locator("p a").getAttribute("href")).toMatch(/\/#trail=basket-1$/);
  });

  test("the element lists what it says, and the script listens to it and drives it", async () => {
    const { page } = await openHost(`${host.url}/element`);
    const frame = await embedFrame(page);
    const logged: string[] = [];
    page.on("console", (message) => logged.push(message.text()));
    await page.addScriptTag({ type: "module", content: snippets("js")[0] ?? "" });
    await expect.poll(() => logged).toContain("重走背篓路 2");
    expect(await frame.locator("#page-title").innerText()).toBe("重走背篓路 2");
  });

  test("the recipe shows its trail on a map alone", async () => {
    const { page } = await openHost(`${host.url}/recipes`);
    const frame = await embedFrame(page);
    await frame.locator(".embed-card").waitFor();
    expect(await frame.locator(".embed-card-name").innerText()).toBe("重走背篓路 1");
  });
});
