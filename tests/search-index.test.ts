import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { alignReading } from "../scripts/align-reading";
import { readingTables } from "../scripts/search-index";
import { dataSearcher, rawJson } from "./helpers/search";

const known: Record<string, string[]> = {
  重: ["zhong", "chong"],
  走: ["zou"],
  西: ["xi"],
  安: ["an"],
  绿: ["lv", "lu"],
};
const readingsOf = (char: string) => known[char] ?? [];

describe("a written reading, shared out to its characters", () => {
  test.each([
    ["重走", "Chóngzǒu", ["chong", "zou"]],
    ["西安", "Xī'ān", ["xi", "an"]],
    ["绿", "lǜ", ["lv"]],
    ["某走", "Móuzǒu", ["mou", "zou"]],
  ])("%s %s", (name, written, expected) => {
    expect(alignReading([...name], written, readingsOf)).toEqual(expected);
  });

  test.each([
    ["重走", "Chóng"],
    ["重", "Chóngzǒu"],
    ["走", "xyz"],
  ])("%s does not read %s", (name, written) => {
    expect(alignReading([...name], written, readingsOf)).toBeNull();
  });
});

describe("readings", () => {
  const texts = new Set(["重走背篓路", "重走长征路体验线路", "饶乐府站"]);
  test("that a record gives go before the dictionary's, and teach other texts with the same two characters", () => {
    const given = [{ zh: "重走背篓路", pinyin: "Chóngzǒu Bèilǒu Lù", where: "basket-1" }];
    const { exceptions } = readingTables(texts, given);
    expect(exceptions.重走背篓路).toBe("chong zou bei lou lu");
    expect(exceptions.重走长征路体验线路?.startsWith("chong zou chang zheng")).toBe(true);
  });

  test("that do not fit their name stop the build, and say where", () => {
    expect(() => readingTables(texts, [{ zh: "饶乐府站", pinyin: "Ráolè", where: "metro-1" }])).toThrow(
      /metro-1.*Ráolè/,
    );
  });
});

describe("the index of data/", () => {
  let made: Awaited<ReturnType<typeof dataSearcher>>;
  beforeAll(async () => {
    made = await dataSearcher();
  });

  test("weighs less than 25 kB compressed", () => {
    expect(gzipSync(JSON.stringify(made.index), { level: 9 }).length).toBeLessThan(25_000);
  });

  test("reads villages and stations as their English names are spelled", () => {
    const places = rawJson<{ kind: string; name: { zh: string; en: string } }[]>("places.json");
    const plain = places.filter(
      ({ kind, name }) => /^(village|metro|town)$/.test(kind) && /^[A-Z][a-z']+$/.test(name.en),
    );
    expect(plain.length).toBeGreaterThan(50);
    for (const { name } of plain) {
      const reading = made.searcher.reading(name.zh).replaceAll(" ", "");
      expect(reading.startsWith(name.en.toLowerCase().replaceAll("'", "")), `${name.zh} ${reading}`).toBe(true);
    }
  });

  test("knows the old forms of the characters that occur, and of no others", () => {
    const pairs = [...made.index.simple];
    expect(pairs.length % 2).toBe(0);
    for (let i = 1; i < pairs.length; i += 2) expect(made.index.readings).toHaveProperty(pairs[i] as string);
    expect(made.index.simple).toContain("戰战");
    expect(made.index.simple).toContain("長长");
  });

  test("holds every story and every place that is not a site's position", () => {
    const stories = rawJson<{ id: string }[]>("stories.json").map(({ id }) => id);
    const places = rawJson<{ id: string; kind: string }[]>("places.json").filter(({ kind }) => kind !== "site");
    expect(made.index.others.map(({ id }) => id).sort()).toEqual([...stories, ...places.map(({ id }) => id)].sort());
  });
});
