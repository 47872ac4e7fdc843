import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPage, phone } from "./browser";
import { embedFrame, frameIds, type HostPage, openHost, serveHosts } from "./host";

const element = (attributes: string, inside = "") =>
  `<beilou-map ${attributes} style="display:block;height:420px">${inside}</beilou-map>`;
const script = '<script type="module" src="MAP/embed.js"></script>';
const page = (body: string, html = '<html lang="zh-Hans">') =>
  `<!doctype html>${html}<meta name="viewport" content="width=device-width"><title>村里的网页</title><body style="margin:0">${body}`;

/** Keeps on `window` all that the element said. */
const listening = `<script>
  window.said = [];
  for (const type of ["ready", "select", "view", "plan", "error"])
    addEventListener("beilou-" + type, (event) => said.push({ type, detail: event.detail, at: performance.now() }));
</script>`;
const raw = (sandbox: string) =>
  page(
    `<iframe id="map" ${sandbox} title="地图" width="400" height="500" src="MAP/embed.html?ui=list&kind=museum"></iframe><script>
    window.heard = [];
    addEventListener("message", (event) => { if (event.source === map.contentWindow) heard.push({ data: event.data, origin: event.origin }); });
    window.say = (data) => map.contentWindow.postMessage(data, "*");
  </script>`,
  );

const pages = new Map<string, HostPage>([
  ["/element", { html: page(`<input id="own" autofocus>${listening}${script}${element("", "<p>载入中的地图</p>")}`) }],
  [
    "/strict",
    {
      html: page(script + element('ui="list" kind="museum"')),
      headers: {
        "content-security-policy":
          "default-src 'none'; script-src MAPORIGIN; frame-src MAPORIGIN; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  ],
  [
    "/three",
    {
      html: page(
        `${script}${element('ui="list" ids="basket-1"')}${element('ui="list" kind="route" lang="en"')}<div style="height:4000px"></div>${element('ui="list" kind="museum" id="far"')}`,
      ),
    },
  ],
  ["/raw", { html: raw("") }],
  ["/sandbox", { html: raw('sandbox="allow-scripts"') }],
  [
    "/coep",
    {
      html: page(`${script}${element('ui="list"')}`.replace("<script", "<script crossorigin")),
      headers: { "cross-origin-embedder-policy": "credentialless" },
    },
  ],
  ["/scroll", { html: page(`${script}${element('ui="map"')}<div style="height:3000px"></div>`) }],
  [
    "/keys",
    {
      html: page(
        `${script}<button id="before">前</button>${element('ui="list" ids="basket-1,red-imprint"')}<button id="after">后</button>`,
      ),
    },
  ],
  ["/rtl", { html: page(`${script}${element('ui="list" ids="basket-1"')}`, '<html lang="ar" dir="rtl">') }],
]);

let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  const origin = new URL(inject("url")).origin;
  for (const [path, { html, headers = {} }] of pages) {
    const policy = headers["content-security-policy"];
    if (typeof policy === "string")
      pages.set(path, { html, headers: { "content-security-policy": policy.replaceAll("MAPORIGIN", origin) } });
  }
  host = await serveHosts(pages);
});
afterAll(() => host?.close());

interface Said {
  readonly type: string;
  readonly detail: {
    readonly id?: string;
    readonly ids?: string[];
    readonly zoom?: number;
    readonly stops?: string[];
  } | null;
  readonly at: number;
}
const said = (page: Page, type: string) =>
  page.evaluate((wanted) => (window as unknown as { said: Said[] }).said.filter((one) => one.type === wanted), type);
const map = (page: Page) => page.locator("beilou-map").first();
const embed = (query: string, options = {}) => openPage({ drawn: true, link: `embed.html${query}`, ...options });
const state = (frame: Page | Frame) => frame.evaluate(() => document.documentElement.dataset.state);

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
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    for (const act of [() => Promise.resolve(), () => page.locator(".row").first().click()]) {
      await act();
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const { violations } = await run.run(document, { resultTypes: ["violations"] });
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
      });
      expect(found).toEqual([]);
    }
  });
});

