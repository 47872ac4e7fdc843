import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, inject, test } from "vitest";
import { staticServer } from "../../scripts/serve.mjs";
import { openPage } from "./browser";
import { violations } from "./violations";

const done = (page: Page) =>
  page.waitForFunction(() => ["done", "failed"].includes(document.documentElement.dataset.state ?? ""));
const wrongTopics = (page: Page) =>
  page
    .locator('section[data-level="wrong"]')
    .evaluateAll((sections) => sections.map((one) => (one as HTMLElement).dataset.topic));

let close: (() => void) | undefined;
afterEach(() => close?.());

/** The build as a careless host serves it: `spoil` changes headers on their way out; `plain`: all of it, as it lies there. */
async function careless(
  plain: boolean,
  spoil: (headers: Record<string, unknown>, path: string) => void,
  answer?: (path: string) => string | undefined,
) {
  const serve = staticServer(inject("folder"));
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (plain) {
      delete request.headers["accept-encoding"];
      delete request.headers.range;
    }
    const own = answer?.(path);
    if (own !== undefined) return void response.writeHead(200, { "content-type": "application/json" }).end(own);
    const write = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers: Record<string, unknown> = {}) => {
      spoil(headers, path);
      return write(status, headers as never);
    }) as never;
    void serve(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  close = () => server.close();
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

async function openCheck(at: string, options: Parameters<typeof openPage>[0] = {}) {
  const opened = await openPage({
    link: "check.html",
    locale: "zh-CN",
    before: (page) => page.unrouteAll(),
    ...options,
  });
  if (at !== inject("url")) await opened.page.goto(`${at}check.html`);
  await done(opened.page);
  return opened;
}

describe("check.html", () => {
  test("finds nothing to mend in what npm start serves; in Chinese and English", async () => {
    const { page, errors } = await openCheck(inject("url"), { bypassCSP: true });
    expect(await wrongTopics(page)).toEqual([]);
    expect(await page.getByRole("status").innerText()).toBe("查完了，没有要改的。");
    expect(await page.locator("section").count()).toBe(12);
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByRole("status").innerText()).toBe("Done: nothing needs mending.");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });

  test("a host that does nothing is told line by line, for the kind of host chosen", async () => {
    const bare = await careless(
      true,
      (headers, path) => {
        for (const name of Object.keys(headers))
          if (name !== "content-type" && name !== "location") delete headers[name];
        headers["x-frame-options"] = "SAMEORIGIN";
        headers.server = "nginx/1.22.1";
        if (/\.geojson$/.test(path)) headers["content-type"] = "application/octet-stream";
      },
      (path) => (path === "/config.json" ? '{"approval": 7, "embedders": ["https://village.example"]}' : undefined),
    );
    const { page } = await openPage({ link: "check.html", locale: "en-GB" });
    await page.goto(`${bare}check.html`);
    await done(page);
    const wrong = await wrongTopics(page);
    for (const topic of ["types", "compression", "range", "cors", "frames", "settings"]) expect(wrong).toContain(topic);
    expect(await page.getByLabel("Host").inputValue()).toBe("nginx");
    const lines = (topic: string) => page.locator(`section[data-topic="${topic}"] pre`).allInnerTexts();
    expect((await lines("types")).join()).toContain("application/geo+json geojson;");
    expect(await lines("cors")).toEqual(['add_header Access-Control-Allow-Origin "*" always;']);
    expect((await lines("frames")).join()).toContain("frame-ancestors 'self' https://village.example");
    await page.getByLabel("Host").selectOption("apache");
    expect(await lines("cors")).toEqual(['Header always set Access-Control-Allow-Origin "*"']);
  });

  test("a policy of the host's, a worker without its page's header, long caching and missing files are found", async () => {
    const odd = await careless(
      false,
      (headers, path) => {
        if (path === "/index.html" || path === "/embed.html") headers["content-security-policy"] = "script-src 'self'";
        if (path.startsWith("/assets/")) delete headers["cross-origin-embedder-policy"];
        if (path === "/config.json") headers["cache-control"] = "max-age=86400";
      },
      (path) =>
        path === "/files.json" ? '{"index.html": 60000, "gone.js": 1, "assets/maplibre-gl-worker-1.js": 9}' : undefined,
    );
    const { page } = await openPage({ link: "check.html", locale: "en-GB" });
    await page.goto(`${odd}check.html`);
    await done(page);
    const wrong = await wrongTopics(page);
    for (const topic of ["files", "policy", "isolation"]) expect(wrong).toContain(topic);
    expect(await page.locator('section[data-topic="files"]').innerText()).toContain("gone.js");
    expect(await page.locator('section[data-topic="policy"]').innerText()).toContain("sha256-");
  });
});
