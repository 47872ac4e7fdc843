import fc from "fast-check";
import { oneLine } from "../../../src/domain/clean-text";
import type { Language } from "../../../src/domain/entry";
import { changeStop } from "../../../src/domain/plan/commands";
import type { Plan, StopPlace } from "../../../src/domain/plan/plan";
import { timetable } from "../../../src/domain/plan/timetable";
import { type PlanSheet, planSheet } from "../../../src/outputs/plan/sheet";
import { at, planOf, point, walked, world } from "../../helpers/plan";

/** Names that break something somewhere: XML, CSV, spreadsheets, calendars, HTML, files. */
export const breakers = [
  `a&b<c>"d"'e'`,
  "]]>",
  "逗号,分号;冒号:反斜杠\\",
  "👨‍👩‍👧‍👦🧺 全家",
  '=HYPERLINK("http://example.org","点我")',
  "@SUM(A1)",
  "+86",
  "-1+1",
  "＝1+1",
  '<img src=x onerror="window.__xss=1">',
  "</script><script>alert(1)</script>",
  "BEGIN:VEVENT",
  "'引号",
];

/** School, hall, approximate village, a place nobody has located, a surveyed trail and a sketched one. */
export const places: StopPlace[] = [
  point("学校", 115.8, 39.5),
  at("hall"),
  at("village"),
  at("nowhere"),
  walked("trail"),
  walked("sketch"),
];

const names: Record<string, string> = {
  hall: "纪念馆",
  village: "堂上村",
  nowhere: "旧址",
  trail: "背篓路",
  sketch: "示意路",
};

export function sheetOf(plan: Plan, language: Language = "zh"): PlanSheet {
  const nameOf = (place: StopPlace) => (place.kind === "point" ? place.name : (names[place.id] ?? place.id));
  return planSheet({ id: "p1", plan, days: timetable(plan, world()), nameOf, language });
}

export const wholePlan: Plan = { ...planOf(places, { start: 8 * 60 }), name: "平西一日" };
export const sheet = (language: Language = "zh") => sheetOf(wholePlan, language);

/** A plan of own points with these names, and the same as notes. */
export function named(all: readonly string[]): PlanSheet {
  let plan = planOf(all.map((name, i) => point(name, 115.8 + i * 0.0123456, 39.6)));
  for (const [i, stop] of (plan.days[0]?.stops ?? []).entries())
    plan = changeStop(plan, stop.key, { note: all[i] ?? "" });
  return sheetOf(plan);
}
export const now = Date.UTC(2026, 9, 1, 2, 3, 4);

/** Names of any characters, those that no file can hold and halves of characters included, but not of these alone. */
export const anyName = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)), { minLength: 1, maxLength: 30 })
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(""))
  .filter((name) => oneLine(name) !== "");
