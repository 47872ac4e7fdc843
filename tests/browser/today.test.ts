import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type DataAnswer, openDrawn, type PageOptions, phone } from "./browser";
import { dataText } from "./content";
import { pane, row } from "./journey";

const hall = "pingxi-war-memorial";
/** The product at an instant, in UTC: Beijing's clock is eight hours ahead. */
const openAt = (instant: string, { link = "", ...options }: PageOptions = {}) =>
  openDrawn({
    timezoneId: "America/Los_Angeles",
    link,
    before: (page) => page.clock.setFixedTime(instant),
    ...options,
  });
const status = (page: Page) => pane(page).locator(".status-line");
const district = (page: Page) => page.locator(".district-line");

/** The hall's hours as if a source of this year gave them, with a last entry, and open at holidays. */
function freshHours(): string {
  const file = JSON.parse(dataText("memorials.geojson"));
  const { hours } = file.features.find(({ id }: { id: string }) => id === hall).properties.visit;
  hours.asOf = "2026-10";
  hours.rules[0].on.push("holiday");
  hours.rules[0].lastEntry = "15:00";
  return JSON.stringify(file);
}
const closure = (rest: Record<string, unknown> = {}) =>
  JSON.stringify({
    updated: "2026-11-22",
    alerts: [
      {
        id: "snow",
        about: "weather",
        level: "closed",
        scope: "site",
        of: [hall],
        from: "2026-11-24",
        to: "2026-11-24",
        title: { zh: "雪天闭馆", en: "Closed for snow" },
        text: { zh: "当日闭馆。", en: "Closed for the day." },
        citations: ["c084"],
        ...rest,
      },
    ],
  });
const files = (entries: [string, DataAnswer][]) => new Map<string, DataAnswer>(entries);

test("hours of 2018 are quoted with their year, never as open, and no row speaks of them", async () => {
  const { page, thrown } = await openAt("2026-11-24T02:00:00Z", { link: `#site=${hall}` });
  await expect.poll(() => status(page).innerText()).toContain("按 2018年的信息，9:00–15:30 开放，请先电话确认");
  expect(await row(page, hall).innerText()).not.toMatch(/开放|闭馆/);
  // The Monday of Beijing has begun, while it is still Sunday on the device.
  await page.clock.setFixedTime("2026-11-22T16:05:00Z");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => status(page).innerText()).toContain("按 2018年的信息，周一不开放");
  expect(thrown).toEqual([]);
});

test("with a source of this year the status goes with Beijing's clock, in the page and in the row", async () => {
  const data = files([["memorials.geojson", freshHours()]]);
  const { page } = await openAt("2026-11-24T00:59:30Z", { link: `#site=${hall}`, data });
  const steps: [string, string][] = [
    ["2026-11-24T00:59:30Z", "尚未开放·9:00 至 15:30 开放"],
    ["2026-11-24T01:00:00Z", "开放中·15:30 闭馆"],
    ["2026-11-24T07:01:00Z", "已停止入场（15:00）·15:30 闭馆"],
    ["2026-11-24T07:30:00Z", "今日已闭馆（15:30）"],
    ["2026-11-29T16:00:00Z", "今日闭馆（周一）"],
  ];
  for (const [instant, words] of steps) {
    await page.clock.setFixedTime(instant);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => status(page).innerText(), { message: instant }).toContain(words);
    await expect.poll(() => row(page, hall).innerText(), { message: instant }).toContain(words);
  }
  expect(await status(page).innerText()).toContain("来源时间：2026年10月");
});

test("another day can be asked about; beyond the holiday table nothing is guessed", async () => {
  const data = files([["memorials.geojson", freshHours()]]);
  const { page } = await openAt("2026-11-24T02:00:00Z", { link: `#site=${hall}&lang=en`, data });
  const day = pane(page).getByLabel("Another day");
  await day.fill("2026-12-01");
  await expect.poll(() => status(page).innerText()).toContain("Open, 9:00–15:30");
  expect(await pane(page).locator(".day-line").innerText()).toContain("1 December 2026 · Tuesday · working day");
  await day.fill("2027-10-04");
  await expect.poll(() => status(page).innerText()).toContain("not announced yet");
  await pane(page).getByRole("button", { name: "Back to now" }).click();
  await expect.poll(() => status(page).innerText()).toContain("Open now · closes at 15:30");
});

