import { type Alert, type Concerned, concerns, inForce, windowOn } from "./alerts";
import { addMonths, type Day, type Minute, type Moment, minuteOf, weekday } from "./beijing-time";
import { type DayNature, dayNature, type HolidayTable, possibleNatures } from "./calendar";

export const weekdayWords = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** `holiday`: a day off of a public holiday; `workday`: a day that is worked, make-up days included; `day-off`: any other. */
export const dayWords = [...weekdayWords, "holiday", "workday", "day-off"] as const;
export type DayWord = (typeof dayWords)[number];

/** A time of the day is written HH:MM. */
export interface Rule {
  readonly on: readonly DayWord[];
  readonly except?: readonly DayWord[] | undefined;
  readonly from: string;
  readonly to: string;
  readonly lastEntry?: string | undefined;
}

/** Opening hours as a source gives them: in words, and as rules where the words allow it. */
export interface Hours {
  /** When it held, as exactly as the source says: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  readonly confidence: "high" | "medium" | "low";
  /** On a day that no rule names it is closed. */
  readonly rules?: readonly Rule[] | undefined;
  /** Parts of the year (MM-DD, both ends in) with rules of their own; none means closed. */
  readonly seasons?:
    | readonly { readonly from: string; readonly to: string; readonly rules: readonly Rule[] }[]
    | undefined;
  /** Days that a dated source speaks of; no openings means closed. */
  readonly exceptions?:
    | readonly {
        readonly from: Day;
        readonly to: Day;
        readonly asOf: string;
        readonly openings: readonly Omit<Rule, "on" | "except">[];
      }[]
    | undefined;
}

/** What may be open: its hours, and what notices need to know of it. */
export interface Visitable extends Concerned {
  readonly hours?: Hours | undefined;
}

export interface Opening {
  readonly from: Minute;
  readonly to: Minute;
  readonly lastEntry: Minute | null;
}

/** Why nothing can be said. */
export type Unverified =
  /** No source gives hours. */
  | "no-source"
  /** The source gives no date. */
  | "undated"
  /** The source is too thin to stand on. */
  | "thin"
  /** Hours are known in words only. */
  | "words-only"
  /** The day is a public holiday, of which the source says nothing. */
  | "holiday-unstated"
  /** It depends on holidays that are not published yet. */
  | "holidays-unpublished"
  /** It depends on holidays, whose table could not be read. */
  | "holidays-unread"
  /** A trail in the fire season, of which no source of this season says that it is open. */
  | "fire-season"
  /** The notices could not be read: a closure may be among them. */
  | "alerts-unread";

interface Sourced {
  readonly asOf: string;
}
export type DayStatus =
  | ({ readonly kind: "open"; readonly openings: readonly Opening[] } & Sourced)
  | ({ readonly kind: "closed"; readonly why: "weekday" | "holiday" | "season" | "exception" } & Sourced)
  | { readonly kind: "closed-by-notice"; readonly alert: Alert }
  /** The source is older than 24 months. `openings` is what it says of the day; null when that cannot be told. */
  | ({ readonly kind: "stale"; readonly openings: readonly Opening[] | null } & Sourced)
  | { readonly kind: "unverified"; readonly why: Unverified; readonly asOf: string | null };

export type MomentStatus =
  | Exclude<DayStatus, { readonly kind: "open" }>
  | ({
      readonly kind: "open-now" | "not-yet" | "last-entry-passed" | "over";
      /** The opening that is meant: the present one, the next one, or on a day that is over the last one. */
      readonly opening: Opening;
    } & Sourced);

/** How long a source's word on hours is taken. */
export const freshMonths = 24;

/** Whether a source that spoke for `asOf` still counts on a day. A bare year or month is taken from its first day on. */
export const isFresh = (asOf: string, day: Day) => day <= addMonths(`${asOf}-01-01`.slice(0, 10), freshMonths);

/**
 * Whether a place is open on a day (Beijing's calendar). Layers, the last wins: weekly rules, seasons, holidays, dated
 * exceptions, notices. "Open" is said only where a dated source not older than 24 months on that day says so, and only
 * when the notices have been read. `holidays` and `alerts` are null while they are not to be had.
 */
export function openOn(
  place: Visitable,
  day: Day,
  holidays: HolidayTable | null,
  alerts: readonly Alert[] | null,
): DayStatus {
  const present = inForce(alerts ?? [], day).filter((alert) => concerns(alert, place));
  const closing = present.find(({ level }) => level === "closed");
  if (closing) return { kind: "closed-by-notice", alert: closing };
  const said = saidBySource(place.hours, day, holidays);
  if (said.kind !== "open") return said;
  if (!alerts) return { kind: "unverified", why: "alerts-unread", asOf: said.asOf };
  if (place.role === "trail") {
    const season = present.find(({ about }) => about === "fire");
    const began = season && windowOn(season, day)?.from;
    if (began && `${said.asOf}-01-01`.slice(0, 10) < began) {
      return { kind: "unverified", why: "fire-season", asOf: said.asOf };
    }
  }
  return said;
}

/**
 * Whether a place is open at a moment (Beijing's clock). The minute at which it opens is open, the minute at which it
 * closes is not; one may still enter in the minute of the last entry.
 */
