import { expect, test } from "vitest";
import { groupPaces, restMinutes, stages } from "../../src/domain/group-pace";
import { walkingMinutes } from "../../src/domain/walking";

const minutesFor = (lengthM: number, who: keyof typeof groupPaces) =>
  walkingMinutes({ lengthM, ascentM: 0, descentM: 0 }, "din33466", groupPaces[who].rates);

test.each([
  ["primary-low", 80],
  ["primary-high", 65.5],
  ["junior", 55.4],
  ["senior", 48],
  ["family", 60],
  ["normal", 45],
  ["fast", 36],
] as const)("3 km on the level takes %s %d minutes", (who, minutes) => {
  expect(minutesFor(3000, who)).toBeCloseTo(minutes, 1);
});

test("older pupils walk faster and may walk further and higher", () => {
  for (const key of ["mostWalkM", "mostAscentM", "longestDayMin"] as const) {
    const values = stages.map((stage) => groupPaces[stage][key]);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  }
});

test.each([
  [0, 0],
  [30, 0],
  [31, 10],
  [65, 20],
  [90, 20],
])("%d minutes of walking have %d minutes of rest for primary 4–6", (walking, rest) => {
  expect(restMinutes(walking, groupPaces["primary-high"])).toBe(rest);
});
