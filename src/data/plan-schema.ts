import * as v from "valibot";
import { isDay } from "../domain/beijing-time";
import { walkers } from "../domain/group-pace";
import { defaultSettings, legModes, most, type Plan, planVersion } from "../domain/plan/plan";
import { walkingModels } from "../domain/walking";

/** What a plan must be on the way in, from a file, a link or the device. Fields that we do not know are passed over. */

const whole = (least: number, greatest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(greatest));
const between = (least: number, greatest: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(greatest));
const minute = whole(0, 1439);
const minutes = between(0, 1440);
const kilometres = between(0, 1000);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));
/** Control characters but the line's end, and marks that turn the direction of text, are taken out. */
const unsafe = /(?!\n)[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.replace(unsafe, "")),
    v.maxLength(longest),
  );

const place = v.variant("kind", [
  v.object({ kind: v.literal("site"), id }),
  v.object({
    kind: v.literal("trail"),
    id,
    walk: v.picklist(["one-way", "there-and-back"]),
    fromKm: v.nullable(kilometres),
    toKm: v.nullable(kilometres),
  }),
  v.object({ kind: v.literal("place"), id }),
  v.object({
    kind: v.literal("point"),
    name: text(most.nameLength),
    lngLat: v.tuple([between(-180, 180), between(-85, 85)]),
  }),
]);

const leg = v.object({ mode: v.picklist(legModes), minutes: v.nullable(minutes), km: v.nullable(kilometres) });

const stop = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  place,
  minutes: v.nullable(minutes),
  locked: v.boolean(),
  arrive: v.nullable(minute),
  lunch: minutes,
  rest: v.optional(minutes, 0),
  toilets: v.nullable(v.boolean()),
  note: text(most.noteLength),
  leg,
});

const day = v.object({
  date: v.nullable(v.pipe(v.string(), v.check(isDay))),
  start: minute,
  latest: v.nullable(minute),
  stops: v.pipe(v.array(stop), v.maxLength(most.stopsADay)),
  back: v.nullable(leg),
  rotation: v.nullable(
    v.object({ groups: whole(2, 12), stops: v.pipe(v.array(v.string()), v.maxLength(most.stopsADay)) }),
  ),
});

const count = whole(0, most.people);
const speed = between(1, 120);
const settings = v.object({
  walking: v.picklist(walkingModels),
  detour: between(1, 5),
  footDetour: between(1, 5),
  kmh: v.object({ coach: speed, car: speed, bus: speed }),
  pupilsPerAdult: whole(1, 100),
  restEveryMin: v.optional(v.nullable(between(5, 1440)), null),
  restMin: v.optional(v.nullable(between(0, 180)), null),
  mostWalkM: v.nullable(between(0, 100_000)),
  mostAscentM: v.nullable(between(0, 5000)),
  longestDayMin: v.nullable(minutes),
  toiletGapMin: minutes,
  driveStretchMin: minutes,
  driveDayMin: minutes,
});

export const planSchema: v.GenericSchema<unknown, Plan> = v.pipe(
  v.object({
    version: v.literal(planVersion),
    name: text(most.nameLength),
    note: text(most.noteLength),
    group: v.object({
      walker: v.picklist(walkers),
      grade: v.nullable(whole(1, 12)),
      pupils: count,
      classes: count,
      teachers: count,
      adults: count,
    }),
    settings: v.optional(settings, defaultSettings),
    days: v.pipe(v.array(day), v.minLength(1), v.maxLength(most.days)),
    texts: v.optional(
      v.pipe(
        v.record(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,80}$/)), text(most.textLength)),
        v.maxEntries(most.texts),
      ),
      {},
    ),
  }),
  v.check(({ days }) => {
    const keys = days.flatMap(({ stops }) => stops.map(({ key }) => key));
    return new Set(keys).size === keys.length;
  }, "two stops have the same key"),
);
