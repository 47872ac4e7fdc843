import { distanceM } from "./distance";
import type { LngLat } from "./geo";
import { queryWords } from "./search-fold";
import { type Closeness, closenesses, createPattern } from "./search-pattern";
import { foundTypes, noMatch, type SearchIndex, type SearchRecord } from "./search-record";
import { createScanner, type Where } from "./search-scan";
import { signsOfQuery } from "./search-signs";
import { createTexts } from "./search-texts";
import { createTokens } from "./search-tokens";
import { longestInTree } from "./search-tree";

/** What a text of a record is to it. */
const fieldNames = { name: 0, alias: 1, text: 2 } as const;
/** Words that stand apart in a record rank after all that stand together. */
const apartPenalty = 9;
/** Longer queries than any name are cut. */
const longestQuery = 100;
/** In more records than this a query is forgiven only when asked: that takes longer than a keystroke may. */
const quickRecords = 5000;
type Word = ReturnType<typeof queryWords>[number];
/** Called now and then while many records are taken in, so that a page can draw in between. */
type Breathe = () => Promise<void>;
const breathEvery = 500;

/** One of the best matches. */
export interface Hit {
  readonly record: SearchRecord;
  readonly rank: number;
  readonly distanceM: number | null;
}
export interface Answer {
  readonly query: string;
  /** `plain`, unless nothing matched as written: then how far the query had to be forgiven. */
  readonly closeness: Closeness;
  /** Whether a sign that is off was looked for, where nothing matched as written. */
  readonly forgiven: boolean;
  readonly total: number;
  /** Rank of each record, in the order in which they were given; `noMatch` for the others. */
  readonly ranks: Uint8Array;
  /** The best, in order. */
  readonly hits: readonly Hit[];
}
/** A stretch of a name to be marked, in UTF-16 units; `to` is not included. */
export type Mark = readonly [from: number, to: number];

