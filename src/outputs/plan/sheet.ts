import { clock, type Day, type Minute, weekday } from "../../domain/beijing-time";
import { cleanText, oneLine } from "../../domain/clean-text";
import type { Language, PositionQuality } from "../../domain/entry";
import { fileNameOf } from "../../domain/file-name";
import { formatDay, formatMinutes } from "../../domain/format";
import type { LngLat } from "../../domain/geo";
import { lengthM, type Parts } from "../../domain/line";
import { sliceLine } from "../../domain/line-slice";
import type { HoursRemark } from "../../domain/plan/hours-remarks";
import type { Plan, StopPlace } from "../../domain/plan/plan";
import type { TimedDay, TimedRotation, TimedStop } from "../../domain/plan/timetable";
import type { Way } from "../../domain/plan/way";
import { planFilesText } from "../../text/plan-files";

/** What every export is made from: a plan with its times and names, cleaned, in one language. */
export interface PlanSheet {
  /** Tells this plan's files from other plans': calendars replace events by it. */
  readonly id: string;
  readonly language: Language;
  readonly name: string;
  readonly note: string;
  readonly days: readonly SheetDay[];
  /** What a person has to look at, in words. */
  readonly checks: readonly string[];
}
export interface SheetDay {
  readonly number: number;
  readonly date: Day | null;
  readonly title: string;
  readonly stops: readonly SheetStop[];
  readonly back: Way | null;
  readonly end: Minute | null;
  /** The parts of a class, turn by turn. */
  readonly rotation: readonly string[];
}
export interface SheetStop {
  readonly key: string;
  /** Counts within its day, from 1. */
  readonly number: number;
  readonly name: string;
  readonly lngLat: LngLat | null;
  readonly quality: PositionQuality;
  readonly arrive: Minute | null;
  readonly leave: Minute | null;
  /** Minutes of the visit. */
  readonly visit: number | null;
  /** Minutes between which a walk may take; null where one number says it. */
  readonly visitRange: readonly [from: number, to: number] | null;
  readonly lunch: number;
  readonly rest: number;
  readonly way: Way | null;
  readonly note: string;
  /** What a reader must know of the place: approximate, schematic, hours not verified. */
  readonly remarks: readonly string[];
  /** The trail's line as it is walked here; null for a sketch, which nobody may walk by. */
  readonly line: Parts | null;
  /** The sketch, for drawings that say that it is one. */
  readonly sketch: Parts | null;
}

export interface SheetInput {
  readonly id: string;
  readonly plan: Plan;
  readonly days: readonly TimedDay[];
  readonly nameOf: (place: StopPlace) => string;
  readonly language: Language;
  readonly checks?: readonly string[];
  /** Of whose hours something has to be said, by the keys of stops. */
  readonly hours?: ReadonlyMap<string, HoursRemark>;
}

export function planSheet({ id, plan, days, nameOf, language, checks = [], hours = new Map() }: SheetInput): PlanSheet {
  const t = planFilesText[language].sheet;
  return {
    id,
    language,
    name: oneLine(plan.name) || t.unnamed,
    note: cleanText(plan.note),
    checks: checks.map(oneLine),
    days: days.map((timed, i): SheetDay => {
      const date = plan.days[i]?.date ?? null;
      const stops = timed.stops.map((stop, at) => sheetStop(stop, at + 1, nameOf, language, hours));
      return {
        number: i + 1,
        date,
        title: dayTitle(i + 1, date, days.length, language),
        stops,
        back: timed.back,
        end: timed.end,
        rotation: timed.rotation ? rotationLines(timed.rotation, stops, language) : [],
      };
    }),
  };
}

function dayTitle(number: number, date: Day | null, days: number, language: Language): string {
  const t = planFilesText[language].sheet;
  const dated = date ? t.dated(formatDay(date, language), t.weekdays[weekday(date) - 1] ?? "") : t.noDate;
  return days > 1 ? `${t.day(number)} · ${dated}` : dated;
}

