import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { addStop, changeBack, changeDay, changeGroup, changeStop } from "../../src/domain/plan/commands";
import { emptyPlan, type Plan, type StopPlace } from "../../src/domain/plan/plan";
import { openDrawn, type PageOptions, phone } from "./browser";
import { cutOff, poppler, print } from "./paper";

/** A class day with what makes paper hard: a schematic trail, a place without position, stops on one point. */
function classDay(): Plan {
  const group = { walker: "primary-high", grade: 5, pupils: 88, classes: 2, teachers: 5, adults: 1 } as const;
  const places: readonly StopPlace[] = [
    { kind: "place", id: "metro-1653676" },
    { kind: "site", id: "changcao-county-gov" },
    { kind: "site", id: "shangshibao-branch" },
    { kind: "site", id: "huangshandian-museum" },
    { kind: "trail", id: "basket-1", walk: "there-and-back", fromKm: null, toKm: null },
    { kind: "site", id: "pingxi-unknown-martyrs" },
  ];
  const filled = places.reduce((plan, place) => addStop(plan, 0, place), changeGroup(emptyPlan, group));
  const dated = changeDay(filled, 0, { date: "2026-11-12", start: 7 * 60 + 30 });
  return changeBack(changeStop(dated, "s3", { lunch: 50 }), 0, {});
}

/** The pack of that day, opened from the planner as a teacher does. */
async function openPack(options: PageOptions & { readonly lang?: "zh" | "en" } = {}) {
  const { lang = "zh", ...rest } = options;
  const opened = await openDrawn({
    ...rest,
    link: `#plan=${encodePlan(classDay())}${lang === "en" ? "&lang=en" : ""}`,
  });
  await opened.page.getByRole("button", { name: /^(研学资料包|Class pack)$/ }).click();
  await opened.page.locator(".pack-sources li").first().waitFor();
  await opened.page
    .locator(".pack-text", { hasText: /两尊塑像|Two statues/ })
    .first()
    .waitFor();
  return opened;
}
const edit = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).first();

test("a name on the numbered map stands there wholly, beside the scale, or not at all", async () => {
  // A long day's map, at whose edges names would be cut, and one under the scale.
  const far = ["huangshandian-museum", "zhoukoudian-site", "yunju-temple", "pingxi-war-memorial"];
  const plan = [...far, "tangshang-song-memorial"].reduce(
    (plan, id) => addStop(plan, 0, { kind: "site", id }),
    emptyPlan,
  );
  const { page } = await openDrawn({ link: `#plan=${encodePlan(plan)}` });
  await page.getByRole("button", { name: "研学资料包" }).click();
  const { names, cut } = await page
    .locator(".pack-map")
    .first()
    .evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = (svg.querySelector(".pack-scale rect") as Element).getBoundingClientRect();
      const names = [...svg.querySelectorAll("text")].filter((text) => !text.closest(".pack-scale, .pack-north"));
      const cut = names.filter((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const outside = left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
        return outside || (left < scale.right && bottom > scale.top);
      });
      return { names: names.length, cut: cut.map(({ textContent }) => textContent) };
    });
  expect(names).toBeGreaterThan(5);
  expect(cut).toEqual([]);
});

describe.skipIf(!poppler)("on paper (skipped where there is no pdftotext)", () => {
  test("every part is there, on A4, each page with its title and number, and the Chinese can be read", async () => {
    const { page } = await openPack();
    const sheets = await page.locator(".pack-sheet").count();
    const { pages, width, height } = await print(page);
    expect([width, height].map(Math.round)).toEqual([595, 842]);
    expect(sheets).toBe(20);
    expect(pages.length).toBeGreaterThanOrEqual(sheets);
    expect(pages.length).toBeLessThanOrEqual(30);
    pages.forEach((text, i) => {
      expect(text).toContain(`${i + 1}/${pages.length}`);
    });
    for (const part of [
      "学生手册",
      "教师用书",
      "司机单",
      "致家长的一封信",
      "安全风险表",
      "应急卡",
      "名单与分工",
      "分阶段清单",
    ])
      expect(pages.filter((text) => text.includes(`·${part}`)).length, part).toBeGreaterThan(0);
    const all = pages.join("");
    for (const words of [
      "房良联合县政府（遗址）抗战纪念馆",
      "大致位置，误差约±600米",
      "示意走向·待实测：请勿据此上山",
      "图上没有位置（待核实）：平西无名烈士陵园",
      "邓华、宋时轮",
      "不代表任何审核或批准",
      "开放情况待核实",
      "森林防火期",
      "报警110",
      "5公里",
    ])
      expect(all, words).toContain(words);
    // Each part is handed to somebody else, and counts from 1.
    for (const part of ["学生手册", "教师用书", "司机单", "名单与分工"]) {
      const own = pages.filter((text) => text.includes(`·${part}`));
      expect(own.map((text) => /–(\d+)–/.exec(text)?.[1])).toEqual(own.map((_, i) => String(i + 1)));
    }
    expect(all).not.toMatch(/撤销上一处改动|恢复建议|返回计划|undefined|null|NaN/);
  });

  test("a stop has one page: its three tasks, its drawing box, and the way to read on", async () => {
    const { page } = await openPack();
    const { pages } = await print(page);
    const stops = pages.filter((text) => text.includes("找一找") && text.includes("·学生手册"));
    expect(stops).toHaveLength(5);
    for (const text of stops) {
      expect(text).toContain("凭证据说");
      expect(text).toMatch(/画在这里/);
      expect(text).toMatch(/扫码回家再看：http.*(sites|trails)\/[a-z0-9-]+\//);
    }
    // Answers are the teacher's alone.
    expect(pages.filter((text) => text.includes("邓华、宋时轮")).every((text) => text.includes("·教师用书"))).toBe(
      true,
    );
  });

  test("what is not chosen is not printed, and a booklet is A5", async () => {
    const { page } = await openPack();
    for (const part of ["教师用书", "司机单", "安全风险表", "应急卡", "名单与分工", "分阶段清单"])
      await page.getByRole("checkbox", { name: part }).uncheck();
    await page.getByRole("combobox", { name: /纸张/ }).selectOption("a5");
    const { pages, width, height } = await print(page);
    expect([width, height].map(Math.round)).toEqual([420, 595]);
    expect(pages.join("")).not.toMatch(/司机单|邓华|先解决/);
    expect(pages.join("")).toContain("回执");
    // How to fold it stands where one prints.
    expect(await page.locator(".pack-steps li").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining("小册子"), expect.stringContaining("从中间对折")]),
    );
    await page.getByRole("checkbox", { name: "致家长的一封信" }).uncheck();
    const alone = await print(page);
    alone.pages.forEach((text, i) => {
      expect(text).toContain(`${i + 1}/${alone.pages.length}`);
    });
  });

  test("in English it is English", async () => {
    const { page } = await openPack({ lang: "en" });
    const { raw } = await print(page);
    const all = raw.join(" ").replace(/\s+/g, " ");
    for (const words of [
      "Pupil's handbook",
      "approximate position, within about 600 m",
      "Two statues stand before the gate",
      "It stands for no review and no permission",
    ])
      expect(all).toContain(words);
  });
});

