import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodePlan, encodePlan } from "../../src/data/plan-link";
import { migrate, PlanRefused, readPlan, readPlanFile, writePlanFile } from "../../src/data/read-plan";
import { walkers } from "../../src/domain/group-pace";
import { addStop } from "../../src/domain/plan/commands";
import { defaultSettings, emptyPlan, legModes, type Plan } from "../../src/domain/plan/plan";
import { at, classOf94, planOf, point, walked } from "../helpers/plan";

const id = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,8}){0,2}$/);
const text = fc.string({ unit: fc.constantFrom(..."abc 红\"'<>&,=🏔\\/%#"), maxLength: 12 });
const minute = fc.integer({ min: 0, max: 1439 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one);
const leg = fc.record({
  mode: fc.constantFrom(...legModes),
  minutes: orNull(fc.integer({ min: 0, max: 600 })),
  km: orNull(fc.integer({ min: 0, max: 3000 }).map((km) => km / 10)),
});
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 100_000, max: max * 100_000 }).map((value) => value / 100_000);
const place = fc.oneof(
  id.map((one) => ({ kind: "site", id: one }) as const),
  id.map((one) => ({ kind: "place", id: one }) as const),
  fc.record({
    kind: fc.constant("trail" as const),
    id,
    walk: fc.constantFrom("one-way" as const, "there-and-back" as const),
    fromKm: orNull(fc.integer({ min: 0, max: 20 })),
    toKm: orNull(fc.integer({ min: 0, max: 20 })),
  }),
  fc.record({
    kind: fc.constant("point" as const),
    name: text,
    lngLat: fc.tuple(degrees(-180, 180), degrees(-85, 85)),
  }),
);
const stop = fc.record({
  key: fc.constant(""),
  place,
  minutes: orNull(fc.integer({ min: 0, max: 600 })),
  locked: fc.boolean(),
  arrive: orNull(minute),
  lunch: fc.integer({ min: 0, max: 90 }),
  rest: fc.constantFrom(0, 0, 15),
  toilets: orNull(fc.boolean()),
  note: text,
  leg,
});
const day = fc.record({
  date: orNull(
    fc
      .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  start: minute,
  latest: orNull(minute),
  stops: fc.array(stop, { maxLength: 6 }),
  back: orNull(leg),
  rotation: fc.constant(null),
});
const people = fc.integer({ min: 0, max: 5000 });
const plans: fc.Arbitrary<Plan> = fc
  .record({
    version: fc.constant(1 as const),
    name: text,
    note: text,
    group: fc.record({
      walker: fc.constantFrom(...walkers),
      grade: orNull(fc.integer({ min: 1, max: 12 })),
      pupils: people,
      classes: people,
      teachers: people,
      adults: people,
    }),
    settings: fc
      .record({
        detour: fc.integer({ min: 10, max: 50 }).map((value) => value / 10),
        mostWalkM: orNull(people),
        restMin: orNull(fc.constantFrom(5, 20)),
      })
      .map((some) => ({ ...defaultSettings, ...some })),
    texts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.[a-z0-9]{1,4}$/), text, { maxKeys: 3 }),
    days: fc.array(day, { minLength: 1, maxLength: 3 }),
  })
  .map((plan) => {
    let number = 0;
    const days = plan.days.map((one) => {
      const stops = one.stops.map((each) => ({ ...each, key: `s${++number}` }));
      const rotation = stops.length > 2 ? { groups: 3, stops: stops.slice(0, 2).map(({ key }) => key) } : null;
      return { ...one, stops, rotation };
    });
    return { ...plan, days };
  });

/** What a link keeps of a plan: all but what people write. */
const without = (plan: Plan): Plan => ({
  ...plan,
  name: "",
  note: "",
  texts: {},
  days: plan.days.map((one) => ({
    ...one,
    stops: one.stops.map((each) => ({
      ...each,
      note: "",
      place: each.place.kind === "point" ? { ...each.place, name: "" } : each.place,
    })),
  })),
});

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

