import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntryKind, entryKinds } from "../../src/domain/entry";
import { applyFilter, fold, groupByKind, matchesText, noFilter, searchableText } from "../../src/domain/filter";
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
    expect(ids(applyFilter(all, { kinds: [], text }).shown)).toEqual(expected);
  });

  test("signs that a pattern would read are plain letters here", () => {
    for (const text of [".*", "(", "[", "\\"]) expect(applyFilter(all, { kinds: [], text }).shown).toEqual([]);
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
    const { shown, counts } = applyFilter(all, { kinds: ["cemetery", "trail"], text: "霞云岭" });
    expect(ids(shown)).toEqual(["cemetery"]);
    expect([counts.get("museum"), counts.get("cemetery"), counts.get("trail")]).toEqual([1, 1, 0]);
  });

  test("the counts name every kind, and add up to what all kinds would show", () => {
    fc.assert(
      fc.property(anyEntries, fc.subarray([...entryKinds]), (entries, kinds) => {
        const { shown, counts } = applyFilter(entries, { kinds, text: "" });
        expect([...counts.keys()]).toEqual([...entryKinds]);
        expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(entries.length);
        const asked: readonly EntryKind[] = kinds.length === 0 ? entryKinds : kinds;
        expect(shown).toHaveLength(asked.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0));
      }),
    );
  });
});

describe("groupByKind", () => {
  test("museums come before cemeteries and trails; kinds without entries are left out", () => {
    expect(groupByKind(all).map(({ kind }) => kind)).toEqual(["museum", "cemetery", "trail"]);
    expect(groupByKind([])).toEqual([]);
  });

  test("puts every entry into the group of its kind, once, and keeps their order", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const groups = groupByKind(entries);
        for (const { kind, entries: inside } of groups) {
          expect(inside).toEqual(entries.filter((one) => one.kind === kind));
          expect(inside.length).toBeGreaterThan(0);
        }
        expect(groups.flatMap((group) => group.entries)).toHaveLength(entries.length);
      }),
    );
  });
});
