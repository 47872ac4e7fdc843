import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { chromiumFlags, chromiumPath } from "../browser.mjs";
import type { Profile } from "./profiles";
import { watchPage } from "./watch";

/** A page in a browser that was started for it alone. */
export interface Visit {
  readonly page: Page;
  /** Seconds of CPU that the page's main thread has used so far, in milliseconds. */
  mainThreadMs(): Promise<number>;
  /** Waits until the document says that it has come so far; throws if it says that it cannot. */
  reach(state: string): Promise<void>;
  /** Waits until one more frame was drawn; without Playwright's helpers, which cost the page time. */
  frame(): Promise<void>;
  /** Waits until two more frames were drawn. */
  settle(): Promise<void>;
  /** Bytes of the page's JavaScript heap that are in use once the garbage is gone; workers have heaps of their own. */
  heapBytes(): Promise<number>;
  /** The slowest interaction since the last call, in milliseconds; 16 when none took longer. */
  slowestInteractionMs(): Promise<number>;
}

const patienceMs = 120_000;
let executablePath: string | undefined;

/** Opens an address in a cold browser, hands the page to `act`, and closes all of it again. */
export async function visit<T>(profile: Profile, url: string, act: (visit: Visit) => Promise<T>): Promise<T> {
  executablePath ??= chromiumPath();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    // A first visit is measured, without what is fetched for later ones while the page has nothing else to do.
    const page = await (await browser.newContext({ ...profile.device, serviceWorkers: "block" })).newPage();
    page.setDefaultTimeout(patienceMs);
    const broken = new Promise<never>((_, reject) => {
      page.on("pageerror", (error) => reject(new Error(`${url} failed: ${error.message}`)));
      page.on("crash", () => reject(new Error(`${url} crashed`)));
    });
    broken.catch(() => undefined);
    const session = await page.context().newCDPSession(page);
    await slowDown(session, profile);
    await page.addInitScript(watchPage);
    await atRest(browser);
    await page.goto(url, { waitUntil: "commit" });
    const acting = act(onPage(page, session, url));
    // When the page breaks first, its browser is closed under whatever `act` still waits for.
    acting.catch(() => undefined);
    return await Promise.race([acting, broken]);
  } finally {
    await browser.close();
  }
}

/**
 * Waits until a browser that was just started is done with itself: it loads pages of its own for a second or two, and
 * would measure them with ours.
 */
async function atRest(browser: Browser): Promise<void> {
  const [stepMs, calmS, mostSteps] = [100, 0.01, 100];
  const session = await browser.newBrowserCDPSession();
  let before = 0;
  for (let step = 0, calm = 0; step < mostSteps && calm < 3; step++) {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const used = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    calm = used - before < calmS ? calm + 1 : 0;
    before = used;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}

async function slowDown(session: CDPSession, { cpuSlowdown, network }: Profile): Promise<void> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  if (!network) return;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: network.bytesPerSecond,
    uploadThroughput: network.bytesPerSecond,
  });
}

function onPage(page: Page, session: CDPSession, url: string): Visit {
  const frame = async () => {
    const expression = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))";
    await session.send("Runtime.evaluate", { expression, awaitPromise: true });
  };
  const settle = async () => {
    await frame();
    await frame();
  };
  return {
    page,
    frame,
    settle,
    async mainThreadMs() {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
    },
    async heapBytes() {
      // What is only let go of by a collection is taken by the next one.
      for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    },
    async reach(state) {
      const ends = [state, "no-map", "error"];
      const expression = `benchWatched.reached(${JSON.stringify(ends)}).then(() => Object.keys(benchWatched.states))`;
      const answer = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      const said: string[] = answer.result.value ?? [];
      if (!said.includes(state)) throw new Error(`${url} never came to "${state}": ${said.join(", ")}`);
    },
    async slowestInteractionMs() {
      await settle();
      return page.evaluate(() => {
        const { interactions } = window.benchWatched;
        const slowest = Math.max(16, ...interactions.values());
        interactions.clear();
        return slowest;
      });
    },
  };
}
