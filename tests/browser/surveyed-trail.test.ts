import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openDrawn, openReady } from "./browser";
import { goTo, pane, pointAt, row } from "./journey";
import { accent, type Rgb, spotOf } from "./picture";
import { surveyedTrails } from "./surveyed";

const slider = (page: Page) => pane(page).getByRole("slider", { name: "沿线位置" });
const chart = (page: Page) => pane(page).locator(".profile-chart");
const cursor = (page: Page) => page.locator(".live-scene .trail-cursor");
/** Where the cursor stands in the drawing of the map; null while it is not there. */
const cursorAt = async (page: Page) =>
  (await cursor(page).count()) === 0
    ? null
    : cursor(page).evaluate((one) => [Number(one.getAttribute("cx")), Number(one.getAttribute("cy"))] as const);
/** `1.2 公里 处，海拔 345 米 · 上坡约 6°（有坡）` as metres along and metres high. */
async function position(page: Page) {
  const text = (await slider(page).getAttribute("aria-valuetext")) ?? "";
  const [, along, unit, high] =
    /^([\d.]+) (公里|米) 处，海拔 (\d+) 米 · (?:平|[上下]坡约 \d+°（(?:平缓|有坡|陡)）)$/.exec(text) ?? [];
  return { alongM: Number(along) * (unit === "公里" ? 1000 : 1), highM: Number(high) };
}

let trails: string;
beforeAll(async () => {
  trails = await surveyedTrails();
});

describe("a surveyed trail", () => {
  let page: Page;
  beforeAll(async () => {
    const data = new Map([["trails.geojson", trails]]);
    ({ page } = await openDrawn({ keep: true, data, link: "#trail=basket-1" }));
    await slider(page).waitFor();
  });

  test("no longer calls itself schematic, in the list, on its page and on the map", async () => {
    expect(await row(page, "basket-1").textContent()).toMatch(/全长 3\.0 公里/);
    expect(await row(page, "basket-1").textContent()).not.toContain("示意");
    expect(await pane(page).locator(".measures").textContent()).not.toContain("示意");
    expect(await pane(page).locator(".warning").count()).toBe(0);
    expect(await page.locator(".live-scene .trail-word").count()).toBe(3);
  });

  test("shows length, ascent, descent, highest and lowest point", async () => {
    const figures = await pane(page)
      .locator(".figures > div")
      .evaluateAll((all) => all.map((one) => [one.children[0]?.textContent, one.children[1]?.textContent]));
    const figure = Object.fromEntries(figures) as Record<string, string>;
    const metres = (name: string) => Number.parseFloat(figure[name] ?? "");
    expect(figure.长度).toBe("3.0 公里");
    expect(metres("累计爬升")).toBeGreaterThanOrEqual(290);
    expect(metres("累计爬升")).toBeLessThanOrEqual(310);
    expect(metres("累计下降")).toBeGreaterThanOrEqual(36);
    expect(metres("累计下降")).toBeLessThanOrEqual(44);
    expect(figure.最高).toBe("455 米");
    expect(figure.最低).toBe("180 米");
  });

  test("is drawn on the map by its slopes, as on the profile, thicker where it is steeper", async () => {
    const graded = page.locator(".live-scene .trail-grade");
    const ofProfile = pane(page).locator(".profile-chart .profile-line");
    const grade = (all: Element[]) =>
      all.map((one) => ["gentle", "slope", "steep"].find((name) => one.classList.contains(name)));
    const drawn = await graded.evaluateAll(grade);
    expect(drawn).toEqual(await ofProfile.evaluateAll(grade));
    expect(new Set(drawn).size).toBeGreaterThan(1);
    const looks = await graded.evaluateAll((all) =>
      all.map((one) => [one.getAttribute("class"), one.getAttribute("stroke-width"), getComputedStyle(one).stroke]),
    );
    expect(new Set(looks.map(([, width]) => width)).size).toBe(new Set(drawn).size);
    expect(new Set(looks.map(([, , colour]) => colour)).size).toBe(new Set(drawn).size);
    expect(await pane(page).locator(".profile").textContent()).toContain("地图上的线也这样画");
  });

  test("names its parts and the gap between them", async () => {
    expect(await pane(page).locator(".measures").textContent()).toMatch(
      /第 1 段 [\d.]+ 公里 · 第 2 段 [\d.]+ (公里|米) 各段之间有中断/,
    );
    expect(await pane(page).locator(".profile-part").count()).toBe(2);
  });

  test("says who walked it and when, and how the track was treated", async () => {
    await pane(page).getByText("黄山店村于 2026年5月2日实测").click();
    expect(await pane(page).locator(".measures").textContent()).toMatch(
      /原始轨迹 302 点.*3 米.*1 米.*Beilou test fixture/,
    );
  });

  test("the keys on the profile move the cursor on the map, from its start to its end", async () => {
    await slider(page).focus();
    await page.keyboard.press("End");
    await expect.poll(() => cursorAt(page)).not.toBeNull();
    const end = await cursorAt(page);
    const last = await page
      .locator(".live-scene .trail-marks.trail-1 .trail-end")
      .evaluate((one) => [Number(one.getAttribute("cx")), Number(one.getAttribute("cy"))]);
    expect(Math.hypot((end?.[0] ?? 0) - (last[0] ?? 0), (end?.[1] ?? 0) - (last[1] ?? 0))).toBeLessThan(8);
    expect((await position(page)).alongM).toBe(3000);
    await page.keyboard.press("Home");
    await expect.poll(() => cursorAt(page)).not.toEqual(end);
    expect(await position(page)).toEqual({ alongM: 0, highM: 180 });
    await page.keyboard.press("PageUp");
    await expect.poll(async () => (await position(page)).alongM).toBeGreaterThan(100);
  });

  test("the pointer on the profile moves it too, and the words follow", async () => {
    const box = await chart(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20);
    await expect.poll(async () => (await position(page)).alongM).toBe(1500);
    const half = await cursorAt(page);
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 4, (box?.y ?? 0) + 20);
    await expect.poll(async () => Math.abs((await position(page)).alongM - 750)).toBeLessThan(15);
    expect(await cursorAt(page)).not.toEqual(half);
    expect(await pane(page).locator(".profile-cursor").count()).toBe(1);
  });

  test("the profile is a table as well", async () => {
    await pane(page).getByText("以表格显示").click();
    const rows = await pane(page).locator(".profile tbody tr").allInnerTexts();
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows[0]).toMatch(/^0 米\s+180 米\s+(平|上坡约 \d+°（.+）)$/);
    expect(rows.at(-1)).toMatch(/^3\.0 公里\s+\d+ 米\s+(平|[上下]坡约 \d+°（.+）)$/);
    expect(await pane(page).locator(".profile th").allInnerTexts()).toEqual(["距起点", "海拔", "坡度"]);
  });

  test("walking time is a range, with the formula and the pace one tap away", async () => {
    // DIN 33466: 3 km at 4 km/h and 300 m up, 40 m down: 1.46 h; of it 0.9 to 1.3 times, in steps of 5 minutes.
    expect(await pane(page).locator(".walking-range").textContent()).toBe("1 小时 15 分 至 1 小时 55 分");
    await pane(page).getByText("怎么算的").click();
    expect(await pane(page).locator(".walking-time").textContent()).toMatch(/DIN 33466：平路每小时 4 公里/);
    await pane(page).getByLabel("步速").selectOption("slow");
    expect(await pane(page).locator(".walking-range").textContent()).toMatch(/^1 小时 4\d 分 至 2 小时 3\d 分$/);
    expect(await pane(page).locator(".walking-time").textContent()).toMatch(/平路每小时 3 公里/);
    await pane(page).getByLabel("步速").selectOption("normal");
  });

  test("its figures are said in English when the language is switched", async () => {
    await page.getByRole("button", { name: "Switch to English" }).click();
    await expect.poll(() => pane(page).locator(".walking-range").textContent()).toBe("1 h 15 min to 1 h 55 min");
    expect(await pane(page).getByRole("slider").getAttribute("aria-label")).toBe("Position along the trail");
    await page.getByRole("button", { name: "切换到中文" }).click();
  });

  test("the cursor goes with the page that it belongs to", async () => {
    await slider(page).focus();
    await page.keyboard.press("End");
    await cursor(page).waitFor();
    await goTo(page, "#trail=basket-2");
    await cursor(page).waitFor({ state: "detached" });
    // Sketches have no slopes, and only the opened trail is drawn by them.
    await page.locator(".live-scene .trail-grade").first().waitFor({ state: "detached" });
  });
});