describe("the plan file", () => {
  test("gives back the very plan", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readPlanFile(bytes(writePlanFile(plan)), "a")).toEqual(plan);
      }),
    );
  });

  test("is taken as a Windows editor saves it, in UTF-16 or GBK", () => {
    const file = writePlanFile(planOf([point("学校", 115.9, 39.7)]));
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(file, (letter) => letter.charCodeAt(0))]).buffer,
    );
    expect(readPlanFile(utf16, "a").days[0]?.stops[0]?.place).toMatchObject({ name: "学校" });
  });

  const good = planOf([at("hall"), walked("trail")]);
  const spoilt = (from: string, to: string) => bytes(JSON.stringify({ beilou: "plan", ...good }).replace(from, to));
  test.each<[string, Uint8Array, string]>([
    ["a file far too big", new Uint8Array(5_000_000), "too-big"],
    ["no JSON", bytes("{"), "unreadable"],
    ["a web page", bytes("<!doctype html>"), "unreadable"],
    ["another kind of JSON", bytes({ type: "FeatureCollection", features: [] }), "not-plan"],
    ["nothing", bytes("null"), "not-plan"],
    ["a plan of a later version", spoilt('"version":1', '"version":7'), "newer"],
    ["a day without stops", spoilt('"stops":', '"stop":'), "damaged"],
    ["minutes that are words", spoilt('"minutes":null', '"minutes":"1e999"'), "damaged"],
    ["minutes without end", spoilt('"minutes":null', '"minutes":1e999'), "damaged"],
    ["an id that is a path", spoilt('"id":"hall"', '"id":"../x"'), "damaged"],
    ["a day that is none", spoilt("2026-10-22", "2026-02-30"), "damaged"],
    ["two stops with one key", spoilt('"key":"s2"', '"key":"s1"'), "damaged"],
  ])("%s is refused", (_, file, code) => {
    expect(() => readPlanFile(file, "a")).toThrow(expect.objectContaining({ name: "PlanRefused", code }));
  });

  test("fields from nowhere are passed over, hidden marks are taken out, and nobody's prototype is touched", () => {
    const read = readPlan(
      JSON.parse(
        `{"__proto__":{"polluted":1},"extra":1,${JSON.stringify({ ...good, name: "a\u202eb\u0000" }).slice(1)}`,
      ),
    );
    expect(read).toEqual({ ...good, name: "ab" });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("says which field is damaged", () => {
    expect(() => readPlan({ ...good, group: { ...good.group, walker: "giraffe" } })).toThrow(/group\.walker/);
    expect(() => readPlan(3)).toThrow(PlanRefused);
  });
});

describe("older versions", () => {
  test("are brought up step by step", () => {
    const steps = {
      1: (old: Readonly<Record<string, unknown>>) => ({ ...old, days: [old.stops] }),
      2: ({ title, ...old }: Readonly<Record<string, unknown>>) => ({ ...old, name: title }),
    };
    expect(migrate({ version: 1, title: "t", stops: [1] }, steps, 3)).toMatchObject({
      version: 3,
      name: "t",
      days: [[1]],
    });
    expect(migrate({ version: 3, name: "t" }, steps, 3)).toEqual({ version: 3, name: "t" });
  });

  test("a file and a link of version 1, as first published, still open", () => {
    const file = `{"beilou":"plan","version":1,"name":"两站","note":"","group":{"walker":"junior","grade":8,"pupils":40,"classes":1,"teachers":3,"adults":0},
      "days":[{"date":"2026-10-22","start":480,"latest":1050,"back":null,"rotation":null,"stops":[
      {"key":"s1","place":{"kind":"site","id":"hall"},"minutes":null,"locked":false,"arrive":null,"lunch":0,"toilets":null,"note":"","leg":{"mode":"coach","minutes":null,"km":null}}]}]}`;
    const read = readPlanFile(bytes(file), "a");
    expect(read).toMatchObject({ name: "两站", settings: defaultSettings, days: [{ latest: 1050 }] });
    const packed = `[[5,40,1,3,0,8],{},[["2026-10-22",480,1050,[[[0,"hall"],[0,null,null],null,0,null,0,null]],null,null]]]`;
    const link = `1${Buffer.from(deflateSync(bytes(packed))).toString("base64url")}`;
    expect(decodePlan(link)).toEqual({ ...read, name: "" });
  });
});

