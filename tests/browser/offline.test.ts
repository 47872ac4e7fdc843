import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, type PageOptions, phone, waitForState } from "./browser";
import { dataText, listed } from "./content";
import { pane, row, title } from "./journey";
import { keptPaths, nextVersion, ownHost, untilKept, visitHost } from "./own-host";
import { add, names, openPlanner, planner } from "./planner";

const hall = "pingxi-war-memorial";
/** Without WebGL the drawn map stands at once: quicker where the live one does not matter. */
const drawn: PageOptions = { flags: ["--disable-3d-apis"] };
const notices = (page: Page) => page.locator(".notices").first();
/** How many workers and copies there are on the device. */
const left = (page: Page) =>
  page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
const district = (page: Page) => page.locator(".district-line");
/** The script that the page was begun with. */
const ownScript = (page: Page) => page.evaluate(() => document.querySelector<HTMLScriptElement>("head script")?.src);
const closure = (updated: string, name: string) =>
  JSON.stringify({
    updated,
    alerts: [
      {
        id: "snow",
        about: "weather",
        level: "closed",
        scope: "district",
        from: "01-01",
        to: "12-31",
        title: { zh: name, en: "Closed for snow" },
        text: { zh: "全区停开。", en: "All closed." },
        citations: ["c084"],
      },
    ],
  });

describe("without a host", () => {
  test("a page that was visited once comes again: list, live map, a site with its sources; and it says so", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, { locale: "zh-CN" });
    await untilKept(page);
    expect(await notices(page).innerText()).toBe("");
    await host.stop();
    await page.reload();
    await waitForState(page, "ready");
    expect(await page.locator(".gl-layer.ready canvas").count()).toBe(1);
    expect(await page.locator(".row").count()).toBe(listed.length);
    await row(page, hall).click();
    await pane(page).locator(".sources li").first().waitFor();
    // The day is the file's own.
    expect(JSON.parse(dataText("alerts.json")).updated).toBe("2026-11-22");
    await expect
      .poll(() => notices(page).innerText())
      .toContain("没有连上网络，看到的是先前取来的内容（公告更新于 2026年11月22日）");
  });

  test("a plan is as it was left in the middle of editing, goes on, and its class pack opens", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, { ...drawn, ...phone });
    await untilKept(page);
    await openPlanner(page);
    await add(page, "良乡", "平西抗日", "堂上");
    await planner(page).getByLabel("日期").fill("2026-10-19");
    await planner(page).getByLabel("日期").press("Tab");
    const before = await names(page);
    await host.stop();
    await page.reload();
    await planner(page).getByRole("combobox").waitFor();
    expect(await names(page)).toEqual(before);
    expect(await planner(page).getByLabel("日期").inputValue()).toBe("2026-10-19");
    await add(page, "十渡");
    await page.reload();
    await expect.poll(() => names(page)).toHaveLength(4);
    await page.getByRole("button", { name: "研学资料包" }).click();
    await page.locator(".pack-sources li").first().waitFor();
    await page.locator(".pack-text", { hasText: "平西抗日战争纪念馆" }).first().waitFor();
  });

  test("the address of a record's page leads to that record in the app, in its language", async () => {
    const host = await ownHost();
    // The first visit may well be to such a page.
    const { page } = await visitHost(host, { ...drawn, link: `sites/${hall}/` });
    await untilKept(page);
    await host.stop();
    await page.goto(`${host.url}sites/${hall}/`);
    await expect.poll(() => title(page).innerText()).toBe("平西抗日战争纪念馆");
    expect(page.url()).toBe(`${host.url}#site=${hall}`);
    await page.goto(`${host.url}en/trails/basket-1/index.html?from=paper`);
    await page.locator('html[lang="en"] #page-title').waitFor();
    expect(page.url()).toBe(`${host.url}#trail=basket-1&lang=en`);
    // What is no page of the app's is not pretended to be there.
    await expect(page.goto(`${host.url}robots.txt`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
  });

  test("a page that came from the network says so when the network goes, and takes it back", async () => {
    const host = await ownHost();
    const { page, context } = await visitHost(host, { link: "#lang=en" });
    await untilKept(page);
    await context.setOffline(true);
    await expect.poll(() => notices(page).innerText()).toMatch(/^No connection: what you see was fetched earlier/);
    await context.setOffline(false);
    await expect.poll(() => notices(page).innerText()).toBe("");
  });

  test("a host that keeps silent is not waited for", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host);
    await untilKept(page);
    host.silence(/./);
    await page.reload();
    await waitForState(page, "ready");
    await notices(page).getByText("没有连上网络").waitFor();
  });
});

