import { clock } from "../../domain/beijing-time";
import type { Language } from "../../domain/entry";
import { formatDistance, formatHeight, formatMinutes } from "../../domain/format";
import type { Finding, FindingCode, Fix } from "../../domain/plan/finding";
import type { TimedStop } from "../../domain/plan/timetable";
import type { Way } from "../../domain/plan/way";
import type { PlanText } from "../../text/plan";
import { reliefText } from "../../text/relief";

const numbersOf: Partial<Record<FindingCode, (value: number, language: Language) => string>> = Object.fromEntries([
  ...(
    [
      "before-opening",
      "after-last-entry",
      "maybe-after-last-entry",
      "past-closing",
      "dusk",
      "dark",
      "late-back",
      "maybe-late-back",
      "late-for-lock",
    ] as const
  ).map((code) => [code, clock] as const),
  ...(["too-far", "too-much-climb", "position-approximate"] as const).map((code) => [code, formatDistance] as const),
  ...(["toilet-gap", "long-day", "drive-stretch", "drive-day"] as const).map((code) => [code, formatMinutes] as const),
]);

/** What a check found, in a sentence. */
export function findingWords({ code, is, limit }: Finding, t: PlanText, language: Language): string {
  const format = numbersOf[code] ?? ((value: number) => String(value));
  return t.findings.says[code](is === null ? "" : format(is, language), limit === null ? "" : format(limit, language));
}

/** What the button that mends it says. */
export function fixWords(fix: Fix, t: PlanText, language: Language): string {
  const { fixes, asks } = t.findings;
  switch (fix.kind) {
    case "ask":
      return asks[fix.field];
    case "start":
    case "arrive":
      return fixes[fix.kind](clock(fix.minute));
    case "minutes":
    case "lunch":
      return fixes[fix.kind](formatMinutes(fix.minutes, language));
    case "rotate":
      return fixes.rotate(fix.rotation ? String(fix.rotation.groups) : "");
    case "remove":
      return fixes.remove("");
    case "adults":
      return fixes.adults(String(fix.teachers));
  }
}

/** From arriving to leaving; null while a time is not known. */
export const timesOf = ({ arrive, leave }: TimedStop): string | null =>
  arrive === null ? null : leave === null || leave === arrive ? clock(arrive) : `${clock(arrive)}–${clock(leave)}`;

/** What fills the time at a stop, piece by piece. */
export function partsOf(row: TimedStop, t: PlanText, language: Language): string[] {
  const minutes = (value: number) => formatMinutes(value, language);
  const timed = [
    ["wait", row.wait],
    ["unload", row.unload],
    ["count", row.count],
    ["toilets", row.toilets],
  ] as const;
  const parts: string[] = timed.flatMap(([part, value]) => (value > 0 ? [t.parts[part](minutes(value))] : []));
  if (row.visit && row.visit.likely > 0)
    parts.push(
      row.visitFrom === "walk" && row.visit.from !== row.visit.to
        ? t.minutesFromWalk(minutes(row.visit.from), minutes(row.visit.to))
        : t.stay(minutes(row.visit.likely)),
    );
  if (row.walk)
    parts.push((row.walk.schematic ? t.parts.walkSketch : t.parts.walk)(formatDistance(row.walk.lengthM, language)));
  if (row.walk && row.walk.ascentM !== null && row.facts?.onTerrain)
    parts.push(reliefText[language].walkClimb(formatHeight(row.walk.ascentM, language)));
  if (row.stop.lunch > 0) parts.push(t.parts.lunch(minutes(row.stop.lunch)));
  if (row.stop.rest > 0) parts.push(t.parts.rest(minutes(row.stop.rest)));
  if (row.load > 0) parts.push(t.parts.load(minutes(row.load)));
  if (row.stop.locked) parts.push(t.locked);
  return parts;
}

/** A way in short: by what, how long, how far, and whether anybody knows. */
export function wayWords(way: Way, t: PlanText, language: Language): string {
  const mode = t.leg.modes[way.mode];
  if (way.origin === "same-place") return t.leg.samePlace;
  if (!way.minutes) return `${mode} · ${t.leg.unknown}`;
  const km = way.km === null ? [] : [formatDistance(way.km * 1000, language)];
  if (way.origin === "typed")
    return [mode, formatMinutes(way.minutes.likely, language), ...km, t.leg.typed].join(" · ");
  return [mode, t.leg.about(formatMinutes(way.minutes.likely, language)), ...km, t.leg.estimate].join(" · ");
}
