import { clock, type Day, weekday } from "../domain/beijing-time";
import { dayNature, type HolidayTable } from "../domain/calendar";
import type { Language } from "../domain/entry";
import { formatDay } from "../domain/format";
import type { DayStatus, MomentStatus, Opening } from "../domain/hours";
import { todayText } from "../text/today";

/** How a status is marked beside its words. */
export type Tone = "open" | "soon" | "closed" | "unknown";

export interface StatusWords {
  readonly tone: Tone;
  readonly headline: string;
  /** Why it is so, where the headline does not say it. */
  readonly reason: string | null;
  /** How old the source is. */
  readonly age: string | null;
}

/** A status in words. `today`: the day is today, so it may be called so. */
export function statusWords(
  status: DayStatus | MomentStatus,
  day: Day,
  today: boolean,
  language: Language,
): StatusWords {
  const t = todayText[language];
  const s = t.status;
  const date = (asOf: string) => formatDay(asOf, language);
  const age = "asOf" in status && status.asOf ? t.sourceOf(date(status.asOf)) : null;
  const say = (tone: Tone, headline: string, reason: string | null = null): StatusWords => ({
    tone,
    headline,
    reason,
    age,
  });
  switch (status.kind) {
    case "open":
      return say("open", s.open(times(status.openings)), entryWords(status.openings));
    case "open-now":
      return say("open", s.openNow(clock(status.opening.to)), entryWords([status.opening]));
    case "not-yet":
      return say("soon", s.notYet(clock(status.opening.from), clock(status.opening.to)), entryWords([status.opening]));
    case "last-entry-passed":
      return say("closed", s.lastEntryPassed(clock(status.opening.lastEntry ?? 0), clock(status.opening.to)));
    case "over":
      return say("closed", s.over(clock(status.opening.to)));
    case "closed": {
      const why = status.why === "weekday" ? weekdayName(day, language) : s.why[status.why];
      return say("closed", today ? s.closedToday(why) : s.closedThatDay(why));
    }
    case "closed-by-notice":
      return say("closed", s.byNotice(status.alert.title[language]));
    case "stale": {
      const asOf = date(status.asOf);
      const { openings } = status;
      const headline = !openings
        ? s.stale(asOf)
        : openings.length > 0
          ? s.staleOpen(asOf, times(openings))
          : s.staleClosed(asOf, weekdayName(day, language));
      return { tone: "unknown", headline, reason: t.staleWhy, age: null };
    }
    case "unverified":
      return say("unknown", s.unverified, t.unverified[status.why]);
  }

  function entryWords(openings: readonly Opening[]): string | null {
    const last = openings.flatMap(({ lastEntry }) => (lastEntry === null ? [] : [s.lastEntry(clock(lastEntry))]));
    return last.length > 0 ? last.join(language === "zh" ? "，" : ", ") : null;
  }
  function times(openings: readonly Opening[]): string {
    return openings.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(language === "zh" ? "、" : ", ");
  }
}

export const weekdayName = (day: Day, language: Language): string =>
  todayText[language].weekdays[weekday(day) - 1] ?? "";

/**
 * What kind of day it is: a public holiday by its name, a weekend that is worked, or that nobody has published it yet.
 * Null while the table is on its way (undefined): nothing is said then, rather than something wrong.
 */
export function natureWords(day: Day, table: HolidayTable | null | undefined, language: Language): string | null {
  const { natures } = todayText[language];
  if (table === undefined) return null;
  if (table === null) return natures.unread;
  const nature = dayNature(day, table);
  if (nature === null) return natures.unknown;
  if (nature !== "holiday") return natures[nature];
  return natures.holiday(table.holidays.get(day)?.[language] ?? "");
}

/** A day in words: its date, its weekday, what kind of day it is where that is known. */
export const dayWords = (day: Day, table: HolidayTable | null | undefined, language: Language): string =>
  [formatDay(day, language), weekdayName(day, language), natureWords(day, table, language)].filter(Boolean).join(" · ");

/** What a row of the list says: only what is known of today. */
export function rowWords(status: MomentStatus, day: Day, language: Language): string | null {
  return status.kind === "unverified" || status.kind === "stale"
    ? null
    : statusWords(status, day, true, language).headline;
}
