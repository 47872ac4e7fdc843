import { describe, expect, test } from "vitest";
import { holidayTable } from "../../src/data/holidays";
import { addDays } from "../../src/domain/beijing-time";
import { dayNature } from "../../src/domain/calendar";

/**
 * As the General Office of the State Council gave them out: for 2025 the notice of 12 November 2024 (国办发明电〔2024〕12号),
 * for 2026 that of 4 November 2025.
 */
const notices = [
  {
    year: 2025,
    daysOff: [
      ["2025-01-01", "2025-01-01", "元旦"],
      ["2025-01-28", "2025-02-04", "春节"],
      ["2025-04-04", "2025-04-06", "清明"],
      ["2025-05-01", "2025-05-05", "劳动节"],
      ["2025-05-31", "2025-06-02", "端午"],
      ["2025-10-01", "2025-10-08", "国庆节"],
    ],
    makeUp: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    daysOff: [
      ["2026-01-01", "2026-01-03", "元旦"],
      ["2026-02-15", "2026-02-23", "春节"],
      ["2026-04-04", "2026-04-06", "清明"],
      ["2026-05-01", "2026-05-05", "劳动节"],
      ["2026-06-19", "2026-06-21", "端午"],
      ["2026-09-25", "2026-09-27", "中秋"],
      ["2026-10-01", "2026-10-07", "国庆节"],
    ],
    makeUp: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
] as const;

const daysFrom = (from: string, to: string): string[] => (from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)]);

describe.each(notices)("$year, day by day", ({ year, daysOff, makeUp }) => {
  const off = new Set<string>(daysOff.flatMap(([from, to]) => daysFrom(from, to)));
  const worked = new Set<string>(makeUp);

  test("the table is the notice, and leaves no other day out of its week", () => {
    for (const day of daysFrom(`${year}-01-01`, `${year}-12-28`)) {
      const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
      const expected = off.has(day) ? "holiday" : worked.has(day) ? "make-up" : weekend ? "weekend" : "workday";
      expect([day, dayNature(day, holidayTable)]).toEqual([day, expected]);
    }
  });

  test("each holiday has its name", () => {
    for (const [first, , name] of daysOff) expect(holidayTable.holidays.get(first)?.zh).toBe(name);
  });
});

test("every make-up day is a Saturday or Sunday", () => {
  expect(holidayTable.makeUpDays.size).toBeGreaterThan(100);
  for (const day of holidayTable.makeUpDays) expect([0, 6]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
});

test.each([
  ["the days before New Year, which the next notice may change", "2026-12-29"],
  ["a day of a year whose notice is not out", "2027-10-01"],
  ["a day before the table begins", "2003-10-01"],
])("of %s nothing is said", (_, day) => {
  expect(dayNature(day, holidayTable)).toBeNull();
});

test("without a table nothing is said of any day", () => {
  expect(dayNature("2026-10-01", null)).toBeNull();
});
