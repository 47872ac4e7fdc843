import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { encodePlan } from "../../src/data/plan-link";
import { toDatum } from "../../src/domain/datum";
import type { LngLat } from "../../src/domain/geo";
import { addStop, changeDay } from "../../src/domain/plan/commands";
import { emptyPlan, type StopPlace } from "../../src/domain/plan/plan";
import { fileFormats } from "../../src/panels/plan/make-file";
import { openDrawn, phone } from "./browser";
import { dataText } from "./content";

const places: StopPlace[] = [
  { kind: "site", id: "tangshang-song-memorial" },
  { kind: "trail", id: "basket-1", walk: "one-way", fromKm: null, toKm: null },
];
const plan = changeDay(
  places.reduce((now, place) => addStop(now, 0, place), emptyPlan),
  0,
  { date: "2026-10-22" },
);
const link = `#plan=${encodePlan(plan)}`;

async function openFiles(page: Page, english = false) {
  await page.getByText(english ? "Export and import" : "导出与导入", { exact: true }).click();
  await page.getByRole("heading", { name: english ? "Export" : "导出", exact: true }).waitFor();
}
const stops = (page: Page) => page.locator(".plan-stop");
const choose = (page: Page, name: string, text: string | Buffer) =>
  page.locator(".import-file input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

/** The drawn map stays because the live one's code is held back. */
const own = (error: string) => !error.includes("ERR_FAILED");

const gpx = (points: string) =>
  `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">${points}</gpx>`;

test("every file is made on the device: it has the stops, keeps to the policy, and asks no other host", async () => {
  const { page, errors, requests } = await openDrawn({ link, acceptDownloads: true });
  await openFiles(page);
  for (const format of fileFormats) {
    const waiting = page.waitForEvent("download");
    await page.locator(".file-formats button").nth(fileFormats.indexOf(format)).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(new RegExp(`2026-10-22\\.${format}$`));
    const bytes = await readFile(await file.path());
    if (format === "png") {
      expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
      expect(bytes.readUInt32BE(16)).toBe(2160);
      expect(bytes.length).toBeGreaterThan(50_000);
    } else expect(bytes.toString("utf8")).toContain("纪念馆");
    if (format === "gpx") expect(bytes.toString("utf8")).not.toContain("<trk>");
  }
  expect(errors.filter(own)).toEqual([]);
  const host = new URL(page.url()).host;
  expect(
    requests.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:") && new URL(url).host !== host),
  ).toEqual([]);
});

test("the HTML file opens by itself, without a network and without script", async () => {
  const { page, context } = await openDrawn({ link, acceptDownloads: true });
  await openFiles(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "HTML 网页" }).click();
  const html = await readFile(await (await waiting).path(), "utf8");
  await context.setOffline(true);
  const alone = await context.newPage();
  const errors: string[] = [];
  alone.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await alone.setContent(html);
  await alone.getByRole("img").waitFor();
  expect(await alone.getByRole("row").count()).toBeGreaterThanOrEqual(3);
  expect(await alone.getByText("示意", { exact: true }).count()).toBe(1);
  expect(errors).toEqual([]);
});

test("the timetable is copied as a table and as text", async () => {
  const { page, context } = await openDrawn({ link });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFiles(page);
  await page.getByRole("button", { name: /^复制表格/ }).click();
  await page.getByText("已复制表格。").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
  expect(copied.html).toContain("<table");
  expect(copied.text).toMatch(/^【.*】/);
});

