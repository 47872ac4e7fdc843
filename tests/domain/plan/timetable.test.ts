import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceM } from "../../../src/domain/distance";
import { changeGroup, changeLeg, changeSettings, changeStop } from "../../../src/domain/plan/commands";
import type { Plan } from "../../../src/domain/plan/plan";
import { partSizes, partsNeeded, rotationSlots } from "../../../src/domain/plan/rotation";
import { timetable } from "../../../src/domain/plan/timetable";
import { at, classOf94, planOf, school, walked, world } from "../../helpers/plan";

const first = (plan: Plan) => timetable(plan, world())[0] as ReturnType<typeof timetable>[number];
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

describe("a visitor's day", () => {
  const plan = planOf([at("hall"), at("cemetery")], { start: clock("09:00") });
  test("begins at its first stop and goes on by an estimate: 11.12 km as the crow flies, times 1.6, at 40 km/h", () => {
    const [hall, cemetery] = first(plan).stops;
    expect(hall).toMatchObject({ arrive: clock("09:00"), begin: clock("09:00"), end: clock("10:00"), way: null });
    // 17.79 km at 40 km/h is 26.7 minutes: 25, between 20 and 40
    expect(cemetery?.way).toMatchObject({ origin: "estimate", minutes: { from: 20, likely: 25, to: 40 } });
    expect(cemetery?.way?.km).toBeCloseTo(17.79, 2);
    expect(cemetery).toMatchObject({ arrive: clock("10:25"), arriveLate: clock("10:40"), end: clock("10:55") });
  });

  test("typed minutes and kilometres are used from then on", () => {
    const key = plan.days[0]?.stops[1]?.key ?? "";
    const typed = changeLeg(plan, key, { minutes: 48, km: 31 });
    expect(first(typed).stops[1]).toMatchObject({
      arrive: clock("10:48"),
      arriveLate: clock("10:48"),
      way: { origin: "typed", km: 31, kmTyped: true },
    });
    expect(first(changeLeg(typed, key, { mode: "bus" })).stops[1]?.way?.origin).toBe("estimate");
    // 31 km at 40 km/h
    expect(first(changeLeg(plan, key, { km: 31 })).stops[1]?.way?.minutes?.likely).toBe(45);
  });

  test("another detour factor makes the estimate another", () => {
    expect(first(changeSettings(plan, { detour: 1 })).stops[1]?.way?.km).toBeCloseTo(11.12, 2);
  });

  test("no minutes are made up for a stop that is nowhere, nor for what comes after it", () => {
    const lost = planOf([at("hall"), at("nowhere"), at("cemetery")], { start: clock("09:00") });
    const [, nowhere, cemetery] = first(lost).stops;
    expect(nowhere).toMatchObject({ arrive: null, way: { origin: "unknown", minutes: null, km: null } });
    expect(cemetery?.arrive).toBeNull();
    expect(first(lost).end).toBeNull();
    const told = changeStop(lost, cemetery?.stop.key ?? "", { arrive: clock("14:00") });
    expect(first(told).stops[2]).toMatchObject({ arrive: null, begin: clock("14:00") });
  });

  test("a locked arrival is waited for", () => {
    const locked = changeStop(plan, plan.days[0]?.stops[1]?.key ?? "", { arrive: clock("11:00"), lunch: 45 });
    expect(first(locked).stops[1]).toMatchObject({
      arrive: clock("10:25"),
      wait: 35,
      begin: clock("11:00"),
      lunchAt: clock("11:30"),
      leave: clock("12:15"),
    });
  });
});

