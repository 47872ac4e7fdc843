import { describe, expect, test } from "vitest";
import { checks } from "../../../src/domain/plan/checks";
import { changeDay, changeStop } from "../../../src/domain/plan/commands";
import { hoursRemarks } from "../../../src/domain/plan/hours-remarks";
import { timetable } from "../../../src/domain/plan/timetable";
import { toCsv } from "../../../src/outputs/plan/csv";
import { toGeoJson } from "../../../src/outputs/plan/geojson";
import { toGpx } from "../../../src/outputs/plan/gpx";
import { toIcs } from "../../../src/outputs/plan/ics";
import { toKml } from "../../../src/outputs/plan/kml";
import { toPage } from "../../../src/outputs/plan/page";
import { toPicture } from "../../../src/outputs/plan/picture";
import { toPlainText } from "../../../src/outputs/plan/plain-text";
import { type PlanSheet, planSheet } from "../../../src/outputs/plan/sheet";
import { toHtmlTable } from "../../../src/outputs/plan/table";
import { at, planOf, walked, world } from "../../helpers/plan";
import { now } from "./sheets";

/** A village by its office, with hours that nobody gives; a sketched trail of 1,112 m; a place that nobody has located. */
const plan = planOf([at("village"), walked("sketch"), at("nowhere")], { start: 9 * 60 });
const nobody = { kind: "unverified", why: "no-source", asOf: null } as const;
const context = world({ village: nobody });

function sheetIn(language: "zh" | "en", of = plan): PlanSheet {
  const days = timetable(of, context);
  const nameOf = (place: { kind: string; id?: string }) => place.id ?? place.kind;
  const hours = hoursRemarks(of, checks(of, days, context));
  return planSheet({ id: "p", plan: of, days, nameOf, language, hours });
}
/** As a reader sees it: folded lines of a calendar joined, lines of a picture too. */
const outputs: readonly (readonly [name: string, make: (sheet: PlanSheet) => string])[] = [
  ["the text for a chat", toPlainText],
  ["the table for a word processor", toHtmlTable],
  ["the page that stands alone", (sheet) => toPage(sheet, [])],
  ["the picture", (sheet) => toPicture(sheet, []).svg.replace(/<\/text><text[^>]*>/g, "")],
  ["the calendar", (sheet) => toIcs(sheet, now).replace(/\r\n /g, "").replace(/\\,/g, ",")],
  ["CSV", toCsv],
  ["GPX", (sheet) => toGpx(sheet, now)],
  ["KML", toKml],
  ["GeoJSON", toGeoJson],
];

describe.each(outputs)("%s says", (_, make) => {
  test("that a trail is only sketched, how wide its time is, and that nobody should walk by it", () => {
    const zh = make(sheetIn("zh"));
    expect(zh).toContain("示意走向");
    expect(zh).toContain("请勿据此上山");
    // 1,112 m at 4 km/h are 16.7 minutes: by the formula's own range 15, and twice the sketch 35.
    expect(zh).toMatch(/步行约 15 分钟 至 35 分钟/);
    expect(make(sheetIn("en"))).toMatch(/about 15 min to 35 min on foot/);
  });

  test("that a position is approximate, and by how much; and that another is not known", () => {
    expect(make(sheetIn("zh"))).toMatch(/大致位置，误差约 ±700 米/);
    expect(make(sheetIn("zh"))).toContain("位置待核实");
    expect(make(sheetIn("en"))).toMatch(/700/);
  });

  test("that nothing dated says a place is open; and nothing of the kind of one whose hours are known", () => {
    const known = changeStop(plan, "s1", { place: at("hall") });
    expect(make(sheetIn("zh"))).toContain("开放情况待核实");
    expect(make(sheetIn("en"))).toContain("hours not verified");
    expect(make(sheetIn("zh", known))).not.toContain("开放情况待核实");
  });
});

test("of a day without a date no hours are verified", () => {
  const undated = changeDay(planOf([at("hall")]), 0, { date: null });
  expect([...hoursRemarks(undated, [])]).toEqual([["s1", "unverified"]]);
});

test("a place that is closed on the day is called closed, not unverified", () => {
  const closed = { kind: "closed", why: "weekday", asOf: "2026-01" } as const;
  const days = timetable(plan, world({ village: closed }));
  expect(hoursRemarks(plan, checks(plan, days, world({ village: closed }))).get("s1")).toBe("closed");
});

test("a sketch is never a line in a file of positions, and always a broken one in a drawing", () => {
  for (const make of [(sheet: PlanSheet) => toGpx(sheet, now), toKml, toGeoJson])
    expect(make(sheetIn("zh"))).not.toMatch(/<trk>|<LineString>|LineString"/);
  for (const drawn of [toPage(sheetIn("zh"), []), toPicture(sheetIn("zh"), []).svg]) {
    expect(drawn).toMatch(/<path [^>]*stroke-width="3" stroke-dasharray="2 7"/);
    // The solid line of a known trail is 4 px wide.
    expect(drawn).not.toContain('stroke-width="4" fill="none"');
    expect(drawn).not.toMatch(/<path [^>]*stroke-width="4"\/>/);
  }
});
