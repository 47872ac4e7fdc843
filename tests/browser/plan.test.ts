import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, openDrawn, openReady, phone } from "./browser";
import { hash, painted, row, words } from "./journey";
import { add, door, names, openPlanner, planner, said, six, times } from "./planner";

const undo = (page: Page) => planner(page).getByRole("button", { name: "撤销" });

test("a visitor plans two stops on a phone: from a page and from a row", async () => {
  const { page, errors } = await openDrawn({ ...phone, link: "#site=pingxi-war-memorial" });
  await page.getByRole("button", { name: "加入行程", exact: true }).click();
  await expect.poll(() => door(page).innerText()).toMatch(/行程\s*1/);
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await page.getByRole("button", { name: "加入行程：红色背篓精神纪念馆" }).click();
  await page.getByRole("button", { name: "行程 2 站" }).waitFor();
  await door(page).click();
  await expect.poll(() => names(page)).toEqual(["平西抗日战争纪念馆", "红色背篓精神纪念馆"]);
  expect((await times(page))[0]).toBe("8:30–9:30");
  // Nothing of the way is known for certain, and it says so.
  expect(await planner(page).locator(".plan-leg").innerText()).toMatch(/自驾.*约.*公里.*估算/s);
  expect(await planner(page).locator(".plan-level").getAttribute("data-level")).not.toBe("green");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(errors.filter((one) => !/ERR_FAILED/.test(one))).toEqual([]);
});

describe("a teacher's day of six stops", () => {
  test("from empty to a timetable that was checked", async () => {
    const { page } = await openDrawn(desktop);
    await openPlanner(page);
    await add(page, ...six);
    await planner(page).getByLabel("日期").fill("2026-10-19");
    await planner(page).getByLabel("日期").press("Tab");
    await planner(page).locator("summary", { hasText: "人员" }).click();
    await planner(page).getByLabel("步速").selectOption("primary-high");
    for (const [field, count] of [
      ["pupils", "88"],
      ["classes", "2"],
      ["teachers", "3"],
    ] as const) {
      await planner(page).locator(`[data-field="${field}"]`).fill(count);
      await planner(page).locator(`[data-field="${field}"]`).press("Tab");
    }
    // One adult for every twenty pupils is what the plan starts from: 88 pupils take five, and one other adult goes along.
    const few = planner(page).locator('[data-code="few-adults"]');
    await expect.poll(() => few.innerText()).toContain("4 名");
    await few.getByRole("button", { name: "老师改为 4 名" }).click();
    await expect.poll(() => few.count()).toBe(0);
    expect(await said(page).innerText()).toBe("已改好，可以撤销");
    // A class is counted on arrival and has its time at the toilets.
    expect(await planner(page).locator(".plan-what .quiet").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/整队清点.*如厕/)]),
    );
    expect(await page.locator(".live-scene .plan-mark").count()).toBeGreaterThan(3);
    expect(await page.locator(".live-scene .plan-word").first().innerHTML()).toBe("直线示意");
  });

  test("minutes that were typed for a way take the estimate's place, and say so", async () => {
    const { page } = await openDrawn(desktop);
    await openPlanner(page);
    await add(page, "良乡", "堂上");
    await planner(page).getByRole("button", { name: "改: 去堂上村的路" }).click();
    await planner(page).getByLabel("实际分钟").fill("100");
    await planner(page).getByLabel("实际分钟").press("Tab");
    await expect.poll(() => planner(page).locator(".plan-leg > p").innerText()).toMatch(/1 小时 40 分.*自填/s);
    expect((await times(page))[1]).toMatch(/^10:10/);
    const link = planner(page).getByRole("link", { name: "用高德地图查这一段" });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/uri\.amap\.com\/navigation\?from=.*&to=.*&mode=car/);
  });
});

describe("the order of the stops", () => {
  test("by keys, by buttons and by dragging, each said aloud", async () => {
    const { page } = await openDrawn(desktop);
    await openPlanner(page);
    await add(page, "良乡", "堂上", "十渡");
    const [first, second, third] = await names(page);
    await planner(page)
      .getByRole("button", { name: /^第 1 站/ })
      .press("ArrowDown");
    await expect.poll(() => names(page)).toEqual([second, first, third]);
    expect(await said(page).innerText()).toBe(`${first}：现在是第 2 站，共 3 站`);
    await painted(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^第 2 站/);
    await planner(page)
      .getByRole("button", { name: `上移：${third}` })
      .click();
    await expect.poll(() => names(page)).toEqual([second, third, first]);

    const from = await planner(page)
      .getByRole("button", { name: /^第 1 站/ })
      .boundingBox();
    const to = await planner(page)
      .getByRole("button", { name: /^第 3 站/ })
      .boundingBox();
    if (!from || !to) throw new Error("the stops are not on screen");
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 60, { steps: 4 });
    await page.mouse.move(to.x + 12, to.y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => names(page)).toEqual([third, first, second]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => names(page)).toEqual([second, third, first]);
  });

  test("the best one is shown, taken over and taken back", async () => {
    const { page } = await openDrawn(desktop);
    await openPlanner(page);
    await add(page, ...six);
    const before = await names(page);
    await planner(page).getByRole("button", { name: "排个最优顺序" }).click();
    const preview = planner(page).locator(".order-table");
    await preview.waitFor();
    expect(await planner(page).locator(".proof").innerText()).toBe("已证明最短");
    expect(await names(page)).toEqual(before);
    await planner(page).getByRole("button", { name: "用这个顺序" }).click();
    await expect.poll(() => names(page)).not.toEqual(before);
    expect((await names(page))[0]).toBe(before[0]);
    expect([...(await names(page))].sort()).toEqual([...before].sort());
    await undo(page).click();
    await expect.poll(() => names(page)).toEqual(before);
  });
});

