import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";
import { openDrawn, waitForState } from "./browser";
import { listed } from "./content";
import { goTo, hash, linkCamera, listIds, title, words } from "./journey";

/** What the page says of a link: its notices, but for the one that there is no live map. */
const notices = (page: Page) => page.locator(".notice").filter({ hasNotText: /动态地图|live map/ });
const said = (page: Page) => notices(page).locator("p").allInnerTexts();

/** Presses the button of the one notice, so that the next test finds none. */
async function dismiss(page: Page) {
  await notices(page).getByRole("button").click();
  await expect.poll(() => said(page)).toEqual([]);
}

test("a link that is broken in several parts opens the page, and says once what it lost", async () => {
  const { page, thrown } = await openDrawn({ link: "#kind=zzz,museum&map=x&lang=q" });
  expect(await said(page)).toEqual(["链接里有读不懂的部分，已略过：map=x, lang=q, kind=zzz"]);
  await expect.poll(() => hash(page)).toBe("#kind=museum");
  await dismiss(page);
  // Neither a step away and back nor a reload says it again.
  await page.locator(".row").first().click();
  await title(page).waitFor();
  await page.goBack();
  await expect.poll(() => hash(page)).toBe("#kind=museum");
  expect(await said(page)).toEqual([]);
  await page.reload();
  await waitForState(page, "no-map");
  expect(await said(page)).toEqual([]);
  expect(thrown).toEqual([]);
});

test("a link to a site that there is not says so in the language of the link", async () => {
  const { page, thrown } = await openDrawn({ link: "#lang=en&site=nope" });
  await expect
    .poll(() => said(page))
    .toEqual(["There is no “nope”. It may have been renamed; please look in the list."]);
  expect(await listIds(page)).toHaveLength(listed.length);
  expect(await page.locator("#page-title").count()).toBe(0);
  expect(thrown).toEqual([]);
});

describe("pasted into the open page", () => {
  let page: Page;
  let thrown: string[];
  beforeAll(async () => {
    ({ page, thrown } = await openDrawn({ keep: true }));
  });

  test.each([
    ["a site that does not exist", "#site=nope", "没有找到“nope”。它可能改了名字，请在列表里找。", null],
    [
      "a broken camera",
      "#map=9/999/x&site=yunju-temple",
      "链接里有读不懂的部分，已略过：map=9/999/x",
      "#site=yunju-temple",
    ],
    ["a camera elsewhere", "#map=10/31.2/121.5", "链接里有读不懂的部分，已略过：map=10/31.2/121.5", ""],
    ["a kind that there is not", "#kind=zzz,museum", "链接里有读不懂的部分，已略过：kind=zzz", "#kind=museum"],
    ["a language that there is not", "#lang=fr", "链接里有读不懂的部分，已略过：lang=fr", ""],
    ["a plan that is none", "#plan=abc", "链接里有读不懂的部分，已略过：plan=abc", ""],
    ["an id that is none", "#site=%3Cimg%20src%3Dx%3E", "链接里有读不懂的部分，已略过：site=<img src=x>", ""],
  ])("%s is said once, and the rest of the link is used", async (_, link, notice, rest) => {
    await goTo(page, link);
    await expect.poll(() => said(page)).toEqual([notice]);
    if (rest !== null) await expect.poll(() => hash(page)).toBe(rest);
    await dismiss(page);
    expect(thrown).toEqual([]);
  });

  test.each(["#nothing", "#unknown=1&colour=x", "#=&&=", "#q=", "#"])(
    "a link %s that loses nothing is not spoken of",
    async (link) => {
      await goTo(page, link);
      await expect.poll(() => listIds(page)).toHaveLength(listed.length);
      expect(await said(page)).toEqual([]);
      expect(thrown).toEqual([]);
    },
  );
});

test("a camera, a page, a text, kinds and the language come back together", async () => {
  const link =
    "#map=12.5/39.7/115.85&site=huangshandian-museum&q=%E7%BA%A2%E8%89%B2&kind=museum,education-base&lang=en";
  const { page } = await openDrawn({ link });
  expect(await title(page).textContent()).toBe("Red Basket Spirit Memorial Hall, Huangshandian");
  expect(await page.getByRole("combobox").inputValue()).toBe("红色");
  expect(linkCamera(page)).toEqual([12.5, 39.7, 115.85]);
  expect(hash(page)).toBe(link);
});

test("a link that is pasted into the open page takes effect, and a step back returns", async () => {
  const { page } = await openDrawn({ link: "#site=yunju-temple" });
  await page.goto(`${page.url().split("#")[0]}#site=dashiwo-town&lang=en`);
  await expect.poll(() => title(page).textContent()).toBe("Dashiwo Town");
  await page.goBack();
  await expect.poll(() => title(page).textContent()).toBe("云居寺");
});

const cases = "testdata/china-bad/60_share_url_cases.json";
describe.skipIf(!hasShared(cases))(`the collected bad links ${whenShared}`, () => {
  const all = hasShared(cases) ? sharedJson<readonly { hash: string; expect: string }[]>(cases) : [];
  let page: Page;
  let thrown: string[];
  let requests: string[];
  beforeAll(async () => {
    ({ page, thrown, requests } = await openDrawn({ keep: true }));
  });

  test.each(all.map((one) => [one.hash.slice(0, 60), one.hash] as const))("%s", async (_, link) => {
    const before = requests.length;
    await goTo(page, link);
    await expect.poll(() => words(page)).toContain("English");
    expect(await words(page)).not.toMatch(/NaN|undefined/);
    expect((await listIds(page)).length > 0 || (await page.locator(".nothing").isVisible())).toBe(true);
    expect(await page.evaluate(() => "__xss" in window)).toBe(false);
    expect(requests.slice(before)).toEqual([]);
    expect(thrown).toEqual([]);
  });
});
