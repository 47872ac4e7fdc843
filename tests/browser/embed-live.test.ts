import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, phone } from "./browser";
import { element, embedFrame, fingerDrag, hostPage, openHost, script, serveHosts } from "./host";

const frames = 4;
const pages = new Map([
  ["/live", { html: hostPage(`${script}${element('ui="map" basemap="bundled"')}<div style="height:3000px"></div>`) }],
  [
    "/isolated",
    {
      html: hostPage(`${script.replace("<script", "<script crossorigin")}${element('ui="map" basemap="bundled"')}`),
      headers: { "cross-origin-embedder-policy": "require-corp" },
    },
  ],
  [
    "/many",
    {
      html: hostPage(
        script +
          `<beilou-map ui="map" basemap="bundled" style="display:inline-block;width:300px;height:240px"></beilou-map>`.repeat(
            frames,
          ),
      ),
    },
  ],
]);
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  host = await serveHosts(pages);
});
afterAll(() => host?.close());
const settled = ["ready", "no-map"];

test.each(["/live", "/isolated"])("%s: a framed map comes alive on somebody else's page", async (path) => {
  const { page, errors } = await openHost(`${host.url}${path}`, { drawn: false });
  const frame = await embedFrame(page);
  await frame.waitForFunction((states) => states.includes(document.documentElement.dataset.state ?? ""), settled);
  expect(await frame.evaluate(() => document.documentElement.dataset.state)).toBe("ready");
  expect(await frame.locator("canvas").isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test("one finger over the live map scrolls the page", async () => {
  const { page } = await openHost(`${host.url}/live`, { ...phone, drawn: false });
  const frame = await embedFrame(page);
  await frame.waitForFunction(() => document.documentElement.dataset.state === "ready");
  await fingerDrag(page, 180, 320, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(120);
});

test("more maps than the browser has contexts for: the rest are drawn, none is a black box", async () => {
  const { page } = await openHost(`${host.url}/many`, { drawn: false, flags: ["--max-active-webgl-contexts=2"] });
  const all = await Promise.all(Array.from({ length: frames }, (_, i) => embedFrame(page, i)));
  // A context that is taken away is waited for, then the drawn map stands.
  for (const frame of all)
    await frame.waitForFunction(
      () => {
        const { state } = document.documentElement.dataset;
        const live = state === "ready" && !document.querySelector("canvas")?.getContext("webgl2")?.isContextLost();
        return live || (state === "no-map" && document.querySelector(".live-scene .marker") !== null);
      },
      null,
      { timeout: 40_000 },
    );
});

test("pinned to its own ground the framed live map asks nobody but its own host", async () => {
  const { page, requests } = await openPage({ link: "embed.html?ui=map&basemap=bundled" });
  await page.waitForFunction(() => document.documentElement.dataset.state === "ready");
  const hosts = new Set(requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).host));
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
