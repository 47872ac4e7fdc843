import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { desktop, openDrawn, openReady } from "./browser";
import { countOf, listed, lngLatOf, placedIds, trails } from "./content";
import { drawnIds, hash, homePixel, idsOf, listIds, row } from "./journey";
import { accent, spotOf } from "./picture";

const textBox = (page: Page) => page.getByRole("combobox");
const result = (page: Page) => page.getByRole("search").getByRole("status");
const kind = (page: Page, value: string) => page.locator(`input[name="kind"][value="${value}"]`);
const clear = (page: Page) => page.getByRole("search").getByRole("button", { name: "清除筛选" });

/** The list as the data has it: ids of records that `fits` holds for, sorted. */
const idsWhere = (fits: (record: (typeof listed)[number]) => boolean) =>
  listed
    .filter(fits)
    .map(({ id }) => id)
    .sort();

describe("the filter narrows list and map alike", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDrawn({ keep: true }));
    await page.getByRole("button", { name: "筛选与排序" }).click();
  });
  beforeEach(async () => {
    if (await clear(page).isVisible()) await clear(page).click();
  });

  test("each kind says how many there are, and those without any are not offered", async () => {
    const offered = await page
      .locator('input[name="kind"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect([...offered].sort()).toEqual([...new Set(listed.map(({ kind }) => kind))].sort());
    for (const one of offered) {
      expect(
        await page
          .locator("label")
          .filter({ has: kind(page, one) })
          .locator(".count")
          .textContent(),
      ).toBe(String(countOf(one)));
    }
  });

  test("two kinds at once leave both, and nothing else", async () => {
    await kind(page, "museum").check();
    await kind(page, "cemetery").check();
    await expect.poll(() => listIds(page)).toHaveLength(countOf("museum", "cemetery"));
    expect((await listIds(page)).sort()).toEqual(idsWhere((one) => ["museum", "cemetery"].includes(one.kind)));
    expect(await result(page).textContent()).toBe(`${countOf("museum", "cemetery")} / ${listed.length} 处`);
    expect(await drawnIds(page)).toEqual(placedIds(["museum", "cemetery"]));
    expect(await page.locator(".live-scene .trail").count()).toBe(0);
  });

  test("the kind of the trails leaves the four lines on the map", async () => {
    await kind(page, "trail").check();
    await expect.poll(() => listIds(page)).toHaveLength(4);
    expect(await drawnIds(page)).toEqual([]);
    const lines = trails.filter(({ properties }) => properties.kind === "trail").map(({ id }) => String(id));
    expect((await idsOf(page.locator(".live-scene .trail"))).sort()).toEqual(lines.sort());
  });

  test.each([
    ["a part of a name", "平西", (one: { name: { zh: string } }) => one.name.zh.includes("平西")],
    [
      "an English name, in any case",
      "cLIFF inscription",
      (one: { id: string }) => one.id === "japanese-cliff-inscription",
    ],
    ["full-width letters", "Ｆ２５", (one: { id: string }) => one.id === "f25-red-line"],
  ])("%s finds the places that carry it", async (_, text, fits) => {
    await textBox(page).fill(text);
    const expected = idsWhere(fits as (record: unknown) => boolean);
    await expect.poll(async () => (await listIds(page)).sort()).toEqual(expect.arrayContaining(expected));
    expect((await listIds(page)).length).toBeLessThan(listed.length / 3);
    expect(await drawnIds(page)).toEqual((await listIds(page)).filter((id) => placedIds().includes(id)).sort());
  });

  test("another name of a place finds it", async () => {
    await textBox(page).fill("红歌源");
    await expect.poll(() => listIds(page)).toEqual(["tangshang-song-memorial"]);
  });

  test("a township finds its places", async () => {
    await textBox(page).fill("霞云岭乡");
    await expect.poll(() => listIds(page)).toContain("shangshibao-branch");
  });

  test("text and kinds together leave what fits both, and the counts follow the text", async () => {
    await textBox(page).fill("背篓");
    await kind(page, "education-base").check();
    await expect
      .poll(() => listIds(page))
      .toEqual(["huangshandian-screening", "huangshandian-canteen", "huangshandian-gallery"]);
    expect(
      await page
        .locator("label")
        .filter({ has: kind(page, "cemetery") })
        .locator(".count")
        .textContent(),
    ).toBe("0");
  });

  test("clearing shows everything again, and empties the link", async () => {
    await textBox(page).fill("平西");
    await kind(page, "cemetery").check();
    await clear(page).click();
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
    expect(await drawnIds(page)).toEqual(placedIds());
    expect(await textBox(page).inputValue()).toBe("");
    expect(await kind(page, "cemetery").isChecked()).toBe(false);
    expect(hash(page)).toBe("");
  });

  test("where nothing fits, words help and one button shows everything", async () => {
    await textBox(page).fill("没有这样的地方");
    const nothing = page.locator(".nothing");
    await nothing.waitFor();
    expect(await nothing.textContent()).toMatch(/没有符合的地点.*换一个词/);
    expect(await drawnIds(page)).toEqual([]);
    await nothing.getByRole("button", { name: "清除筛选" }).click();
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
  });

  test("the filter is in the link, without a step in the history", async () => {
    const steps = await page.evaluate(() => history.length);
    await textBox(page).fill("村 1");
    await kind(page, "village").check();
    await kind(page, "museum").check();
    await expect.poll(() => decodeURIComponent(hash(page))).toBe("#q=村 1&kind=village,museum");
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });
});

test("a pasted link brings back text, kinds, list and map", async () => {
  const { page } = await openDrawn({ ...desktop, link: "#q=%E5%B9%B3%E8%A5%BF&kind=cemetery,museum" });
  await expect
    .poll(() => listIds(page))
    .toEqual(["pingxi-war-memorial", "pingxi-martyrs-cemetery", "pingxi-unknown-martyrs", "pingxi-shengshuiyu"]);
  expect(await drawnIds(page)).toEqual(["pingxi-martyrs-cemetery", "pingxi-shengshuiyu", "pingxi-war-memorial"]);
  expect(await textBox(page).inputValue()).toBe("平西");
  await page.getByRole("button", { name: "筛选与排序" }).click();
  expect(await kind(page, "museum").isChecked()).toBe(true);
  expect(await kind(page, "trail").isChecked()).toBe(false);
});

test("the live map shows what the list shows", async () => {
  const { page } = await openReady();
  const pixel = await homePixel(page, lngLatOf("yaoshang-martyrs"));
  const drawn = async () => (await spotOf(page, accent, pixel)).count > 100;
  expect(await drawn()).toBe(true);
  await page.getByRole("button", { name: "筛选与排序" }).click();
  await kind(page, "museum").check();
  await expect.poll(drawn).toBe(false);
  expect(await row(page, "yaoshang-martyrs").count()).toBe(0);
  await kind(page, "cemetery").check();
  await expect.poll(drawn).toBe(true);
});
