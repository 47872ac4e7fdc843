import * as OpenCC from "opencc-js/t2cn";
import { pinyin, polyphonic } from "pinyin-pro";
import type { Core, Details } from "../src/data/atlas";
import { type FoundType, placeType, type SearchIndex, type SearchRecord } from "../src/domain/search-record";
import { alignReading } from "./align-reading";

const isHan = (char: string) => /\p{Script=Han}/u.test(char);
const hanOf = (text: string) => [...text].filter(isHan);
const plain = { toneType: "none", type: "array", v: true } as const;

/**
 * All readings of a character, the most usual first. Where ü is one, u stands beside it: people type either.
 */
function readingsOf(char: string): string[] {
  const found = [...pinyin(char, { ...plain, multiple: true }), ...(polyphonic(char, plain)[0] ?? [])];
  return [...new Set(found.map(spelled).flatMap((one) => (one.includes("v") ? [one, one.replace("v", "u")] : [one])))];
}
const spelled = (syllable: string) =>
  syllable
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[^a-z]/g, "");

/** A text whose reading a person wrote into the data; its neighbours teach other texts how to read. */
interface Given {
  readonly zh: string;
  readonly pinyin: string;
  readonly where: string;
}

/**
 * The search index as data/ gives it: readings of every text, worked out from the dictionary unless a record's
 * `pinyin` says otherwise, and stories and places, which the list does not hold. Throws where a `pinyin` does not fit.
 */
export function searchIndex({ sites, trails, routes, places }: Core, { stories }: Details): SearchIndex {
  const listed = [...sites, ...trails, ...routes];
  const others: SearchRecord[] = [
    ...stories.map((story): SearchRecord => ({ ...found(story, "story", "story"), sites: story.sites })),
    ...places.flatMap((place): SearchRecord[] => {
      const { kind } = place;
      if (kind === "site") return [];
      const record = found({ ...place, aliases: [] }, placeType(kind), kind);
      const { township, lngLat, accuracyM } = place;
      return [{ ...record, lngLat, accuracyM, text: township && township !== place.name.zh ? [township] : [] }];
    }),
  ];
  const townshipEn = new Map(
    places.flatMap(({ kind, name }) => (kind === "town" ? [[name.zh, name.en] as const] : [])),
  );
  const text = Object.fromEntries(
    [...sites, ...trails].flatMap(({ id, township, village }) => {
      const more = [village, township && townshipEn.get(township)].filter((one) => typeof one === "string");
      return more.length > 0 ? [[id, more]] : [];
    }),
  );

  const texts = new Set([
    ...listed.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...others.flatMap(({ name, aliases, text }) => [name.zh, ...aliases, ...text]),
    ...[...sites, ...trails].flatMap(({ township, village }) => [township, village].filter((one) => one !== null)),
  ]);
  const given = [...listed, ...stories, ...places].flatMap((record): Given[] =>
    record.pinyin ? [{ zh: record.name.zh, pinyin: record.pinyin, where: record.id }] : [],
  );
  return { ...readingTables(texts, given), simple: simpleForms(texts), text, others };
}

function found(
  { id, name, aliases }: { id: string; name: SearchRecord["name"]; aliases: readonly string[] },
  type: FoundType,
  kind: SearchRecord["kind"],
): SearchRecord {
  return { type, id, kind, name, aliases, text: [], lngLat: null, accuracyM: null, sites: [] };
}

/** Readings of all characters, and of the texts that differ from them, character by character. */
export function readingTables(
  texts: ReadonlySet<string>,
  given: readonly Given[],
): Pick<SearchIndex, "readings" | "exceptions"> {
  const readings: Record<string, string[]> = {};
  for (const text of texts) for (const char of hanOf(text)) readings[char] ??= readingsOf(char);

  const byText = new Map<string, string[]>();
  /** What two characters beside each other read as, where a person has said so. */
  const byPair = new Map<string, readonly [string, string]>();
  for (const { zh, pinyin: written, where } of given) {
    const syllables = readAsGiven(zh, written);
    if (!syllables) throw new Error(`${where}: the pinyin "${written}" does not fit the name ${zh}`);
    const chars = hanOf(zh);
    byText.set(zh, [...syllables, ...dictionaryReading(zh).slice(syllables.length)]);
    for (let i = 1; i < syllables.length; i++) {
      byPair.set(`${chars[i - 1]}${chars[i]}`, [syllables[i - 1] as string, syllables[i] as string]);
    }
  }
  const exceptions: Record<string, string> = {};
  for (const text of texts) {
    const chars = hanOf(text);
    const syllables = byText.get(text) ?? taught(chars, dictionaryReading(text), byPair);
    if (syllables.length !== chars.length) throw new Error(`the dictionary reads ${text} as ${syllables.join(" ")}`);
    if (chars.some((char, i) => readings[char]?.[0] !== syllables[i])) exceptions[text] = syllables.join(" ");
  }
  return { readings, exceptions };
}

const dictionaryReading = (text: string) => pinyin(text, { ...plain, nonZh: "removed" }).map(spelled);

/** The reading of the whole name, or of what stands before its bracket. */
function readAsGiven(zh: string, written: string): string[] | null {
  return (
    alignReading(hanOf(zh), written, readingsOf) ?? alignReading(hanOf(zh.split("（")[0] ?? ""), written, readingsOf)
  );
}

function taught(
  chars: readonly string[],
  syllables: readonly string[],
  byPair: ReadonlyMap<string, readonly [string, string]>,
): string[] {
  const own = [...syllables];
  for (let i = 1; i < chars.length; i++) {
    const pair = byPair.get(`${chars[i - 1]}${chars[i]}`);
    if (pair) [own[i - 1], own[i]] = pair;
  }
  return own;
}

/** Old forms, and Taiwan's, of the characters that occur, each before the form in use. */
function simpleForms(texts: ReadonlySet<string>): string {
  const used = new Set([...texts].flatMap(hanOf));
  const convert = [OpenCC.Converter({ from: "t", to: "cn" }), OpenCC.Converter({ from: "tw", to: "cn" })];
  let pairs = "";
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const old = String.fromCodePoint(code);
    const now = convert.map((one) => one(old)).find((one) => one !== old && used.has(one));
    if (now && !used.has(old)) pairs += old + now;
  }
  return pairs;
}