test("everything is undone, step by step, down to nothing", async () => {
  const { page } = await openDrawn(desktop);
  await openPlanner(page);
  await add(page, "良乡", "堂上");
  await planner(page).getByLabel("日期").fill("2026-10-19");
  await planner(page).getByLabel("日期").press("Tab");
  await planner(page).getByRole("button", { name: "编辑：堂上村" }).click();
  await planner(page).getByLabel("备注").first().fill("集合点在广场");
  await planner(page).getByLabel("备注").first().press("Tab");
  await planner(page).getByRole("button", { name: "加一天" }).click();
  let steps = 0;
  while (await undo(page).isEnabled()) {
    await undo(page).click();
    if (++steps > 20) throw new Error("there is no end to it");
  }
  expect(steps).toBeGreaterThanOrEqual(5);
  expect(await names(page)).toEqual([]);
  expect(await planner(page).innerText()).toContain("从一个地点开始");
});

test("a plan sent by a link opens as a copy in another browser, and is kept only when one says so", async () => {
  const sender = await openDrawn(desktop);
  await sender.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPlanner(sender.page);
  await add(sender.page, "良乡", "堂上");
  await planner(sender.page).getByRole("button", { name: "复制行程链接" }).click();
  await expect.poll(() => planner(sender.page).innerText()).toContain("已复制");
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());

  const { page } = await openDrawn({ ...phone, link: new URL(link).hash });
  await expect.poll(() => names(page)).toEqual(await names(sender.page));
  expect(await planner(page).innerText()).toContain("还没有存到这台设备");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await planner(page).getByRole("button", { name: "留下" }).click();
  await expect.poll(() => hash(page)).toBe("#plan=own");
  await page.reload();
  await expect.poll(() => names(page)).toEqual(await names(sender.page));
});

test("a plan in a link that cannot be read is said, and the page stands", async () => {
  const { page } = await openDrawn({ link: "#plan=1AAAA" });
  await expect.poll(() => words(page)).toContain("plan=1AAAA");
  expect(await planner(page).count()).toBe(0);
  expect(await row(page, "pingxi-war-memorial").count()).toBe(1);
});

test("a reload in the middle loses nothing", async () => {
  const { page } = await openDrawn(phone);
  await openPlanner(page);
  await add(page, "良乡", "堂上");
  await planner(page).getByRole("button", { name: "编辑：堂上村" }).click();
  await planner(page).getByLabel("停留（分钟）").fill("95");
  await planner(page).getByLabel("停留（分钟）").press("Tab");
  await page.reload();
  await expect.poll(() => names(page)).toEqual(["良乡", "堂上村"]);
  expect(await planner(page).locator(".plan-what .quiet").last().innerText()).toContain("停留 1 小时 35 分");
});

test("where storage is forbidden it is said, and the plan can be made all the same", async () => {
  const { page } = await openDrawn({
    ...desktop,
    before: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        }),
      ),
  });
  await openPlanner(page);
  await add(page, "良乡", "堂上");
  expect(await planner(page).getByRole("alert").innerText()).toContain("浏览器不允许在这台设备上保存");
  expect(await names(page)).toHaveLength(2);
});

test("two windows on one plan: the change of one is in the other, and can be taken back there", async () => {
  const { page, context } = await openDrawn(desktop);
  await openPlanner(page);
  await add(page, "良乡");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => names(other)).toEqual(["良乡"]);
  await add(other, "堂上");
  await expect.poll(() => names(page)).toEqual(["良乡", "堂上村"]);
  expect(await planner(page).innerText()).toContain("另一个窗口改了这份行程");
});

test.each([
  ["the drawn map", openDrawn],
  ["the live map", openReady],
] as const)("a spot of %s becomes a stop, and is given a name", async (_, open) => {
  const { page } = await open(phone);
  await openPlanner(page);
  await planner(page).getByRole("button", { name: "在地图上点一个地方" }).click();
  await planner(page).getByText("在地图上点一下要加入的地方").waitFor();
  await expect.poll(() => page.locator(".app").getAttribute("data-sheet")).toBe("peek");
  const box = await page.locator(".map-pane").boundingBox();
  if (!box) throw new Error("no map");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await expect.poll(() => names(page)).toEqual(["自选地点"]);
  await planner(page).getByRole("button", { name: "编辑：自选地点" }).click();
  await planner(page).getByLabel("地点名称").fill("学校");
  await planner(page).getByLabel("地点名称").press("Tab");
  await expect.poll(() => names(page)).toEqual(["学校"]);
});

test("a published route becomes a plan with its stops", async () => {
  const { page } = await openDrawn({ link: "#route=red-imprint" });
  const stops = await page.locator(".page .stops > li").count();
  await page.getByRole("button", { name: "照这条线路排行程" }).click();
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(1);
  expect((await names(page)).length).toBeLessThanOrEqual(stops);
  expect(await planner(page).getByLabel("行程名称").inputValue()).not.toBe("");
});