describe("the element on somebody else's page", () => {
  test("says ready, takes commands, follows its attributes, and tells what happens", async () => {
    const { page, errors } = await openHost(`${host.url}/element`);
    const frame = await embedFrame(page);
    await expect.poll(async () => (await said(page, "ready")).length).toBe(1);
    expect((await said(page, "ready"))[0]?.detail?.ids?.length).toBeGreaterThan(30);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("own");

    await map(page).evaluate((one) => (one as unknown as { select(id: string): Promise<void> }).select("basket-2"));
    expect(await frame.locator("#page-title").innerText()).toBe("重走背篓路 2");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("own");
    expect((await said(page, "select")).at(-1)?.detail?.id).toBe("basket-2");
    const refused = await map(page).evaluate((one) =>
      (one as unknown as { select(id: string): Promise<void> })
        .select("nowhere")
        .catch((cause: Error) => cause.message),
    );
    expect(refused).toContain("unknown id");

    await map(page).evaluate((one) => one.setAttribute("site", "tangshang-song-memorial"));
    await expect.poll(async () => (await said(page, "select")).at(-1)?.detail?.id).toBe("tangshang-song-memorial");
    await map(page).evaluate((one) => one.removeAttribute("site"));
    await expect.poll(async () => (await said(page, "select")).at(-1)?.detail).toBeNull();
    await map(page).evaluate((one) => one.setAttribute("kind", "museum"));
    await expect.poll(() => frame.locator(".list-group").count()).toBe(1);
    await map(page).evaluate((one) => one.setAttribute("lang", "en"));
    await expect.poll(() => frame.locator("html").getAttribute("lang")).toBe("en");

    await map(page).evaluate((one) =>
      (one as unknown as { view(aim: object): Promise<void> }).view({ zoom: 12, lat: 39.7, lng: 115.9 }),
    );
    await expect.poll(async () => (await said(page, "view")).at(-1)?.detail?.zoom).toBe(12);
    const times = (await said(page, "view")).map(({ at }) => at);
    expect(times.filter((at, i) => i > 0 && at - (times[i - 1] ?? 0) < 60)).toEqual([]);

    // A change that needs a new frame.
    await map(page).evaluate((one) => one.setAttribute("ui", "list"));
    await expect.poll(async () => (await said(page, "ready")).length).toBe(2);
    // Taken out and put back, it lives.
    await map(page).evaluate((one) => {
      const parent = one.parentElement;
      one.remove();
      parent?.append(one);
    });
    await expect.poll(async () => (await said(page, "ready")).length).toBe(3);
    expect(errors.filter((text) => !text.includes("MapView") && !text.includes("ERR_FAILED"))).toEqual([]);
  });

  test("three on a page: each its own, the far one not before it comes near; the list sets its height", async () => {
    const { page } = await openHost(`${host.url}/three`);
    // Which of the two stands first in the browser's own list is nobody's promise.
    const both = [await embedFrame(page, 0), await embedFrame(page, 1)];
    const of = (option: string) => {
      const found = both.find((frame) => frame.url().includes(option));
      if (!found) throw new Error(`no frame has ${option}`);
      return found;
    };
    const [first, second] = [of("ids="), of("kind=")];
    await expect.poll(() => frameIds(first)).toEqual(["basket-1"]);
    expect(await second.locator("html").getAttribute("lang")).toBe("en");
    expect(page.frames().filter((frame) => frame.url().includes("embed.html"))).toHaveLength(2);
    const height = () =>
      page
        .locator("beilou-map")
        .first()
        .evaluate((one) => one.shadowRoot?.querySelector("iframe")?.style.height);
    await expect.poll(height).toMatch(/^1[2-9]\dpx$/);
    await page.locator("#far").scrollIntoViewIfNeeded();
    expect((await frameIds(await embedFrame(page, 2))).length).toBeGreaterThan(2);
  });

  test("works under a strict policy with Trusted Types, and beside COEP", async () => {
    const strict = await openHost(`${host.url}/strict`);
    expect((await frameIds(await embedFrame(strict.page))).length).toBeGreaterThan(2);
    const coep = await openHost(`${host.url}/coep`);
    expect((await frameIds(await embedFrame(coep.page))).length).toBeGreaterThan(30);
  });

  test("in a page from right to left the map keeps its own direction", async () => {
    const { page } = await openHost(`${host.url}/rtl`);
    const frame = await embedFrame(page);
    expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
  });

  test("never traps the page's scroll: wheel and one finger", async () => {
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

    const touch = await openHost(`${host.url}/scroll`, phone);
    const inner = await embedFrame(touch.page);
    await inner.locator(".live-scene .marker").first().waitFor();
    // The browser itself scrolls the page for one finger where the map says so.
    expect(await inner.locator(".svg-map").evaluate((one) => getComputedStyle(one).touchAction)).toBe("pan-x pan-y");
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
});

describe("a frame of one's own", () => {
  const talk = (page: Page) =>
    page.evaluate(() => (window as unknown as { heard: { data: { type: string } }[] }).heard);
  const say = (page: Page, data: unknown) =>
    page.evaluate((message) => (window as unknown as { say(data: unknown): void }).say(message), data);
  const types = async (page: Page) => (await talk(page)).map(({ data }) => data.type);

  test.each(["/raw", "/sandbox"])("%s: silent until it is greeted, then answers every command", async (path) => {
    const { page, thrown } = await openHost(`${host.url}${path}`);
    const frame = await embedFrame(page);
    await say(page, { beilou: 1, type: "select", id: 1, payload: { id: "basket-1" } });
    expect(await talk(page)).toEqual([]);
    await say(page, { beilou: 1, type: "hello", id: "h" });
    await expect.poll(() => types(page)).toEqual(expect.arrayContaining(["ready", "resize", "ack"]));
    for (const [id, type, payload] of [
      [1, "filter", { kind: ["trail"] }],
      [2, "lang", { lang: "en" }],
      [3, "select", { id: "basket-1" }],
      [4, "plan", { plan: "1broken" }],
      [5, "view", { zoom: 12, lat: 39.7, lng: 115.9 }],
      [6, "select", { id: "<b>" }],
    ] as const)
      await say(page, { beilou: 1, type, id, payload });
    await expect
      .poll(async () =>
        (await talk(page))
          .map(({ data }) => data as { type: string; id?: unknown; payload?: unknown })
          .filter(({ type, id }) => type === "ack" && typeof id === "number")
          .sort((a, b) => Number(a.id) - Number(b.id))
          .map(({ payload }) => payload),
      )
      .toEqual([
        { ok: true },
        { ok: true },
        { ok: true },
        { ok: false, error: "unreadable plan" },
        { ok: false, error: "no map" },
        { ok: false, error: "payload" },
      ]);
    expect(await frame.locator("html").getAttribute("lang")).toBe("en");
    expect(thrown).toEqual([]);
  });

  test("ten thousand hostile messages leave it working", async () => {
    const { page, thrown } = await openHost(`${host.url}/raw`);
    const frame = await embedFrame(page);
    await say(page, { beilou: 1, type: "hello" });
    const fc = await import("fast-check");
    const type = fc.constantFrom(
      "select",
      "filter",
      "view",
      "lang",
      "plan",
      "ready",
      "ack",
      "__proto__",
      "constructor",
    );
    const hostile = fc.oneof(
      fc.anything({ maxDepth: 3, withDate: true }),
      fc.record({
        beilou: fc.constantFrom(1, 2, "1"),
        type,
        id: fc.option(fc.string()),
        payload: fc.anything({ maxDepth: 3 }),
      }),
      fc.record({
        beilou: fc.constant(1),
        type,
        payload: fc.record({ id: fc.string(), kind: fc.array(fc.string()), plan: fc.string() }),
      }),
    );
    const messages = fc.sample(hostile, { numRuns: 10_000, seed: 5 });
    for (let from = 0; from < messages.length; from += 2500)
      await page.evaluate(
        (many) => {
          for (const one of many) (window as unknown as { say(data: unknown): void }).say(one);
        },
        messages.slice(from, from + 2500) as unknown[],
      );
    await say(page, { beilou: 1, type: "select", id: "last", payload: { id: "basket-3" } });
    await expect
      .poll(async () => (await talk(page)).some(({ data }) => (data as { id?: unknown }).id === "last"), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(await frame.locator("#page-title").innerText()).toBe("重走背篓路 3");
    expect(await state(frame)).not.toBe("error");
    expect(thrown).toEqual([]);
  });

  test("nothing is stored, and nobody else is asked", async () => {
    const { page, requests } = await openHost(`${host.url}/raw`);
    const frame = await embedFrame(page);
    await frame.locator(".row").first().click();
    await frame.locator("#page-title").waitFor();
    const own = await embed("?site=basket-1");
    await own.page.locator("#page-title").waitFor();
    expect(await own.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    const hosts = new Set(requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).host));
    expect([...hosts].sort()).toEqual([new URL(host.url).host, new URL(inject("url")).host].sort());
  });
});
