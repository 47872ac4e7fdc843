import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minuteOf } from "../../src/domain/beijing-time";
import type { LngLat } from "../../src/domain/geo";
import { sunTimes } from "../../src/domain/sun";
import { anyPoint } from "../helpers/entries";

const beijing: LngLat = [116.41, 39.9];
const tiananmen: LngLat = [116.3913, 39.9055];

/**
 * Published times: the flag at Tiananmen, raised and lowered with the sun (week lists of August and October 2022);
 * vercalendario.info, "Beijing, July 2026"; the winter solstice of 2021 as announced (07:32:25 and 16:52:46).
 */
test.each<[day: string, at: LngLat, rise: string, set: string]>([
  ["2022-08-22", tiananmen, "05:32", "19:01"],
  ["2022-08-28", tiananmen, "05:38", "18:52"],
  ["2022-10-18", tiananmen, "06:27", "17:31"],
  ["2022-10-21", tiananmen, "06:30", "17:27"],
  ["2026-07-01", beijing, "04:49", "19:46"],
  ["2026-07-08", beijing, "04:53", "19:45"],
  ["2026-07-15", beijing, "04:58", "19:42"],
  ["2021-12-21", beijing, "07:32", "16:52"],
])(
  "on %s the sun rises and sets in Beijing within a minute and a half of the published times",
  (day, at, rise, set) => {
    const times = sunTimes(at, day);
    expect(Math.abs((times?.rise ?? 0) - minuteOf(rise))).toBeLessThan(1.5);
    expect(Math.abs((times?.set ?? 0) - minuteOf(set))).toBeLessThan(1.5);
  },
);

/** whattime.city, "Sunrise and sunset on the 1st of each month in Beijing", a coarse table that names no year: three minutes either way. */
test.each([
  ["01", "07:37", "17:00"],
  ["02", "07:24", "17:33"],
  ["03", "06:50", "18:06"],
  ["04", "06:00", "18:38"],
  ["05", "05:16", "19:08"],
  ["06", "04:49", "19:37"],
  ["07", "04:50", "19:48"],
  ["08", "05:13", "19:30"],
  ["09", "05:43", "18:49"],
  ["10", "06:11", "17:59"],
  ["11", "06:43", "17:14"],
  ["12", "07:17", "16:51"],
])("on the first day of month %s", (month, rise, set) => {
  const times = sunTimes(beijing, `2026-${month}-01`);
  expect(Math.abs((times?.rise ?? 0) - minuteOf(rise))).toBeLessThanOrEqual(3);
  expect(Math.abs((times?.set ?? 0) - minuteOf(set))).toBeLessThanOrEqual(3);
});

describe("anywhere", () => {
  test("in the district, on any day, the sun rises before it sets, within Beijing's day", () => {
    fc.assert(
      fc.property(anyPoint(), fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (at, date) => {
        const times = sunTimes(at, date.toISOString().slice(0, 10));
        expect(times && times.rise > 240 && times.rise < times.set && times.set < 1200).toBe(true);
      }),
    );
  });

  test("where the sun stays up all day there is no time to tell", () => {
    expect(sunTimes([20, 75], "2026-06-21")).toBeNull();
  });
});
