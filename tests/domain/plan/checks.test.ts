import { describe, expect, test } from "vitest";
import type { DayStatus } from "../../../src/domain/hours";
import { checks } from "../../../src/domain/plan/checks";
import { changeDay, changeGroup, changeLeg, changeSettings, changeStop } from "../../../src/domain/plan/commands";
import type { PlanContext } from "../../../src/domain/plan/facts";
import { type FindingCode, level } from "../../../src/domain/plan/finding";
import { applyFix } from "../../../src/domain/plan/fix";
import { emptyPlan, type Plan } from "../../../src/domain/plan/plan";
import { timetable } from "../../../src/domain/plan/timetable";
import { at, classOf94, open, planOf, point, school, walked, world } from "../../helpers/plan";

const found = (plan: Plan, context: PlanContext = world()) => checks(plan, timetable(plan, context), context);
const codes = (plan: Plan, context?: PlanContext) => found(plan, context).map(({ code }) => code);
const one = (code: FindingCode, plan: Plan, context?: PlanContext) => found(plan, context).find((f) => f.code === code);
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const key = (plan: Plan, i: number) => plan.days[0]?.stops[i]?.key ?? "";

/** Everything about it is known: nothing is left to say. */
const sure = (() => {
  const plan = planOf([at("hall"), at("cemetery")], { start: clock("09:00") });
  return changeLeg(plan, key(plan, 1), { minutes: 40, km: 20 });
})();

test("a plan of which all is known and nothing is wrong is green", () => {
  expect(found(sure)).toEqual([]);
  expect(level(found(sure))).toBe("green");
});

describe("a plan with an unknown is never green:", () => {
  const unverified: DayStatus = { kind: "unverified", why: "no-source", asOf: null };
  const stale: DayStatus = { kind: "stale", asOf: "2021", openings: null };
  test.each<[string, Plan, PlanContext, FindingCode, "red" | "amber"]>([
    ["nothing in it", emptyPlan, world(), "empty", "amber"],
    ["no date", changeDay(sure, 0, { date: null }), world(), "no-date", "amber"],
    ["hours nobody gives", sure, world({ hall: unverified }), "unverified", "amber"],
    ["hours of long ago", sure, world({ hall: stale }), "stale", "amber"],
    [
      "an estimated way",
      changeLeg(sure, key(sure, 1), { minutes: null, km: null }),
      world(),
      "ways-estimated",
      "amber",
    ],
    ["no sunset", sure, world({}, { sunset: null }), "sunset-unknown", "amber"],
    ["a place that is gone", planOf([at("no-more")]), world(), "gone", "red"],
    ["a place that is nowhere", planOf([at("nowhere")]), world(), "position-unknown", "amber"],
    ["a place that is somewhere about", planOf([at("village")]), world(), "position-approximate", "amber"],
    ["no way to it", planOf([at("hall"), at("nowhere")]), world(), "way-unknown", "red"],
    ["a sketched trail", planOf([walked("sketch")]), world(), "schematic", "amber"],
    ["a trail without heights", planOf([walked("sketch")]), world(), "climb-unknown", "amber"],
    ["a trail without a line", planOf([walked("unknown")]), world(), "no-line", "red"],
    ["a class and no capacity", planOf([school, at("cemetery")], {}, classOf94), world(), "capacity-unknown", "amber"],
  ])("%s", (_, plan, context, code, how) => {
    expect(one(code, plan, context)?.level).toBe(how);
    expect(level(found(plan, context))).not.toBe("green");
  });
});

