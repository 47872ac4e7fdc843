import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { devices, openDrawn, openReady, phone } from "./browser";
import { dataText, listed, lngLatOf } from "./content";
import { hash, listIds, pane, title } from "./journey";

interface StoryRecord {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly steps?: readonly { readonly site?: string; readonly title: { readonly zh: string; readonly en: string } }[];
}
const stories = JSON.parse(dataText("stories.json")) as readonly StoryRecord[];
const basket = stories.find(({ id }) => id === "red-basket") as Required<StoryRecord>;

const step = (page: Page) => page.locator(".story-step[aria-current=step] h4");
const controls = (page: Page, name: RegExp) => page.locator(".story-controls").getByRole("button", { name });
/** Where the drawn map looks: what its middle, as far as no page covers it, is of the district. */
const mapScale = (page: Page) => page.locator(".scale").first().textContent();

describe.each(devices)("a story on a %s", (_, device) => {
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ page, errors } = await openDrawn({ ...device, keep: true, link: "#story=red-basket" }));
    await page.locator(".story-step").first().waitFor();
  });

  test("stands under its name, with all its steps to be read on without pressing anything", async () => {
    expect(await title(page).textContent()).toBe("红色背篓");
    expect(await page.title()).toBe("红色背篓 · 背篓");
    expect(await page.locator(".story-step h4").allInnerTexts()).toEqual(basket.steps.map((one) => one.title.zh));
    expect(await step(page).count()).toBe(0);
  });

  test("walks from step to step by button and by arrow keys, and stops at its ends", async () => {
    await controls(page, /从第一步/).click();
    await expect.poll(() => step(page).allInnerTexts()).toEqual([basket.steps[0]?.title.zh]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => step(page).allInnerTexts()).toEqual([basket.steps[2]?.title.zh]);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => step(page).allInnerTexts()).toEqual([basket.steps[1]?.title.zh]);
    for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => step(page).allInnerTexts()).toEqual([basket.steps.at(-1)?.title.zh]);
    expect(await controls(page, /下一步/).isDisabled()).toBe(true);
  });

  test("says of a step that no source places, that its place is not known", async () => {
    expect(basket.steps[2]?.site).toBeUndefined();
    expect(await page.locator(".story-step").nth(2).textContent()).toContain("位置没有查到");
    expect(errors.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });
});

test("the map comes along: each step's place is on screen, close by, without motion where none is wanted", async () => {
  const { page } = await openReady({ link: "#story=red-basket-film", reducedMotion: "reduce" });
  await page.locator(".story-step").first().waitFor();
  await controls(page, /从第一步/).click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => mapScale(page)).toMatch(/^(200|500) 米$|^1 公里$/);
  // What is told of is marked in the list too.
  await expect
    .poll(() => page.locator('.row[data-id="huangshandian-screening"]').getAttribute("class"))
    .toContain("hovered");
  expect(lngLatOf("huangshandian-screening")).toBeDefined();
  expect(hash(page)).toBe("#story=red-basket-film");
});

test("scrolling reads on: the step in sight is the one that is told", async () => {
  const { page } = await openDrawn({ link: "#story=red-basket" });
  const [fourth, sheet] = [page.locator(".story-step").nth(3), page.locator(".page-scroll")];
  await fourth.waitFor();
  await sheet.hover();
  const [at, within] = [await fourth.boundingBox(), await sheet.boundingBox()];
  if (!at || !within) throw new Error("the step is not on the page");
  // Its beginning to a quarter of the height: what crosses the line a little below is being read.
  await page.mouse.wheel(0, at.y - (within.y + within.height / 4));
  await expect.poll(() => step(page).allInnerTexts()).toEqual([basket.steps[3]?.title.zh]);
});

test("in English every word of a story is English", async () => {
  const { page } = await openDrawn({ ...phone, link: "#story=song-birth&lang=en" });
  await page.locator(".story-step").first().waitFor();
  expect(await title(page).textContent()).toBe("How the Song Was Born");
  const text = await page.locator(".story").innerText();
  expect(text).toMatch(/Begin with the first step/);
  expect(text).not.toMatch(/\p{Script=Han}/u);
});