test("a GPX in GCJ-02 is known by a place of ours, and its points and track come into the plan, step by step back", async () => {
  const { page, errors, requests } = await openDrawn({ ...phone, link: "#plan=own" });
  await openFiles(page);
  const stations = JSON.parse(dataText("places.json")) as { name: { zh: string }; lngLat: LngLat; kind: string }[];
  const station = stations.find(({ kind }) => kind === "metro");
  const [lng, lat] = toDatum(station?.lngLat ?? [0, 0], "gcj02");
  const wpt = `<wpt lat="${lat}" lon="${lng}"><name>${station?.name.zh}</name><desc>&lt;img src=x onerror=alert(1)></desc></wpt>`;
  const track = `<trk><name>南坡</name><trkseg><trkpt lat="39.70" lon="115.8"/><trkpt lat="39.71" lon="115.8"/></trkseg></trk>`;
  await choose(page, "自己的.gpx", gpx(wpt + track));
  await page.getByText("自己的.gpx：1 个点，1 条轨迹。").waitFor();
  expect(await page.getByLabel("文件的坐标系").inputValue()).toBe("gcj02");
  await page.getByText(/判断为 GCJ-02（高德、腾讯）：与本图同名地点/).waitFor();
  await page.getByRole("button", { name: "加入行程" }).click();
  await page.getByText("已导入 1 个点、1 条轨迹。").waitFor();
  expect(await stops(page).count()).toBe(3);
  await page.keyboard.press("Control+z");
  await expect.poll(() => stops(page).count()).toBe(0);
  expect(errors.filter(own)).toEqual([]);
  expect(requests.some((url) => url.includes("onerror"))).toBe(false);
});

test("what is no map is refused in words, in the language of the page; pasted text is read too", async () => {
  const { page } = await openDrawn({ link: "#lang=en&plan=own" });
  await openFiles(page, true);
  await choose(page, "login.gpx", "<!doctype html><title>Sign in</title>");
  await page.getByRole("alert").getByText("This is a web page").waitFor();
  await choose(page, "evil.gpx", `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${gpx("")}`);
  await page.getByRole("alert").getByText("declares a document type").waitFor();
  await page.locator(".import-file textarea").evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "name,lng,lat\nWell,115.6,39.64");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("what you pasted: 1 point, 0 tracks.").waitFor();
  await page.getByText(/The file does not say/).waitFor();
});

test("a long recording is read beside the page, which stays in use and can stop it", async () => {
  const { page } = await openDrawn({ link: "#plan=own" });
  await openFiles(page);
  const point = (i: number) =>
    `<trkpt lat="${(39.6 + i * 1e-6).toFixed(6)}" lon="115.8"><ele>${200 + (i % 100)}</ele></trkpt>`;
  const long = gpx(`<trk><trkseg>${Array.from({ length: 200_000 }, (_, i) => point(i)).join("\n")}</trkseg></trk>`);
  const folder = await mkdtemp(join(tmpdir(), "beilou-import-"));
  const path = join(folder, "long.gpx");
  await writeFile(path, long);
  onTestFinished(() => rm(folder, { recursive: true }));
  const field = page.locator(".import-file input[type=file]");
  await field.setInputFiles(path);
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  expect(await page.getByRole("progressbar").count()).toBe(0);
  await field.setInputFiles(path);
  await page.getByText("long.gpx：0 个点，1 条轨迹。").waitFor();
  await choose(page, "huge.gpx", Buffer.alloc(20_000_001));
  await page.getByRole("alert").getByText("文件太大").waitFor();
}, 120_000);

test.each([
  ["zh", "light"],
  ["en", "dark"],
] as const)("in %s, %s, at 320 px: nothing sticks out, and axe finds nothing serious", async (lang, colorScheme) => {
  const english = lang === "en";
  const { page } = await openDrawn({
    ...phone,
    viewport: { width: 320, height: 700 },
    colorScheme,
    bypassCSP: true,
    link: `${link}${english ? "&lang=en" : ""}`,
  });
  await openFiles(page, english);
  const long = "一处名字很长很长的地方".repeat(5);
  await choose(
    page,
    "很长的文件名".repeat(8),
    JSON.stringify({
      type: "Feature",
      properties: { name: long },
      geometry: { type: "Point", coordinates: [120, 30] },
    }),
  );
  await page.getByRole("button", { name: english ? "Add to the plan" : "加入行程" }).waitFor();
  const sticking = await page
    .locator(".plan-files *")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(sticking).toEqual([]);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  const serious = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations } = await run.run(".plan-files", { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
  expect(serious).toEqual([]);
});
