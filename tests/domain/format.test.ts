import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay, formatDistance, formatHeight, formatMinutes } from "../../src/domain/format";

describe("formatDistance", () => {
  test.each([
    [0, "0 米", "0 m"],
    [49.6, "50 米", "50 m"],
    [99.7, "100 米", "100 m"],
    [856.8, "860 米", "860 m"],
    [994, "990 米", "990 m"],
    [996, "1.0 公里", "1.0 km"],
    [1449, "1.4 公里", "1.4 km"],
    [12_345, "12.3 公里", "12.3 km"],
    [99_940, "99.9 公里", "99.9 km"],
    [99_960, "100 公里", "100 km"],
    [123_456, "123 公里", "123 km"],
  ])("%f m reads %s, %s", (metres, zh, en) => {
    expect(formatDistance(metres, "zh")).toBe(zh);
    expect(formatDistance(metres, "en")).toBe(en);
  });

  test("is within 5.5 % of the truth from 10 m on, with three digits at most", () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 900_000, noNaN: true }), (metres) => {
        const [number = "", unit] = formatDistance(metres, "en").split(" ");
        const shown = Number(number) * (unit === "km" ? 1000 : 1);
        expect(Math.abs(shown / metres - 1)).toBeLessThan(0.055);
        expect(number.replace(/\D/g, "").length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

test.each([
  [369.6, "370 米", "370 m"],
  [-3.4, "-3 米", "-3 m"],
])("a height of %f m reads %s, %s", (metres, zh, en) => {
  expect(formatHeight(metres, "zh")).toBe(zh);
  expect(formatHeight(metres, "en")).toBe(en);
});

describe("formatMinutes", () => {
  test.each([
    [0, "0 分钟", "0 min"],
    [25, "25 分钟", "25 min"],
    [59.4, "59 分钟", "59 min"],
    [59.7, "1 小时", "1 h"],
    [60, "1 小时", "1 h"],
    [119.6, "2 小时", "2 h"],
    [125, "2 小时 5 分", "2 h 5 min"],
  ])("%f minutes read %s, %s", (minutes, zh, en) => {
    expect(formatMinutes(minutes, "zh")).toBe(zh);
    expect(formatMinutes(minutes, "en")).toBe(en);
  });

  test("never says sixty minutes, and is never off by more than half a minute", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6000, noNaN: true }), (minutes) => {
        const text = formatMinutes(minutes, "en");
        const hours = Number(/(\d+) h/.exec(text)?.[1] ?? 0);
        const rest = Number(/(\d+) min/.exec(text)?.[1] ?? 0);
        expect(rest).toBeLessThan(60);
        expect(Math.abs(hours * 60 + rest - minutes)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

test.each([
  ["2026-11-22", "2026年11月22日", "22 November 2026"],
  ["2026-01-02", "2026年1月2日", "2 January 2026"],
  ["2021-06", "2021年6月", "June 2021"],
  ["2018", "2018年", "2018"],
])("the day %s reads %s, %s", (day, zh, en) => {
  expect(formatDay(day, "zh")).toBe(zh);
  expect(formatDay(day, "en")).toBe(en);
});