describe("hours", () => {
  test("closed that day, and closed by a notice", () => {
    const alert = { id: "flood" } as never;
    expect(one("closed", sure, world({ hall: { kind: "closed", why: "weekday", asOf: "2026" } }))).toMatchObject({
      level: "red",
      key: key(sure, 0),
      fix: { kind: "ask", field: "date" },
    });
    const shut = one("closed-by-notice", sure, world({ hall: { kind: "closed-by-notice", alert } }));
    expect(shut?.fix && codes(applyFix(sure, shut.fix) as Plan)).toEqual([]);
  });

  test("before it opens: the mended plan arrives when it does", () => {
    const context = world({ cemetery: open(clock("11:00"), clock("17:00")) });
    const early = one("before-opening", sure, context);
    expect(early).toMatchObject({ level: "red", is: clock("10:40"), limit: clock("11:00") });
    const mended = applyFix(sure, early?.fix as never) as Plan;
    expect(codes(mended, context)).toEqual([]);
    expect(timetable(mended, context)[0]?.stops[1]).toMatchObject({ wait: 20, begin: clock("11:00") });
  });

  test("the class has counted and been to the toilets by the time that the doors open", () => {
    const plan = planOf([school, at("hall")], { start: clock("08:00") }, classOf94);
    const context = world({ hall: open(clock("10:00"), clock("17:00")) });
    const early = one("before-opening", plan, context);
    const mended = applyFix(plan, early?.fix as never) as Plan;
    expect(timetable(mended, context)[0]?.stops[1]).toMatchObject({ begin: clock("10:00") });
  });

  test("after the last entry is red; only perhaps after it is amber", () => {
    const plan = changeLeg(sure, key(sure, 1), { minutes: null, km: null });
    // arrives at 10:25, at 10:40 by the long estimate
    const last = (text: string) => world({ cemetery: open(clock("09:00"), clock("17:00"), clock(text)) });
    expect(one("after-last-entry", plan, last("10:20"))).toMatchObject({
      level: "red",
      is: clock("10:25"),
      limit: clock("10:20"),
    });
    expect(one("maybe-after-last-entry", plan, last("10:30"))).toMatchObject({ level: "amber", is: clock("10:40") });
    expect(codes(plan, last("10:45"))).toEqual(["ways-estimated"]);
  });

  test("a visit that outlasts the opening is made shorter", () => {
    const context = world({ cemetery: open(clock("09:00"), clock("11:00")) });
    expect(one("past-closing", sure, context)).toMatchObject({ is: clock("11:10"), limit: clock("11:00") });
    expect(codes(applyFix(sure, one("past-closing", sure, context)?.fix as never) as Plan, context)).toEqual([]);
  });
});

describe("people", () => {
  test("more than fit in: divided, and going round with the neighbour, they do", () => {
    const plan = planOf([school, at("cemetery"), at("gallery")], { start: clock("08:00") }, classOf94);
    const over = one("over-capacity", plan);
    expect(over).toMatchObject({ level: "red", is: 94, limit: 50, fix: { kind: "rotate", rotation: { groups: 2 } } });
    expect(codes(applyFix(plan, over?.fix as never) as Plan)).not.toContain("over-capacity");
  });

  test("too few adults by the plan's own ratio", () => {
    const plan = changeGroup(planOf([school], {}, classOf94), { teachers: 3 });
    expect(one("few-adults", plan)).toMatchObject({ level: "amber", is: 3, limit: 5 });
    expect(codes(changeSettings(plan, { pupilsPerAdult: 30 }))).not.toContain("few-adults");
    expect(codes(applyFix(plan, one("few-adults", plan)?.fix as never) as Plan)).not.toContain("few-adults");
  });
});

