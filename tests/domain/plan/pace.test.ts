import { describe, expect, test } from "vitest";
import { checks } from "../../../src/domain/plan/checks";
import { changeSettings, changeStop } from "../../../src/domain/plan/commands";
import { paceOf } from "../../../src/domain/plan/pace";
import type { Plan } from "../../../src/domain/plan/plan";
import { timetable } from "../../../src/domain/plan/timetable";
import { at, classOf94, planOf, walked, world } from "../../helpers/plan";

const climb = planOf([walked("trail"), at("village")], {}, classOf94);
const set = (change: Parameters<typeof changeSettings>[1], plan: Plan = climb) => changeSettings(plan, change);

describe("limits and rests of a plan", () => {
  test("are those of its walkers until it has its own: primary 4 to 6 walks 6 km, climbs 250 m, rests 10 minutes in 30", () => {
    expect(paceOf(climb)).toMatchObject({
      mostWalkM: 6000,
      mostAscentM: 250,
      longestDayMin: 630,
      rest: { everyMin: 30, minutes: 10 },
    });
    expect(paceOf(set({ mostWalkM: 1000, mostAscentM: 50, longestDayMin: 300, restMin: 5 }))).toMatchObject({
      mostWalkM: 1000,
      mostAscentM: 50,
      longestDayMin: 300,
      rest: { everyMin: 30, minutes: 5 },
    });
    expect(paceOf(set({ restMin: 0 })).rest).toBeNull();
  });

  test("are what the checks go by: 1,112 m with 100 m of climb is too much where 1 km and 50 m are set", () => {
    const codes = (plan: Plan) => checks(plan, timetable(plan, world()), world()).map(({ code }) => code);
    expect(codes(climb)).not.toEqual(expect.arrayContaining(["too-far"]));
    const strict = set({ mostWalkM: 1000, mostAscentM: 50, longestDayMin: 30, driveStretchMin: 5, driveDayMin: 5 });
    expect(codes(strict)).toEqual(
      expect.arrayContaining(["too-far", "too-much-climb", "long-day", "drive-stretch", "drive-day"]),
    );
  });

  // 1,112 m at 2.75 km/h are 24 minutes, 100 m up at 206 m/h 29: by DIN 33466 29 + 24/2 = 41 together.
  test("rests count in the walk: one in 30 of its 41 minutes, four in 10, as long as the plan says", () => {
    const minutes = (plan: Plan) => timetable(plan, world())[0]?.stops[0]?.visit?.likely;
    const none = minutes(set({ restMin: 0 })) ?? 0;
    expect(minutes(set({ restMin: 10, restEveryMin: 30 }))).toBe(none + 10);
    expect(minutes(set({ restMin: 10, restEveryMin: 10 }))).toBe(none + 40);
  });
});

test("a rest at a stop moves what follows, and nothing before it", () => {
  const plan = planOf([at("hall"), at("cemetery")], { start: 540 });
  const rested = changeStop(plan, "s1", { rest: 15 });
  const [before, after] = [timetable(plan, world())[0], timetable(rested, world())[0]];
  expect(after?.stops[0]?.end).toBe(before?.stops[0]?.end);
  expect(after?.stops[1]?.arrive).toBe((before?.stops[1]?.arrive ?? 0) + 15);
});
