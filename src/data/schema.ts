import * as v from "valibot";
import {
  bilingual,
  bilingualProse,
  citationIds,
  common,
  confidence,
  courses,
  day,
  designation,
  field,
  kinds,
  line,
  lngLat,
  metres,
  period,
  pictures,
  pinyin,
  prose,
  slug,
  statement,
  storyForms,
  year,
} from "./fields";
import { visit } from "./visit-fields";

/**
 * What every file of data/ must hold: with fields.ts the one place where fields are declared. The TypeScript types are
 * inferred from here, and the tables of data/README.md are generated from the descriptions and examples.
 */

export const citationSchema = v.strictObject({
  id: field(slug, "what facts call it by; never changes", "c002"),
  title: v.optional(field(line, "title of the document, when known", "北京市第一批不可移动革命文物名录")),
  publisher: v.optional(field(bilingual, "who published it, when known", { zh: "北京旅游网", en: "Visit Beijing" })),
  author: v.optional(field(line, "author, when known", "徐军")),
  published: v.optional(
    field(
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, "is not YYYY, YYYY-MM or YYYY-MM-DD")),
      "date of publication, as exactly as known",
      "2021-06-22",
    ),
  ),
  url: v.optional(
    field(
      v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"'<>\\]+$/i, "is not an http(s) address")),
      "where it was read; shown as a link only if `linkable`",
      "https://example.org/a-page",
    ),
  ),
  linkable: field(
    v.boolean(),
    "`false`: a copy on an unrelated domain; it is cited by name and date, never linked",
    true,
  ),
});

export const placeSchema = v.strictObject({
  id: field(slug, "what trails and routes call it by", "vil-huangshandian"),
  name: field(bilingual, "name on the map, without additions", { zh: "黄山店村", en: "Huangshandian" }),
  pinyin,
  kind: field(
    v.picklist(["town", "village", "metro", "bus-stop", "bus-station", "landmark", "site"]),
    "what it is: `town`, `village`, `metro`, `bus-stop`, `bus-station`, `landmark`, or `site` (the position of a record of memorials, bases or trails)",
    "village",
  ),
  township: v.optional(field(line, "township it lies in, in Chinese", "周口店镇")),
  lines: v.optional(
    field(
      v.array(
        v.strictObject({
          line: field(v.picklist(["fangshan", "yanfang"]), "Fangshan line 房山线 or Yanfang line 燕房线", "yanfang"),
          order: field(
            v.pipe(v.number(), v.integer(), v.minValue(1)),
            "the station's number along the line, counted from Beijing outwards",
            9,
          ),
        }),
      ),
      "metro lines that stop here",
    ),
  ),
  lngLat: field(lngLat, "longitude and latitude in degrees, WGS 84", [115.85322, 39.68989]),
  accuracyM: field(metres, "how far off it may be, metres", 500),
  basis: field(line, "what the position was read from", "bus stop 黄山店村 (route 32)"),
  from: field(line, "whose data it was", "OpenStreetMap"),
  licence: field(line, "licence of the position", "ODbL-1.0"),
});

export const siteSchema = v.strictObject({
  ...common,
  kind: field(
    v.picklist(kinds),
    "`museum` (memorial hall), `cemetery` (martyrs' cemetery), `memorial` (monument), `former-site`, `education-base`, `party-centre`, `village`",
    "cemetery",
  ),
  parent: v.optional(field(slug, "id of the site it is part of", "huangshandian-museum")),
  period: v.optional(field(period, "the time the place speaks of")),
  designations: field(v.array(designation), "titles given by an authority"),
  visit: field(visit, "what a visitor asks; a fact no source gives is left out"),
});

export const survey = v.strictObject({
  date: field(day, "day of the survey", "2027-04-03"),
  by: field(line, "who walked it", "黄山店村"),
  device: v.optional(field(line, "what recorded it, if the file says", "Garmin eTrex")),
  file: field(line, "name of the recording", "basket-1.gpx"),
  points: field(v.pipe(v.number(), v.integer()), "points recorded", 4210),
  horizontalToleranceM: field(metres, "how far the stored line may lie from the recording, metres", 3),
  verticalToleranceM: field(metres, "how far stored heights may lie from the smoothed ones, metres", 1),
  notes: field(v.array(line), "what was mended on the way in", ["removed 12 repeated points"]),
});

export const trailSchema = v.strictObject({
  ...common,
  kind: field(
    v.picklist(["trail", "scenic-path"]),
    "`trail` (one of the four basket trails) or `scenic-path` (a scenic area's own path)",
    "trail",
  ),
  course: field(
    v.picklist(courses),
    "`surveyed`, `mapped`, `schematic` (a line between sourced places, never to be followed) or `unknown` (no line)",
    "schematic",
  ),
  through: v.optional(
    field(
      v.pipe(v.array(slug), v.minLength(2)),
      "places.json ids that a schematic line joins; the geometry in the file is null and made from them",
      ["poi-honglou", "stop-huangyuansi"],
    ),
  ),
  published: v.optional(
    field(
      v.strictObject({
        lengthM: v.optional(field(metres, "length a source gives, metres", 6000)),
        heightM: v.optional(field(metres, "difference in height a source gives, metres", 370)),
        confidence: field(confidence, "how far the sources carry it", "medium"),
        citations: field(citationIds, "ids in citations.json", ["c039"]),
      }),
      "what a source says of length and height",
    ),
  ),
  survey: v.optional(field(survey, "written by `npm run data:trail`: where the surveyed line comes from")),
  period: v.optional(field(period, "the time the trail speaks of")),
  designations: field(v.array(designation), "titles given by an authority"),
  visit: field(visit, "what a visitor asks; a fact no source gives is left out"),
});

