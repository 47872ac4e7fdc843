import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntryKind, entryKinds, modes, themes } from "../../src/domain/entry";
import { applyFilter, type Filter, fold, matchesText, noFilter, searchableText } from "../../src/domain/filter";
import { entry } from "../helpers/entries";

const tangshang = entry("tangshang", {
  kind: "museum",
  name: { zh: "《没有共产党就没有新中国》纪念馆", en: "Song Memorial Hall" },
  aliases: ["红歌源"],
  township: "霞云岭乡",
});
const cemetery = entry("cemetery", {
  kind: "cemetery",
  name: { zh: "王家台烈士陵园", en: "Wangjiatai Martyrs Cemetery" },
  township: "霞云岭乡",
});
const trail = entry("trail", { kind: "trail", name: { zh: "重走背篓路 1", en: "Retrace the Basket Road 1" } });
const all = [trail, tangshang, cemetery];
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

const anyEntries = fc
  .array(fc.constantFrom(...entryKinds))
  .map((kinds) => kinds.map((kind, i) => entry(`e${i}`, { kind })));

describe("fold", () => {
  test.each([
    ["ＡＢ　１", "ab 1"],
    ["  Song   Memorial\tHall ", "song memorial hall"],
    ["㈱", "(株)"],
  ])("%s is read as %s", (text, folded) => expect(fold(text)).toBe(folded));
});

describe("text", () => {
  test.each([
    ["a part of the Chinese name", "共产党", ["tangshang"]],
    ["a part of the English name, in any case", "MEMORIAL", ["tangshang"]],
    ["an alias", "红歌源", ["tangshang"]],
    ["the township", "霞云岭", ["tangshang", "cemetery"]],
    ["words in any order, each somewhere", "陵园 霞云岭", ["cemetery"]],
    ["one word that is nowhere", "陵园 背篓", []],
    ["full-width letters", "ｓｏｎｇ", ["tangshang"]],
    ["spaces alone", "   ", ["trail", "tangshang", "cemetery"]],
  ])("finds by %s", (_, text, expected) => {
    expect(ids(applyFilter(all, { ...noFilter, text }).shown)).toEqual(expected);
  });

  test("signs that a pattern would read are plain letters here", () => {
    for (const text of [".*", "(", "[", "\\"]) expect(applyFilter(all, { ...noFilter, text }).shown).toEqual([]);
  });

  test("a word never runs over from one name into the next", () => {
    expect(matchesText(searchableText(cemetery), "陵园wangjiatai")).toBe(false);
  });
});

describe("applyFilter", () => {
  test("no filter shows all, in their order", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(applyFilter(entries, noFilter).shown).toEqual(entries);
      }),
    );
  });

  test("shows those of the kinds asked for, and counts what the text alone leaves", () => {
    const { shown, counts } = applyFilter(all, { ...noFilter, kinds: ["cemetery", "trail"], text: "霞云岭" });
    expect(ids(shown)).toEqual(["cemetery"]);
    expect([counts.kinds.get("museum"), counts.kinds.get("cemetery"), counts.kinds.get("trail")]).toEqual([1, 1, 0]);
  });

  test("the counts name every kind, and add up to what all kinds would show", () => {
    fc.assert(
      fc.property(anyEntries, fc.subarray([...entryKinds]), (entries, kinds) => {
        const { shown, counts } = applyFilter(entries, { ...noFilter, kinds });
        expect([...counts.kinds.keys()]).toEqual([...entryKinds]);
        expect([...counts.kinds.values()].reduce((a, b) => a + b, 0)).toBe(entries.length);
        const asked: readonly EntryKind[] = kinds.length === 0 ? entryKinds : kinds;
        expect(shown).toHaveLength(asked.reduce((sum, kind) => sum + (counts.kinds.get(kind) ?? 0), 0));
      }),
    );
  });
});

describe("several lines at once", () => {
  const places = [
    entry("a", { kind: "museum", themes: ["patriotism"], modes: ["look"], township: "十渡镇", years: [1937, 1945] }),
    entry("b", { kind: "cemetery", themes: ["patriotism"], township: "十渡镇", lngLat: [115.6, 39.6] }),
    entry("c", {
      kind: "museum",
      themes: ["revolution"],
      modes: ["look", "read"],
      township: "霞云岭乡",
      years: [1943, 1943],
    }),
    entry("d", { kind: "village", themes: ["patriotism", "revolution"], years: [1958, 1965], stepFree: true }),
  ];
  const shown = (part: Partial<Filter>) => ids(applyFilter(places, { ...noFilter, ...part }).shown);

  test.each<[string, Partial<Filter>, string[]]>([
    ["one theme", { themes: ["revolution"] }, ["c", "d"]],
    ["either of two themes", { themes: ["patriotism", "revolution"] }, ["a", "b", "c", "d"]],
    ["a theme and a kind", { themes: ["patriotism"], kinds: ["museum"] }, ["a"]],
    ["a way of taking part", { modes: ["read"] }, ["c"]],
    ["either of two townships", { townships: ["十渡镇", "霞云岭乡"] }, ["a", "b", "c"]],
    ["years that touch the first day of a period", { years: [1930, 1937] }, ["a"]],
    ["years that touch its last", { years: [1945, 1950] }, ["a"]],
    ["a year inside", { years: [1943, 1943] }, ["a", "c"]],
    ["years before all", { years: [1900, 1936] }, []],
    ["a known position", { placed: true }, ["b"]],
    ["known to be step-free", { stepFree: true }, ["d"]],
    ["these alone", { ids: ["d", "a"] }, ["a", "d"]],
    ["a day of which nobody knows anything", { open: "2026-12-01" }, []],
  ])("%s", (_, part, expected) => expect(shown(part)).toEqual(expected));

  test("open on a day is asked of who knows", () => {
    const { shown } = applyFilter(places, { ...noFilter, open: "2026-12-01" }, { open: ({ id }) => id === "c" });
    expect(ids(shown)).toEqual(["c"]);
  });

  test("each choice counts what it would leave, the other lines kept", () => {
    const { counts } = applyFilter(places, { ...noFilter, kinds: ["museum"], themes: ["patriotism"] });
    expect(counts.kinds.get("cemetery")).toBe(1);
    expect(counts.themes.get("revolution")).toBe(1);
    expect(counts.modes.get("look")).toBe(1);
    expect(counts.modes.get("read")).toBe(0);
    expect(counts.townships.get("十渡镇")).toBe(1);
  });

  test("choosing what a count promises shows just so many", () => {
    fc.assert(
      fc.property(
        fc.subarray([...themes]),
        fc.subarray([...modes]),
        fc.constantFrom(...entryKinds),
        (some, ways, kind) => {
          const filter = { ...noFilter, themes: some, modes: ways };
          const { counts } = applyFilter(places, filter);
          expect(applyFilter(places, { ...filter, kinds: [kind] }).shown).toHaveLength(counts.kinds.get(kind) ?? 0);
        },
      ),
    );
  });

  test("the strip of years keeps what the years leave out", () => {
    expect(ids(applyFilter(places, { ...noFilter, years: [1958, 1960] }).ofAllYears)).toEqual(["a", "c", "d"]);
  });
});
