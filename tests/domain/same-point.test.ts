import { expect, test } from "vitest";
import { shareOnePoint } from "../../src/domain/same-point";
import { entry } from "../helpers/entries";

test.each([
  ["the very same point", [115.6, 39.6], [115.6, 39.6], true],
  ["a metre apart", [115.6, 39.6], [115.60001, 39.6], false],
  ["one to the north", [115.6, 39.6], [115.6, 39.7], false],
] as const)("%s", (_, a, b, together) => {
  expect(shareOnePoint([entry("a", { lngLat: a }), entry("b", { lngLat: b })])).toBe(together);
});