export const stop = v.strictObject({
  site: v.optional(field(slug, "id of a site or trail", "changcao-county-gov")),
  place: v.optional(field(slug, "id of a place, where no site of ours is meant", "twn-shidu")),
  name: v.optional(field(bilingual, "name, where the map has neither")),
});

export const routeSchema = v.strictObject({
  id: field(slug, "never changes", "revolution-memory"),
  name: field(bilingual, "the route's published name", {
    zh: "房山革命追忆之旅",
    en: "Fangshan Revolution Memory Tour",
  }),
  pinyin,
  aliases: common.aliases,
  summary: field(bilingualProse, "two to four sentences in our own words"),
  ordered: field(v.boolean(), "`true` when the source gives the stops in order of travel", true),
  stops: field(v.pipe(v.array(stop), v.minLength(2)), "each names a `site`, a `place`, or only a `name`"),
  notes: common.notes,
  published: v.optional(
    field(
      v.strictObject({
        lengthM: field(metres, "length a source gives for the whole route, metres", 60000),
        citations: field(citationIds, "ids in citations.json", ["c020"]),
      }),
      "what a source says of its length; left out when none does",
    ),
  ),
  year: field(v.nullable(year), "year it was published", 2023),
  citations: common.citations,
  checked: common.checked,
});

export const step = v.strictObject({
  site: v.optional(field(slug, "id of the site or trail where it happens", "huangshandian-museum")),
  place: v.optional(field(slug, "id of a place, where no site of ours is meant", "twn-puwa")),
  title: field(bilingual, "what the step is about, in a few words", { zh: "供销社的分店", en: "A shop in the hills" }),
  zh: field(prose, "the text in Chinese, two to four sentences", "1951年，周口店供销社在黄山店开了一家分店。"),
  en: field(
    prose,
    "the text in English, two to four sentences",
    "In 1951 the Zhoukoudian co-operative opened a branch shop at Huangshandian.",
  ),
  picture: v.optional(field(v.picklist(pictures), "which of our own drawings stands beside it", "basket")),
  confidence: field(confidence, "how far the sources carry it; `low` is said on the page", "high"),
  citations: field(citationIds, "ids in citations.json", ["c039"]),
});

export const storySchema = v.strictObject({
  id: field(slug, "never changes", "red-basket"),
  scope: common.scope,
  form: field(
    v.picklist(storyForms),
    "what it is: `story`, `play`, `film`, `documentary`, `book`, `animation`, `song`",
    "story",
  ),
  name: field(bilingual, "title"),
  pinyin,
  aliases: common.aliases,
  summary: field(bilingualProse, "two to four sentences in our own words"),
  sites: field(v.array(slug), "ids of the sites and trails it belongs to; empty when no source ties it to one", [
    "huangshandian-museum",
  ]),
  period: v.optional(field(period, "the time it tells of")),
  steps: v.optional(
    field(
      v.pipe(v.array(step), v.minLength(2, "a story of one step needs none")),
      "the story from place to place, in the order in which it is read; left out where the facts are too few",
    ),
  ),
  facts: common.facts,
  notes: common.notes,
  citations: common.citations,
  checked: common.checked,
});

export const courseSchema = v.strictObject({
  id: field(slug, "never changes", "pingxi-resistance"),
  name: field(bilingual, "title of the course"),
  form: field(v.picklist(["lecture", "experience"]), "`lecture` or `experience` (taking part)", "lecture"),
  summary: field(bilingualProse, "one to three sentences in our own words"),
  sites: field(v.array(slug), "ids of the sites that serve it", ["pingxi-war-memorial"]),
  stage: v.optional(field(statement, "whom it is for, when a source says: school stage, groups")),
  duration: v.optional(field(statement, "how long it takes, when a source says")),
  notes: common.notes,
  citations: common.citations,
  checked: common.checked,
});

export type Site = v.InferOutput<typeof siteSchema>;
export type Trail = v.InferOutput<typeof trailSchema>;
export type Route = v.InferOutput<typeof routeSchema>;
export type Story = v.InferOutput<typeof storySchema>;
export type StoryStep = v.InferOutput<typeof step>;
export type Course = v.InferOutput<typeof courseSchema>;
export type Citation = v.InferOutput<typeof citationSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type Statement = v.InferOutput<typeof statement>;
export type Kind = Site["kind"] | Trail["kind"];
