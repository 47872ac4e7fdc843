import { describe, expect, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { addDay, addStop, changeDay, changeGroup } from "../../src/domain/plan/commands";
import { emptyPlan, type StopPlace } from "../../src/domain/plan/plan";
import { desktop, openDrawn } from "./browser";
import { cutOff, poppler, print } from "./paper";
import { add, openPlanner, planner, six } from "./planner";

/** Two days of a class: a place by its village, a sketched trail, one that nobody has located. */
const day = (() => {
  const group = { walker: "junior", grade: 8, pupils: 40, classes: 1, teachers: 3, adults: 0 } as const;
  const places: readonly StopPlace[] = [
    { kind: "place", id: "metro-1653676" },
    { kind: "site", id: "changcao-county-gov" },
    { kind: "trail", id: "basket-1", walk: "there-and-back", fromKm: null, toKm: null },
    { kind: "site", id: "pingxi-unknown-martyrs" },
  ];
  const first = places.reduce((plan, place) => addStop(plan, 0, place), changeGroup(emptyPlan, group));
  const dated = changeDay(first, 0, { date: "2026-11-12", start: 450 });
  return addStop(addDay(dated), 1, { kind: "site", id: "tangshang-song-memorial" });
})();

async function openDay(lang: "zh" | "en" = "zh") {
  const link = `#plan=${encodePlan(day)}${lang === "en" ? "&lang=en" : ""}`;
  const opened = await openDrawn({ ...desktop, link });
  await planner(opened.page).locator(".plan-stop").first().waitFor();
  // The table of holidays has come: the day has its kind.
  await planner(opened.page)
    .getByText(lang === "zh" ? "工作日" : "Working day")
    .first()
    .waitFor();
  return opened;
}

describe.skipIf(!poppler)("the timetable on paper (skipped where there is no pdftotext)", () => {
  test("has its days, times and checks on two to four pages, the Chinese whole, and says what is not known", async () => {
    const { page } = await openDay();
    const { pages } = await print(page);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(4);
    const all = pages.join("");
    for (const words of [
      "第1天·2026年11月12日·周四·工作日",
      "第2天",
      "房良联合县政府（遗址）抗战纪念馆",
      "7:30",
      "估算",
      "示意线",
      "示意走向·待实测：时间只是很宽的范围，请勿据此上山",
      "位置只是大致的，可能差600米",
      "位置待核实",
      "没有带日期的资料说明这一天开放",
      "没有选日期",
      "虚线是直线示意，不是道路",
    ])
      expect(all, words).toContain(words);
    expect(all).not.toMatch(/加一站|撤销|undefined|null|NaN/);
  });

  test("in English it is English", async () => {
    const { page } = await openDay("en");
    const { raw } = await print(page);
    const all = raw.join(" ").replace(/\s+/g, " ");
    for (const words of ["Day 1", "12 November 2026", "estimate", "schematic", "To verify"])
      expect(all).toContain(words);
  });
});

test("nothing of the timetable is cut off on A4, and nothing is told by colour: every level has its word", async () => {
  const { page } = await openDay();
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await cutOff(page, ".plan-print")).toEqual([]);
  const found = await page.locator(".plan-print li").allInnerTexts();
  expect(found.length).toBeGreaterThan(4);
  for (const words of found) expect(words).toMatch(/^(不行|待核实) · /);
  const inks = await page
    .locator(".plan-print, .plan-print *")
    .evaluateAll((elements) => [...new Set(elements.map((one) => getComputedStyle(one).color))]);
  for (const ink of inks) {
    const [red, green, blue] = (ink.match(/\d+/g) ?? []).map(Number);
    expect([green, blue], ink).toEqual([red, red]);
    expect(red, ink).toBeLessThanOrEqual(0x77);
  }
});

test.skipIf(!poppler)("a teacher's class day, from an empty plan to the printed pack", async () => {
  const { page } = await openDrawn(desktop);
  await openPlanner(page);
  await add(page, ...six);
  await planner(page).getByLabel("行程名称").fill("五年级秋游");
  await planner(page).getByLabel("日期").fill("2026-10-20");
  await planner(page).getByLabel("日期").press("Tab");
  await planner(page).locator("summary", { hasText: "人员" }).click();
  await planner(page).getByLabel("步速").selectOption("primary-high");
  for (const [field, count] of [
    ["pupils", "40"],
    ["classes", "1"],
    ["teachers", "3"],
  ] as const) {
    await planner(page).locator(`[data-field="${field}"]`).fill(count);
    await planner(page).locator(`[data-field="${field}"]`).press("Tab");
  }
  await planner(page).getByLabel("回到第一站").check();
  await planner(page).getByRole("button", { name: "排个最优顺序" }).click();
  const use = planner(page).getByRole("button", { name: "用这个顺序" });
  await planner(page).locator(".proof").waitFor();
  if (await use.isVisible()) await use.click();
  await page.getByRole("button", { name: "研学资料包" }).click();
  await page.locator(".pack-sources li").first().waitFor();
  const { pages } = await print(page);
  expect(pages.length).toBeGreaterThan(12);
  const all = pages.join("");
  for (const words of [
    "五年级秋游·学生手册",
    "五年级秋游·教师用书",
    "2026年10月20日周二",
    "平西抗日战争纪念馆",
    "学生40人，1个班",
  ])
    expect(all, words).toContain(words);
});
