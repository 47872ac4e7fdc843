import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { desktop, openPage, phone, waitForState } from "./browser";
import { citations, dataText, listed, memorials, routes, trails } from "./content";
import { pane, title, words } from "./journey";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const [stories, courses] = ["stories.json", "courses.json"].map(
  (file) => JSON.parse(dataText(file)) as readonly { readonly id: string }[],
) as [readonly { readonly id: string }[], readonly { readonly id: string }[]];

/** Every page of the build: its path, and what stands in it. */
interface Built {
  readonly path: string;
  readonly id: string;
  readonly language: "zh" | "en";
  readonly html: string;
}
const folders = ["sites", "trails", "routes", "stories", "courses"];
const written = [...listed, ...stories, ...courses].map(({ id }) => id).sort();
let pages: Built[];
beforeAll(() => {
  const root = inject("folder");
  pages = ["", "en/"].flatMap((prefix) =>
    folders.flatMap((folder) =>
      readdirSync(join(root, prefix, folder)).map((id): Built => {
        const path = `${prefix}${folder}/${id}/`;
        const html = readFileSync(join(root, path, "index.html"), "utf8");
        return { path, id, language: prefix ? "en" : "zh", html };
      }),
    ),
  );
});
const jsonLdOf = ({ html }: Built) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

