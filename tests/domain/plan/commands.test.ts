import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as commands from "../../../src/domain/plan/commands";
import { emptyPlan, findStop, most, type Plan } from "../../../src/domain/plan/plan";
import { at, planOf } from "../../helpers/plan";

const ids = (plan: Plan, day = 0) =>
  plan.days[day]?.stops.map(({ place }) => (place.kind === "point" ? place.name : place.id)) ?? [];
const keys = (plan: Plan, day = 0) => plan.days[day]?.stops.map(({ key }) => key) ?? [];
const three = planOf([at("hall"), at("cemetery"), at("village")]);

describe("stops", () => {
  test("come in where they are put, each with a key of its own", () => {
    expect(ids(commands.addStop(three, 0, at("gallery"), 1))).toEqual(["hall", "gallery", "cemetery", "village"]);
    expect(new Set(keys(commands.addStop(commands.removeStop(three, "s1"), 0, at("gallery")))).size).toBe(3);
  });

  test.each([
    ["s1", 2, ["cemetery", "village", "hall"]],
    ["s3", 0, ["village", "hall", "cemetery"]],
    ["s2", 9, ["hall", "village", "cemetery"]],
  ])("%s moves to place %d", (key, to, order) => {
    expect(ids(commands.moveStop(three, key, 0, to))).toEqual(order);
  });

  test("move to another day", () => {
    const moved = commands.moveStop(commands.addDay(three), "s2", 1, 0);
    expect([ids(moved, 0), ids(moved, 1)]).toEqual([["hall", "village"], ["cemetery"]]);
  });

  test("what was typed for a way is forgotten once another stop comes before", () => {
    const typed = commands.changeLeg(three, "s3", { minutes: 33, km: 12 });
    const legOf = (plan: Plan) => findStop(plan, "s3")?.stop.leg;
    expect(legOf(typed)).toMatchObject({ minutes: 33, km: 12 });
    expect(legOf(commands.moveStop(typed, "s1", 0, 2))).toMatchObject({ minutes: 33 });
    expect(legOf(commands.removeStop(typed, "s2"))).toMatchObject({ minutes: null, km: null });
    expect(legOf(commands.addStop(typed, 0, at("gallery"), 2))).toMatchObject({ minutes: null });
    expect(legOf(commands.changeLeg(typed, "s3", { mode: "foot" }))).toEqual({ mode: "foot", minutes: null, km: null });
  });

  test("no more than a day may hold", () => {
    const full = Array.from({ length: most.stopsADay }).reduce<Plan>(
      (plan) => commands.addStop(plan, 0, at("hall")),
      emptyPlan,
    );
    expect(commands.addStop(full, 0, at("hall"))).toBe(full);
  });

  test("an order that does not name each stop once changes nothing", () => {
    for (const order of [
      ["s1", "s2"],
      ["s1", "s1", "s2"],
      ["s1", "s2", "s4"],
      ["s1", "s2", "s3"],
    ])
      expect(commands.reorder(three, 0, order)).toBe(three);
    expect(ids(commands.reorder(three, 0, ["s3", "s1", "s2"]))).toEqual(["village", "hall", "cemetery"]);
  });

  test("a rotation loses the stop that goes, and itself when one is left", () => {
    const turning = commands.changeDay(three, 0, { rotation: { groups: 2, stops: ["s1", "s2", "s3"] } });
    const two = commands.removeStop(turning, "s2");
    expect(two.days[0]?.rotation?.stops).toEqual(["s1", "s3"]);
    expect(commands.removeStop(two, "s3").days[0]?.rotation).toBeNull();
  });
});

test("days come, go and change places; one is always left", () => {
  const two = commands.addDay(three);
  expect(ids(commands.moveDay(two, 0, 1), 1)).toEqual(["hall", "cemetery", "village"]);
  expect(commands.removeDay(two, 1)).toEqual(three);
  expect(commands.removeDay(three, 0).days).toHaveLength(1);
  expect(ids(commands.removeDay(three, 0))).toEqual([]);
});

test("whatever is done, the plan before is as it was, keys stay single, and nothing gets lost", () => {
  const key = fc.constantFrom("s1", "s2", "s3", "s4", "no");
  const where = fc.integer({ min: -2, max: 6 });
  const day = fc.integer({ min: 0, max: 2 });
  const command = fc.oneof(
    fc.tuple(day, where).map(
      ([d, i]) =>
        (plan: Plan) =>
          commands.addStop(plan, d, at("gallery"), i),
    ),
    fc.tuple(key, day, where).map(
      ([k, d, i]) =>
        (plan: Plan) =>
          commands.moveStop(plan, k, d, i),
    ),
    key.map((k) => (plan: Plan) => commands.removeStop(plan, k)),
    key.map((k) => (plan: Plan) => commands.changeLeg(plan, k, { minutes: 5 })),
    day.map((d) => (plan: Plan) => commands.removeDay(plan, d)),
    day.map((d) => (plan: Plan) => commands.changeBack(plan, d, { mode: "car" })),
    fc.constant(commands.addDay),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (list) => {
      let plan: Plan = three;
      for (const run of list) {
        const before = structuredClone(plan);
        const next = run(plan);
        expect(plan).toEqual(before);
        const all = next.days.flatMap(({ stops }) => stops.map((stop) => stop.key));
        expect(new Set(all).size).toBe(all.length);
        expect(next.days.length).toBeGreaterThan(0);
        plan = next;
      }
    }),
  );
});

test("own words for the pack come and go", () => {
  const typed = commands.changePackText(three, "letter.purpose", "看一看");
  expect(typed.texts).toEqual({ "letter.purpose": "看一看" });
  expect(commands.changePackText(typed, "letter.purpose", null)).toEqual(three);
  expect(commands.changePackText(three, "letter.purpose", null)).toBe(three);
});
