import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { addStop, changeLeg } from "../../src/domain/plan/commands";
import { emptyPlan } from "../../src/domain/plan/plan";
import { placeAt, top } from "../helpers/hill";
import { desktop, openDrawn, openReady, phone } from "./browser";
import { pane, words } from "./journey";
import { surveyedTrails } from "./surveyed";
import { install, overTheHill, pack } from "./terrain";

/** A walk of 2.4 km from the hill's foot to its top, between two places that their maker set. */
const uphill = (() => {
  const ends = [placeAt(-2400, 0), top].map((lngLat) => ({ kind: "point" as const, name: "", lngLat }));
  const plan = ends.reduce((now, place) => addStop(now, 0, place), emptyPlan);
  return `#plan=${encodePlan(changeLeg(plan, plan.days[0]?.stops[1]?.key ?? "", { mode: "foot" }))}`;
})();
const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>翻山</name><trkseg>${overTheHill.map(([lng, lat]) => `<trkpt lat="${lat}" lon="${lng}"/>`).join("")}</trkseg></trk></gpx>`;
async function importTrack(page: Page) {
  await page.getByText("导出与导入", { exact: true }).click();
  await page
    .locator(".import-file input[type=file]")
    .setInputFiles({ name: "翻山.gpx", mimeType: "", buffer: Buffer.from(gpx) });
}

/** What the page says of heights, with a terrain model whose heights are known by formula, and without any. */

let bytes: Uint8Array;
/** basket-1 surveyed straight over the hill, without heights. */
let data: Map<string, string>;
beforeAll(async () => {
  bytes = pack();
  const file = JSON.parse(await surveyedTrails()) as GeoJSON.FeatureCollection;
  const trail = file.features.find(({ id }) => id === "basket-1") as GeoJSON.Feature;
  trail.geometry = { type: "LineString", coordinates: overTheHill };
  data = new Map([["trails.geojson", JSON.stringify(file)]]);
});
const withPack = (page: Page) => install(page, bytes);
const asked = (requests: readonly string[]) => requests.filter((url) => url.includes("/ground/terrain.pmtiles"));

describe("with a terrain model", () => {
  test("a site that is mapped has a height, to ten metres, with its source in plain words", async () => {
    const { page } = await openDrawn({ link: "#site=zhoukoudian-site", before: withPack });
    expect(await pane(page).locator(".site-height").textContent()).toBe(
      "海拔约 300 米 按地形数据估算，取整到 10 米。地形数据：Hill & Dale",
    );
  });

  test("a site that may be 600 m off lies somewhere on the hill around it, and that is what is said", async () => {
    // The hill's foot 600 m off: 300 + 147 · e^(−600²/(2 · 400²)) = 347.7 m; its top: 447 m.
    const { page } = await openDrawn({ ...phone, link: "#site=pingxi-war-memorial&lang=en", before: withPack });
    expect(await pane(page).locator(".site-height").textContent()).toMatch(
      /^Between about 340 m and 450 m above sea level The position is known to about 600 m; /,
    );
  });

  test("a surveyed line without heights takes them from the ground, and says so", async () => {
    const { page } = await openDrawn({ ...desktop, data, link: "#trail=basket-1", before: withPack });
    await pane(page).locator(".profile").waitFor();
    const figures = await pane(page).locator(".figures dl, .figures").allInnerTexts();
    const metres = (name: string) => Number(new RegExp(`${name}\\s+(\\d+) 米`).exec(figures.join("\n"))?.[1]);
    // 400 m · (1 − e^(−4.5)) = 395.6 m, within three per cent; feet at 304.4 m, top at 700 m; told to ten metres
    for (const name of ["累计爬升", "累计下降"]) expect(Math.abs(metres(name) / 395.6 - 1)).toBeLessThan(0.03);
    expect(metres("最低")).toBe(300);
    expect(Math.abs(metres("最高") - 700)).toBeLessThanOrEqual(10);
    // Up and down the hill: level, sloping, steep, and less so over the top.
    const graded = await page
      .locator(".live-scene .trail-grade")
      .evaluateAll((all) => all.map((one) => one.getAttribute("class")?.split(" ")[1]));
    expect(graded).toEqual(["gentle", "slope", "steep", "slope", "gentle", "slope", "steep", "slope", "gentle"]);
    const said = await words(page);
    expect(said).toContain("爬升和剖面按地形数据估算，不是实测");
    expect(said).toContain("地形数据：Hill & Dale");
    // DIN 33466: 4.8 km at 4 km/h is 72 min, 396 m up and down 79 + 47 min: 162 min; of it 0.9 to 1.3 times
    expect(await pane(page).locator(".walking-range").textContent()).toBe("2 小时 25 分 至 3 小时 35 分");
    // The bell is steepest 800 m from its top: 400 / 800 · e^(−½), which is 16.9 degrees.
    const legend = await pane(page).locator(".grades li").allInnerTexts();
    expect(legend.map((line) => line.split("（")[0])).toEqual(["平缓", "有坡", "陡"]);
    const slider = pane(page).getByRole("slider");
    await slider.fill("1600");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^1\.6 公里 处，海拔 5\d\d 米 · 上坡约 1[67]°（陡）$/);
  });

  test("a sketched trail gets neither climb nor profile from it", async () => {
    const { page, requests } = await openDrawn({ link: "#trail=basket-2", before: withPack });
    await pane(page).getByText("没有实测，所以没有爬升、用时和轨迹下载。").waitFor();
    expect(await pane(page).locator(".profile").count()).toBe(0);
    expect(await words(page)).not.toContain("累计爬升");
    expect(asked(requests)).toEqual([]);
  });

  test("a walk in a plan says how high its ends lie, what is to be climbed at least, and what lies between", async () => {
    const { page } = await openDrawn({ ...phone, link: uphill, before: withPack });
    // 300 + 400 · e^(−4.5) = 304 m at the foot, 700 m at the top
    await expect.poll(() => page.locator(".leg-heights").allInnerTexts()).toHaveLength(1);
    expect(await page.locator(".leg-heights").textContent()).toBe(
      "起点海拔约 300 米，终点约 700 米 · 至少要上 400 米 用时仍按平路估算。 按地形数据估算，取整到 10 米。地形数据：Hill & Dale",
    );
    await page.getByText("两点直线之下的地形").first().click();
    await page.locator(".plan-leg .profile").waitFor();
    expect(await page.locator(".plan-leg").innerText()).toContain("这不是路");
    expect(await page.locator(".plan-leg").innerText()).not.toContain("累计爬升");
  });

  test("an imported track without heights takes the ground's along into the plan, marked", async () => {
    const { page } = await openDrawn({ link: "#plan=own", before: withPack });
    await importTrack(page);
    const said = page.locator(".track-climb");
    await said.waitFor();
    const [, up, down] = /累计爬升 (\d+) 米，下降 (\d+) 米/.exec(await said.innerText()) ?? [];
    for (const metres of [up, down]) expect(Math.abs(Number(metres) / 395.6 - 1)).toBeLessThan(0.03);
    expect(await said.innerText()).toContain("按地形数据估算，不是实测");
    await page.getByText("沿线高程", { exact: true }).click();
    await page.locator(".imported .profile").waitFor();
    await page.getByRole("button", { name: "加入行程", exact: true }).click();
    await page.getByText("已导入 0 个点、1 条轨迹。").waitFor();
    expect(await page.locator(".plan-note").first().innerText()).toMatch(/累计爬升 \d+ 米（按地形数据估算）/);
  });

  test("the mouse on the map is told how high the ground is under it", async () => {
    const [lng, lat] = top;
    const { page } = await openReady({ link: `#map=14/${lat}/${lng}&site=zhoukoudian-site`, before: withPack });
    await pane(page).locator(".site-height").waitFor();
    const box = (await page.locator(".map-pane").boundingBox()) as {
      x: number;
      y: number;
      width: number;
      height: number;
    };
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(middle[0] + 40, middle[1]);
    await page.mouse.move(...middle);
    await expect.poll(() => page.locator(".pointer-height").allTextContents()).toEqual(["指针处约 700 米"]);
    await page.mouse.move(box.x + box.width - 10, 10);
    await page.locator(".pointer-height").waitFor({ state: "detached" });
  });
});

