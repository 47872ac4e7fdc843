import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceFrom } from "../../src/domain/distance-from";
import { entryKinds } from "../../src/domain/entry";
import { arrange, type Ordering } from "../../src/domain/list-order";
import { nameReading } from "../../src/domain/name-reading";
import { entry } from "../helpers/entries";

const plain: Ordering = { order: "kind", language: "zh", rank: null, reading: null, distance: null };
const named = (id: string, zh: string, en: string, rest = {}) => entry(id, { name: { zh, en }, ...rest });
const trail = named("trail", "重走背篓路", "Basket Road", { kind: "trail" });
const museum = named("museum", "平西纪念馆", "Pingxi hall", { kind: "museum", township: "十渡镇" });
const cemetery = named("cemetery", "王家台陵园", "Wangjiatai", { kind: "cemetery", township: "霞云岭乡" });
const all = [trail, museum, cemetery];
const shape = (groups: ReturnType<typeof arrange>) =>
  groups.map(({ kind, township, entries }) => [kind ?? township, entries.map(({ id }) => id)]);

describe("by kind", () => {
  test("museums come before cemeteries and trails; kinds without entries are left out", () => {
    expect(shape(arrange(all, plain))).toEqual([
      ["museum", ["museum"]],
      ["cemetery", ["cemetery"]],
      ["trail", ["trail"]],
    ]);
    expect(arrange([], plain)).toEqual([]);
  });

  test("with a text, what fits best comes first, and its group with it", () => {
    const ranks: Record<string, number> = { trail: 0, cemetery: 3, museum: 5 };
    expect(shape(arrange(all, { ...plain, rank: ({ id }) => ranks[id] ?? 9 }))).toEqual([
      ["trail", ["trail"]],
      ["cemetery", ["cemetery"]],
      ["museum", ["museum"]],
    ]);
  });

  test("every entry stands in the group of its kind, once, in the list's order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...entryKinds)), (kinds) => {
        const entries = kinds.map((kind, i) => entry(`e${i}`, { kind }));
        const groups = arrange(entries, plain);
        for (const { kind, entries: inside } of groups) {
          expect(inside).toEqual(entries.filter((one) => one.kind === kind));
        }
        expect(groups.flatMap((group) => group.entries)).toHaveLength(entries.length);
      }),
    );
  });
});

describe("by name", () => {
  // Chóng, not zhòng: the reading of this name, as 《现代汉语词典》 gives 重走.
  const reading = nameReading({
    readings: { 平: ["ping"], 王: ["wang"], 重: ["zhong"] },
    exceptions: { 重走背篓路: "chong zou bei lou lu" },
  });

  test("Chinese names go by their stored readings, a name's own reading first", () => {
    expect(shape(arrange(all, { ...plain, order: "name", reading }))).toEqual([
      [null, ["trail", "museum", "cemetery"]],
    ]);
  });

  test("signs before a name do not count", () => {
    expect(nameReading({ readings: { 没: ["mei"] }, exceptions: {} })("《没")).toBe("mei");
  });

  test("English names go by the alphabet", () => {
    expect(shape(arrange(all, { ...plain, order: "name", language: "en" }))).toEqual([
      [null, ["trail", "museum", "cemetery"]],
    ]);
  });
});

test("by township, the unknown one last", () => {
  const reading = nameReading({ readings: { 十: ["shi"], 霞: ["xia"] }, exceptions: {} });
  expect(shape(arrange(all, { ...plain, order: "township", reading }))).toEqual([
    ["十渡镇", ["museum"]],
    ["霞云岭乡", ["cemetery"]],
    [null, ["trail"]],
  ]);
});

describe("by distance", () => {
  const here = [115.9, 39.7] as const;
  const near = entry("near", { lngLat: [115.91, 39.7] });
  const far = entry("far", { lngLat: [115.9, 39.8] });
  const line = entry("line", {
    kind: "trail",
    line: [
      [
        [115.9, 39.75],
        [115.9, 39.9],
      ],
    ],
  });

  test("nearest first; what has no position comes last", () => {
    expect(
      shape(
        arrange([entry("unknown"), far, line, near], {
          ...plain,
          order: "near",
          distance: (one) => distanceFrom(one, here),
        }),
      ),
    ).toEqual([[null, ["near", "line", "far", "unknown"]]]);
  });

  test("without a position the plain order stands", () => {
    expect(arrange(all, { ...plain, order: "near" })).toEqual(arrange(all, plain));
  });

  test("a tenth of a degree of latitude is 11.1 km", () => {
    expect(distanceFrom(far, here)).toBeGreaterThan(11_050);
    expect(distanceFrom(far, here)).toBeLessThan(11_150);
    expect(distanceFrom(entry("unknown"), here)).toBeNull();
  });
});
