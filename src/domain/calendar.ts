import { type Day, weekday } from "./beijing-time";

/**
 * Public holidays and make-up working days of mainland China, as the General Office of the State Council arranges them
 * in a notice for one year at a time.
 */
export interface HolidayTable {
  /** The first and the last day that the table speaks for. */
  readonly from: Day;
  readonly to: Day;
  /** Days off that belong to a holiday, weekends among them, with the holiday's name. */
  readonly holidays: ReadonlyMap<Day, { readonly zh: string; readonly en: string }>;
  /** Saturdays and Sundays that are worked instead. */
  readonly makeUpDays: ReadonlySet<Day>;
}

/** What a day is: `make-up` is a Saturday or Sunday that is worked. */
export type DayNature = "workday" | "make-up" | "weekend" | "holiday";

const isWeekend = (day: Day) => weekday(day) >= 6;

/** What a day is; null when nobody has said yet (节假日安排未公布), or the table is not to be had. */
export function dayNature(day: Day, table: HolidayTable | null): DayNature | null {
  if (!table || day < table.from || day > table.to) return null;
  if (table.holidays.has(day)) return "holiday";
  if (table.makeUpDays.has(day)) return "make-up";
  return isWeekend(day) ? "weekend" : "workday";
}

/** All that a day could turn out to be. */
export const possibleNatures = (day: Day): readonly DayNature[] =>
  isWeekend(day) ? ["weekend", "make-up", "holiday"] : ["workday", "holiday"];

/**
 * The last day that a table can speak for, when its last notice was for `year`. The notice for the next year may still
 * change the days before New Year: for 2019 it made 29 December 2018 a working day and gave 30 and 31 December off.
 */
export const lastDayOf = (year: number): Day => `${year}-12-28`;
