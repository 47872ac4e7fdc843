import * as v from "valibot";
import { bilingual, bilingualProse, citationIds, day, field, line, slug } from "./fields";

/** What alerts.json must hold: `updated`, and the notices. See schema.ts; src/domain/alerts.ts evaluates them. */

const dayOrMonthDay = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    "is not a date written YYYY-MM-DD, or MM-DD for every year",
  ),
);

export const alertSchema = v.strictObject({
  id: field(slug, "never changes", "fire-season"),
  about: field(
    v.picklist(["fire", "flood", "weather", "closure", "other"]),
    "what it is about: `fire` (the fire season), `flood` (the flood season), `weather`, `closure`, `other`",
    "fire",
  ),
  level: field(
    v.picklist(["closed", "warning", "notice"]),
    "`closed` (nothing in its scope is open), `warning` (ask before you go), `notice` (good to know)",
    "warning",
  ),
  scope: field(
    v.picklist(["district", "township", "site", "trail"]),
    "whom it concerns: `district` (everybody), or those that `of` names; `trail` without `of`: every trail",
    "district",
  ),
  of: v.optional(
    field(
      v.pipe(v.array(line), v.minLength(1, "names nothing")),
      "townships by their Chinese name, sites and trails by id",
      ["周口店镇"],
    ),
  ),
  from: field(dayOrMonthDay, "first day in force; MM-DD: every year", "11-01"),
  to: field(dayOrMonthDay, "last day in force, written as `from`; after it the notice vanishes by itself", "05-31"),
  title: field(bilingual, "what it is, in a few words", { zh: "森林防火期", en: "Forest fire season" }),
  text: field(bilingualProse, "what it means for a visitor, and what it does not mean"),
  link: v.optional(
    field(
      v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"'<>\\]+$/i, "is not an http(s) address")),
      "where to ask or to read on",
      "https://www.bjfsh.gov.cn/",
    ),
  ),
  citations: field(citationIds, "ids in citations.json: the dated announcement", ["c085"]),
});

export const alertFileSchema = v.strictObject({
  updated: field(day, "day on which the file was last gone through", "2026-11-22"),
  alerts: v.array(v.unknown()),
});

export type AlertRecord = v.InferOutput<typeof alertSchema>;
/** The notices, and the day on which the file was last gone through. */
export interface AlertFile {
  readonly updated: string;
  readonly alerts: readonly AlertRecord[];
}
