import * as v from "valibot";
import { dayWords } from "../domain/hours";
import { citationIds, confidence, day, field, lngLat, slug, statement } from "./fields";

/** What a visitor asks of a place: opening hours above all. See schema.ts; src/domain/hours.ts evaluates the rules. */

const time = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "is not a time written HH:MM"));
export const monthDay = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "is not a day of any year written MM-DD"),
);
const days = v.pipe(v.array(v.picklist(dayWords)), v.minLength(1, "names no day"));

const times = {
  from: field(time, "when it opens", "09:00"),
  to: field(time, "when it closes", "16:30"),
  lastEntry: v.optional(field(time, "until when people are let in", "16:00")),
};
interface Times {
  readonly from: string;
  readonly to: string;
  readonly lastEntry?: string | undefined;
}
const inOrder = ({ from, to, lastEntry = from }: Times) => from < to && from <= lastEntry && lastEntry <= to;
const disorder = "from, last entry and to must follow each other within one day";

export const opening = v.pipe(
  v.strictObject(times),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !inOrder(dataset.value)) addIssue({ message: disorder });
  }),
);
export const hoursRule = v.pipe(
  v.strictObject({
    on: field(
      days,
      "days on which it holds: weekdays, `holiday` (a day off of a public holiday), `workday` (a day that is worked, make-up days included), `day-off` (any other day). A day that no rule names is closed",
      ["tue", "wed", "thu", "fri", "sat", "sun", "holiday"],
    ),
    except: v.optional(field(days, "days taken out again", ["holiday"])),
    ...times,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !inOrder(dataset.value)) addIssue({ message: disorder });
  }),
);
const rules = v.array(hoursRule);

export const hours = v.strictObject({
  ...statement.entries,
  rules: v.optional(
    field(
      rules,
      "the same for the program: left out where the words are not clear enough. `周一闭馆（法定节假日除外）` is all days but `mon`, and `holiday`",
    ),
  ),
  seasons: v.optional(
    field(
      v.array(
        v.strictObject({
          from: field(monthDay, "first day, MM-DD", "11-15"),
          to: field(monthDay, "last day, MM-DD; may lie beyond the New Year", "03-15"),
          rules: field(rules, "the rules of this part of the year, in the place of `rules`; none: closed"),
        }),
      ),
      "parts of the year with hours of their own",
    ),
  ),
  exceptions: v.optional(
    field(
      v.array(
        v.strictObject({
          from: field(day, "first day", "2027-02-05"),
          to: field(day, "last day", "2027-02-07"),
          openings: field(v.array(opening), "hours of these days; none: closed"),
          asOf: field(day, "day of the announcement", "2027-01-20"),
          citations: field(citationIds, "ids in citations.json", ["c002"]),
        }),
      ),
      "days for which somebody has announced something else",
    ),
  ),
});

export const visit = v.strictObject({
  address: v.optional(field(statement, "how the place is addressed")),
  hours: v.optional(field(hours, "opening hours as a source gives them; `asOf` says when")),
  lastEntry: v.optional(field(statement, "last entry as a source gives it")),
  ticket: v.optional(field(statement, "ticket as a source gives it")),
  phone: v.optional(field(statement, "an office's telephone, never a private person's")),
  transport: v.optional(field(statement, "how to get there, as a source gives it")),
  minutes: v.optional(field(statement, "how long a visit takes, as a source gives it")),
  capacity: v.optional(
    field(
      v.strictObject({
        people: field(v.pipe(v.number(), v.integer(), v.minValue(1)), "visitors at once", 500),
        confidence: field(confidence, "how far the sources carry it", "medium"),
        citations: field(citationIds, "ids in citations.json", ["c009"]),
      }),
      "how many visitors fit at once",
    ),
  ),
  access: v.optional(
    field(
      v.strictObject({
        gate: v.optional(field(lngLat, "the entrance: longitude, latitude", [115.85322, 39.68989])),
        parking: v.optional(field(lngLat, "where cars and coaches stop: longitude, latitude", [115.85322, 39.68989])),
        stepFree: v.optional(field(v.boolean(), "whether one gets in without steps", true)),
        stop: v.optional(field(slug, "the nearest bus stop or station: id in places.json", "stop-huangyuansi")),
        citations: field(citationIds, "ids in citations.json", ["c002"]),
      }),
      "where to arrive: `gate` and `parking` as lng, lat; `stop` as a place id",
    ),
  ),
});