describe("the plan in a link", () => {
  test("comes back without what people wrote", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(decodePlan(encodePlan(plan))).toEqual(without(plan));
      }),
    );
  });

  test("needs no escaping, and twelve stops take far under 2,000 characters", () => {
    const ids =
      "tangshang-song-memorial huangshandian-museum wangjiatai-martyrs xiayunling-township-centre pingxi-base-hall laomaoshan-martyrs changcao-county-gov shidu-war-memorial basket-spirit-gallery fangshan-study-village".split(
        " ",
      );
    const stops = [...ids.map(at), walked("basket-1", "there-and-back"), point("出发", 116.13577, 39.73331)];
    const link = encodePlan(planOf(stops, { latest: 1050 }, classOf94));
    expect(link).toMatch(/^[\w-]+$/);
    expect(link.length).toBeLessThan(500);
  });

  test("twelve own points with typed ways and all else that can be set stay under 2,000 too", () => {
    const stops = Array.from({ length: 12 }, (_, i) =>
      point(`第${i}个集合地点的长名字`, 115.51237 + i * 0.0317, 39.61239 + i * 0.0173),
    );
    const plan = planOf(stops, { latest: 1050 }, classOf94);
    const days = plan.days.map((one) => ({
      ...one,
      stops: one.stops.map((each, i) => ({
        ...each,
        minutes: 17 + 3 * i,
        arrive: 481 + 37 * i,
        leg: { mode: "bus" as const, minutes: 13 + 7 * i, km: 3.7 * i },
      })),
    }));
    expect(encodePlan({ ...plan, days }, { pointNames: true }).length).toBeLessThan(1500);
  });

  test("never holds names, telephones or notes; a point's name only if asked, and no number with it", () => {
    const plan: Plan = {
      ...planOf([point("王老师 138 0013 8000", 116, 39.7)]),
      name: "王老师的班",
      note: "13800138000",
    };
    expect(JSON.stringify(decodePlan(encodePlan(plan)))).not.toMatch(/王|138/);
    expect(decodePlan(encodePlan(plan, { pointNames: true }))?.days[0]?.stops[0]?.place).toMatchObject({
      name: "王老师 ",
    });
  });

  test.each(["", "1", "0abc", "1!!!", "9AAAA", `1${"A".repeat(9000)}`, encodePlan(emptyPlan).slice(0, -4)])(
    "%j is none",
    (link) => expect(decodePlan(link)).toBeNull(),
  );

  test("no text whatever makes it throw", () => {
    fc.assert(fc.property(fc.stringMatching(/^1[\w-]{0,60}$/), (link) => void decodePlan(link)));
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(decodePlan(`1${Buffer.from(deflateSync(bytes(json))).toString("base64url")}`)).toBeNull();
      }),
    );
  });
});

describe("what was written before stops had rests and plans had rests of their own", () => {
  test("a file opens, with no rest at a stop and the walkers' own on the way", () => {
    const { restEveryMin: _, restMin: __, ...settings } = defaultSettings;
    const { rest: ___, ...old } = {
      ...addStop(emptyPlan, 0, { kind: "site", id: "hall" }).days[0]?.stops[0],
      lunch: 45,
    };
    const file = { beilou: "plan", ...emptyPlan, settings, days: [{ ...emptyPlan.days[0], stops: [old] }] };
    const read = readPlanFile(bytes(file), "old.beilou.json");
    expect(read.days[0]?.stops[0]).toMatchObject({ lunch: 45, rest: 0 });
    expect(read.settings).toMatchObject({ restEveryMin: null, restMin: null });
  });

  test("a link opens", () => {
    // Made by the code as it was then: a hall and a walk there and back, 45 minutes of lunch.
    const read = decodePlan(
      "1i4420IFAQ5280pycWJ3qWp3oaBBTx9TQACwG5ANVKWUk5uQoxepEQxRCVYOZUGUmplDBaKAapaTE4uzUEl1DJajJMDmc2iFULFQQwo4FAA",
    );
    expect(read?.days[0]?.stops.map(({ lunch, rest }) => [lunch, rest])).toEqual([
      [45, 0],
      [0, 0],
    ]);
  });
});
