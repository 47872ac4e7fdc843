import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { at, planOf } from "../helpers/plan";
import {
  element,
  embedFrame,
  frameIds,
  type HostPage,
  hostPage,
  listening,
  map,
  openHost,
  said,
  script,
  serveHosts,
} from "./host";

const pages = new Map<string, HostPage>([
  [
    "/element",
    { html: hostPage(`<input id="own" autofocus>${listening}${script}${element("", "<p>载入中的地图</p>")}`) },
  ],
  [
    "/three",
    {
      html: hostPage(
        `${script}${element('ui="list" ids="basket-1"')}${element('ui="list" kind="route" lang="en"')}<div style="height:4000px"></div>${element('ui="list" kind="museum" id="far"')}`,
      ),
    },
  ],
  ["/list", { html: hostPage(`${listening}${script}${element('ui="list" kind="museum"')}`) }],
  [
    "/two",
    {
      html: hostPage(
        `${listening}${script}<script type="module" src="/old/embed.js"></script>${element('ui="list" kind="museum"')}${element('ui="list" kind="trail"')}`,
      ),
    },
  ],
]);
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  host = await serveHosts(pages);
});
afterAll(() => host?.close());

type Client = HTMLElement & { select(id: string | null): Promise<void>; showPlan(plan: string | null): Promise<void> };

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

  test("a plan goes in, its stops come out, and it leads to the whole map", async () => {
    const { page } = await openHost(`${host.url}/list`);
    const frame = await embedFrame(page);
    const plan = encodePlan(planOf([at("tangshang-song-memorial"), at("pingxi-war-memorial")]));
    await expect.poll(async () => (await said(page, "ready")).length).toBe(1);
    await map(page).evaluate((one, text) => (one as Client).showPlan(text), plan);
    await expect
      .poll(async () => (await said(page, "plan")).at(-1)?.detail)
      .toEqual({ plan, stops: ["tangshang-song-memorial", "pingxi-war-memorial"] });
    expect(await frameIds(frame)).toEqual(["tangshang-song-memorial", "pingxi-war-memorial"]);
    expect(await frame.getByText("打开这份行程").getAttribute("href")).toBe(`./#plan=${plan}`);
    const refused = await map(page).evaluate((one) =>
      (one as Client).showPlan("1broken").catch((cause: Error) => cause.message),
    );
    expect(refused).toContain("unreadable plan");
    await map(page).evaluate((one) => (one as Client).showPlan(null));
    await expect.poll(async () => (await said(page, "plan")).at(-1)?.detail).toEqual({ plan: null, stops: [] });
    expect((await frameIds(frame)).length).toBeGreaterThan(2);
    await map(page).evaluate((one, text) => one.setAttribute("plan", text), plan);
    await expect.poll(() => frameIds(frame)).toHaveLength(2);
  });

  test("a command that comes before the map is ready waits for it; one to a map that is gone is refused", async () => {
    const { page } = await openHost(`${host.url}/list`, {
      before: (before) =>
        before.addInitScript(() => {
          addEventListener("DOMContentLoaded", () => {
            const one = document.querySelector("beilou-map") as Client;
            (window as unknown as { early: Promise<unknown> }).early = customElements
              .whenDefined("beilou-map")
              .then(() => one.select("red-imprint"));
          });
        }),
    });
    await page.evaluate(() => (window as unknown as { early: Promise<unknown> }).early);
    expect((await said(page, "select")).at(-1)?.detail?.id).toBe("red-imprint");
    const gone = await map(page).evaluate((one) => {
      const asked = (one as Client).select("basket-1").catch((cause: Error) => cause.message);
      one.remove();
      return asked;
    });
    expect(gone).toContain("removed");
  });

  test("two versions of its script on one page do not clash", async () => {
    const { page, errors } = await openHost(`${host.url}/two`, {
      before: (before) =>
        // Another copy, as an older page would bring it: from the host's own folder.
        before.route("**/old/embed.js", async (route) => {
          const copy = await route.fetch({ url: `${inject("url")}embed.js` });
          return route.fulfill({ response: copy });
        }),
    });
    const both = [await embedFrame(page, 0), await embedFrame(page, 1)];
    const counts = await Promise.all(both.map(async (frame) => (await frameIds(frame)).length));
    expect(Math.min(...counts)).toBeGreaterThan(2);
    await expect.poll(async () => (await said(page, "ready")).length).toBe(2);
    await map(page).evaluate((one) => (one as Client).select("red-imprint"));
    expect(await page.evaluate(() => document.querySelectorAll("beilou-map:defined").length)).toBe(2);
    expect(errors).toEqual([]);
  });

  test("without script what stands inside it reads", async () => {
    const { page } = await openHost(`${host.url}/element`, { javaScriptEnabled: false });
    expect(await page.getByText("载入中的地图").isVisible()).toBe(true);
  });

  test("where storage is blocked the map is the same", async () => {
    const { page, thrown } = await openHost(`${host.url}/list`, {
      before: (before) =>
        before.addInitScript(() => {
          const blocked = () => {
            throw new DOMException("blocked", "SecurityError");
          };
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, { get: blocked });
          Object.defineProperty(document, "cookie", { get: blocked, set: blocked });
        }),
    });
    const frame = await embedFrame(page);
    await frame.locator(".row").first().click();
    await frame.locator("#page-title").waitFor();
    expect(thrown).toEqual([]);
  });
});
