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
