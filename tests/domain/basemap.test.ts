import { describe, expect, test } from "vitest";
import {
  type Basemap,
  bundledBasemap,
  groundsToTry,
  hostNames,
  missing,
  originsOf,
  tileAddresses,
} from "../../src/domain/basemap";

const common = { ...bundledBasemap, thirdParty: true };
const pack: Basemap = { ...common, id: "pack", kind: "pmtiles", url: "ground/fangshan.pmtiles", thirdParty: false };
const online: Basemap = {
  ...common,
  id: "online",
  kind: "style",
  url: "https://a.example/style",
  dark: "https://b.example/dark",
  hosts: ["https://c.example"],
  key: null,
};
const keyless: Basemap = {
  ...common,
  id: "tianditu",
  kind: "wmts",
  url: "https://t{0-7}.tianditu.gov.cn/{layer}_w/wmts?tk={key}",
  key: "",
  layers: { zh: ["vec", "cva"], en: ["vec", "eva"] },
  matrixSet: "w",
  tileSize: 256,
};
const all = [bundledBasemap, keyless, pack, online];
const none = new Set<string>();
const installed = new Set(["fangshan.pmtiles"]);
const ids = (basemaps: readonly Basemap[]) => basemaps.map(({ id }) => id);

describe("what is tried, while the bundled ground stands", () => {
  test.each([
    ["auto", none, ["online"]],
    ["auto", installed, ["pack", "online"]],
    ["bundled", installed, []],
    ["pack", installed, ["pack"]],
    ["pack", none, []],
    ["tianditu", installed, []],
    ["gone", installed, []],
  ] as const)("%s with %o", (choice, files, expected) => {
    expect(ids(groundsToTry(choice, all, files))).toEqual(expected);
  });

  test("a key makes a ground one that can be asked, and the first online one is auto's", () => {
    const keyed = { ...keyless, key: "0123" } as Basemap;
    expect(missing(keyless, none)).toBe("key");
    expect(missing(pack, none)).toBe("file");
    expect(missing(keyed, none)).toBeNull();
    expect(ids(groundsToTry("auto", [keyed, online], none))).toEqual(["tianditu"]);
  });
});

test("Tianditu's tiles are asked as its WMTS wants them, from eight hosts, one list for the map and one for its names", () => {
  const [map, names, more] = tileAddresses({ ...keyless, key: "a b" } as Basemap & { kind: "wmts" }, "en");
  expect(more).toBeUndefined();
  expect(map).toHaveLength(8);
  expect(map?.[7]).toBe(
    "https://t7.tianditu.gov.cn/vec_w/wmts?tk=a%20b&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
  );
  expect(names?.[0]).toMatch(/^https:\/\/t0\.tianditu\.gov\.cn\/eva_w\/wmts\?tk=a%20b&.*LAYER=eva&/);
});

test("hosts are named one by one for the policy, and shortly for people", () => {
  expect(originsOf(keyless).slice(0, 2)).toEqual(["https://t0.tianditu.gov.cn", "https://t1.tianditu.gov.cn"]);
  expect(originsOf(keyless)).toHaveLength(8);
  expect(hostNames(keyless)).toEqual(["t0…7.tianditu.gov.cn"]);
  expect(originsOf(online)).toEqual(["https://a.example", "https://b.example", "https://c.example"]);
  expect([...originsOf(pack), ...originsOf(bundledBasemap)]).toEqual([]);
});
