import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openPage } from "./browser";
import { embedFrame, frameIds } from "./host";
import { violations } from "./violations";

/** Opens the dialog from the foot of a record's page. */
async function openDialog(link: string, options: Parameters<typeof openPage>[0] = {}) {
  const opened = await openPage({ drawn: true, link, permissions: ["clipboard-read", "clipboard-write"], ...options });
  await opened.page.locator(".page-foot").getByRole("button", { name: "嵌入到网页" }).click();
  await opened.page.getByRole("dialog").waitFor();
  return opened;
}
const snippet = (page: Page, at: number) => page.locator(".embed-snippet pre").nth(at).innerText();
const preview = (page: Page) => page.locator(".embed-preview iframe");
const src = (page: Page) => preview(page).getAttribute("src");

test("the record whose page it was opened from is chosen; what is chosen shows at once and is all that is written", async () => {
  const { page, errors } = await openDialog("#trail=basket-2");
  expect(await page.locator("#embed-record").inputValue()).toBe("basket-2");
  expect(await src(page)).toBe(`${inject("url")}embed.html?trail=basket-2`);
  const frame = await embedFrame(page);
  expect(await frame.locator("#page-title").innerText()).toBe("重走背篓路 2");

  await page.locator("#embed-record").selectOption("");
  await page.getByLabel("纪念馆", { exact: true }).check();
  await page.locator("#embed-ui").selectOption("list");
  await page.locator("#embed-accent").fill("00696F");
  await page.locator("#embed-accent").blur();
  await expect.poll(() => src(page)).toBe(`${inject("url")}embed.html?kind=museum&ui=list&accent=00696f`);
  expect(await snippet(page, 0)).toContain(
    `src="${inject("url")}embed.html?kind=museum&amp;ui=list&amp;accent=00696f"`,
  );
  expect(await snippet(page, 1)).toContain('<beilou-map kind="museum" ui="list" accent="00696f">');
  expect(await snippet(page, 2)).toBe(`${inject("url")}#kind=museum`);
  const listed = await embedFrame(page);
  await expect.poll(async () => (await frameIds(listed)).length).toBe(5);

  await page.locator("#embed-accent").fill("red");
  await page.locator("#embed-accent").blur();
  expect(await page.getByText("这一项读不懂").isVisible()).toBe(true);
  expect(await src(page)).not.toContain("accent");
  expect(errors.filter((text) => !/MapView|ERR_FAILED/.test(text))).toEqual([]);
});

test("moving the preview sets the start view; the two widths; copying; the choice is remembered", async () => {
  const { page } = await openDialog("#site=tangshang-song-memorial");
  const width = () => preview(page).evaluate((one) => (one as HTMLIFrameElement).contentWindow?.innerWidth);
  expect(await width()).toBe(358);
  await page.getByRole("button", { name: "电脑宽度" }).click();
  await expect.poll(width).toBe(958);
  // Shown smaller, so that all of it is in sight.
  const box = await preview(page).boundingBox();
  expect(box?.width).toBeLessThan(700);

  const frame = await embedFrame(page);
  await frame.locator(".live-scene .marker").first().waitFor();
  const take = page.getByRole("button", { name: "用预览现在的视野" });
  await frame.getByRole("button", { name: "放大" }).click();
  await expect.poll(() => take.isEnabled()).toBe(true);
  await take.click();
  await expect.poll(() => src(page)).toMatch(/&map=\d+(\.\d+)?\/39\.\d+\/115\.\d+$/);

  await page.locator(".embed-snippet").first().getByRole("button").click();
  await expect.poll(() => page.getByRole("status").getByText("已复制").count()).toBe(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, 0));

  const written = await src(page);
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await page.locator(".site-pane").getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: "嵌入到网页" }).click();
  await expect.poll(() => src(page)).toBe(written);
  await page.getByRole("button", { name: "全部恢复默认" }).click();
  await expect.poll(() => src(page)).toBe(`${inject("url")}embed.html`);
});

test("the picture goes out as SVG and PNG, with name, mark, credit, date, link and QR code in it", async () => {
  const { page, errors } = await openDialog("#trail=basket-2", { acceptDownloads: true, colorScheme: "dark" });
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await save("保存图片（SVG）");
  expect(svg.name).toBe("beilou-basket-2.svg");
  const text = svg.bytes.toString("utf8");
  for (const part of ["重走背篓路 2", "示意走向", "OpenStreetMap", "GeoNames", "#trail=basket-2"])
    expect(text).toContain(part);
  expect(text).toMatch(/制图 20\d\d-\d\d-\d\d/);
  // By daylight whatever the page's colours, and nothing that only the page could give.
  expect(text).toContain("rgb(246, 242, 232)");
  expect(text).not.toMatch(/var\(|class=|<use|<script|href=/);
  const png = await save("保存图片（PNG）");
  expect(png.name).toBe("beilou-basket-2.png");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1840]);
  // Read back, its QR code stands where it should: black and white alone.
  const seen = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(2140, 1620, 160, 160);
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4) colours.add(pixels[i] as number);
    return { dark: colours.has(0), light: colours.has(255) };
  }, png.bytes.toString("base64"));
  expect(seen).toEqual({ dark: true, light: true });
  const qr = await save("只存二维码（SVG）");
  expect(qr.name).toBe("beilou-qr.svg");
  expect(errors.filter((text) => !/MapView|ERR_FAILED/.test(text))).toEqual([]);
});

test("axe finds nothing serious in the dialog, and it fits 320 pixels", async () => {
  const { page } = await openDialog("#site=tangshang-song-memorial", { bypassCSP: true });
  await embedFrame(page);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.getByRole("dialog").evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});
