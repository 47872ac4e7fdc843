import { describe, expect, test } from "vitest";
import { holidayTable } from "../../src/data/holidays";
import type { Alert } from "../../src/domain/alerts";
import { beijingTime, clock } from "../../src/domain/beijing-time";
import type { HolidayTable } from "../../src/domain/calendar";
import { type Hours, isFresh, openAt, openOn, type Rule, type Visitable } from "../../src/domain/hours";

/** 周二至周日9:00–16:30，16:00停止入场，周一闭馆（法定节假日除外）。 */
const tuesdayToSunday: Rule = {
  on: ["tue", "wed", "thu", "fri", "sat", "sun", "holiday"],
  from: "09:00",
  to: "16:30",
  lastEntry: "16:00",
};
const museum = (hours: Partial<Hours> = {}, rest: Partial<Visitable> = {}): Visitable => ({
  id: "museum",
  role: "site",
  township: "霞云岭乡",
  hours: { asOf: "2026-03", confidence: "high", rules: [tuesdayToSunday], ...hours },
  ...rest,
});
const alert = (rest: Partial<Alert>): Alert => ({
  id: "a",
  about: "closure",
  level: "closed",
  scope: "district",
  from: "2026-07-28",
  to: "2026-07-29",
  title: { zh: "公告", en: "Notice" },
  text: { zh: "公告", en: "Notice" },
  citations: ["c"],
  ...rest,
});
const fireSeason = alert({ id: "fire", about: "fire", level: "warning", from: "11-01", to: "05-31" });

const on = (place: Visitable, day: string, alerts: readonly Alert[] = [], table: HolidayTable | null = holidayTable) =>
  openOn(place, day, table, alerts);

/** What a status says in short. */
function brief(status: ReturnType<typeof openOn> | ReturnType<typeof openAt>): string {
  switch (status.kind) {
    case "open":
      return `open ${status.openings.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(" ")}`;
    case "closed":
    case "unverified":
      return `${status.kind} ${status.why}`;
    case "closed-by-notice":
      return `${status.kind} ${status.alert.id}`;
    case "stale":
      return `stale ${status.asOf} ${status.openings?.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(" ") ?? "?"}`;
    default:
      return status.kind;
  }
}

/** 2026-11-24 is a Tuesday. Each instant is written in UTC, eight hours behind Beijing. */
const instants: readonly [beijing: string, utc: string, expected: string][] = [
  ["Monday 23:59", "2026-11-23T15:59:59Z", "closed weekday"],
  ["Tuesday 0:00", "2026-11-23T16:00:00Z", "not-yet"],
  ["Tuesday 8:59", "2026-11-24T00:59:59Z", "not-yet"],
  ["Tuesday 9:00", "2026-11-24T01:00:00Z", "open-now"],
  ["Tuesday 15:59", "2026-11-24T07:59:59Z", "open-now"],
  ["Tuesday 16:00, the minute of the last entry", "2026-11-24T08:00:59Z", "open-now"],
  ["Tuesday 16:01", "2026-11-24T08:01:00Z", "last-entry-passed"],
  ["Tuesday 16:29", "2026-11-24T08:29:59Z", "last-entry-passed"],
  ["Tuesday 16:30", "2026-11-24T08:30:00Z", "over"],
  ["Tuesday 23:59", "2026-11-24T15:59:59Z", "over"],
  ["the Monday of the Golden Week, 9:00", "2026-10-05T01:00:00Z", "open-now"],
  ["the Monday after it, 9:00", "2026-10-12T01:00:00Z", "closed weekday"],
];

