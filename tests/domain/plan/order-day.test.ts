import { expect, test } from "vitest";
import { changeDay, changeStop } from "../../../src/domain/plan/commands";
import { hinderingStop, orderDay, orderProblem } from "../../../src/domain/plan/order-day";
import type { Plan } from "../../../src/domain/plan/plan";
import { at, open, planOf, school, walked, world } from "../../helpers/plan";

const names = (plan: Plan) => plan.days[0]?.stops.map(({ place }) => (place.kind === "point" ? place.name : place.id));
const back = { mode: "car", minutes: null, km: null } as const;
/** All lie on one meridian, 11.12 km apart, school first: 25 minutes by car for each step, 55 for two. */
const zigzag = planOf([school, at("village"), at("hall"), at("cemetery")], { start: 480 });
const early = world({ hall: open(0, 1440), cemetery: open(0, 1440), village: open(0, 1440) });

test("stops on one road are visited as they lie on it", () => {
  const ordered = orderDay(zigzag, 0, early);
  expect(names(ordered?.plan as Plan)).toEqual(["学校", "hall", "cemetery", "village"]);
  // 80 + 55 + 25 minutes become 25 + 25 + 25
  expect(ordered).toMatchObject({ found: { minutes: 75, proved: true }, savedMin: 85 });
});

test("what opens at eleven is left for later, what is locked keeps its place", () => {
  const context = world({ hall: open(11 * 60, 17 * 60), cemetery: open(0, 1440), village: open(0, 1440) });
  expect(names(orderDay(zigzag, 0, context)?.plan as Plan)?.indexOf("hall")).toBeGreaterThan(1);
  const key = zigzag.days[0]?.stops[1]?.key ?? "";
  expect(names(orderDay(changeStop(zigzag, key, { locked: true }), 0, early)?.plan as Plan)).toEqual([
    "学校",
    "village",
    "cemetery",
    "hall",
  ]);
});

test("with a free start the day begins at whichever end is nearer", () => {
  const order = names(orderDay(zigzag, 0, early, { keepFirst: false, keepLast: false })?.plan as Plan) ?? [];
  expect([
    ["学校", "hall", "cemetery", "village"],
    ["village", "cemetery", "hall", "学校"],
  ]).toContainEqual(order);
});

test("the stop whose hours stand in the way of a better order is named", () => {
  const context = world({ hall: open(11 * 60, 17 * 60), cemetery: open(0, 1440), village: open(0, 1440) });
  const key = zigzag.days[0]?.stops[2]?.key;
  expect(hinderingStop(zigzag, 0, context)).toMatchObject({ key });
  expect(hinderingStop(zigzag, 0, early)).toBeNull();
});

test("a latest return that no order keeps is said, and the plan stays", () => {
  const round = changeDay(planOf([school, at("hall"), at("village")], { start: 480, back }), 0, { latest: 540 });
  const ordered = orderDay(round, 0, early);
  expect(ordered?.found).toMatchObject({ order: null, fault: { code: "window", stop: 0 } });
  expect(ordered?.plan).toBe(round);
});

test("where a place is nowhere nothing can be ordered", () => {
  expect(orderProblem(planOf([school, at("nowhere"), at("hall")]), 0, early)).toBeNull();
});

test("a trail is entered at one end and left at the other", () => {
  const problem = orderProblem(planOf([school, walked("trail"), at("village")]), 0, early);
  // 20 steps north to the trail's foot, from its head to the village 1.1 km less
  expect(problem?.minutes[0]?.[1]).toBe(55);
  expect(problem?.minutes[1]?.[2]).toBe(25);
  expect(problem?.stay?.[1]).toBe(30);
});