describe("the foot of the list", () => {
  test("links every story and course, and leaves the counts of the list alone", async () => {
    const { page } = await openDrawn();
    await expect.poll(() => page.locator('.list-foot a[href^="#story="]').count()).toBe(stories.length);
    expect(await page.locator('.list-foot a[href^="#course="]').count()).toBe(3);
    expect(await listIds(page)).toHaveLength(listed.length);
    const link = page.locator('.list-foot a[href="#story=song-birth"]');
    await link.click();
    await expect.poll(() => hash(page)).toBe("#story=song-birth");
    expect(await title(page).textContent()).toBe("词曲的诞生");
    await expect.poll(() => title(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await pane(page).waitFor({ state: "detached" });
    // The keyboard goes on where it was.
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe("词曲的诞生");
  });

  test("a site's page links its stories and courses, and they link back", async () => {
    const { page } = await openDrawn({ link: "#site=changcao-county-gov" });
    await pane(page).getByRole("link", { name: "中国共产党领导的平西抗战" }).click();
    await expect.poll(() => hash(page)).toBe("#course=pingxi-resistance");
    expect(await pane(page).locator(".unknown").first().textContent()).toContain("待核实：对象、时长");
    await pane(page).getByRole("link", { name: "张坊古战道" }).click();
    await expect.poll(() => hash(page)).toBe("#site=zhangfang-war-tunnel");
  });
});

describe("how we know", () => {
  test("counts what is sourced and what is not, as the files say", async () => {
    const { page } = await openDrawn({ link: "#page=sources" });
    await page.locator(".gaps").waitFor();
    expect(await title(page).textContent()).toBe("怎么知道的");
    const files = [
      "memorials.geojson",
      "bases.geojson",
      "trails.geojson",
      "routes.json",
      "stories.json",
      "courses.json",
    ];
    const lists = files.reduce((sum, file) => sum + (dataText(file).match(/"citations":/g)?.length ?? 0), 0);
    const figure = (name: string) => page.locator(`[data-figure=${name}] dd`).textContent();
    expect(await figure("statements")).toBe(String(lists));
    const ages = await page.locator("[data-age] .number").allInnerTexts();
    expect(ages.map(Number).reduce((sum, one) => sum + one)).toBe(lists);
    expect(await page.locator(".gaps tbody tr").count()).toBe(Number(await figure("records")));
    expect(await page.locator(".gaps tbody tr", { hasText: "云居寺" }).count()).toBe(1);
  });

  test("is reached from a page's sources", async () => {
    const { page } = await openDrawn({ link: "#site=yunju-temple&lang=en" });
    await pane(page).locator(".sources").getByRole("link", { name: "How we know" }).click();
    await expect.poll(() => title(page).textContent()).toBe("How we know");
    expect(hash(page)).toBe("#page=sources&lang=en");
  });
});

describe("a published route", () => {
  test("gives straight lines as such, and starts with its stops alone until the chip is pressed", async () => {
    const { page } = await openDrawn({ link: "#route=revolution-memory" });
    await expect.poll(() => pane(page).locator(".stops").textContent()).toMatch(/直线 约 9\.0 公里.*直线 约 7\.7 公里/);
    expect(await pane(page).textContent()).toContain("待核实：来源没有给出路程。");
    await pane(page).getByRole("button", { name: "从这里开始" }).click();
    await pane(page).waitFor({ state: "detached" });
    const stops = ["changcao-county-gov", "shangshibao-branch", "wangjiatai-martyrs"];
    expect((await listIds(page)).sort()).toEqual(stops);
    expect(hash(page)).toBe(`#ids=${stops.join(",")}`);
    await page.reload();
    await expect.poll(async () => (await listIds(page)).sort()).toEqual(stops);
    await page.getByRole("button", { name: /只看这 3 处/ }).click();
    await expect.poll(() => listIds(page)).toHaveLength(listed.length);
    expect(hash(page)).toBe("");
  });
});

test("a story that there is not is said, and the list stands", async () => {
  const { page } = await openDrawn({ link: "#story=nothing-of-the-kind" });
  await expect.poll(() => page.locator(".notices").first().textContent()).toContain("nothing-of-the-kind");
  expect(await pane(page).count()).toBe(0);
  expect(hash(page)).toBe("");
});

test("while its code is on its way this is said; if it does not come, it can be asked for again", async () => {
  let answer: "wait" | "refuse" | "give" = "wait";
  let release: (() => void) | undefined;
  const { page } = await openDrawn({
    before: (page) =>
      page.route(/\/ReadingPage-[^/]*\.js/, async (route) => {
        if (answer === "wait") {
          await new Promise<void>((done) => {
            release = done;
          });
          await route.abort();
        } else if (answer === "refuse") await route.abort();
        else await route.continue();
      }),
  });
  await page.locator('.list-foot a[href="#story=red-basket"]').click();
  await expect.poll(() => pane(page).getByRole("status").allInnerTexts()).toContain("载入中，请稍候");
  expect(await title(page).textContent()).toBe("红色背篓");
  release?.();
  const again = pane(page).getByRole("button", { name: "重试" });
  await again.waitFor();
  answer = "give";
  await again.click();
  await page.locator(".story-step").first().waitFor();
  expect(await again.count()).toBe(0);
});
