import * as v from "valibot";
import { modes, themes } from "../domain/entry";

/** The pieces that the records of data/ are made of. See schema.ts. */

/** One documented field: its meaning in a sentence, and an example as it stands in a file. See schema-tables.ts. */
export function field<const S extends v.GenericSchema>(schema: S, description: string, example?: unknown) {
  return v.pipe(schema, v.description(description), v.metadata(example === undefined ? {} : { example }));
}

/** Control characters, and marks that turn the direction of text: they hide what a name really says. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Addresses that run or carry a page: wherever they stand in a text, somebody might make a link of it. */
const hostileAddress = /\b(javascript|vbscript)\s*:|\bdata:[^\s,;]*[,;]/i;
export const hostileMessage = "holds an address that runs: javascript: or data:";
const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, "is empty"),
  v.check((value) => !hostileAddress.test(value), hostileMessage),
  v.check((value) => !unsafe.test(value), "holds control or direction characters"),
);
export const line = v.pipe(text, v.maxLength(400, "is over 400 characters"));
export const prose = v.pipe(text, v.maxLength(4000, "is over 4000 characters"));
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not a slug: use small letters a–z, digits and single hyphens"),
  v.maxLength(60, "is over 60 characters"),
);
export const day = v.pipe(v.string(), v.isoDate("is not a date written YYYY-MM-DD"));
export const year = v.pipe(v.number(), v.integer(), v.minValue(500), v.maxValue(2100));
export const metres = v.pipe(v.number(), v.finite(), v.minValue(0), v.metadata({ unit: "metres" }));
/** Longitude, latitude. */
export const lngLat = v.pipe(v.tuple([v.number(), v.number()]), v.metadata({ unit: "degrees, WGS 84" }));
export const citationIds = v.pipe(
  v.array(slug),
  v.minLength(1, "names no citation: a fact without a source does not enter"),
);
export const confidence = v.picklist(["high", "medium", "low"]);

export const bilingual = v.strictObject({
  zh: field(line, "Chinese text", "王家台烈士陵园"),
  en: field(line, "English text", "Wangjiatai Martyrs Cemetery"),
});
export const bilingualProse = v.strictObject({
  zh: field(prose, "Chinese text, two to four sentences", "纪念馆建在村口，2006年开馆。"),
  en: field(
    prose,
    "English text, two to four sentences",
    "The hall stands where the village begins; it opened in 2006.",
  ),
});

/** A statement that somebody published: both languages, its sources, and how sure they make it. */
export const statement = v.strictObject({
  zh: field(line, "the statement in Chinese", "紧靠108国道，由任家台村口进入。"),
  en: field(line, "the statement in English", "Beside national road 108, entered at Renjiatai."),
  asOf: v.optional(
    field(
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, "is not YYYY, YYYY-MM or YYYY-MM-DD")),
      "when it held, as exactly as the source says",
      "2018",
    ),
  ),
  confidence: field(confidence, "how far the sources carry it: `high`, `medium`, `low`", "medium"),
  citations: field(citationIds, "ids in citations.json", ["c002"]),
});

export const kinds = [
  "museum",
  "cemetery",
  "memorial",
  "former-site",
  "education-base",
  "party-centre",
  "village",
] as const;
export const positionQualities = ["surveyed", "mapped", "approximate", "unknown"] as const;
export const courses = ["surveyed", "mapped", "schematic", "unknown"] as const;
export const levels = ["national", "municipal", "district", "township", "unstated"] as const;
/** Drawings of our own that a step of a story can show: src/panels/story-pictures.tsx. */
export const pictures = ["basket", "shop", "paper", "film", "room", "sheet", "hall", "post-bag", "path"] as const;
export const storyForms = ["story", "play", "film", "documentary", "book", "animation", "song"] as const;