describe("texts", () => {
  test("are changed in place, are text and never HTML, and come back by one press", async () => {
    const { page } = await openPack();
    const aim = edit(page, "这一天的目标 · 会做");
    const before = await aim.innerText();
    await aim.fill("<b onclick=alert(1)>记三条</b>");
    await edit(page, "这一天的目标 · 知道").focus();
    const both = page.getByRole("textbox", { name: "这一天的目标 · 会做", exact: true });
    await expect.poll(() => both.allInnerTexts()).toEqual(Array(2).fill("<b onclick=alert(1)>记三条</b>"));
    expect(await page.locator(".pack b").count()).toBe(0);
    await page.getByRole("button", { name: "撤销上一处改动" }).click();
    await expect.poll(() => aim.innerText()).toBe(before);
    await aim.fill("别的");
    await aim.blur();
    await page.getByRole("button", { name: "恢复建议文字：这一天的目标 · 会做" }).first().click();
    await expect.poll(() => aim.innerText()).toBe(before);
  });

  test("are kept with the plan: the pack that is opened again has them", async () => {
    const { page } = await openPack();
    await edit(page, "重走背篓路 1 · 老师出的题").fill("数一数台阶");
    await page.getByRole("button", { name: "返回计划" }).click();
    await page.getByRole("button", { name: "研学资料包" }).click();
    await expect.poll(() => edit(page, "重走背篓路 1 · 老师出的题").innerText()).toBe("数一数台阶");
    expect(page.url()).not.toContain(encodeURIComponent("数一数"));
  });
});

test.each([
  ["A4", 680, "a4"],
  ["A5", 476, "a5"],
] as const)("nothing is cut off on %s", async (_, width, paper) => {
  const { page } = await openPack();
  if (paper === "a5") await page.getByRole("combobox", { name: /纸张/ }).selectOption("a5");
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: "print" });
  expect(await cutOff(page, ".pack")).toEqual([]);
});

test("no colour: every ink on the sheets is a grey, dark enough for a copier", async () => {
  const { page } = await openPack();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const inks = await page.locator(".pack-sheet, .pack-sheet *").evaluateAll((elements) => {
    const found = new Map<string, string>();
    for (const one of elements) {
      const style = getComputedStyle(one);
      if (style.display === "none") continue;
      const drawn = one instanceof SVGElement;
      for (const value of drawn ? [style.fill, style.stroke] : [style.color, style.backgroundColor])
        if (value !== "none" && !/, 0\)$/.test(value)) found.set(value, `${one.tagName} ${one.getAttribute("class")}`);
    }
    return [...found];
  });
  for (const [ink, where] of inks) {
    const [red, green, blue] = (ink.match(/\d+/g) ?? []).map(Number);
    expect([green, blue], `${ink} ${where}`).toEqual([red, red]);
    // White paper, white in a black plate, or at least 4.5 against white: #767676.
    expect(red === 255 || (red ?? 0) <= 0x77, `${ink} ${where}`).toBe(true);
  }
});

test("nothing is asked of another host, and no policy is broken", async () => {
  const { page, requests, errors } = await openPack();
  await page.getByRole("combobox", { name: /纸张/ }).selectOption("a5");
  expect(requests.filter((url) => !url.startsWith(inject("url")))).toEqual([]);
  // The live map was kept away on purpose.
  expect(errors.filter((error) => !/MapView|Failed to load resource/.test(error))).toEqual([]);
});

test("axe finds nothing serious", async () => {
  const { page } = await openPack({ bypassCSP: true });
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} ${target.join(" ")}`));
  });
  expect(found).toEqual([]);
});

test("on a phone of 320 pixels the page does not scroll sideways", async () => {
  const { page } = await openPack({ ...phone, viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
