import { expect, test } from "vitest";
import { fromDatum, toDatum } from "../../src/domain/datum";
import { guessDatum, inWgs84 } from "../../src/domain/datum-guess";
import { distanceM } from "../../src/domain/distance";
import type { LngLat } from "../../src/domain/geo";
import type { Imported } from "../../src/domain/imported";

const hall: LngLat = [115.62, 39.64];
const known = [{ name: "堂上村", lngLat: hall }];
const file = (format: Imported["format"], name: string | null, lngLat: LngLat, made = ""): Imported => ({
  format,
  points: [{ name, note: "", lngLat }],
  tracks: [{ name: null, parts: [[[...lngLat, 300], [...lngLat]]] }],
  left: [],
  made,
});

test.each([
  ["gcj02", 0.001],
  ["bd09", 0.1],
] as const)("what was converted to %s comes back within %s m", (datum, metres) => {
  expect(distanceM(fromDatum(toDatum(hall, datum), datum), hall)).toBeLessThan(metres);
});

test.each(["wgs84", "gcj02", "bd09"] as const)("a named place of ours in %s gives the datum away", (datum) => {
  expect(guessDatum(file("gpx", "堂上村", toDatum(hall, datum)), known)).toEqual({ datum, because: "fit" });
});

test.each([
  ["gpx", "", { datum: "wgs84", because: "standard" }],
  ["gpx", "AutoNavi 高德地图", { datum: "gcj02", because: "named" }],
  ["csv", "名称 经度(BD-09) 纬度", { datum: "bd09", because: "named" }],
  ["csv", "名称 经度 纬度", { datum: "wgs84", because: "nothing" }],
] as const)("a %s with “%s” is guessed to be %o", (format, made, guess) => {
  expect(guessDatum(file(format, "另一处地方", hall, made), known)).toEqual(guess);
});

test("a place of the same name far away says nothing", () => {
  expect(guessDatum(file("gpx", "堂上村", [116.1, 39.9]), known)).toEqual({ datum: "wgs84", because: "standard" });
});

test("points and lines are converted, heights stay", () => {
  const turned = inWgs84(file("gpx", "a", toDatum(hall, "gcj02")), "gcj02");
  expect(distanceM(turned.points[0]?.lngLat ?? [0, 0], hall)).toBeLessThan(0.001);
  expect(turned.tracks[0]?.parts[0]?.map((at) => at.length)).toEqual([3, 2]);
  expect(turned.tracks[0]?.parts[0]?.[0]?.[2]).toBe(300);
});
