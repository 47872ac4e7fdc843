import type { Page } from "playwright-core";
import { expect } from "vitest";

export const door = (page: Page) => page.locator(".plan-button");
export const planner = (page: Page) => page.getByRole("complementary", { name: /^(行程|Plan)$/ });
/** What is said to those who cannot see it. */
export const said = (page: Page) => planner(page).locator(".page > p.hidden[role=status]");
export const names = (page: Page) => planner(page).locator(".plan-what h4").allInnerTexts();
export const times = (page: Page) => planner(page).locator(".plan-time").allInnerTexts();

export async function openPlanner(page: Page) {
  await door(page).click();
  await planner(page).getByRole("combobox").waitFor();
}
/** Adds what each query finds first. */
export async function add(page: Page, ...queries: string[]) {
  for (const query of queries) {
    const before = (await names(page)).length;
    await planner(page).getByRole("combobox").fill(query);
    await planner(page).getByRole("option").first().waitFor();
    await planner(page).getByRole("combobox").press("Enter");
    await expect.poll(async () => (await names(page)).length).toBe(before + 1);
  }
}
/** A class day of six stops. */
export const six = ["良乡", "平西抗日", "堂上", "十渡", "黄山店村", "周口店"];
