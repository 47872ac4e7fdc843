import { describe, expect, test } from "vitest";
import { type RiskCode, risksOf } from "../../../src/domain/pack/risks";
import { checks } from "../../../src/domain/plan/checks";
import { findingCodes } from "../../../src/domain/plan/finding";
import type { Plan } from "../../../src/domain/plan/plan";
import { timetable } from "../../../src/domain/plan/timetable";
import { packText } from "../../../src/text/pack";
import { at, classOf94, planOf, school, walked, world } from "../../helpers/plan";

function risks(plan: Plan, context = world()) {
  const days = timetable(plan, context);
  return risksOf(plan, days, checks(plan, days, context));
}
const row = (plan: Plan, code: RiskCode, context = world()) => risks(plan, context).find((risk) => risk.code === code);

describe("the risk table", () => {
  test("always holds what no plan is free of, and never nothing", () => {
    const codes = risks(planOf([school, at("hall")], {}, classOf94)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["food", "lost", "illness", "weather", "ground", "traffic"]));
  });

  test("names the stops that a finding names: a schematic trail is followed by nobody", () => {
    const plan = planOf([school, walked("sketch")], {}, classOf94);
    expect(row(plan, "schematic")).toMatchObject({ level: "amber", keys: ["s2"] });
    expect(row(plan, "slope")?.keys).toEqual(["s2"]);
  });

  test("puts what must be solved first: a hall that is closed on the day", () => {
    const closed = world({ hall: { kind: "closed", why: "weekday", asOf: "2026" } });
    const [first] = risks(planOf([school, at("hall")], {}, classOf94), closed);
    expect(first).toMatchObject({ code: "closed", level: "red", keys: ["s2"] });
  });

  test("has the season's rows only in that season", () => {
    const plan = planOf([school, walked("trail")], {}, classOf94);
    expect(row(plan, "fire", world({}, { seasons: ["fire"] }))?.level).toBe("amber");
    expect(row(plan, "fire")).toBeUndefined();
  });

  test.each([
    ["2026-07-15", ["heat"]],
    ["2026-01-15", ["cold"]],
    ["2026-05-15", []],
    [null, ["heat", "cold"]],
  ])("on %s it speaks of %j", (date, codes) => {
    const plan = planOf([school, at("hall")], { date }, classOf94);
    const found = risks(plan).filter(({ code }) => code === "heat" || code === "cold");
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test("every finding that is not about the plan being empty has a row", () => {
    const plan = planOf([school, at("hall")], {}, classOf94);
    const days = timetable(plan, world());
    const rowless = findingCodes.filter((code) => {
      const finding = { code, level: "red", day: 0, key: null, is: null, limit: null, fix: null } as const;
      return !risksOf(plan, days, [finding]).some(({ findings }) => findings.includes(finding));
    });
    expect(rowless).toEqual(["empty"]);
  });
});

describe("its words", () => {
  test("are a draft and claim no approval", () => {
    expect(packText.zh.sheets.risk.title).toContain("草稿");
    expect(packText.zh.sheets.risk.intro).toContain("不代表任何审核或批准");
    for (const { hazard, measure } of Object.values(packText.zh.sheets.risks))
      expect(hazard + measure).not.toMatch(/已(批准|审核|审批|通过)|符合.*标准|保证安全|确保安全/);
    for (const { hazard, measure } of Object.values(packText.en.sheets.risks))
      expect(hazard + measure).not.toMatch(/approved|certified|guarantee|complies|is safe/i);
  });

  test("no sheet calls a ratio or a limit a rule", () => {
    const all = JSON.stringify(packText);
    expect(all).not.toMatch(/LB\/T|国家标准|法定/);
    expect(packText.zh.sheets.risks.adults.measure).toContain("请核对本区现行规定");
  });
});