export const position = v.strictObject({
  quality: field(
    v.picklist(positionQualities),
    "`surveyed` (measured on the spot), `mapped` (read from a map of the thing itself), `approximate` (something near stands in for it), `unknown` (geometry is null)",
    "approximate",
  ),
  accuracyM: field(v.nullable(metres), "how far off the point may be, metres; null when unknown", 700),
  place: v.optional(field(slug, "id in places.json that the point is taken from; the two must agree", "poi-mygcd")),
  basis: v.optional(
    field(bilingual, "what the point stands on, in words", {
      zh: "以堂上村中心代替",
      en: "the centre of Tangshang village stands in",
    }),
  ),
});

export const designation = v.strictObject({
  title: field(bilingual, "the title, as given", {
    zh: "北京市爱国主义教育基地",
    en: "Beijing patriotic education base",
  }),
  level: field(
    v.picklist(levels),
    "who gave it: `national`, `municipal`, `district`, `township`, or `unstated`",
    "municipal",
  ),
  year: field(v.nullable(year), "year given; null when no source says", 2021),
  confidence: field(confidence, "how far the sources carry it", "high"),
  citations: field(citationIds, "ids in citations.json", ["c075"]),
});

export const fact = v.strictObject({
  about: field(
    v.picklist(["see", "history", "place"]),
    "`see` (what there is to see), `history` (what happened), `place` (the ground itself)",
    "see",
  ),
  ...statement.entries,
});

export const period = v.strictObject({
  zh: field(line, "the period in Chinese", "1938年–1943年"),
  en: field(line, "the period in English", "1938–1943"),
  from: field(v.nullable(year), "first year, null when unknown", 1938),
  to: field(v.nullable(year), "last year; equal to `from` for a single year, null when unknown", 1943),
  confidence: field(confidence, "how far the sources carry it", "high"),
  citations: field(citationIds, "ids in citations.json", ["c019"]),
});

/** Search takes it where it is given, and else a dictionary's reading. */
export const pinyin = v.optional(
  field(
    line,
    "reading of the Chinese name, with tones; where it is left out, search takes the dictionary's",
    "Wángjiātái Lièshì Língyuán",
  ),
);

/** What sites and trails have in common. */
export const common = {
  id: field(slug, "never changes; the feature's own `id` is the same", "wangjiatai-martyrs"),
  formerIds: v.optional(field(v.array(slug), "ids it once had; links to them keep working", ["trail-basket-1"])),
  scope: field(
    v.picklist(["article", "beyond"]),
    "`article`: named in the feature the map grew from; `beyond`: added from other sources",
    "article",
  ),
  name: field(bilingual, "official name where one is attested, else a plain label"),
  pinyin,
  aliases: field(v.array(line), "other names and old spellings; searchable", ["王家台抗日烈士陵园"]),
  township: field(v.nullable(line), "township or subdistrict in Chinese; null when unknown", "霞云岭乡"),
  village: field(v.nullable(line), "village in Chinese; null when unknown", "王家台村"),
  position: field(position, "how well the point is known"),
  summary: field(bilingualProse, "two to four sentences in our own words"),
  themes: field(
    v.array(v.picklist(themes)),
    "the editors' choice among the article's three: `patriotism`, `revolution`, `fangshan-spirit`",
    ["patriotism"],
  ),
  modes: field(
    v.array(
      v.strictObject({
        mode: field(v.picklist(modes), "`listen` 听, `look` 看, `feel` 感, `read` 读, `sing` 歌, `recite` 颂", "sing"),
        citations: field(citationIds, "ids in citations.json", ["c002"]),
      }),
    ),
    "ways to experience it, each with the source that shows it",
  ),
  facts: field(v.array(fact), "single statements, each with its sources"),
  notes: field(
    v.array(
      v.strictObject({
        zh: field(prose, "the note in Chinese", "开馆年份两处资料不一。"),
        en: field(prose, "the note in English", "Two sources give different years of opening."),
      }),
    ),
    "where sources disagree, what a name was mended from, what is not known",
  ),
  citations: field(citationIds, "what the summary rests on; ids in citations.json", ["c019", "c020"]),
  checked: field(day, "day on which the record was last held against its sources", "2026-11-22"),
};
