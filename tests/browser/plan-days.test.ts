import { describe, expect, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { addStop } from "../../src/domain/plan/commands";
import { emptyPlan, type StopPlace } from "../../src/domain/plan/plan";
import { desktop, openDrawn, phone } from "./browser";
import { add, names, openPlanner, planner, said } from "./planner";

describe("a stop goes to another day", () => {
  test.each([
    ["phone", phone],
    ["desktop", desktop],
  ] as const)("dragged onto it, on a %s, and back by one press", async (_, device) => {
    const { page } = await openDrawn(device);
    await openPlanner(page);
    await add(page, "良乡", "堂上", "十渡");
    await planner(page).getByRole("button", { name: "加一天" }).click();
    await expect.poll(() => names(page)).toEqual([]);
    await planner(page).getByRole("button", { name: "第 1 天" }).click();
    const before = await names(page);
    const badge = planner(page).getByRole("button", { name: /^第 2 站/ });
    await badge.scrollIntoViewIfNeeded();
    const [from, to] = [
      await badge.boundingBox(),
      await planner(page).getByRole("button", { name: "第 2 天" }).boundingBox(),
    ];
    if (!from || !to) throw new Error("stop or day is not on screen");
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y - 20, { steps: 3 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await expect.poll(() => page.locator(".drop-onto").innerText()).toBe("第 2 天");
    await page.mouse.up();
    await expect.poll(() => names(page)).toEqual([before[0], before[2]]);
    expect(await said(page).innerText()).toBe(`${before[1]}：已移到第 2 天，可以撤销`);
    await planner(page).getByRole("button", { name: "第 2 天" }).click();
    await expect.poll(() => names(page)).toEqual([before[1]]);
    await planner(page).getByRole("button", { name: "撤销" }).click();
    await planner(page).getByRole("button", { name: "第 1 天" }).click();
    await expect.poll(() => names(page)).toEqual(before);
  });

  test("by a field, without dragging", async () => {
    const { page } = await openDrawn(phone);
    await openPlanner(page);
    await add(page, "良乡", "堂上");
    await planner(page).getByRole("button", { name: "加一天" }).click();
    await planner(page).getByRole("button", { name: "第 1 天" }).click();
    await planner(page).getByRole("button", { name: "编辑：堂上村" }).click();
    await planner(page).getByLabel("移到").selectOption("第 2 天");
    await expect.poll(() => names(page)).toEqual(["良乡"]);
    expect(await said(page).innerText()).toBe("堂上村：已移到第 2 天，可以撤销");
  });
});

test("limits of the day can be changed, and the checks go by them; they are called no rule", async () => {
  const { page } = await openDrawn({ ...desktop, link: `#plan=${encodePlan(addStop(emptyPlan, 0, trail))}` });
  const far = planner(page).locator('[data-code="too-far"]');
  await planner(page).locator(".plan-stop").waitFor();
  expect(await far.count()).toBe(0);
  await planner(page).getByText("一天的上限与休息").click();
  expect(await planner(page).locator(".plan-limits").innerText()).toContain("不是规定；请核对本区现行规定");
  // A visitor of normal pace is advised not to walk more than 16 km.
  expect(await planner(page).getByLabel("步行不超过（公里）").getAttribute("placeholder")).toBe("默认 16");
  await planner(page).getByLabel("步行不超过（公里）").fill("0.5");
  await planner(page).getByLabel("步行不超过（公里）").press("Tab");
  await expect.poll(() => far.innerText()).toContain("上限是 500 米");
  await planner(page).locator(".plan-limits").getByRole("button", { name: "恢复默认" }).click();
  await expect.poll(() => far.count()).toBe(0);
});

const trail: StopPlace = { kind: "trail", id: "basket-1", walk: "one-way", fromKm: null, toKm: null };

test("the map draws a sketched trail as dots with its word, and rings what is only approximate", async () => {
  const village: StopPlace = { kind: "site", id: "changcao-county-gov" };
  const plan = addStop(addStop(emptyPlan, 0, trail), 0, village);
  const { page } = await openDrawn({ ...desktop, link: `#plan=${encodePlan(plan)}` });
  const scene = page.locator(".live-scene .plan-layer");
  await scene.locator(".plan-mark").first().waitFor();
  expect(await scene.locator(".plan-line.walked").count()).toBe(0);
  expect(await scene.locator(".plan-line.sketched").count()).toBeGreaterThan(0);
  const dashes = await scene
    .locator(".plan-line.sketched")
    .first()
    .evaluate((line) => getComputedStyle(line).strokeDasharray);
  expect(dashes).not.toBe("none");
  expect(await scene.locator(".plan-ring").count()).toBe(2);
  const words = await scene.locator(".plan-word").evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(words).toEqual(expect.arrayContaining(["示意", "大致"]));
});

test("a story becomes a day of its places", async () => {
  const { page } = await openDrawn({ link: "#story=red-basket" });
  await page.getByRole("button", { name: "照这篇故事排一天" }).click();
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await expect.poll(async () => (await names(page)).length).toBe(4);
  expect((await names(page))[1]).toBe("红色背篓精神纪念馆");
  expect(await planner(page).getByLabel("行程名称").inputValue()).not.toBe("");
});