test("the live map draws the opened trail by its slopes: red where it is steep, teal where it is level", async () => {
  const file = JSON.parse(trails) as GeoJSON.FeatureCollection<GeoJSON.LineString>;
  const trail = file.features.find(({ id }) => id === "basket-1") as GeoJSON.Feature<GeoJSON.LineString>;
  // 1.7 km due east and level, then as far at 25 in 100, or 14 degrees.
  trail.geometry = {
    type: "LineString",
    coordinates: [
      [115.7, 39.75, 300],
      [115.72, 39.75, 300],
      [115.74, 39.75, 727],
    ],
  };
  const data = new Map([["trails.geojson", JSON.stringify(file)]]);
  const { page } = await openReady({ data, link: "#map=14.5/39.75/115.7225&trail=basket-1" });
  await slider(page).waitFor();
  const box = await page.locator(".map-pane").boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  // The slope begins 214 m, or 82 pixels, west of the map's middle; further east the page lies over the map.
  const seen = async (colour: Rgb, east: number) =>
    (await spotOf(page, colour, [middle[0] + east, middle[1]], 10)).count > 0;
  await expect.poll(() => seen(accent, -30)).toBe(true);
  expect(await seen(accent, -150)).toBe(false);
  expect(await seen([0, 105, 111], -150)).toBe(true);
  await page.keyboard.press("Escape");
  await pane(page).locator(".close-button").click();
  await expect.poll(() => seen(accent, -30)).toBe(false);
});

test("the pointer on the live map's line moves the cursor of the profile", async () => {
  const { features } = JSON.parse(trails) as GeoJSON.FeatureCollection<GeoJSON.MultiLineString>;
  const line = features.find(({ id }) => id === "basket-1")?.geometry.coordinates[0] ?? [];
  const [lng, lat] = line[Math.floor(line.length / 2)] ?? [];
  const data = new Map([["trails.geojson", trails]]);
  const { page } = await openReady({ data, link: `#map=16/${lat}/${lng}&trail=basket-1` });
  await slider(page).waitFor();
  const box = await page.locator(".map-pane").boundingBox();
  await pointAt(page, [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]);
  await expect.poll(async () => (await position(page)).alongM).toBeGreaterThan(300);
  expect(await pane(page).locator(".profile-cursor").count()).toBe(1);
});
