import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { chromiumFlags } from "../../scripts/browser.mjs";

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
/** Both, for test.each. */
export const devices = [
  ["phone", phone],
  ["desktop", desktop],
] as const;

/** A browser of its own for each set of flags, shared by the tests of a file. */
const browsers = new Map<string, Promise<Browser>>();
const passing: BrowserContext[] = [];
/** Nothing leaves this machine, whatever a page asks for. */
const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

function browserWith(flags: readonly string[]): Promise<Browser> {
  const key = flags.join(" ");
  const executablePath = process.env.BEILOU_CHROMIUM ?? process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = browsers.get(key) ?? chromium.launch({ executablePath, args: [...chromiumFlags, alone, ...flags] });
  browsers.set(key, browser);
  return browser;
}
afterEach(async () => {
  await Promise.all(passing.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
  browsers.clear();
});

/** What the server answers in place of a data file: other bytes, or an HTTP status alone. */
export type DataAnswer = string | Uint8Array | number;

export interface PageOptions extends BrowserContextOptions {
  /** Another address than that of the build all journeys share. */
  readonly at?: string;
  /** The fragment of the link, with its `#`. */
  readonly link?: string;
  /** Extra flags need a browser of their own. */
  readonly flags?: readonly string[];
  /** The live map's code never arrives, so the drawn one stays: quicker where the live one does not matter. */
  readonly drawn?: boolean;
  /** The operator's settings; without them the bundled ground is pinned, so that no other host is asked. */
  readonly config?: object;
  /** Data files that are answered otherwise, by their name; what is put in or taken out later counts too. */
  readonly data?: Map<string, DataAnswer>;
  /** The page lives as long as its file's tests, not only as long as the test that opened it. */
  readonly keep?: boolean;
  /** Called before the page goes to its address. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/**
 * Opens the product in a fresh context. What the page logs as an error, and every failed policy, is kept on `errors`;
 * what it throws without catching on `thrown`.
 */
export async function openPage(options: PageOptions = {}) {
  const { at = inject("url"), link = "", flags = [], drawn = false, config = {}, data } = options;
  const { keep = false, before, ...contextOptions } = options;
  // What a service worker asks for passes by the answers that tests give in the host's place: only journeys without
  // network, which have a host of their own, let it in.
  const settings = { ...desktop, serviceWorkers: "block" as const, ...contextOptions };
  const context = await (await browserWith(flags)).newContext(settings);
  if (!keep) passing.push(context);
  const page = await context.newPage();
  const errors: string[] = [];
  const thrown: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => {
    errors.push(String(error));
    thrown.push(String(error));
  });
  page.on("request", (request) => requests.push(request.url()));
  if (drawn) await page.route(/\/MapView-[^/]*\.js$/, (route) => route.abort());
  // Where anything is answered in the host's place, Chromium passes over a service worker's answers to navigations.
  if (at === inject("url")) await page.route(`${at}config.json`, (route) => route.fulfill({ json: config }));
  if (data) await answerData(page, data);
  await before?.(page);
  await page.goto(`${at}${link}`);
  return { page, context, errors, thrown, requests };
}

/** The page with the drawn map for good, laid out and usable. */
export async function openDrawn(options: PageOptions = {}) {
  const opened = await openPage({ ...options, drawn: true });
  await waitForState(opened.page, "no-map");
  await opened.page.locator(".live-scene").waitFor();
  return opened;
}

/** The page with the live map. */
export async function openReady(options: PageOptions = {}) {
  const opened = await openPage(options);
  await waitForState(opened.page, "ready");
  return opened;
}

/** Waits until the document says that it has come so far. */
export async function waitForState(page: Page, ...states: string[]) {
  await page.waitForFunction((wanted) => wanted.includes(document.documentElement.dataset.state ?? ""), states);
}

async function answerData(page: Page, data: ReadonlyMap<string, DataAnswer>) {
  await page.route("**/data/*", (route) => {
    const answer = data.get(new URL(route.request().url()).pathname.split("/").at(-1) ?? "");
    if (answer === undefined) return route.continue();
    if (typeof answer === "number") return route.fulfill({ status: answer, body: String(answer) });
    return route.fulfill({ body: Buffer.from(answer), contentType: "application/geo+json" });
  });
}
