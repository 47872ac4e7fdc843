import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPage } from "./browser";
import { embedFrame, heard, openHost, rawFrame, say, serveHosts } from "./host";

const pages = new Map([
  ["/raw", { html: rawFrame("") }],
  ["/sandbox", { html: rawFrame('sandbox="allow-scripts"') }],
]);
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  host = await serveHosts(pages);
});
afterAll(() => host?.close());
const embed = (query: string) => openPage({ drawn: true, link: `embed.html${query}` });
const state = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.state);

describe("a frame of one's own", () => {
  const types = async (page: Page) => (await heard(page)).map(({ type }) => type);

  test.each(["/raw", "/sandbox"])("%s: silent until it is greeted, then answers every command", async (path) => {
    const { page, thrown } = await openHost(`${host.url}${path}`);
    const frame = await embedFrame(page);
    await say(page, { beilou: 1, type: "select", id: 1, payload: { id: "basket-1" } });
    expect(await heard(page)).toEqual([]);
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
        (await heard(page))
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
      .poll(async () => (await heard(page)).some(({ id }) => id === "last"), {
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
