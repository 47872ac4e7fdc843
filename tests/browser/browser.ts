import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";
import { chromiumFlags } from "../../scripts/browser.mjs";

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

const open: Browser[] = [];
let shared: Browser | undefined;

async function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.BEILOU_CHROMIUM ?? process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, ...flags] });
  open.push(browser);
  return browser;
}
afterAll(async () => {
  await Promise.all(open.splice(0).map((browser) => browser.close()));
  shared = undefined;
});

export interface PageOptions extends BrowserContextOptions {
  /** The fragment of the link, with its `#`. */
  readonly link?: string;
  /** Extra flags need a browser of their own. */
  readonly flags?: readonly string[];
  /** Called before the page goes to its address. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens the product in a fresh context. What the page logs as an error, and every failed policy, is kept on `errors`. */
export async function openPage({ link = "", flags, before, ...options }: PageOptions = {}) {
  if (!flags && !shared) shared = await launch();
  const browser = flags || !shared ? await launch(flags) : shared;
  const context = await browser.newContext({ ...desktop, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await before?.(page);
  await page.goto(`${inject("url")}${link}`);
  return { page, context, errors, requests };
}

/** Waits until the document says that it has come so far. */
export async function waitForState(page: Page, ...states: string[]) {
  await page.waitForFunction((wanted) => wanted.includes(document.documentElement.dataset.state ?? ""), states);
}