/** Takes records in and answers queries on them. Records match by name, other names, and what else they carry. */
export async function createSearcher(
  index: SearchIndex,
  records: readonly SearchRecord[],
  breathe: Breathe = async () => undefined,
) {
  const tokens = createTokens(index);
  const gathering = createTexts();
  for (const [i, record] of records.entries()) {
    if (i > 0 && i % breathEvery === 0) await breathe();
    const add = (text: string, name: keyof typeof fieldNames) => gathering.add(tokens.of(text), i, fieldNames[name]);
    add(record.name.zh, "name");
    add(record.name.en, "name");
    for (const alias of record.aliases) add(alias, "alias");
    for (const text of record.text) add(text, "text");
  }
  const texts = await gathering.close(tokens.all, breathe);
  const order = Uint8Array.from(records, ({ type }) => foundTypes.indexOf(type));

  /** Each record's rank for one word, of those that `within` leaves; null where none matches. */
  function scan(word: Word, closeness: Closeness, within?: Uint8Array): Uint8Array | null {
    const pattern = createPattern(word, tokens.all, closeness);
    if (!pattern) return null;
    const typo = closeness === "typo";
    const ranks = new Uint8Array(records.length).fill(noMatch);
    let found = false;
    const take = (from: number, to: number, where: Where) =>
      texts.eachOwner(from, to, (owner, name) => {
        // What is only near to a township's name says nothing of what lies in it.
        if ((typo && name === fieldNames.text) || (within && within[owner] === noMatch)) return;
        const rank = name === fieldNames.text ? 6 + where : where * 2 + name;
        if (rank < (ranks[owner] as number)) ranks[owner] = rank;
        found = true;
      });
    const asked = signsOfQuery(word);
    if (!typo && pattern.length <= longestInTree) texts.tree.find(pattern, asked, take);
    else {
      const scanner = createScanner(pattern);
      texts.eachThatMay(asked, typo, (text, stream, from, to) => {
        const where = scanner.where(stream, from, to);
        if (where !== null) take(text, text + 1, where);
      });
    }
    return found ? ranks : null;
  }

  function stretchOf(word: Word, closeness: Closeness, numbers: readonly number[]) {
    const pattern = createPattern(word, tokens.all, closeness);
    return pattern && createScanner(pattern).stretch(numbers);
  }

  /** What words matched as written the last time, each within what the words before it had left. */
  let earlier: { readonly text: string; readonly within: Uint8Array | undefined; readonly ranks: Uint8Array }[] = [];
  /** Ranks of words one within the other, null if one is nowhere. Who types a third word has not changed the first two. */
  function rankApart(words: readonly Word[], closeness: Closeness): Uint8Array[] | null {
    const apart: Uint8Array[] = [];
    const kept: typeof earlier = [];
    for (const word of words) {
      const within = apart.at(-1);
      const text = word.map(({ char }) => char).join("");
      const same = earlier.find((one) => one.text === text && one.within === within);
      const plain = same?.ranks ?? scan(word, "plain", within);
      // One word may be off by a sign while the others are as written.
      const ranks = plain ?? (closeness === "plain" ? null : scan(word, closeness, within));
      if (plain) kept.push({ text, within, ranks: plain });
      if (!ranks) break;
      apart.push(ranks);
    }
    earlier = kept;
    return apart.length === words.length ? apart : null;
  }

  /** All words together as one, or else each of them somewhere in the record. */
  function rankAll(words: readonly Word[], closeness: Closeness) {
    const together = scan(words.flat(), closeness);
    if (words.length === 1) return together;
    const apart = rankApart(words, closeness);
    if (!apart) return together;
    const ranks = together ?? new Uint8Array(records.length).fill(noMatch);
    let found = together !== null;
    for (let i = 0; i < ranks.length; i++) {
      let worst = 0;
      for (const one of apart) worst = Math.max(worst, one[i] as number);
      if (worst === noMatch) continue;
      ranks[i] = Math.min(ranks[i] as number, worst + apartPenalty);
      found = true;
    }
    return found ? ranks : null;
  }

  /** The `most` best: by rank, then the nearer, then by type, then in their order. */
  function best(ranks: Uint8Array, most: number, near: LngLat | null): Hit[] {
    const hits: (Hit & { readonly i: number })[] = [];
    for (let i = 0; i < ranks.length; i++) {
      const rank = ranks[i] as number;
      const last = hits.length === most ? hits.at(-1) : undefined;
      if (rank === noMatch || (last && rank > last.rank)) continue;
      if (last && !near && rank === last.rank && (order[i] as number) >= (order[last.i] as number)) continue;
      const record = records[i] as SearchRecord;
      const hit = { i, record, rank, distanceM: near && record.lngLat ? distanceM(near, record.lngLat) : null };
      let at = hits.length;
      while (at > 0 && before(hit, hits[at - 1] as (typeof hits)[number])) at--;
      hits.splice(at, 0, hit);
      if (hits.length > most) hits.pop();
    }
    return hits.map(({ record, rank, distanceM }) => ({ record, rank, distanceM }));
  }
  function before(a: Hit & { readonly i: number }, b: Hit & { readonly i: number }): boolean {
    if (a.rank !== b.rank) return a.rank < b.rank;
    const [near, far] = [a.distanceM ?? Infinity, b.distanceM ?? Infinity];
    if (near !== far) return near < far;
    return (order[a.i] as number) < (order[b.i] as number);
  }

  return {
    records,
    /**
     * What matches a query: as written, or, if nothing does, with other readings of characters, or, if nothing does,
     * with a letter or a character off (`forgive`: by itself only among few records). Null for a query without a letter, digit or character: it asks for nothing.
     */
    search(
      query: string,
      { most = 10, near = null as LngLat | null, forgive = records.length <= quickRecords } = {},
    ): Answer | null {
      const words = queryWords(query.slice(0, longestQuery), tokens.simple);
      if (words.length === 0) return null;
      for (const closeness of forgive ? closenesses : closenesses.slice(0, 1)) {
        const ranks = rankAll(words, closeness);
        if (!ranks) continue;
        let total = 0;
        for (const rank of ranks) if (rank !== noMatch) total++;
        return { query, closeness, forgiven: forgive, total, ranks, hits: best(ranks, most, near) };
      }
      return {
        query,
        closeness: "plain",
        forgiven: forgive,
        total: 0,
        ranks: new Uint8Array(records.length).fill(noMatch),
        hits: [],
      };
    },
    /** How a name reads: pinyin without tones, letters and digits as they are, spaces between. */
    reading: (name: string): string =>
      tokens
        .of(name)
        .map((number) => tokens.all[number]?.reading ?? tokens.all[number]?.char)
        .join(" "),
    /** The stretches of a name that made it match, in order and apart from each other; none if other words did. */
    marks(name: string, { query, closeness }: Pick<Answer, "query" | "closeness">): Mark[] {
      const words = queryWords(query.slice(0, longestQuery), tokens.simple);
      const written = tokens.pieces(name);
      const numbers = tokens.of(name);
      const mark = (word: Word): Mark[] => {
        const stretch =
          stretchOf(word, "plain", numbers) ?? (closeness === "plain" ? null : stretchOf(word, closeness, numbers));
        return stretch ? [[written[stretch.from]?.from ?? 0, written[stretch.to - 1]?.to ?? name.length]] : [];
      };
      const together = mark(words.flat());
      const all = together.length > 0 || words.length === 1 ? together : words.flatMap(mark);
      return apart(all);
    },
  };
}
export type Searcher = Awaited<ReturnType<typeof createSearcher>>;

/** Stretches in order, those that touch or overlap made one. */
function apart(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && mark[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], mark[1])];
    else joined.push(mark);
  }
  return joined;
}
