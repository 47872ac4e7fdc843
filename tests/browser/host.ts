import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { inject } from "vitest";
import { openPage, type PageOptions } from "./browser";

/** A page of somebody else's, on an origin of its own. */
export interface HostPage {
  readonly html: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** Serves host pages on another origin and another site than the map's. */
export async function serveHosts(pages: ReadonlyMap<string, HostPage>) {
  const server = createServer(({ url = "/" }, response) => {
    const page = pages.get(url.split("?")[0] ?? "");
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...page?.headers });
    response.end(page?.html.replaceAll("MAP/", inject("url")) ?? "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((done) => server.close(done)) };
}

/** Opens a host page; the drawn map stands in for the live one, which is quicker. */
export async function openHost(address: string, options: PageOptions = {}) {
  let opened = false;
  return openPage({
    drawn: true,
    ...options,
    before: async (page) => {
      await options.before?.(page);
      // The product's own address is not what is opened here.
      await page.route(inject("url"), (route) => {
        if (opened || route.request().frame().parentFrame()) return route.continue();
        opened = true;
        return route.fulfill({ status: 302, headers: { location: address } });
      });
    },
  });
}

/** The frame of the n-th embed, once its list can be used. */
export async function embedFrame(page: Page, at = 0): Promise<Frame> {
  const of = () => page.frames().filter((frame) => frame.url().includes("embed.html"))[at];
  for (let left = 200; left > 0 && !of(); left--) await page.evaluate(() => new Promise(requestAnimationFrame));
  const frame = of();
  if (!frame) throw new Error("there is no embed in the page");
  await frame.waitForFunction(() => ["list", "ready", "no-map"].includes(document.documentElement.dataset.state ?? ""));
  await frame.waitForFunction(() => !document.getElementById("root")?.hasAttribute("data-wait"));
  return frame;
}

export const frameIds = (frame: Frame) =>
  frame.locator(".row").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id ?? ""));

/** The element as a host writes it. */
export const element = (attributes: string, inside = "") =>
  `<beilou-map ${attributes} style="display:block;height:420px">${inside}</beilou-map>`;
/** `MAP/` stands for the folder of the map. */
export const script = '<script type="module" src="MAP/embed.js"></script>';
export const hostPage = (body: string, html = '<html lang="zh-Hans">') =>
  `<!doctype html>${html}<meta name="viewport" content="width=device-width"><title>村里的网页</title><body style="margin:0">${body}`;

/** Keeps on `window` all that the element says. */
export const listening = `<script>
  window.said = [];
  for (const type of ["ready", "select", "view", "plan", "error"])
    addEventListener("beilou-" + type, (event) => said.push({ type, detail: event.detail, at: performance.now() }));
</script>`;
export interface Said {
  readonly type: string;
  readonly detail: {
    readonly id?: string;
    readonly ids?: string[];
    readonly zoom?: number;
    readonly plan?: string | null;
    readonly stops?: string[];
  } | null;
  readonly at: number;
}
export const said = (page: Page, type: string) =>
  page.evaluate((wanted) => (window as unknown as { said: Said[] }).said.filter((one) => one.type === wanted), type);
export const map = (page: Page) => page.locator("beilou-map").first();

/** A frame of the host's own, which keeps what it hears, and says what it is told to. */
export const rawFrame = (attributes: string, query = "ui=list&kind=museum") =>
  hostPage(
    `<iframe id="map" ${attributes} title="地图" width="400" height="500" src="MAP/embed.html?${query}"></iframe><script>
    window.heard = [];
    addEventListener("message", (event) => { if (event.source === map.contentWindow) heard.push({ data: event.data, origin: event.origin }); });
    window.say = (data) => map.contentWindow.postMessage(data, "*");
  </script>`,
  );
interface Heard {
  readonly type: string;
  readonly id?: unknown;
  readonly payload?: unknown;
}
export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { data: Heard }[] }).heard.map(({ data }) => data));
export const say = (page: Page, data: unknown) =>
  page.evaluate((message) => (window as unknown as { say(data: unknown): void }).say(message), data);

/** The address of the map without its last slash, as policies name it. */
export const mapOrigin = () => new URL(inject("url")).origin;

/** One finger drawn up or down over the page, a frame of the screen between its steps. */
export async function fingerDrag(page: Page, x: number, from: number, to: number) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const steps = 12;
  await touch("touchStart", [{ x, y: from }]);
  for (let step = 1; step <= steps; step++) {
    await touch("touchMove", [{ x, y: from + ((to - from) * step) / steps }]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch("touchEnd", []);
}