describe("a walk", () => {
  test("takes the formula's time on the line: 1,112 m with 100 m up are 28.3 minutes, and 30 as a plan says it", () => {
    const [row] = first(planOf([walked("trail")])).stops;
    // DIN 33466: 20 min up, half of 16.7 along
    expect(row?.visit).toEqual({ from: 25, likely: 30, to: 40 });
    expect(row?.walk).toMatchObject({ schematic: false, exit: [115.8, 39.71] });
    expect(row?.walk?.ascentM).toBeCloseTo(100, 0);
  });

  test("there and back is twice as long, comes down what it climbs, and ends where it began", () => {
    const { walk } = first(planOf([walked("trail", "there-and-back")])).stops[0] ?? {};
    expect(walk?.lengthM).toBeCloseTo(2224, 0);
    expect(walk?.ascentM).toBeCloseTo(walk?.descentM ?? 0, 6);
    expect(walk?.exit).toEqual(walk?.entry);
  });

  test("a stretch against the line goes down what the line goes up", () => {
    const stretch = { kind: "trail", id: "trail", walk: "one-way", fromKm: 0.9, toKm: 0.4 } as const;
    const { walk } = first(planOf([stretch])).stops[0] ?? {};
    expect(walk?.lengthM).toBeCloseTo(500, 0);
    expect([walk?.ascentM, Math.round(walk?.descentM ?? 0)]).toEqual([0, 45]);
  });

  test("pupils of grades 4 to 6 rest ten minutes in every half hour", () => {
    const [row] = first(planOf([walked("trail", "there-and-back")], {}, classOf94)).stops;
    // 2.224 km at 2.75 km/h and 100 m up and down: 48.5 + 0.5 · 46.5 = 71.8, two rests
    expect(row?.visit?.likely).toBe(95);
  });

  test("a sketched trail has a wide range, and one without a line none", () => {
    const [sketch] = first(planOf([walked("sketch")])).stops;
    expect(sketch).toMatchObject({ walk: { schematic: true, ascentM: null }, visit: { from: 15, likely: 25, to: 35 } });
    expect(first(planOf([walked("unknown")])).stops[0]).toMatchObject({
      visit: null,
      visitFrom: "unknown",
      leave: null,
    });
  });
});

describe("a class day", () => {
  const back = { mode: "coach", minutes: null, km: null } as const;
  const plan = planOf([school, at("hall"), at("cemetery")], { start: clock("08:00"), back }, classOf94);
  test("has its loading, counting and toilets on arrival", () => {
    const [gate, hall, cemetery] = first(plan).stops;
    // three coaches: 10 + 2 + 2 minutes to load; 94 people: 5 + 5 to count; two classes: 10 + 5 for toilets
    expect(gate).toMatchObject({ load: 14, leave: clock("08:14") });
    // 17.79 km at 35 km/h: 30 minutes
    expect(hall).toMatchObject({ arrive: clock("08:44"), unload: 14, count: 10, toilets: 15, begin: clock("09:23") });
    expect(hall).toMatchObject({ visit: { likely: 60 }, end: clock("10:23"), leave: clock("10:37") });
    expect(cemetery).toMatchObject({ arrive: clock("11:07"), toilets: 15, leave: clock("12:30") });
    expect(first(plan)).toMatchObject({ end: clock("13:30"), driveMin: 120, walkM: 0 });
  });

  test("a venue that holds fewer takes the class by turns", () => {
    const more = changeGroup(plan, { pupils: 290 });
    // 296 people, 200 at once
    expect(first(more).stops[1]?.visit?.likely).toBe(120);
  });

  test("a rotation gives each part its slot at each venue", () => {
    const two = planOf([school, at("hall"), at("cemetery")], { start: clock("08:00"), back }, classOf94);
    const keys = two.days[0]?.stops.slice(1).map(({ key }) => key) ?? [];
    const turning = { ...two, days: two.days.map((day) => ({ ...day, rotation: { groups: 2, stops: keys } })) };
    const { rotation, stops } = first(turning);
    // the hall's hour rules; between, 30 minutes on the coach and 5 to gather
    expect(rotation).toMatchObject({ stops: keys, sizes: [44, 44] });
    expect(rotation?.slots).toEqual([
      { venueOf: [0, 1], from: clock("09:23"), to: clock("10:23") },
      { venueOf: [1, 0], from: clock("10:58"), to: clock("11:58") },
    ]);
    expect(stops[2]).toMatchObject({ begin: clock("10:58"), end: clock("11:58"), visitFrom: "rotation" });
  });
});

describe("rotations", () => {
  test("never book a venue twice, and bring every part to every venue once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (parts, venues) => {
        const slots = rotationSlots(parts, venues);
        for (const { venueOf } of slots) {
          const booked = venueOf.filter((venue) => venue !== null);
          expect(new Set(booked).size).toBe(booked.length);
        }
        for (let part = 0; part < parts; part++) {
          const seen = slots.map(({ venueOf }) => venueOf[part]).filter((venue) => venue !== null);
          expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: venues }, (_, i) => i));
        }
      }),
    );
  });

  test.each([
    [94, 2, [47, 47]],
    [95, 3, [32, 32, 31]],
  ])("%d people in %d parts are %j", (all, parts, sizes) => {
    expect(partSizes(all, parts)).toEqual(sizes);
  });

  test("800 people need two parts where 500 fit, and nothing is said where no capacity is known", () => {
    expect(partsNeeded(800, [500, null])).toBe(2);
    expect(partsNeeded(800, [null])).toBeNull();
  });
});

test("the crow flies 11.12 km for a tenth of a degree", () => {
  expect(distanceM([115.8, 39.6], [115.8, 39.7])).toBeCloseTo(11_120, -1);
});