describe.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])("on a device set to %s", (zone) => {
  const before = process.env.TZ;
  const offsets: Record<string, number> = {
    "Asia/Shanghai": -480,
    "America/Los_Angeles": 480,
    "Pacific/Kiritimati": -840,
  };
  test.each(instants)("%s (%s): %s", (_, utc, expected) => {
    process.env.TZ = zone;
    try {
      expect(new Date("2026-12-01T00:00:00Z").getTimezoneOffset(), "the zone has taken").toBe(offsets[zone]);
      const moment = beijingTime(Date.parse(utc));
      expect(brief(openAt(museum(), moment, holidayTable, []))).toBe(expected);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe("day by day", () => {
  test.each([
    ["a Monday", "2026-11-23", "closed weekday"],
    ["a Tuesday", "2026-11-24", "open 9:00-16:30"],
    ["a Sunday", "2026-11-22", "open 9:00-16:30"],
    ["New Year's Day 2026, a Thursday", "2026-01-01", "open 9:00-16:30"],
    ["the Monday of the Spring Festival", "2026-02-16", "open 9:00-16:30"],
    ["the last Monday off of the Spring Festival", "2026-02-23", "open 9:00-16:30"],
    ["the Monday after it", "2026-03-02", "closed weekday"],
    ["Tomb-sweeping Monday", "2026-04-06", "open 9:00-16:30"],
    ["the Dragon Boat Monday of 2025", "2025-06-02", "open 9:00-16:30"],
    ["a Monday whose year has no notice yet", "2027-10-04", "unverified holidays-unpublished"],
    ["a Tuesday of that year, open in any case", "2027-10-05", "open 9:00-16:30"],
    ["the last Monday of December, which the next notice may change", "2026-12-28", "closed weekday"],
  ])("Monday closed but for holidays: %s, %s: %s", (_, day, expected) => {
    expect(brief(on(museum(), day))).toBe(expected);
  });

  const office: Rule[] = [{ on: ["workday"], from: "08:30", to: "17:00" }];
  const weekends: Rule[] = [{ on: ["day-off"], from: "10:00", to: "16:00" }];
  const notAtHolidays: Rule[] = [
    { on: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], except: ["holiday"], from: "09:00", to: "16:00" },
  ];
  const midday: Rule[] = [
    { on: ["tue"], from: "13:30", to: "16:30" },
    { on: ["tue"], from: "09:00", to: "11:30" },
  ];
  test.each<[string, Rule[], string, string]>([
    ["working days", office, "2026-09-18", "open 8:30-17:00"],
    ["working days, a plain Saturday", office, "2026-09-19", "closed weekday"],
    ["working days, a Sunday that is worked", office, "2026-09-20", "open 8:30-17:00"],
    ["working days, a Thursday off", office, "2026-10-01", "closed weekday"],
    ["days off, a plain Saturday", weekends, "2026-10-17", "open 10:00-16:00"],
    ["days off, a Saturday that is worked", weekends, "2026-10-10", "closed weekday"],
    ["days off, a Tuesday off", weekends, "2026-10-06", "open 10:00-16:00"],
    ["days off, a Saturday of a year without notice", weekends, "2027-05-08", "unverified holidays-unpublished"],
    ["never at holidays", notAtHolidays, "2026-10-03", "closed holiday"],
    ["never at holidays, a make-up Saturday", notAtHolidays, "2026-10-10", "open 9:00-16:00"],
    ["closed over midday", midday, "2026-11-24", "open 9:00-11:30 13:30-16:30"],
  ])("%s: %#", (_, rules, day, expected) => {
    expect(brief(on(museum({ rules }), day))).toBe(expected);
  });

  test("in the pause at midday the afternoon's opening is named", () => {
    const status = openAt(museum({ rules: midday }), { day: "2026-11-24", minute: 12 * 60 }, holidayTable, []);
    expect(status).toMatchObject({ kind: "not-yet", opening: { from: 13 * 60 + 30 } });
  });
});

describe("a source that does not speak of holidays", () => {
  const silent = museum({ rules: [{ on: ["tue", "wed", "thu", "fri", "sat", "sun"], from: "09:00", to: "15:30" }] });
  test.each([
    ["a plain Tuesday", "2026-11-24", holidayTable, "open 9:00-15:30"],
    ["a Tuesday off", "2026-10-06", holidayTable, "unverified holiday-unstated"],
    ["a Monday off: closed, as it says of Mondays", "2026-10-05", holidayTable, "closed weekday"],
    ["a Tuesday of a year without notice", "2027-03-02", holidayTable, "unverified holidays-unpublished"],
    ["a Monday of that year", "2027-03-01", holidayTable, "closed weekday"],
    ["a Tuesday while the table is not to be had", "2026-11-24", null, "unverified holidays-unread"],
  ])("%s", (_, day, table, expected) => {
    expect(brief(on(silent, day, [], table))).toBe(expected);
  });
});

describe("seasons", () => {
  const summer: Rule[] = [{ on: ["sat", "sun"], from: "08:00", to: "18:00" }];
  const place = museum({
    seasons: [
      { from: "07-01", to: "08-31", rules: summer },
      { from: "12-15", to: "02-10", rules: [] },
    ],
  });
  test.each([
    ["2026-06-30", "open 9:00-16:30"],
    ["2026-07-04", "unverified holiday-unstated"],
    ["2026-07-07", "closed weekday"],
    ["2026-08-31", "closed weekday"],
    ["2026-09-01", "open 9:00-16:30"],
    ["2026-12-14", "closed weekday"],
    ["2026-12-15", "closed season"],
    ["2026-01-01", "closed season"],
    ["2026-02-10", "closed season"],
    ["2026-02-11", "open 9:00-16:30"],
  ])("%s: %s", (day, expected) => {
    // 4 July 2026 is a plain Saturday: made a holiday here to see that the season's own rules are asked.
    const table = { ...holidayTable, holidays: new Map([["2026-07-04", { zh: "假", en: "Holiday" }]]) };
    expect(brief(on(place, day, [], day === "2026-07-04" ? table : holidayTable))).toBe(expected);
  });
});

describe("dated exceptions stand above the weekly rules", () => {
  const place = museum({
    exceptions: [
      { from: "2026-11-24", to: "2026-11-26", asOf: "2026-11-20", openings: [] },
      { from: "2026-11-30", to: "2026-11-30", asOf: "2026-11-20", openings: [{ from: "10:00", to: "12:00" }] },
    ],
  });
  test.each([
    ["2026-11-24", "closed exception"],
    ["2026-11-26", "closed exception"],
    ["2026-11-27", "open 9:00-16:30"],
    ["2026-11-30", "open 10:00-12:00"],
  ])("%s: %s", (day, expected) => {
    expect(brief(on(place, day))).toBe(expected);
  });
});

describe("how old a source may be", () => {
  test.each([
    ["2024-11-24", "2026-11-24", true],
    ["2024-11-24", "2026-11-25", false],
    ["2024-11", "2026-11-01", true],
    ["2024-11", "2026-11-02", false],
    ["2024", "2026-01-01", true],
    ["2024", "2026-01-02", false],
    ["2024-02-29", "2026-02-28", true],
    ["2024-02-29", "2026-03-01", false],
  ])("of %s, on %s: %s", (asOf, day, expected) => {
    expect(isFresh(asOf, day)).toBe(expected);
  });

  test.each([
    ["older than 24 months", { asOf: "2018" }, "2026-11-24", "stale 2018 9:00-16:30"],
    ["older, and closed on that day", { asOf: "2018" }, "2026-11-23", "stale 2018 "],
    ["older, in words only", { asOf: "2018", rules: undefined }, "2026-11-24", "stale 2018 ?"],
    ["older, and it hangs on a holiday nobody has given out", { asOf: "2018" }, "2027-10-04", "stale 2018 ?"],
    ["without a date", { asOf: undefined }, "2026-11-24", "unverified undated"],
    ["thin", { confidence: "low" as const }, "2026-11-24", "unverified thin"],
    ["in words only", { rules: undefined }, "2026-11-24", "unverified words-only"],
  ])("%s: never open", (_, hours, day, expected) => {
    expect(brief(on(museum(hours), day))).toBe(expected);
  });

  test("no source at all", () => {
    expect(brief(on({ id: "x", role: "site", township: null }, "2026-11-24"))).toBe("unverified no-source");
  });
});

describe("notices", () => {
  test.each<[string, Partial<Alert>, Visitable, string]>([
    ["for the district", {}, museum(), "closed-by-notice a"],
    ["for its township", { scope: "township", of: ["霞云岭乡"] }, museum(), "closed-by-notice a"],
    ["for another township", { scope: "township", of: ["十渡镇"] }, museum(), "open 9:00-16:30"],
    ["for itself", { scope: "site", of: ["museum"] }, museum(), "closed-by-notice a"],
    ["for another site", { scope: "site", of: ["other"] }, museum(), "open 9:00-16:30"],
    ["for all trails", { scope: "trail" }, museum(), "open 9:00-16:30"],
    ["for all trails, seen from a trail", { scope: "trail" }, museum({}, { role: "trail" }), "closed-by-notice a"],
    ["a warning closes nothing", { level: "warning" }, museum(), "open 9:00-16:30"],
    ["for the district, where no hours are known", {}, museum({}, { hours: undefined }), "closed-by-notice a"],
  ])("%s", (_, rest, place, expected) => {
    expect(brief(on(place, "2026-07-28", [alert(rest)]))).toBe(expected);
  });

  test("that have run out, or not begun, are no longer asked", () => {
    expect(brief(on(museum(), "2026-07-26", [alert({})]))).toBe("open 9:00-16:30");
    expect(brief(on(museum(), "2026-07-30", [alert({})]))).toBe("open 9:00-16:30");
  });

  test("that could not be read: nothing is called open, and closed stays closed", () => {
    expect(brief(openOn(museum(), "2026-11-24", holidayTable, null))).toBe("unverified alerts-unread");
    expect(brief(openOn(museum(), "2026-11-23", holidayTable, null))).toBe("closed weekday");
  });
});

describe("a trail in the fire season", () => {
  const trail = (asOf: string) => museum({ asOf }, { role: "trail" });
  test.each([
    ["a source from before the season does not open it", trail("2026-03"), "2026-11-24", "unverified fire-season"],
    ["a source of this season does", trail("2026-11-05"), "2026-11-24", "open 9:00-16:30"],
    ["still, in May of the next year", trail("2026-11-05"), "2027-05-04", "open 9:00-16:30"],
    ["after the season any fresh source does", trail("2026-03"), "2026-06-02", "open 9:00-16:30"],
    ["a hall is not a trail", museum(), "2026-11-24", "open 9:00-16:30"],
    [
      "a trail of which nothing is known",
      museum({}, { role: "trail", hours: undefined }),
      "2026-11-24",
      "unverified no-source",
    ],
  ])("%s", (_, place, day, expected) => {
    expect(brief(on(place, day, [fireSeason]))).toBe(expected);
  });
});