describe("while the host answers", () => {
  test("a closure that it tells of is shown at the next visit, and kept from then on", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host);
    await untilKept(page);
    await host.write("data/alerts.json", closure("2026-11-22", "大雪停开"));
    await page.reload();
    await district(page).getByText("大雪停开").first().waitFor();
    expect(await notices(page).innerText()).toBe("");
    await host.stop();
    await page.reload();
    await district(page).getByText("大雪停开").first().waitFor();
    await expect.poll(() => notices(page).innerText()).toContain("没有连上网络");
  });

  test("a new version is there at once, takes the old one's place whole, and leaves open pages what they need", async () => {
    const host = await ownHost();
    const { page, context } = await visitHost(host, drawn);
    await untilKept(page);
    const [first] = await page.evaluate(() => caches.keys());
    const old = await ownScript(page);
    const version = await nextVersion(host);
    const visitor = await context.newPage();
    await visitor.addInitScript(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => {
        document.documentElement.dataset.handed = "over";
      });
    });
    await visitor.goto(host.url);
    await waitForState(visitor, "no-map");
    expect(await ownScript(visitor)).toContain("/index-next-");
    await visitor.locator("html[data-handed=over]").waitFor();
    await host.stop();
    await visitor.reload();
    await waitForState(visitor, "no-map");
    expect(await ownScript(visitor)).toContain("/index-next-");
    expect(await visitor.evaluate(() => caches.keys())).toEqual([first, `beilou:/map/:${version}`]);
    // The page that was open all the while has its planner still to fetch, by a name that the new version does not have.
    expect(await ownScript(page)).toBe(old);
    await openPlanner(page);
  });

  test("files of two versions are never kept together", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, drawn);
    await untilKept(page);
    const old = await ownScript(page);
    // A host whose files are being replaced: the page alone is still the old one.
    await nextVersion(host, "index.html");
    const end = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const coming = registration?.installing;
      return new Promise((done) => coming?.addEventListener("statechange", () => done(coming.state)));
    });
    expect(end).toBe("redundant");
    await host.stop();
    await page.reload();
    await waitForState(page, "no-map");
    expect(await ownScript(page)).toBe(old);
  });
});

describe("what is left alone", () => {
  test("pieces of files, other hosts and packs: nothing of them is kept", async () => {
    const host = await ownHost();
    const other = await ownHost();
    await host.write("data/piece.pmtiles", "PMTiles and more");
    const { page } = await visitHost(host, { ...drawn, bypassCSP: true });
    await untilKept(page);
    const answers = await page.evaluate(async (elsewhere) => {
      const part = { headers: { range: "bytes=0-6" } };
      const piece = await fetch("data/piece.pmtiles", part);
      const ofKept = await fetch("data/places.json", part);
      const whole = await fetch("data/piece.pmtiles");
      const foreign = await fetch(`${elsewhere}data/places.json`);
      return [piece.status, await piece.text(), ofKept.status, whole.status, foreign.status];
    }, other.url);
    expect(answers).toEqual([206, "PMTiles", 206, 200, 200]);
    expect(host.asked).toContainEqual({ path: "data/piece.pmtiles", range: "bytes=0-6" });
    const paths = await keptPaths(page);
    expect(paths.filter((path) => /pmtiles|^http|share\/|sites\/|embed\.html|check|domain\.js/.test(path))).toEqual([]);
    for (const wanted of ["", "config.json", "data/alerts.json", "data/tasks.json", "ground/installed.json"])
      expect(paths).toContain(wanted);
    expect(
      paths.filter((path) => /^assets\/(maplibre-gl-worker|planner|class-pack|order-worker)-.*js$/.test(path)),
    ).toHaveLength(4);
  });

  test("embed.html and check.html have no worker, and keep nothing", async () => {
    const host = await ownHost();
    const { page } = await openPage({
      at: host.url,
      link: "embed.html?ui=map&basemap=bundled",
      serviceWorkers: "allow",
    });
    await waitForState(page, "ready");
    expect(await left(page)).toEqual([0, 0]);
    await page.goto(`${host.url}check.html`);
    await waitForState(page, "done");
    expect(await left(page)).toEqual([0, 0]);
  });

  test("a frame that comes under the worker's control has its files from the host", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, drawn);
    await untilKept(page);
    await page.goto(`${host.url}embed.html?ui=list`);
    await waitForState(page, "list", "ready", "no-map");
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    host.asked.length = 0;
    await page.evaluate(() => fetch("data/places.json", { cache: "reload" }));
    await page.evaluate(() => fetch("data/routes.json"));
    expect(host.asked.map(({ path }) => path)).toEqual(["data/places.json", "data/routes.json"]);
    await host.stop();
    expect(await page.evaluate(() => fetch("data/routes.json").catch(() => "refused"))).toBe("refused");
    await expect(page.reload()).rejects.toThrow("ERR_CONNECTION_REFUSED");
  });

  test("the lines of docs/deploy.md that take it back leave nothing on the device", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, drawn);
    await untilKept(page);
    const [, lines = ""] = /```js\n(.*?)```/s.exec(readFileSync("docs/deploy.md", "utf8")) ?? [];
    await host.write("sw.js", lines);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const coming = registration?.installing;
      await new Promise<void>((done) => {
        coming?.addEventListener("statechange", () => coming.state === "activated" && done());
      });
    });
    expect(await left(page)).toEqual([0, 0]);
  });

  test("visitors who save data keep nothing", async () => {
    const host = await ownHost();
    const { page } = await visitHost(host, {
      ...drawn,
      before: (page) =>
        page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } })),
    });
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toHaveLength(0);
  });
});
