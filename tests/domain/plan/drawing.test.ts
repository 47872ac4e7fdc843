import { expect, test } from "vitest";
import { addDay, addStop } from "../../../src/domain/plan/commands";
import { planDrawing } from "../../../src/domain/plan/drawing";
import { timetable } from "../../../src/domain/plan/timetable";
import { at, planOf, school, walked, world } from "../../helpers/plan";

const drawn = (plan: ReturnType<typeof planOf>, day: number | null = null) =>
  planDrawing(timetable(plan, world()), day);

test("stops are numbered in their order, and a straight leg lies between each two", () => {
  const { stops, legs, walks, bounds } = drawn(planOf([school, at("hall"), at("cemetery")]));
  expect(stops.map(({ label, lngLat }) => [label, ...lngLat])).toEqual([
    ["1", 115.8, 39.5],
    ["2", 115.8, 39.6],
    ["3", 115.8, 39.7],
  ]);
  expect(legs).toEqual([
    [
      [115.8, 39.5],
      [115.8, 39.6],
    ],
    [
      [115.8, 39.6],
      [115.8, 39.7],
    ],
  ]);
  expect(walks).toEqual([]);
  expect(bounds).toEqual([115.8, 39.5, 115.8, 39.7]);
});

test("stops on one point share a mark, and the way back closes the ring", () => {
  const back = { mode: "coach", minutes: null, km: null } as const;
  const { stops, legs } = drawn(planOf([school, at("hall"), school, at("cemetery")], { back }));
  expect(stops.map(({ label }) => label)).toEqual(["1·3", "2", "4"]);
  expect(legs).toHaveLength(4);
  expect(legs.at(-1)).toEqual([
    [115.8, 39.7],
    [115.8, 39.5],
  ]);
});

test("a trail is drawn as it is walked: the next leg begins at its far end", () => {
  const { walks, legs } = drawn(planOf([walked("trail"), at("village")]));
  expect(walks).toHaveLength(1);
  expect(walks[0]?.parts[0]).toHaveLength(2);
  expect(walks[0]?.schematic).toBe(false);
  expect(legs).toEqual([
    [
      [115.8, 39.71],
      [115.8, 39.8],
    ],
  ]);
});

test("a sketch is drawn as one, and what is not exactly known is marked so: the sketch's beginning, a village by its office", () => {
  const { walks, stops } = drawn(planOf([school, walked("sketch"), at("village"), at("hall")]));
  expect(walks.map(({ schematic }) => schematic)).toEqual([true]);
  expect(stops.map(({ label, approximate }) => [label, approximate])).toEqual([
    ["1", false],
    ["2", true],
    ["3", true],
    ["4", false],
  ]);
});

test("a place that nobody knows keeps its number and has no mark", () => {
  const { stops, legs } = drawn(planOf([school, at("nowhere"), at("hall")]));
  expect(stops.map(({ label }) => label)).toEqual(["1", "3"]);
  expect(legs).toHaveLength(1);
});

test("the second day goes on counting, and begins with no leg from the first", () => {
  const plan = addStop(addStop(addDay(planOf([school, at("hall")])), 1, at("cemetery")), 1, at("gallery"));
  expect(drawn(plan).legs).toHaveLength(2);
  expect(drawn(plan, 1).stops.map(({ label }) => label)).toEqual(["3", "4"]);
});

test("an empty plan shows nothing", () => {
  expect(drawn(planOf([])).bounds).toBeNull();
});