test("in the fire season one calm line stands over the list, and a trail's page says what the season means", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const before = async (page: Page) => {
    await page.clock.setFixedTime("2026-11-24T02:00:00Z");
    await page.route("**/data/alerts.json", (route) => held.then(() => route.continue()));
  };
  const { page } = await openDrawn({ before });
  const empty = await district(page).boundingBox();
  expect(await district(page).innerText()).toBe("");
  release();
  await expect.poll(() => district(page).innerText()).toContain("森林防火期 至 2027年5月31日");
  expect((await district(page).boundingBox())?.height).toBe(empty?.height);
  expect(await page.getByText("不等于禁止登山").isVisible()).toBe(false);
  await district(page).locator("summary").click();
  await district(page).getByText("房山区融媒体中心").waitFor();
  expect(await district(page).innerText()).toContain("公告更新于 2026年11月22日");

  await row(page, "pofengling").click();
  await pane(page).getByText("不等于禁止登山").waitFor();
  await expect.poll(() => status(page).innerText()).toContain("未核实");
});

test("between the seasons there is nothing to say, and an old file says that it is old", async () => {
  const { page } = await openAt("2027-10-20T02:00:00Z", { ...phone });
  await expect.poll(() => district(page).innerText()).toBe("目前没有全区公告");
  const warned = await openAt("2027-03-20T02:00:00Z");
  await district(warned.page).locator("summary").click();
  await expect.poll(() => district(warned.page).innerText()).toContain("已 118 天没有更新");
});

test("a closure stands in the row and on the page on its day, and is gone on the next", async () => {
  const data = files([["alerts.json", closure()]]);
  const { page } = await openAt("2026-11-24T15:59:00Z", { link: `#site=${hall}`, data });
  await expect.poll(() => status(page).innerText()).toContain("临时闭馆（公告：雪天闭馆）");
  await expect.poll(() => row(page, hall).innerText()).toContain("临时闭馆");
  expect(await pane(page).getByText("当日闭馆。").isVisible()).toBe(true);
  await page.clock.setFixedTime("2026-11-24T16:00:00Z");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => pane(page).locator(".alerts").count()).toBe(0);
  expect(await row(page, hall).innerText()).not.toContain("临时闭馆");
});

test("words of a notice are text", async () => {
  const title = { zh: "<img src=x onerror=alert(1)>公告", en: "x" };
  const data = files([["alerts.json", closure({ scope: "district", of: undefined, title })]]);
  const { page, thrown } = await openAt("2026-11-24T02:00:00Z", { data });
  await expect.poll(() => district(page).innerText()).toContain("<img src=x onerror=alert(1)>公告");
  expect(thrown).toEqual([]);
});

test("notices that cannot be read: it is said, and nothing is called open", async () => {
  const data = files([
    ["alerts.json", 404],
    ["memorials.geojson", freshHours()],
  ]);
  const { page } = await openAt("2026-11-24T02:00:00Z", { link: `#site=${hall}`, data });
  await expect.poll(() => district(page).innerText()).toContain("公告没有读到");
  await expect.poll(() => status(page).innerText()).toContain("未核实");
  expect(await status(page).innerText()).toContain("临时关闭情况不明");
});

test("on paper a notice is read whole, and nothing asks for another day", async () => {
  const { page } = await openAt("2026-11-24T02:00:00Z", { link: `#site=${hall}` });
  await expect.poll(() => status(page).innerText()).toContain("按 2018年的信息");
  const text = pane(page).getByText("不等于禁止登山");
  expect(await text.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await text.isVisible()).toBe(true);
  expect((await text.boundingBox())?.height).toBeGreaterThan(20);
  expect(await pane(page).locator(".day-choice").isVisible()).toBe(false);
});
