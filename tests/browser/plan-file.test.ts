import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { desktop, openDrawn, phone } from "./browser";
import { add, names, openPlanner, planner } from "./planner";

const allPlans = (page: Parameters<typeof planner>[0]) =>
  planner(page).getByRole("button", { name: "全部行程" }).click();

describe("a plan file", () => {
  test("is saved here and opened in another browser, notes and all, beside what is there", async () => {
    const { page } = await openDrawn({ ...desktop, acceptDownloads: true });
    await openPlanner(page);
    await add(page, "良乡", "堂上");
    await planner(page).getByLabel("行程名称").fill("五年级秋游");
    await planner(page).getByRole("button", { name: "编辑：堂上村" }).click();
    await planner(page).getByLabel("备注").first().fill("集合点在广场");
    await planner(page).getByLabel("备注").first().press("Tab");
    await allPlans(page);
    const waiting = page.waitForEvent("download");
    await planner(page).getByRole("button", { name: "存成行程文件" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe("五年级秋游.beilou.json");
    const buffer = await readFile(await file.path());

    const other = await openDrawn(phone);
    await openPlanner(other.page);
    await add(other.page, "十渡");
    await allPlans(other.page);
    const open = planner(other.page).locator(".plan-file input");
    await open.setInputFiles({ name: "a.beilou.json", mimeType: "application/json", buffer });
    await expect.poll(() => names(other.page)).toEqual(["良乡", "堂上村"]);
    expect(await planner(other.page).locator(".plan-note").innerText()).toBe("集合点在广场");
    expect(await planner(other.page).locator(".plan-shelf li").count()).toBe(2);
    await planner(other.page).getByRole("button", { name: "撤销" }).click();
    await expect.poll(async () => (await names(other.page)).length).toBe(1);
  });

  test("of a later version, or of something else, is not taken, and it is said why", async () => {
    const { page } = await openDrawn(phone);
    await openPlanner(page);
    await allPlans(page);
    const open = planner(page).locator(".plan-file input");
    const choose = (text: string) =>
      open.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await choose('{"type":"FeatureCollection","features":[]}');
    await expect.poll(() => planner(page).getByRole("alert").innerText()).toContain("这不是行程文件");
    await choose('{"beilou":"plan","version":9}');
    await expect.poll(() => planner(page).getByRole("alert").innerText()).toContain("更新的版本");
    await choose("{");
    await expect.poll(() => planner(page).getByRole("alert").innerText()).toContain("读不出来");
    expect(await names(page)).toEqual([]);
  });
});

test("the network goes in the middle of the work: it goes on, and a reload once it is back finds everything", async () => {
  const { page, context } = await openDrawn(phone);
  await openPlanner(page);
  await add(page, "良乡");
  await context.setOffline(true);
  await add(page, "堂上");
  await planner(page).getByRole("button", { name: "编辑：堂上村" }).click();
  await planner(page).getByLabel("停留（分钟）").fill("95");
  await planner(page).getByLabel("停留（分钟）").press("Tab");
  await planner(page).getByRole("button", { name: "上移：堂上村" }).click();
  await expect.poll(() => names(page)).toEqual(["堂上村", "良乡"]);
  await context.setOffline(false);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(["堂上村", "良乡"]);
  expect(await planner(page).locator(".plan-what .quiet").first().innerText()).toContain("停留 1 小时 35 分");
});
