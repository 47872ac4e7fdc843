import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alert, concerns, inForce, windowOn } from "../../src/domain/alerts";
import { addDays, addMonths, beijingTime, isDay, weekday } from "../../src/domain/beijing-time";

const words = { zh: "公告", en: "Notice" };
const alert = (id: string, rest: Partial<Alert> = {}): Alert => ({
  id,
  about: "other",
  level: "notice",
  scope: "district",
  from: "2026-11-01",
  to: "2026-11-30",
  title: words,
  text: words,
  citations: ["c"],
  ...rest,
});

describe("when an alert is in force", () => {
  const fire = { from: "11-01", to: "05-31" };
  const flood = { from: "06-01", to: "09-15" };
  test.each([
    ["the fire season on its first day", fire, "2026-11-01", "2026-11-01", "2027-05-31"],
    ["on New Year's Eve", fire, "2026-12-31", "2026-11-01", "2027-05-31"],
    ["on New Year's Day", fire, "2027-01-01", "2026-11-01", "2027-05-31"],
    ["on a leap day", fire, "2028-02-29", "2027-11-01", "2028-05-31"],
    ["on its last day", fire, "2027-05-31", "2026-11-01", "2027-05-31"],
    ["the flood season on its first day", flood, "2027-06-01", "2027-06-01", "2027-09-15"],
    ["on its last day", flood, "2027-09-15", "2027-06-01", "2027-09-15"],
    ["a single day", { from: "2026-07-28", to: "2026-07-28" }, "2026-07-28", "2026-07-28", "2026-07-28"],
  ])("%s", (_, dates, day, from, to) => {
    expect(windowOn(dates, day)).toEqual({ from, to });
  });

  test.each([
    ["the day before the fire season", fire, "2026-10-31"],
    ["the day after it", fire, "2027-06-01"],
    ["the day before the flood season", flood, "2027-05-31"],
    ["the day after it", flood, "2027-09-16"],
    ["a year after a dated notice", { from: "2026-07-28", to: "2026-07-29" }, "2027-07-28"],
  ])("not on %s", (_, dates, day) => {
    expect(windowOn(dates, day)).toBeNull();
  });

  test("the gravest stand first, and what has run out stands nowhere", () => {
    const alerts = [
      alert("old", { level: "closed", from: "2025-07-28", to: "2025-07-29" }),
      alert("note"),
      alert("warning", { level: "warning", from: "11-01", to: "05-31" }),
      alert("closed", { level: "closed" }),
    ];
    expect(inForce(alerts, "2026-11-22").map(({ id }) => id)).toEqual(["closed", "warning", "note"]);
    expect(inForce(alerts, "2026-12-01").map(({ id }) => id)).toEqual(["warning"]);
    expect(inForce(alerts, "2026-06-15")).toEqual([]);
  });
});

describe("whom an alert concerns", () => {
  const site = { id: "hall", role: "site", township: "周口店镇" } as const;
  const trail = { id: "basket-1", role: "trail", township: "周口店镇" } as const;
  const route = { id: "tour", role: "route", township: null } as const;
  test.each([
    ["district", undefined, [true, true, true]],
    ["township", ["周口店镇"], [true, true, false]],
    ["township", ["十渡镇"], [false, false, false]],
    ["site", ["hall"], [true, false, false]],
    ["site", ["basket-1"], [false, false, false]],
    ["trail", undefined, [false, true, false]],
    ["trail", ["basket-1"], [false, true, false]],
    ["trail", ["basket-2"], [false, false, false]],
  ] as const)("%s %s", (scope, of, expected) => {
    expect([site, trail, route].map((entry) => concerns({ scope, of }, entry))).toEqual(expected);
  });
});

describe("Beijing's calendar", () => {
  test.each([
    ["2026-11-22T15:59:59.999Z", "2026-11-22", 23 * 60 + 59],
    ["2026-11-22T16:00:00.000Z", "2026-11-23", 0],
    ["2024-02-28T16:00:00.000Z", "2024-02-29", 0],
    // Before 1992 China kept summer time; nothing here is that old.
    ["1969-12-31T16:00:00.000Z", "1970-01-01", 0],
    ["1969-12-31T15:59:00.000Z", "1969-12-31", 23 * 60 + 59],
  ])("%s", (instant, day, minute) => {
    expect(beijingTime(Date.parse(instant))).toEqual({ day, minute });
  });

  test.each([
    ["2026-11-23", 1],
    ["2026-11-22", 7],
    ["1970-01-01", 4],
    ["1969-12-28", 7],
  ])("%s is weekday %i", (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  test.each([
    ["2024-02-29", 24, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-11-22", -24, "2024-11-22"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %i months: %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "", "20261122", "2026-11-22T00:00", "constructor"])(
    "%s is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test("a week later is the same weekday", () => {
    const days = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(isDay(day)).toBe(true);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      }),
    );
  });
});