function sheetStop(
  timed: TimedStop,
  number: number,
  nameOf: SheetInput["nameOf"],
  language: Language,
  hours: ReadonlyMap<string, HoursRemark>,
): SheetStop {
  const { stop, facts, walk, visit } = timed;
  const t = planFilesText[language].sheet;
  const lngLat = facts?.lngLat ?? walk?.entry ?? null;
  const quality = lngLat ? (facts?.quality ?? "unknown") : "unknown";
  const line = facts?.line && stop.place.kind === "trail" ? stretch(facts.line, stop.place) : null;
  const known = facts?.course === "surveyed" || facts?.course === "mapped";
  const remarks: string[] = [];
  if (!lngLat) remarks.push(t.unplaced);
  else if (quality === "approximate" || quality === "unknown") remarks.push(t.approximate(facts?.accuracyM ?? null));
  if (facts?.course && !known) remarks.push(line ? t.schematic : t.noLine);
  const said = hours.get(stop.key);
  if (said) remarks.push(t.hours[said]);
  return {
    key: stop.key,
    number,
    name: oneLine(nameOf(stop.place)) || t.stop(number),
    lngLat,
    quality,
    arrive: timed.arrive ?? timed.begin,
    leave: timed.leave,
    visit: visit?.likely ?? null,
    visitRange: timed.visitFrom === "walk" && visit && visit.from !== visit.to ? [visit.from, visit.to] : null,
    lunch: stop.lunch,
    rest: stop.rest,
    way: timed.way,
    note: cleanText(stop.note),
    remarks,
    line: known ? line : null,
    sketch: known ? null : line,
  };
}

function stretch(line: Parts, { fromKm, toKm }: Extract<StopPlace, { kind: "trail" }>): Parts {
  if (fromKm === null && toKm === null) return line;
  return sliceLine(line, (fromKm ?? 0) * 1000, toKm === null ? lengthM(line) : toKm * 1000);
}

function rotationLines({ slots, stops }: TimedRotation, all: readonly SheetStop[], language: Language): string[] {
  const t = planFilesText[language].sheet;
  return slots.map(({ from, to, ...slot }) => {
    const time = from === null || to === null ? t.timeUnknown : `${clock(from)}–${clock(to)}`;
    const parts = slot.venueOf.flatMap((venue, part) => {
      const name = venue === null ? undefined : all.find(({ key }) => key === stops[venue])?.name;
      return name ? [`${t.part(part + 1)} ${name}`] : [];
    });
    return `${time}  ${parts.join(language === "zh" ? "；" : "; ")}`;
  });
}

/** 9:05–10:00, as far as it is known. */
export function timeText({ arrive, leave }: SheetStop, language: Language): string {
  if (arrive === null) return planFilesText[language].sheet.timeUnknown;
  return leave === null || leave === arrive ? clock(arrive) : `${clock(arrive)}–${clock(leave)}`;
}

/** 大巴，约 11.1 公里，约 25 分钟（估算）. */
export function wayText(way: Way, language: Language): string {
  const t = planFilesText[language].sheet;
  const comma = language === "zh" ? "，" : ", ";
  const origin = t.origins[way.origin];
  const bracketed = language === "zh" ? `（${origin}）` : ` (${origin})`;
  if (way.origin === "same-place") return origin;
  const km = way.km === null ? null : `${way.km.toFixed(1)} ${language === "zh" ? "公里" : "km"}`;
  const length = km && (way.kmTyped ? km : t.about(km));
  if (!way.minutes) return [t.modes[way.mode], length, t.wayUnknown].filter(Boolean).join(comma);
  const minutes = formatMinutes(way.minutes.likely, language);
  const time = way.origin === "typed" ? minutes : t.about(minutes);
  return `${[t.modes[way.mode], length, time].filter(Boolean).join(comma)}${bracketed}`;
}

/** 停留 1 小时，午餐 45 分钟; a walk as a range; empty where nothing is known. */
export function stayText({ visit, visitRange, lunch, rest }: SheetStop, language: Language): string {
  const t = planFilesText[language].sheet;
  const minutes = (value: number) => formatMinutes(value, language);
  const stay = visitRange
    ? t.walk(minutes(visitRange[0]), minutes(visitRange[1]))
    : visit
      ? t.stay(minutes(visit))
      : "";
  const meal = lunch > 0 ? t.lunch(minutes(lunch)) : "";
  const pause = rest > 0 ? t.rest(minutes(rest)) : "";
  return [stay, meal, pause].filter(Boolean).join(language === "zh" ? "，" : ", ");
}

/** What holds for the whole plan and must stand in whatever leaves the page. */
export function sheetRemarks({ days, language }: PlanSheet): string[] {
  const t = planFilesText[language].sheet;
  const ways = days.flatMap(({ stops, back }) => [...stops.map(({ way }) => way), back]);
  return [...(ways.some((way) => way?.origin === "estimate") ? [t.estimated] : []), t.unverified];
}

/** Remarks and the maker's own note, one under the other: the description of a stop in a file. */
export const describe = ({ remarks, note }: SheetStop): string => [...remarks, note].filter(Boolean).join("\n");

/** The name of a plan's file. */
export const fileName = ({ name, days }: PlanSheet, extension: string): string =>
  fileNameOf(name, days[0]?.date ?? null, extension);