describe("every page of the build", () => {
  test("is there in both languages, for every site, trail, route, story and course", () => {
    for (const language of ["zh", "en"])
      expect(
        pages
          .filter((page) => page.language === language)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(written);
  });

  test("has a title and a description of its own, and a place for its language", () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    for (const { html, language } of pages) {
      expect(html).toContain(`<html lang="${language === "zh" ? "zh-Hans" : "en"}">`);
      expect(html).toMatch(/<meta name="description" content="[^"]{10,}">/);
    }
  });

  test("has no script but files and data, no style attribute, and no address from the root", () => {
    for (const { html, path } of pages) {
      expect(html.match(/<script(?![^>]* src=)(?![^>]*ld\+json)/), path).toBeNull();
      expect(html.match(/ style="/), path).toBeNull();
      expect(html.match(/ (href|src)="\//), path).toBeNull();
    }
  });

  test("leads only to pages that are there", () => {
    const known = new Set(["", ...pages.map(({ path }) => path)]);
    for (const { html, path } of pages)
      for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\.\.\/[^"#]+)"/g))
        expect(known, `${href} on ${path}`).toContain(new URL(href, `http://x/${path}`).pathname.slice(1));
  });

  test("carries its sources, linked only where that is allowed", () => {
    const unlinkable = citations.filter(({ linkable, url }) => !linkable && url).map(({ url }) => url as string);
    for (const { html, path } of pages) {
      expect(html, path).toMatch(/class="sources">.*?<ol>.*?<li>/s);
      for (const url of unlinkable) expect(html.includes(`"${url}"`), `${url} on ${path}`).toBe(false);
    }
  });

  test("has a picture of 1200 by 630 pixels, of at most 60 kB", () => {
    for (const { html, path } of pages) {
      const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
      const png = readFileSync(join(inject("folder"), path, image));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], image).toEqual([1200, 630]);
      expect(png.length, image).toBeLessThan(60_000);
    }
  });

  test("says to machines no position that the data does not give, and no hours from old sources", () => {
    for (const page of pages) {
      const entity = jsonLdOf(page).mainEntity;
      const record = listed.find(({ id }) => id === page.id);
      if (!record?.lngLat) expect(entity.geo, page.path).toBeUndefined();
      else {
        const point = entity.geo.geoMidpoint ?? entity.geo;
        expect([point.longitude, point.latitude], page.path).toEqual(record.lngLat);
      }
      expect(entity.openingHoursSpecification, page.path).toBeUndefined();
    }
    const approximate = memorials.filter(
      ({ properties }) => (properties as { position?: { quality?: string } }).position?.quality === "approximate",
    );
    expect(approximate.length).toBeGreaterThan(10);
    for (const { properties } of approximate) {
      const page = pages.find(({ id }) => id === properties.id) as Built;
      expect(jsonLdOf(page).mainEntity.geo["@type"], properties.id).toBe("GeoCircle");
    }
  });

  test("marks a schematic trail in its title's description, on its map and in its text", () => {
    const schematic = trails.filter(({ properties }) => "course" in properties && properties.course === "schematic");
    expect(schematic.length).toBeGreaterThan(0);
    for (const { properties } of schematic) {
      const { html } = pages.find(({ id, language }) => id === properties.id && language === "zh") as Built;
      expect(html).toMatch(/<meta name="description" content="示意走向·待实测。/);
      expect(html).toMatch(/class="trail-word"[^>]*>示意</);
      expect(html).toContain("请勿据此上山");
    }
  });
});

describe("without script", () => {
  const still = { javaScriptEnabled: false };

  test("a page is read, and its links lead on, to the other language and home", async () => {
    const { page, errors } = await openPage({ ...phone, ...still, link: "sites/pingxi-war-memorial/" });
    expect(await title(page).textContent()).toBe("平西抗日战争纪念馆");
    const text = await words(page);
    expect(text).toContain("大致位置，约 ±600 米");
    expect(text).toContain("按 2018年的信息，出发前请电话确认");
    expect(text).not.toContain("载入中");
    await page.getByRole("img", { name: "简图：平西抗日战争纪念馆及周围" }).waitFor();
    await page.getByRole("link", { name: "Switch to English" }).click();
    expect(await title(page).textContent()).toBe("Pingxi Memorial Hall of the War of Resistance");
    await page.locator('.leader a[href*="sites/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/sites\/[a-z-]+\/$/);
    await page.locator(".static-top h1 a").click();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(errors).toEqual([]);
  });

  test("a place whose position nobody knows has no map, and says so", async () => {
    const { page } = await openPage({ ...phone, ...still, link: "sites/red-granary/" });
    expect(await words(page)).toContain("位置待核实");
    expect(await page.locator(".locator").count()).toBe(0);
    expect(await words(page)).toContain("没有公布的位置，所以这里没有地图。");
  });

  test("nothing is wider than the narrowest screen", async () => {
    for (const link of ["en/sites/tangshang-song-memorial/", "en/trails/basket-4/", `routes/${routes[0]?.id}/`]) {
      const { page } = await openPage({ viewport: { width: 320, height: 640 }, ...still, link });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, link).toBeLessThanOrEqual(client);
    }
  });
});

describe("with script", () => {
  test.each([
    ["sites/pingxi-war-memorial/", "#site=pingxi-war-memorial", "平西抗日战争纪念馆"],
    ["en/trails/basket-2/", "#trail=basket-2&lang=en", "Retrace the Basket Road 2"],
    ["routes/red-imprint/", "#route=red-imprint", "房山红色印记之旅"],
    ["en/stories/song-birth/", "#story=song-birth&lang=en", "How the Song Was Born"],
  ])("%s comes alive as the app, at the same record and with the app's own link", async (link, view, name) => {
    const { page, errors } = await openPage({ ...desktop, link });
    await page.locator("#static").waitFor({ state: "detached" });
    await waitForState(page, "ready", "no-map");
    expect(await title(page).textContent()).toBe(name);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${view}`);
    await page.reload();
    await pane(page).getByRole("heading", { name, level: 2 }).waitFor();
    expect(errors).toEqual([]);
  });

  test("whoever has begun to read keeps the page; its link to the map shows it", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const before = (page: Page) =>
      page.route(/\/$/, async (route) => {
        if (route.request().resourceType() === "fetch") await held;
        await route.continue();
      });
    const { page } = await openPage({ ...phone, link: "sites/pingxi-war-memorial/", before });
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    release();
    await page.getByRole("link", { name: "在地图上打开" }).click();
    await pane(page).waitFor();
    expect(await title(page).last().textContent()).toBe("平西抗日战争纪念馆");
    expect(new URL(page.url()).hash).toBe("#site=pingxi-war-memorial");
  });

  test("where the app is not to be had, the page stays", async () => {
    const before = (page: Page) =>
      page.route(/\/$/, (route) =>
        route.request().resourceType() === "fetch" ? route.fulfill({ status: 503, body: "" }) : route.continue(),
      );
    const { page, thrown } = await openPage({ ...phone, link: "trails/basket-1/", before });
    await page.waitForLoadState("networkidle");
    expect(await title(page).textContent()).toBe("重走背篓路 1");
    expect(new URL(page.url()).pathname).toBe("/trails/basket-1/");
    expect(thrown).toEqual([]);
  });
});

describe("axe finds nothing serious on", () => {
  test.each(
    [
      "sites/pingxi-war-memorial/",
      "sites/red-granary/",
      "trails/basket-1/",
      "routes/red-imprint/",
      "stories/song-birth/",
      "courses/pingxi-resistance/",
    ].flatMap((path) => [[path, "light"] as const, [`en/${path}`, "dark"] as const]),
  )("%s, %s", async (link, colorScheme) => {
    // The page's own script never comes, so that it is the page that is looked at.
    const before = (page: Page) =>
      page.route(/\/alive-[^/]*\.js$/, (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
    const { page } = await openPage({ ...phone, colorScheme, bypassCSP: true, link, before });
    await page.addScriptTag({ path: axeFile });
    const found = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const { violations } = await run.run(document, { resultTypes: ["violations"] });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
    });
    expect(found).toEqual([]);
  });
});
