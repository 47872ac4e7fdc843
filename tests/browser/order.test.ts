import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, openDrawn, type PageOptions, phone } from "./browser";
import { listed, placedIds } from "./content";
import { drawnIds, hash, listIds, row } from "./journey";

interface Facts {
  readonly id: string;
  readonly township?: string | null;
  readonly themes?: readonly string[];
  readonly modes?: readonly { readonly mode: string }[];
  readonly period?: { readonly from: number | null; readonly to: number | null };
}
const facts = listed as readonly unknown[] as readonly Facts[];
const idsWhere = (fits: (record: Facts) => boolean) =>
  facts
    .filter(fits)
    .map(({ id }) => id)
    .sort();

const panelButton = (page: Page) => page.getByRole("button", { name: /^筛选与排序/ });
const choice = (page: Page, name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`);
const order = (page: Page, value: string) => choice(page, "order", value);

async function openPanel(options: PageOptions = desktop) {
  const opened = await openDrawn(options);
  await panelButton(opened.page).click();
  await order(opened.page, "kind").waitFor();
  return opened;
}
const zhoukoudian = { latitude: 39.689, longitude: 115.924, accuracy: 40 };

test("themes and ways of taking part narrow list, map and link together, and each can be taken away", async () => {
  const { page } = await openPanel();
  await choice(page, "theme", "fangshan-spirit").check();
  await choice(page, "mode", "look").check();
  const expected = idsWhere(
    ({ themes, modes }) => !!themes?.includes("fangshan-spirit") && !!modes?.some(({ mode }) => mode === "look"),
  );
  expect(expected.length).toBeGreaterThan(1);
  await expect.poll(async () => (await listIds(page)).sort()).toEqual(expected);
  await expect
    .poll(() => drawnIds(page))
    .toEqual(
      placedIds()
        .filter((id) => expected.includes(id))
        .sort(),
    );
  expect(hash(page)).toBe("#theme=fangshan-spirit&mode=look");

  await panelButton(page).click();
  await page.getByRole("button", { name: "去掉“可看”" }).click();
  await expect.poll(() => hash(page)).toBe("#theme=fangshan-spirit");
  await expect
    .poll(async () => (await listIds(page)).sort())
    .toEqual(idsWhere(({ themes }) => !!themes?.includes("fangshan-spirit")));
});

test("the sliders of the years leave what touches them, and say what has no known years", async () => {
  const { page } = await openPanel();
  await page.getByLabel("从哪一年").fill("1950");
  const touching = ({ period }: Facts) => period?.from != null && (period.to ?? period.from) >= 1950;
  await expect.poll(async () => (await listIds(page)).sort()).toEqual(idsWhere(touching));
  expect(hash(page)).toMatch(/^#years=1950-20\d\d$/);
  const unknown = facts.filter(({ period }) => period?.from == null).length;
  expect(await page.locator(".years .quiet").textContent()).toContain(`另有 ${unknown} 处没有可考的起止年份`);
});

test("drawing over the strip of years chooses them", async () => {
  const { page } = await openPanel();
  const strip = page.locator(".year-strip");
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (!box) throw new Error("no strip");
  await page.mouse.move(box.x + 1, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(hash(page)).toMatch(/^#years=1929-19(4[5-9]|50)$/);
});

test("a day that no fresh source speaks of leaves nothing, and the words say what that means", async () => {
  const { page } = await openPanel();
  await page.locator('input[name="open"]').fill("2026-12-01");
  await expect.poll(() => hash(page)).toBe("#open=2026-12-01");
  await expect.poll(() => listIds(page)).toEqual([]);
  expect(await page.locator(".filter-panel").textContent()).toContain("其余地点未必关门");
  await page.getByRole("button", { name: "不限" }).click();
  await expect.poll(() => listIds(page)).toHaveLength(listed.length);
});

test("the nearest first, with how far; the position is in no link and no request", async () => {
  const { page, requests } = await openPanel({ ...phone, geolocation: zhoukoudian, permissions: ["geolocation"] });
  await page.locator(".sheet-handle").click();
  const before = requests.length;
  await order(page, "near").click();
  await expect.poll(async () => (await listIds(page))[0]).toBe("zhoukoudian-site");
  expect(await row(page, "zhoukoudian-site").textContent()).toMatch(/直线 (不到 )?[\d.]+ (米|公里)/);
  expect(await page.locator(".list-group").first().textContent()).toContain("您的位置只留在这台设备上");
  expect(await page.locator(".live-scene .here-dot").count()).toBe(1);
  // What has no position stands at the end.
  const unplaced = listed.filter(({ id, kind }) => !placedIds().includes(id) && kind !== "trail").map(({ id }) => id);
  expect((await listIds(page)).slice(-unplaced.length).sort()).toEqual([...unplaced].sort());
  expect(hash(page)).not.toMatch(/order|39\.6890|115\.9240/);
  expect(requests.slice(before)).toEqual([]);
});

test.each<[string, PageOptions, string]>([
  ["refused", { ...desktop, permissions: [] }, "没有"],
  [
    "in another city",
    { ...desktop, geolocation: { latitude: 31.23, longitude: 121.47, accuracy: 40 }, permissions: ["geolocation"] },
    "不在房山附近",
  ],
])("a position that is %s leaves the order as it was, and says so", async (_, options, words) => {
  const { page } = await openPanel(options);
  const before = await listIds(page);
  await order(page, "near").click();
  await expect.poll(() => page.locator(".notices").textContent()).toContain(words);
  expect(await order(page, "kind").isChecked()).toBe(true);
  expect(await listIds(page)).toEqual(before);
});

test("by name the stored readings decide, and the link keeps the order", async () => {
  const { page } = await openPanel();
  await order(page, "name").click();
  // Cháng before dà before píng before wáng.
  const names = ["daanshan-monument", "pingxi-war-memorial", "wangjiatai-martyrs", "yunju-temple"];
  await expect.poll(async () => (await listIds(page)).filter((id) => names.includes(id))).toEqual(names);
  expect(hash(page)).toBe("#order=name");
  await page.reload();
  await expect.poll(async () => (await listIds(page)).filter((id) => names.includes(id))).toEqual(names);
});

test("by township each has its heading, the unknown ones last", async () => {
  const { page } = await openPanel();
  await order(page, "township").click();
  const heads = page.locator(".list-group h2");
  await expect.poll(() => heads.last().textContent()).toContain("乡镇待核实");
  const inShidu = facts.filter(({ township }) => township === "十渡镇").length;
  expect(inShidu).toBeGreaterThan(1);
  expect(await heads.allTextContents()).toContain(`十渡镇 ${inShidu}`);
});

test("the search key can be turned off for good, for those whose aids press keys of their own", async () => {
  const { page } = await openPanel();
  await page.getByLabel("按 / 键到搜索框").uncheck();
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.state !== "loading");
  await panelButton(page).click();
  await order(page, "kind").waitFor();
  expect(await page.getByLabel("按 / 键到搜索框").isChecked()).toBe(false);
  await order(page, "kind").focus();
  await page.keyboard.press("/");
  expect(await order(page, "kind").evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByLabel("按 / 键到搜索框").check();
  await page.locator("#list").focus();
  await page.keyboard.press("/");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
});
