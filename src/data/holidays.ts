import { holidays, workdays } from "chinese-days/dist/chinese-days.json";
import { type HolidayTable, lastDayOf } from "../domain/calendar";

/**
 * The kept table, a chunk of its own: only the package's plain lists are used, since its functions reckon in the
 * device's time zone. An entry is "Spring Festival,春节,4".
 */
export const holidayTable: HolidayTable = {
  from: `${Math.min(...Object.keys(holidays).map(yearOf))}-01-01`,
  to: lastDayOf(Math.max(...Object.keys(holidays).map(yearOf))),
  holidays: new Map(
    Object.entries<string>(holidays).map(([day, entry]) => {
      const [en = "", zh = ""] = entry.split(",");
      return [day, { zh, en }];
    }),
  ),
  makeUpDays: new Set(Object.keys(workdays)),
};

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
