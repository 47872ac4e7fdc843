import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainGrounds, readGrounds } from "../../src/data/basemaps";
import { originsOf } from "../../src/domain/basemap";

const label = { zh: "图", en: "Map" };
const raster = { id: "own", kind: "raster", label, url: "https://tiles.example.org/{z}/{x}/{y}.png" };
const problemsOf = (...basemaps: unknown[]) => readGrounds({ basemaps }).problems;

describe("the grounds that are shipped", () => {
  const { grounds, problems } = readGrounds(JSON.parse(readFileSync("public/config.json", "utf8")));

  test("are sound, and the choice is left to the map", () => {
    expect(problems).toEqual([]);
    expect(grounds.plain).toBe("auto");
    expect(grounds.basemaps.map(({ id, kind, thirdParty }) => [id, kind, thirdParty])).toEqual([
      ["bundled", "bundled", false],
      ["pack", "pmtiles", false],
      ["openfreemap", "style", true],
      ["tianditu-vec", "wmts", true],
      ["tianditu-img", "wmts", true],
      ["tianditu-ter", "wmts", true],
    ]);
  });

  test("Tianditu has no key yet, and carries its mark and an approval number", () => {
    for (const one of grounds.basemaps.filter(({ kind }) => kind === "wmts")) {
      expect(one).toMatchObject({ key: "", mark: { zh: "天地图" } });
      expect(one.approval).toMatch(/^GS\(\d{4}\)\d+号$/);
    }
  });
});

test.each([[{}], [{ basemaps: null, default: null }], [{ basemaps: [] }]])(
  "%j is the bundled ground alone",
  (value) => {
    expect(readGrounds(value)).toEqual({ grounds: plainGrounds, problems: [] });
  },
);

test("what is left out has a plain value; an address of another host is a third party's unless it is said to be one's own", () => {
  const { grounds } = readGrounds({ basemaps: [raster, { ...raster, id: "ours", thirdParty: false }], default: "own" });
  expect(grounds.basemaps.slice(1)).toEqual([
    {
      ...raster,
      key: null,
      tileSize: 256,
      attribution: [],
      mark: null,
      approval: null,
      minzoom: 0,
      maxzoom: 18,
      thirdParty: true,
    },
    expect.objectContaining({ id: "ours", thirdParty: false }),
  ]);
  expect(grounds.plain).toBe("own");
});

test("a raster in GCJ-02 is refused, and why is said", () => {
  const [problem] = problemsOf({ ...raster, datum: "gcj02" });
  expect(problem).toContain("config.json › basemaps › 0 › datum");
  expect(problem).toContain("GCJ-02 lie up to 600 m beside the sites");
});

test.each<[string, object]>([
  ["no label", { label: undefined }],
  ["a label in one language", { label: { zh: "图" } }],
  ["another kind", { kind: "wms" }],
  ["the id auto", { id: "auto" }],
  ["an id with a space", { id: "my map" }],
  ["an address without encryption", { url: "http://tiles.example.org/{z}/{x}/{y}.png" }],
  ["an address without a host's name of its own", { url: "//tiles.example.org/{z}/{x}/{y}.png" }],
  ["an address that ends the policy's line", { url: "https://a.example;script-src * /{z}/{x}/{y}" }],
  ["a script", { url: "javascript:alert({z}{x}{y})" }],
  ["an address out of the page's folder", { url: "../{z}/{x}/{y}.png" }],
  ["an address without a tile's place", { url: "https://tiles.example.org/map.png" }],
  ["zooms the wrong way round", { minzoom: 12, maxzoom: 9 }],
  ["markup for a link", { attribution: [{ text: "x", url: "javascript:alert(1)" }] }],
])("%s is not offered, and said", (_, wrong) => {
  const { grounds, problems } = readGrounds({ basemaps: [{ ...raster, ...wrong }] });
  expect(grounds).toEqual(plainGrounds);
  expect(problems.length).toBeGreaterThan(0);
});

test("an entry that is not sound takes no other with it; a second of the same id is not taken", () => {
  const { grounds, problems } = readGrounds({ basemaps: [{ id: "x" }, raster, raster], default: "x" });
  expect(grounds.basemaps.map(({ id }) => id)).toEqual(["bundled", "own"]);
  expect(grounds.plain).toBe("bundled");
  expect(problems.map((one) => one.split(" › ").slice(0, 3).join(" "))).toEqual([
    "config.json basemaps 0",
    "config.json basemaps 2",
    expect.stringContaining("config.json default"),
  ]);
});

test("whatever stands there, it is read without a throw, the bundled ground stays, and no origin breaks the policy", () => {
  const wild = fc.record({
    basemaps: fc.oneof(
      fc.anything(),
      fc.array(fc.record({ ...Object.fromEntries(Object.keys(raster).map((key) => [key, fc.anything()])) })),
      fc.array(
        fc.record({ id: fc.string(), kind: fc.constant("raster"), label: fc.constant(label), url: fc.webUrl() }),
      ),
      fc.array(fc.string().map((text) => ({ ...raster, url: `https://${text}/{z}/{x}/{y}` }))),
    ),
    default: fc.anything(),
  });
  fc.assert(
    fc.property(wild, (value) => {
      const { basemaps } = readGrounds(value).grounds;
      expect(basemaps.filter(({ kind }) => kind === "bundled").length).toBeGreaterThan(0);
      for (const origin of basemaps.flatMap(originsOf)) expect(origin).not.toMatch(/[\s;,'"]/);
    }),
  );
});
