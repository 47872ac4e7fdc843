import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { oneLine } from "../../../src/domain/clean-text";
import { emptyPlan } from "../../../src/domain/plan/plan";
import { fold, toIcs } from "../../../src/outputs/plan/ics";
import { planOf, school } from "../../helpers/plan";
import { anyName, breakers, named, now, sheet, sheetOf, wholePlan } from "./sheets";

const calendar = (text: string) => new ICAL.Component(ICAL.parse(text));
const events = (text: string) =>
  calendar(text)
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));
const octets = (text: string) => new TextEncoder().encode(text).length;

test("another program reads the events, in Beijing's time", () => {
  const text = toIcs(sheet(), now);
  const zone = new ICAL.Timezone(calendar(text).getFirstSubcomponent("vtimezone") as ICAL.Component);
  expect(zone.tzid).toBe("Asia/Shanghai");
  const [day, first] = events(text);
  expect([day?.summary, day?.startDate.isDate, day?.startDate.toString()]).toEqual([
    "平西一日（全天）",
    true,
    "2026-10-22",
  ]);
  expect(day?.endDate.toString()).toBe("2026-10-23");
  // The day starts at 8:00 in Beijing, midnight UTC.
  expect([first?.summary, first?.startDate.toString()]).toEqual(["1. 学校", "2026-10-22T08:00:00"]);
  expect(first?.startDate.convertToZone(ICAL.Timezone.utcTimezone).hour ?? -1).toBeGreaterThanOrEqual(0);
  expect(zone.utcOffset(first?.startDate as ICAL.Time)).toBe(8 * 3600);
});

test("every event has its own UID, and keeps it when the plan changes", () => {
  const uids = (text: string) => events(text).map(({ uid }) => uid);
  const before = uids(toIcs(sheet(), now));
  expect(new Set(before).size).toBe(before.length);
  const later = sheetOf({ ...wholePlan, name: "改了名", days: wholePlan.days.map((day) => ({ ...day, start: 540 })) });
  expect(uids(toIcs(later, now + 86_400_000))).toEqual(before);
  const sequence = (text: string) => events(text)[0]?.sequence ?? 0;
  expect(sequence(toIcs(later, now + 86_400_000))).toBeGreaterThan(sequence(toIcs(sheet(), now)));
});

test("a plan without a date has no events", () => {
  expect(events(toIcs(sheetOf(planOf([school], { date: null }, emptyPlan)), now))).toEqual([]);
});

test("names that break calendars come back whole, from lines of 75 octets at most", () => {
  const text = toIcs(named(breakers), now);
  expect(
    events(text)
      .slice(1)
      .map(({ location }) => location),
  ).toEqual(breakers);
  for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("any text folds into sound UTF-8, and unfolds into what it was", () => {
  fc.assert(
    fc.property(
      fc.array(anyName, { maxLength: 12 }).map((names) => names.join("")),
      (text) => {
        const clean = oneLine(text);
        const folded = fold(clean);
        for (const line of folded.split("\r\n")) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        expect(folded.replaceAll("\r\n ", "")).toBe(clean);
      },
    ),
  );
});

test("any names at all are read back by another program", () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), (names) => {
      const read = events(toIcs(named(names), now)).slice(1);
      expect(read.map(({ location }) => location)).toEqual(names.map(oneLine));
    }),
    { numRuns: 60 },
  );
});
