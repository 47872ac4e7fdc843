import { deflateSync, inflateSync } from "fflate";
import { walkers } from "../domain/group-pace";
import {
  defaultSettings,
  legModes,
  type Plan,
  type PlanDay,
  type PlanLeg,
  type PlanSettings,
  type PlanStop,
  planVersion,
  type StopPlace,
} from "../domain/plan/plan";
import { readPlan } from "./read-plan";

/**
 * A plan as it stands in a link: its version, then lists without names of fields, deflated, in base64url. Notes, texts, the
 * plan's own name and the names of own points are left out, as people's names and telephones are written there.
 */

/** Longer than any link we write; it is not read. */
const longest = 8000;
const walks = ["one-way", "there-and-back"] as const;
const kinds = ["site", "trail", "place", "point"] as const;
/** Degrees are kept to 0.00001, about a metre. */
const degree = 100_000;

/** With `pointNames` the names of own points go along, any number of five or more digits taken out. */
export function encodePlan(plan: Plan, { pointNames = false } = {}): string {
  const { walker, grade, pupils, classes, teachers, adults } = plan.group;
  const packed = [
    [walkers.indexOf(walker), pupils, classes, teachers, adults, grade],
    changedSettings(plan.settings),
    plan.days.map((day) => packDay(day, pointNames)),
  ];
  return `${planVersion}${toBase64Url(deflateSync(new TextEncoder().encode(JSON.stringify(packed)), { level: 9 }))}`;
}

/** The plan that a link holds; null where it is none of ours or broken. */
export function decodePlan(text: string): Plan | null {
  const [, version, rest] = /^(\d)([\w-]+)$/.exec(text) ?? [];
  if (!version || !rest || text.length > longest) return null;
  const unpack = unpackers[Number(version)];
  if (!unpack) return null;
  try {
    const json = new TextDecoder("utf-8", { fatal: true }).decode(inflateSync(fromBase64Url(rest)));
    return readPlan({ ...unpack(JSON.parse(json) as PackedPlan), version: Number(version) });
  } catch {
    // Whatever is wrong with it (cut short, retyped, made up), a link that cannot be read is passed over.
    return null;
  }
}

/** How each version's lists become a plan again; a version once published stays readable. */
const unpackers: Readonly<Record<number, (packed: PackedPlan) => object>> = { 1: unpackPlan };

type PackedLeg = readonly [mode: number, minutes: number | null, km: number | null];
type PackedPlace = readonly [kind: number, ...rest: (string | number | null)[]];
type PackedStop = readonly [
  place: PackedPlace,
  leg: PackedLeg,
  minutes: number | null,
  locked: 0 | 1,
  arrive: number | null,
  lunch: number,
  toilets: 0 | 1 | null,
  /** Links made before there were rests have none. */
  rest?: number,
];
type PackedDay = readonly [
  date: string | null,
  start: number,
  latest: number | null,
  stops: readonly PackedStop[],
  back: PackedLeg | null,
  rotation: readonly [groups: number, ...at: number[]] | null,
];
type PackedPlan = readonly [
  group: readonly (number | null)[],
  settings: Partial<PlanSettings>,
  days: readonly PackedDay[],
];

function packDay(day: PlanDay, pointNames: boolean): PackedDay {
  const at = (key: string) => day.stops.findIndex((stop) => stop.key === key);
  return [
    day.date,
    day.start,
    day.latest,
    day.stops.map((stop) => packStop(stop, pointNames)),
    day.back && packLeg(day.back),
    day.rotation && [day.rotation.groups, ...day.rotation.stops.map(at).filter((index) => index >= 0)],
  ];
}

const packLeg = ({ mode, minutes, km }: PlanLeg): PackedLeg => [legModes.indexOf(mode), minutes, km];
function packStop(stop: PlanStop, pointNames: boolean): PackedStop {
  const packed = [
    packPlace(stop.place, pointNames),
    packLeg(stop.leg),
    stop.minutes,
    stop.locked ? 1 : 0,
    stop.arrive,
    stop.lunch,
    stop.toilets === null ? null : stop.toilets ? 1 : 0,
  ] as const;
  return stop.rest > 0 ? [...packed, stop.rest] : packed;
}

function packPlace(place: StopPlace, pointNames: boolean): PackedPlace {
  const kind = kinds.indexOf(place.kind);
  if (place.kind === "trail") return [kind, place.id, walks.indexOf(place.walk), place.fromKm, place.toKm];
  if (place.kind !== "point") return [kind, place.id];
  const [lng, lat] = place.lngLat.map((value) => Math.round(value * degree)) as [number, number];
  return pointNames ? [kind, lng, lat, place.name.replace(/\d(?:[ -]?\d){4,}/g, "")] : [kind, lng, lat];
}

const changedSettings = (settings: PlanSettings): Partial<PlanSettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[key as keyof PlanSettings]),
    ),
  );

function unpackPlan([group, settings, days]: PackedPlan): object {
  const [walker, pupils, classes, teachers, adults, grade] = group;
  let number = 0;
  return {
    name: "",
    note: "",
    texts: {},
    group: { walker: walkers[walker as number], grade, pupils, classes, teachers, adults },
    settings: { ...defaultSettings, ...settings },
    days: days.map(([date, start, latest, packed, back, rotation]) => {
      const stops = packed.map((stop) => unpackStop(stop, `s${++number}`));
      return {
        date,
        start,
        latest,
        stops,
        back: back && unpackLeg(back),
        rotation: rotation && { groups: rotation[0], stops: rotation.slice(1).map((at) => stops[at]?.key) },
      };
    }),
  };
}

const unpackLeg = ([mode, minutes, km]: PackedLeg) => ({ mode: legModes[mode], minutes, km });
const unpackStop = ([place, leg, minutes, locked, arrive, lunch, toilets, rest]: PackedStop, key: string) => ({
  key,
  place: unpackPlace(place),
  minutes,
  locked: locked === 1,
  arrive,
  lunch,
  rest: rest ?? 0,
  toilets: toilets === null ? null : toilets === 1,
  note: "",
  leg: unpackLeg(leg),
});

function unpackPlace([kind, first, second, third, fourth]: PackedPlace): object {
  const name = kinds[kind];
  if (name === "trail") return { kind: name, id: first, walk: walks[second as number], fromKm: third, toKm: fourth };
  if (name !== "point") return { kind: name, id: first };
  return { kind: name, name: third ?? "", lngLat: [(first as number) / degree, (second as number) / degree] };
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