export function openAt(
  place: Visitable,
  { day, minute }: Moment,
  holidays: HolidayTable | null,
  alerts: readonly Alert[] | null,
): MomentStatus {
  const status = openOn(place, day, holidays, alerts);
  if (status.kind !== "open") return status;
  const { openings, asOf } = status;
  const opening = openings.find(({ to }) => minute < to);
  if (!opening) return { kind: "over", opening: openings.at(-1) as Opening, asOf };
  if (minute < opening.from) return { kind: "not-yet", opening, asOf };
  const late = opening.lastEntry !== null && minute > opening.lastEntry;
  return { kind: late ? "last-entry-passed" : "open-now", opening, asOf };
}

/** What the source says of a day, notices apart. */
function saidBySource(hours: Hours | undefined, day: Day, holidays: HolidayTable | null): DayStatus {
  if (!hours) return { kind: "unverified", why: "no-source", asOf: null };
  const exception = hours.exceptions?.find(({ from, to }) => from <= day && day <= to);
  if (exception) {
    const { asOf } = exception;
    const openings = exception.openings.map(openingOf).sort(byTime);
    if (!isFresh(asOf, day)) return { kind: "stale", openings, asOf };
    return openings.length > 0 ? { kind: "open", openings, asOf } : { kind: "closed", why: "exception", asOf };
  }
  const { asOf } = hours;
  if (!asOf) return { kind: "unverified", why: "undated", asOf: null };
  const outcome = byRules(hours, day, holidays);
  if (!isFresh(asOf, day)) {
    // An old source that says nothing of holidays is quoted for the weekday that it does speak of.
    const plain = weekday(day) >= 6 ? "weekend" : "workday";
    const known = speaksOfHolidays(rulesOn(hours, day) ?? []) ? outcome : evaluate(hours, day, plain);
    return { kind: "stale", openings: typeof known === "string" ? null : known.openings, asOf };
  }
  if (hours.confidence === "low") return { kind: "unverified", why: "thin", asOf };
  if (typeof outcome === "string") return { kind: "unverified", why: outcome, asOf };
  const { openings, why } = outcome;
  return openings.length > 0 ? { kind: "open", openings, asOf } : { kind: "closed", why, asOf };
}

interface Outcome {
  readonly openings: readonly Opening[];
  readonly why: "weekday" | "holiday" | "season";
}
type Unclear = "words-only" | "holiday-unstated" | "holidays-unpublished" | "holidays-unread";

function byRules(hours: Hours, day: Day, holidays: HolidayTable | null): Outcome | Unclear {
  const nature = dayNature(day, holidays);
  if (nature) return evaluate(hours, day, nature);
  const outcomes = possibleNatures(day).map((possible) => evaluate(hours, day, possible));
  return agreed(outcomes, holidays ? "holidays-unpublished" : "holidays-unread");
}

/** Where a day could be several things, only what holds for all of them is known. */
function agreed(outcomes: readonly (Outcome | Unclear)[], otherwise: Unclear): Outcome | Unclear {
  const [first] = outcomes as [Outcome | Unclear];
  return outcomes.every((one) => sameOpenings(one, first)) ? first : otherwise;
}
const sameOpenings = (a: Outcome | Unclear, b: Outcome | Unclear) =>
  JSON.stringify(typeof a === "string" ? a : a.openings) === JSON.stringify(typeof b === "string" ? b : b.openings);

/** What the rules say of a day that is known to be a workday, a weekend, a make-up day or a holiday. */
function evaluate(hours: Hours, day: Day, nature: DayNature): Outcome | Unclear {
  const rules = rulesOn(hours, day);
  if (!rules) return "words-only";
  const holds = (rule: Rule) => rule.on.some(is) && !rule.except?.some(is);
  const openings = rules.filter(holds).map(openingOf).sort(byTime);
  if (openings.length > 0) {
    return nature === "holiday" && !speaksOfHolidays(rules) ? "holiday-unstated" : { openings, why: "weekday" };
  }
  const shutOut = nature === "holiday" && rules.some(({ except }) => except?.includes("holiday"));
  return { openings, why: rules.length === 0 ? "season" : shutOut ? "holiday" : "weekday" };

  function is(word: DayWord): boolean {
    if (word === "holiday") return nature === "holiday";
    if (word === "workday") return nature === "workday" || nature === "make-up";
    if (word === "day-off") return nature === "weekend" || nature === "holiday";
    return weekdayWords[weekday(day) - 1] === word;
  }
}

/** A season's rules stand in the place of the weekly ones. */
const rulesOn = (hours: Hours, day: Day) =>
  hours.seasons?.find((season) => windowOn(season, day) !== null)?.rules ?? hours.rules;

const speaksOfHolidays = (rules: readonly Rule[]) =>
  rules.some(({ on, except }) => [...on, ...(except ?? [])].some(isCalendarWord));
const isCalendarWord = (word: DayWord) => word === "holiday" || word === "workday" || word === "day-off";

const openingOf = ({ from, to, lastEntry }: Omit<Rule, "on" | "except">): Opening => ({
  from: minuteOf(from),
  to: minuteOf(to),
  lastEntry: lastEntry === undefined ? null : minuteOf(lastEntry),
});
const byTime = (a: Opening, b: Opening) => a.from - b.from;
