import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Asked, handlingOf, pathIn, standsAlone } from "../../src/domain/offline";
import { pageAddress, viewOfPage } from "../../src/domain/page-address";
import { decodeView } from "../../src/domain/view";

const scope = "https://village.example/map/";
const kept = new Set(["", "config.json", "data/alerts.json", "assets/index-1.js"]);
const handling = (url: string, rest: Partial<Asked> = {}) =>
  handlingOf(
    { url: new URL(url, scope).href, method: "GET", mode: "cors", cache: "default", range: false, ...rest },
    scope,
    kept,
  );
const opened = (url: string) => handling(url, { mode: "navigate" });

describe("who answers", () => {
  test("opened pages of the app: the host, or the copy", () => {
    for (const url of [
      "",
      "index.html",
      "?from=paper",
      "#site=hall",
      "sites/hall/",
      "en/stories/song-birth/index.html",
    ])
      expect(opened(url), url).toBe("page");
  });

  test("other opened pages: the host alone", () => {
    for (const url of [
      "embed.html",
      "embed.html?ui=list",
      "check.html",
      "data/alerts.json",
      "sites/",
      "elsewhere/hall/",
    ])
      expect(opened(url), url).toBe("untouched");
  });

  test("chunks by their hashed names: the copy, also those of another version", () => {
    expect(handling("assets/index-1.js")).toBe("asset");
    expect(handling("assets/index-0.js")).toBe("asset");
  });

  test("settings and data: the host, or the copy; what is not kept, the host alone", () => {
    expect(handling("data/alerts.json", { cache: "no-cache" })).toBe("file");
    expect(handling("config.json?1")).toBe("file");
    // A page of the build reads the app from it.
    expect(handling("./")).toBe("file");
    for (const url of ["share/hall.png", "domain.js", "data/other.json"]) expect(handling(url), url).toBe("untouched");
  });

  test("pieces of files, and who asks for the host itself: the host alone", () => {
    expect(handling("ground/fangshan.pmtiles", { range: true })).toBe("untouched");
    expect(handling("data/alerts.json", { range: true })).toBe("untouched");
    expect(handling("data/alerts.json", { cache: "reload" })).toBe("untouched");
    expect(handling("assets/index-1.js", { cache: "no-store" })).toBe("untouched");
    expect(handling("data/alerts.json", { method: "HEAD" })).toBe("untouched");
  });

  test("other folders and other hosts, among them every ground of the shipped settings: they alone", () => {
    const config = readFileSync("public/config.json", "utf8");
    const grounds = [...config.matchAll(/"(https:[^"]*)"/g)].map(([, url = ""]) => url.replace(/\{[^}]*\}/g, "0"));
    expect(grounds.length).toBeGreaterThan(5);
    for (const url of [
      ...grounds,
      "https://village.example/",
      "https://village.example/mapping/",
      "../assets/index-1.js",
    ])
      expect(handling(url), url).toBe("untouched");
  });
});

test("frames, check.html and whatever lies outside stand for themselves; the app's pages do not", () => {
  const alone = (url: string) => standsAlone(pathIn(scope, new URL(url, scope).href));
  for (const url of ["embed.html?ui=list", "check.html", "https://other.example/", "data:text/javascript,1"])
    expect(alone(url), url).toBe(true);
  for (const url of ["", "index.html#site=hall", "sites/hall/", "assets/worker-1.js"])
    expect(alone(url), url).toBe(false);
});

describe("the view of a record's page", () => {
  test("is that record's, in the page's language", () => {
    expect(viewOfPage("sites/hall/")).toBe("site=hall");
    expect(viewOfPage("en/trails/basket-1/index.html")).toBe("trail=basket-1&lang=en");
    expect(viewOfPage("routes/three-days")).toBe("route=three-days");
    expect(viewOfPage("courses/pingxi-resistance/")).toBe("course=pingxi-resistance");
    for (const path of [
      "",
      "sites/",
      "sites/a/b/",
      "share/hall/",
      "constructor/hall/",
      "sites/%3Cb%3E/",
      "fr/sites/hall/",
    ])
      expect(viewOfPage(path), path).toBeNull();
  });

  test("leads from the address of a row to what the row opens", () => {
    const { view, lost } = decodeView(viewOfPage(pageAddress({ id: "basket-2", kind: "trail" }, "en")) ?? "");
    expect([view.selection, view.language, lost]).toEqual([{ role: "trail", id: "basket-2" }, "en", []]);
  });
});
