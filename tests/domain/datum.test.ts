import { describe, expect, test } from "vitest";
import { coordinateText, toDatum } from "../../src/domain/datum";
import type { LngLat } from "../../src/domain/geo";
import { hasShared, sharedText, whenShared } from "../helpers/shared";

const near = (a: LngLat, b: LngLat, degrees: number) =>
  expect(Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBeLessThan(degrees);

test("115.60, 39.73 in Fangshan is 115.606034, 39.731003 in GCJ-02 (published pair)", () => {
  near(toDatum([115.6, 39.73], "gcj02"), [115.606034, 39.731003], 1e-6);
});

test("Zhengzhou in GCJ-02 and BD-09 as published", () => {
  near(toDatum([113.6192856, 34.7478004], "gcj02"), [113.6253334, 34.7466173], 1e-4);
  near(toDatum([113.6192856, 34.7478004], "bd09"), [113.6317519, 34.7528605], 1e-4);
});

test("WGS 84 stays what it is, and is written latitude first", () => {
  expect(toDatum([115.84622, 39.69603], "wgs84")).toEqual([115.84622, 39.69603]);
  expect(coordinateText([115.84622, 39.69603])).toBe("39.696030, 115.846220");
});

const file = "testdata/cases/gcj02_vectors.json";
describe.skipIf(!hasShared(file))(`the published and computed pairs ${whenShared}`, () => {
  type Pair = { wgs84: [number, number]; gcj02: [number, number]; bd09?: [number, number] };
  const groups = hasShared(file) ? (JSON.parse(sharedText(file)) as Record<string, Pair[] | string>) : {};
  const pairs = Object.entries(groups).flatMap(([group, list]) =>
    Array.isArray(list) ? list.map((pair) => [group, pair] as const) : [],
  );

  test("there are pairs", () => expect(pairs.length).toBeGreaterThan(5));
  test.each(pairs)("%s %o", (group, { wgs84, gcj02, bd09 }) => {
    const tolerance = group === "published" ? 1e-4 : 1e-6;
    near(toDatum(wgs84, "gcj02"), gcj02, tolerance);
    if (bd09) near(toDatum(wgs84, "bd09"), bd09, tolerance);
  });
});