describe("without one", () => {
  test("nothing is asked of the host on the plain page", async () => {
    const { requests } = await openDrawn();
    expect(asked(requests)).toEqual([]);
  });

  test("the list of what is installed is read once, however many places are opened, and no height is said", async () => {
    const { page, requests, errors, thrown } = await openDrawn({ link: "#site=zhoukoudian-site" });
    const lists = () => requests.filter((url) => url.endsWith("/ground/installed.json")).length;
    await expect.poll(lists).toBe(1);
    await page.evaluate(() => {
      location.hash = "#site=yunju-temple";
    });
    await pane(page).getByRole("heading", { level: 2, name: "云居寺" }).waitFor();
    expect(await words(page)).not.toContain("海拔");
    expect([lists(), asked(requests)]).toEqual([1, []]);
    expect(errors.filter((text) => text.includes("404"))).toEqual([]);
    expect(thrown).toEqual([]);
  });

  test("a walk in a plan and an imported track say what would bring heights", async () => {
    const { page, requests } = await openDrawn({ link: uphill });
    await page.getByText("没有装地形数据，步行按平路估算；装上后这里会显示两端的高差。").waitFor();
    await importTrack(page);
    await page.getByText("轨迹没有高程，这里也没有装地形数据").waitFor();
    expect(await page.locator(".profile").count()).toBe(0);
    expect(asked(requests)).toEqual([]);
  });

  test("a line without heights says what would bring them, and shows no climb", async () => {
    const { page } = await openDrawn({ data, link: "#trail=basket-1" });
    await pane(page).getByText("装上地形数据后会自动补上").waitFor();
    expect(await pane(page).locator(".profile").count()).toBe(0);
    expect(await words(page)).not.toContain("累计爬升");
    // 4.8 km at 4 km/h are 72 min, and there is nothing for a climb that nobody knows
    expect(await pane(page).locator(".walking-range").textContent()).toBe("1 小时 至 1 小时 35 分");
  });
});