describe("the day", () => {
  const long = planOf([point("家", 115.8, 39.5), at("hall"), at("cemetery")], { start: clock("10:00") });
  test("no lunch between 11 and 13, until there is", () => {
    const noon = changeDay(long, 0, { start: clock("11:00") });
    const none = one("no-lunch", noon);
    expect(none).toMatchObject({ level: "amber", key: key(noon, 1) });
    expect(codes(applyFix(noon, none?.fix as never) as Plan)).not.toContain("no-lunch");
    // home by 12:20
    expect(codes(long)).not.toContain("no-lunch");
  });

  test("no toilet that anybody knows for over 90 minutes", () => {
    const plan = planOf([at("cemetery"), at("cemetery"), at("cemetery"), at("cemetery")], { start: clock("14:00") });
    expect(one("toilet-gap", plan)).toMatchObject({ is: 120, limit: 90 });
    expect(codes(changeStop(plan, key(plan, 1), { toilets: true }))).not.toContain("toilet-gap");
  });

  test("an hour before sunset is dusk, after it dark; an earlier start mends both", () => {
    const end = (text: string) => world({}, { sunset: clock(text) });
    // the last stop is left at 10:40 + 0:30
    expect(one("dusk", sure, end("12:00"))).toMatchObject({
      level: "amber",
      is: clock("11:10"),
      limit: clock("11:00"),
    });
    const dark = one("dark", sure, end("11:00"));
    expect(dark).toMatchObject({ level: "red", is: clock("11:10"), limit: clock("11:00") });
    expect(dark?.fix).toEqual({ kind: "start", day: 0, minute: clock("07:50") });
    expect(one("dark", sure, end("07:30"))?.fix).toMatchObject({ kind: "ask" });
  });

  test("back too late, surely or perhaps", () => {
    const plan = changeDay(long, 0, { latest: clock("12:00") });
    expect(one("late-back", plan)).toMatchObject({ level: "red", is: clock("12:20") });
    expect(codes(applyFix(plan, one("late-back", plan)?.fix as never) as Plan)).not.toContain("late-back");
    expect(one("maybe-late-back", changeDay(long, 0, { latest: clock("12:25") }))).toMatchObject({ level: "amber" });
  });

  test("a locked time that cannot be kept", () => {
    const plan = changeStop(sure, key(sure, 1), { arrive: clock("10:30") });
    expect(one("late-for-lock", plan)).toMatchObject({ level: "red", is: clock("10:40"), limit: clock("10:30") });
  });

  test("too far and too high for the youngest, not for the oldest", () => {
    const walks = [walked("trail", "there-and-back"), walked("trail", "there-and-back")];
    const young = planOf(walks, {}, { ...classOf94, group: { ...classOf94.group, walker: "primary-low" } });
    expect(one("too-far", young)).toMatchObject({ level: "red", limit: 3000 });
    expect(one("too-much-climb", young)).toMatchObject({ level: "red", limit: 100 });
    expect(codes(changeGroup(young, { walker: "senior" }))).not.toContain("too-far");
    expect(codes(changeSettings(young, { mostWalkM: 5000 }))).not.toContain("too-far");
  });

  test("too long a day, too long at the wheel", () => {
    const driven = changeLeg(sure, key(sure, 1), { minutes: 130, km: 60 });
    expect(one("drive-stretch", driven)).toMatchObject({ level: "amber", is: 130, limit: 120 });
    expect(one("drive-day", changeLeg(sure, key(sure, 1), { minutes: 500, km: 60 }))).toMatchObject({ level: "red" });
    expect(codes(changeStop(sure, key(sure, 0), { minutes: 800 }))).toContain("long-day");
  });

  test("seasons concern what is walked, not what is driven to", () => {
    const context = world({}, { seasons: ["fire", "flood"] });
    expect(codes(planOf([walked("trail")]), context)).toEqual(expect.arrayContaining(["fire-season", "flood-season"]));
    expect(codes(sure, context)).toEqual([]);
  });

  test("a rotation whose stops no longer stand side by side", () => {
    const plan = planOf([at("hall"), at("cemetery"), at("gallery")], {}, classOf94);
    const apart = changeDay(plan, 0, { rotation: { groups: 2, stops: [key(plan, 0), key(plan, 2)] } });
    const broken = one("rotation-broken", apart);
    expect(broken?.level).toBe("red");
    expect(codes(applyFix(apart, broken?.fix as never) as Plan)).not.toContain("rotation-broken");
  });
});
