import { expect, test } from "vitest";
import { parseXml } from "../../../scripts/xml";
import type { GroundPlace } from "../../../src/domain/entry";
import { toPage } from "../../../src/outputs/plan/page";
import { toPicture, wrap } from "../../../src/outputs/plan/picture";
import { toPlainText } from "../../../src/outputs/plan/plain-text";
import { fileName } from "../../../src/outputs/plan/sheet";
import { toHtmlTable } from "../../../src/outputs/plan/table";
import { planFilesText } from "../../../src/text/plan-files";
import { at, planOf, point } from "../../helpers/plan";
import { breakers, named, sheet, sheetOf, wholePlan } from "./sheets";

const town: GroundPlace = { id: "t", name: { zh: "霞云岭", en: "Xiayunling" }, kind: "town", lngLat: [115.8, 39.65] };

test("the page, the picture and the table run nothing and load nothing, whatever the names", () => {
  const hostile = named(breakers);
  for (const text of [toPage(hostile, [town]), toPicture(hostile, [town]).svg, toHtmlTable(hostile)]) {
    expect(text).not.toMatch(/<(script|img|iframe|link|object|foreignObject|image|use|a)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(on\w+|href|src)\s*=/i);
    expect(text).not.toMatch(/url\(|@import/i);
  }
});

test("the picture is well-formed XML, higher than its map, and says 示意 where a line is a sketch", () => {
  const { svg, width, height } = toPicture(sheet(), [town]);
  const root = parseXml(svg).documentElement;
  expect([root.getAttribute("width"), root.getAttribute("height")]).toEqual([String(width), String(height)]);
  expect(height).toBeGreaterThan(800);
  for (const word of ["平西一日", "霞云岭", ">示意<", "直线示意", "示意走向", "±700"]) expect(svg).toContain(word);
});

test("the page has a table for the day, and the words that must not be lost", () => {
  const page = toPage({ ...sheet("en"), checks: ["Lunch is missing"] }, [town]);
  for (const word of [
    "<h1>平西一日</h1>",
    "Thursday, 22 October 2026",
    "Lunch is missing",
    "schematic trail",
    "not verified",
    "default-src 'none'",
  ])
    expect(page).toContain(word);
});

test("the plain text is in the order of the day, without markup", () => {
  const text = toPlainText(sheet());
  expect(text.startsWith("【平西一日】\n\n2026年10月22日（周四）\n1. 8:00  学校")).toBe(true);
  expect(text).toMatch(/↓ 小车，约 17\.\d 公里，约 \d+ 分钟（估算）\n2\. /);
  expect(text).not.toContain("<");
});

test("on the map stops at one point share a pin and keep both names; the way back closes the ring", () => {
  const three = planOf([point("学校", 115.8, 39.5), point("校门", 115.8, 39.5), at("hall"), at("cemetery")], {
    back: { mode: "coach", minutes: null, km: null },
  });
  const page = toPage(sheetOf(three), []);
  expect(page).toContain(">1·2</text>");
  expect(page).toContain("学校 · 校门");
  const [, ring] = /<path d="([^"]+)" fill="none" stroke="#5A625B"/.exec(page) ?? [];
  const corners = ring?.split(/[ML]/).slice(1) ?? [];
  expect(corners).toHaveLength(5);
  expect(corners.at(-1)).toBe(corners[0]);
});

test("a plan with nothing placed has words and no map", () => {
  const page = toPage(sheetOf({ ...wholePlan, days: wholePlan.days.map((day) => ({ ...day, stops: [] })) }), []);
  expect(page).not.toContain("<svg");
});

test.each([
  ['a/b\\c:d*e?"f<g>h|i.j', "a b c d e f g h i j 2026-10-22.gpx"],
  ["", "行程 2026-10-22.gpx"],
  ["…", "… 2026-10-22.gpx"],
])("a plan named %j makes a file named %j", (name, file) => {
  expect(fileName(sheetOf({ ...wholePlan, name }), "gpx")).toBe(file);
});

test("lines are no wider than they may be: 10 characters of 20 px in 200", () => {
  expect(wrap("一二三四五六七八九十十一\nab", 200, 20)).toEqual(["一二三四五六七八九十", "十一", "ab"]);
});

test("both languages have the same words", () => {
  const keys = (value: object, path = ""): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === "object" ? keys(one as object, `${path}${key}.`) : [`${path}${key}`],
    );
  expect(keys(planFilesText.en)).toEqual(keys(planFilesText.zh));
  const english = JSON.stringify(planFilesText.en, (_, one) => (typeof one === "function" ? one(7, 7, 7) : one));
  expect(english).not.toMatch(/\p{Script=Han}|!/u);
});
