import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type DataAnswer, openDrawn } from "./browser";
import { bases, dataText, listed, memorials, placedIds } from "./content";
import { drawnIds, listIds, pane, row, title, words } from "./journey";

const file = "memorials.geojson";
const card = (page: Page) => page.locator(".error-card");
const memorialIds = memorials.map(({ properties }) => properties.id);
const others = listed.filter(({ id }) => !memorialIds.includes(id));

/** The memorials with one changed feature among them. */
function withFeature(index: number, change: (feature: (typeof memorials)[number]) => unknown): string {
  const features = memorials.map((feature, i) => (i === index ? change(structuredClone(feature)) : feature));
  return JSON.stringify({ type: "FeatureCollection", features });
}
const named = (zh: string) =>
  withFeature(0, (feature) => ({ ...feature, properties: { ...feature.properties, name: { zh, en: zh } } }));

const unreadable: readonly [what: string, answer: DataAnswer, zh: RegExp, en: RegExp][] = [
  ["cut short", dataText(file).slice(0, 40_000), /JSON 在第 \d+:\d+/, /The JSON breaks at \d+:\d+/],
  ["a web page", "<!doctype html><title>Sign in</title><p>Please sign in", /这是一个网页/, /This is a web page/],
  ["not there", 404, /文件取不到（HTTP 404）/, /could not be fetched \(HTTP 404\)/],
  ["empty", "", /JSON 在第 1:1/, /The JSON breaks at 1:1/],
  ["TopoJSON", '{"type":"Topology","objects":{},"arcs":[]}', /这是 TopoJSON/, /This is TopoJSON/],
  ["no collection", '{"name":"memorials"}', /不是 GeoJSON/, /This is not GeoJSON/],
];

describe.each(unreadable)("when a file is %s", (_, answer, zh, en) => {
  test("the sites of the others stay, and a card names the file and the reason in both languages", async () => {
    const { page, thrown } = await openDrawn({ data: new Map([[file, answer]]) });
    await card(page).waitFor();
    expect(await card(page).count()).toBe(1);
    expect(await card(page).textContent()).toMatch(/memorials\.geojson 没有读到/);
    expect(await card(page).textContent()).toMatch(zh);
    expect(await listIds(page)).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
    const placed = placedIds();
    expect(await drawnIds(page)).toEqual(
      expect.arrayContaining(others.map(({ id }) => id).filter((id) => placed.includes(id))),
    );

    await page.getByRole("button", { name: "Switch to English" }).click();
    await expect.poll(() => card(page).textContent()).toMatch(/memorials\.geojson could not be read/);
    expect(await card(page).textContent()).toMatch(en);
    expect(await words(page)).not.toMatch(/NaN|undefined|\[object/);
    expect(thrown).toEqual([]);
  });
});

test("try again reads the file once it is mended", async () => {
  const data = new Map<string, DataAnswer>([[file, 503]]);
  const { page } = await openDrawn({ data });
  await card(page).getByRole("button", { name: "重试" }).click();
  await expect.poll(() => card(page).getByRole("button").getAttribute("aria-busy")).not.toBe("true");
  expect(await card(page).textContent()).toContain("HTTP 503");
  data.delete(file);
  await card(page).getByRole("button", { name: "重试" }).click();
  await card(page).waitFor({ state: "detached" });
  expect((await listIds(page)).sort()).toEqual(listed.map(({ id }) => id).sort());
  expect(await drawnIds(page)).toEqual(placedIds());
  await row(page, "yunju-temple").click();
  await pane(page).locator(".sources li").first().waitFor();
});

test("an opened page whose sources did not come says so, and gets them when tried again", async () => {
  const data = new Map<string, DataAnswer>([["citations.json", 404]]);
  const { page } = await openDrawn({ data, link: "#site=huagang-canal" });
  await card(page).waitFor();
  expect(await card(page).textContent()).toContain("citations.json");
  expect(await title(page).textContent()).toBe("花港红色洞渠展览馆");
  expect(await pane(page).locator(".summary").textContent()).not.toBe("");
  data.delete("citations.json");
  await card(page).getByRole("button", { name: "重试" }).click();
  await card(page).waitFor({ state: "detached" });
  expect(await pane(page).locator(".sources a").count()).toBeGreaterThan(0);
});

test("a bad feature is left out and named, the good ones around it stand", async () => {
  const id = memorialIds[2] as string;
  const bad = withFeature(2, (feature) => ({ ...feature, geometry: { type: "Point", coordinates: [39.7, 115.6] } }));
  const { page } = await openDrawn({ data: new Map([[file, bad]]) });
  const notice = page.locator("details.notice");
  await notice.waitFor();
  expect(await notice.locator("summary").textContent()).toBe("有 1 条记录因数据错误未显示。");
  expect((await listIds(page)).sort()).toEqual(
    listed
      .map(({ id }) => id)
      .filter((one) => one !== id)
      .sort(),
  );
  await notice.locator("summary").click();
  expect(await notice.locator("li").textContent()).toMatch(
    new RegExp(`memorials\\.geojson › ${id} › .*经度和纬度写反了`),
  );
  expect(await card(page).count()).toBe(0);
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect.poll(() => notice.locator("summary").textContent()).toMatch(/^One record is not shown/);
  expect(await notice.locator("li").textContent()).toContain("Longitude and latitude are swapped");
});

test("every file can fail, and the page still stands with its words", async () => {
  const core = ["places.json", file, "bases.geojson", "trails.geojson", "routes.json"];
  const { page, thrown } = await openDrawn({ data: new Map(core.map((one) => [one, 500])) });
  await expect.poll(() => card(page).count()).toBe(core.length);
  expect(await page.getByRole("combobox").isVisible()).toBe(true);
  expect(thrown).toEqual([]);
});

test.each([
  ["an image that runs a script", '<img src="x" onerror="window.__xss=1">'],
  ["a script", "</script><script>window.__xss=1</script>"],
  ["a frame", '"><svg onload=window.__xss=1><iframe srcdoc="<script>parent.__xss=1</script>">'],
])("a name with %s is text in list, page, title and map", async (_, name) => {
  const id = memorialIds[0] as string;
  const { page, thrown } = await openDrawn({
    data: new Map([[file, named(name)]]),
    link: `#map=14/39.77976/115.58072&site=${id}`,
  });
  await pane(page).locator(".sources li").first().waitFor();
  expect(await title(page).textContent()).toBe(name);
  expect(await row(page, id).locator(".row-name").textContent()).toBe(name);
  expect(await page.title()).toContain(name);
  expect(await page.evaluate(() => "__xss" in window)).toBe(false);
  expect(await page.locator("#root img, #root iframe, #root script").count()).toBe(0);
  expect(thrown).toEqual([]);
});

test("keys that reach for the prototype do not get there", async () => {
  const poison = dataText(file).replace(
    '"properties": {',
    '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "properties": {"__proto__": {"polluted": 1},',
  );
  expect(poison).toContain("__proto__");
  const { page, thrown } = await openDrawn({ data: new Map([[file, poison]]) });
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  expect((await listIds(page)).length).toBeGreaterThanOrEqual(bases.length);
  expect(thrown).toEqual([]);
});
