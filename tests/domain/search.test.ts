import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createSearcher, type Searcher } from "../../src/domain/search";
import { noMatch } from "../../src/domain/search-record";
import { dataSearcher, named, searcherOf } from "../helpers/search";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

let searcher: Searcher;
let index: Awaited<ReturnType<typeof dataSearcher>>["index"];
beforeAll(async () => {
  ({ searcher, index } = await dataSearcher());
});
const names = (query: string) => (searcher.search(query)?.hits ?? []).map(({ record }) => record.name.zh);
const ids = (query: string) => (searcher.search(query)?.hits ?? []).map(({ record }) => record.id);
const closeness = (query: string) => searcher.search(query)?.closeness;

describe("whatever a visitor half remembers finds the place", () => {
  test.each([
    ["its name", "云居寺", "yunju-temple"],
    ["the middle of its name", "惨案", "erzhan-massacre"],
    ["another name", "红歌源", "tangshang-song-memorial"],
    ["the name the article gave it", "雕煤洞", "qiaomeijian-village"],
    ["its township and what it is", "石楼 惨案", "erzhan-massacre"],
    ["full pinyin", "zhangfang guzhandao", "zhangfang-war-tunnel"],
    ["pinyin without spaces", "yunjusi", "yunju-temple"],
    ["pinyin with tones", "Yúnjū Sì", "yunju-temple"],
    ["pinyin that breaks off", "yunju", "yunju-temple"],
    ["pinyin from the middle of the name", "liangcang", "red-granary"],
    ["initials", "mygcd", "tangshang-song-memorial"],
    ["initials of a village", "tsc", "vil-tangshang"],
    ["initials and full syllables mixed", "lmshan", "laomaoshan-six"],
    ["characters and pinyin mixed", "堂shang", "vil-tangshang"],
    ["characters and initials mixed", "平西krzz", "pingxi-war-memorial"],
    ["the right reading of 长 as cháng", "changgou", "twn-changgou"],
    ["the other reading of 长", "zhanggou", "twn-changgou"],
    ["the right reading of 重 as chóng", "chongzou", "basket-1"],
    ["the other reading of 重", "zhongzou", "basket-1"],
    ["the reading of 乐 that its people use", "raolefu", "metro-8469055"],
    ["traditional characters", "平西抗戰", "pingxi-war-memorial"],
    ["traditional characters throughout", "長溝鎮", "twn-changgou"],
    ["English", "cliff inscription", "japanese-cliff-inscription"],
    ["English words in another order", "hall basket", "huangshandian-museum"],
    ["a part of an English word", "zhoukoud", "zhoukoudian-site"],
    ["full-width letters", "ＰＩＮＧＸＩ", "pingxi-war-memorial"],
    ["full-width spaces", "　云居寺　", "yunju-temple"],
    ["half-width book title marks", "<没有共产党>", "tangshang-song-memorial"],
    ["letters and digits", "f25", "f25-red-line"],
    ["a route", "革命追忆", "revolution-memory"],
    ["a story", "红色邮路", "red-postal-route"],
    ["a town", "蒲洼", "twn-puwa"],
    ["a station", "yancundong", "metro-8469059"],
    ["a bus stop", "黄元寺", "stop-huangyuansi"],
    ["a landmark", "石花洞", "lm-shihuadong"],
  ])("%s: %s", (_, query, id) => {
    expect(ids(query)).toContain(id);
  });

  test.each([
    ["a wrong character of three", "平溪抗日战争", "pingxi-war-memorial"],
    ["a wrong character at the beginning", "浦洼", "twn-puwa"],
    ["a character left out", "共产党没有新中国", "tangshang-song-memorial"],
    ["a character too many", "云居石寺", "yunju-temple"],
    ["a letter left out", "zhangfag", "twn-zhangfang"],
    ["n for ng", "huanshandian", "huangshandian-village"],
    ["a letter too many", "puuwaxiang", "twn-puwa"],
    ["a wrong letter", "yunjusu", "yunju-temple"],
    ["two letters in each other's place", "liangxaing", "twn-liangxiang"],
    ["a misspelt English word", "memoral", "pingxi-war-memorial"],
    ["an English letter too many", "templle", "yunju-temple"],
  ])("%s: %s", (_, query, id) => {
    expect(closeness(query)).toBe("typo");
    expect(searcher.records.some(({ id: one }) => one === id)).toBe(true);
    const answer = searcher.search(query, { most: 50 });
    expect(answer?.hits.map(({ record }) => record.id)).toContain(id);
  });

  test.each(["lmsh", "没有这样的地方", "xyz", "zzzzzz", "<img src=x onerror=alert(1)>", "平遥古城墙", "(", "\\"])(
    "%s finds nothing",
    (query) => {
      expect(searcher.search(query)?.total ?? 0).toBe(0);
    },
  );

  test.each(["", "  ", "《》", "！？"])("%j asks for nothing", (query) => {
    expect(searcher.search(query)).toBeNull();
  });

  test("what matches as written is never mixed with guesses", () => {
    expect(closeness("zhangfang")).toBe("plain");
    for (const { record } of searcher.search("zhangfang", { most: 50 })?.hits ?? []) {
      expect([record.name.zh, ...record.aliases, ...record.text].join()).toContain("张坊");
    }
  });
});

describe("the best stands first", () => {
  test("exact before the beginning before the middle", async () => {
    const one = await searcherOf(named("老堂上村"), named("堂上村东"), named("堂上村"));
    expect(one.search("堂上村")?.hits.map(({ record }) => record.id)).toEqual(["堂上村", "堂上村东", "老堂上村"]);
  });

  test("names before other names before what lies in a place of that name", async () => {
    const one = await searcherOf(
      named("甲", { text: ["堂上村"] }),
      named("乙", { aliases: ["堂上村"] }),
      named("堂上村"),
    );
    expect(one.search("堂上村")?.hits.map(({ record }) => record.id)).toEqual(["堂上村", "乙", "甲"]);
  });

  test("near before far, among equals only, and only where a position is given", async () => {
    const one = await searcherOf(
      named("堂上南", { lngLat: [116, 39.6] }),
      named("堂上北", { lngLat: [115.5, 39.9] }),
      named("堂上", { lngLat: [116.2, 39.5] }),
      named("堂上西"),
    );
    const order = (near?: [number, number]) => one.search("堂上", { near })?.hits.map(({ record }) => record.id);
    expect(order()).toEqual(["堂上", "堂上南", "堂上北", "堂上西"]);
    expect(order([115.5, 39.9])).toEqual(["堂上", "堂上北", "堂上南", "堂上西"]);
    expect(one.search("堂上", { near: [115.5, 39.9] })?.hits[1]?.distanceM).toBe(0);
  });

  test("sites before towns, where both are called so", () => {
    expect(ids("大石窝镇").slice(0, 2)).toEqual(["dashiwo-town", "twn-dashiwo"]);
  });

  test("of many, as many as asked for; all are counted", () => {
    const answer = searcher.search("红", { most: 3 });
    expect(answer?.hits).toHaveLength(3);
    expect(answer?.total).toBeGreaterThan(10);
    expect([...(answer?.ranks ?? [])].filter((rank) => rank !== noMatch)).toHaveLength(answer?.total ?? 0);
  });
});

describe("marks", () => {
  const marked = (name: string, query: string) => {
    const answer = searcher.search(query);
    return answer ? searcher.marks(name, answer).map(([from, to]) => name.slice(from, to)) : [];
  };
  test.each([
    ["霞云岭乡堂上村", "堂上", ["堂上"]],
    ["堂上村", "tsc", ["堂上村"]],
    ["堂上村", "堂sh", ["堂上"]],
    ["老帽山六壮士纪念碑亭", "lmshan", ["老帽山"]],
    ["《没有共产党就没有新中国》纪念馆", "没有新中国 纪念", ["没有新中国》纪念"]],
    ["《没有共产党就没有新中国》纪念馆", "纪念 共产党", ["共产党", "纪念"]],
    ["“红色背篓”放映厅", "hsbl", ["红色背篓"]],
    ["长沟镇", "zhanggou", ["长沟"]],
    ["蒲洼乡", "浦洼", ["蒲洼"]],
    ["Ma'an Village Resistance Sites", "maan", ["Ma'an"]],
    ["Pingxi Memorial Hall of the War of Resistance", "MEMORIAL hall", ["Memorial Hall"]],
    ["Bus F25, the “Red Education Line”", "Ｆ２５", ["F25"]],
    ["平西抗日战争纪念馆", "云居寺", []],
  ])("of %s for %s", (name, query, expected) => {
    expect(marked(name, query)).toEqual(expected);
  });
});

describe("whatever is typed", () => {
  test("is answered, and marks lie inside the name, in order", () => {
    const query = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.array(fc.constantFrom(..."堂上村tsch 长沟zang25《'.ＦüǛ馆館"), { maxLength: 14 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(query, fc.nat(), (text, n) => {
        const name = (searcher.records[n % searcher.records.length] as { name: { zh: string } }).name.zh;
        const answer = searcher.search(text);
        if (!answer) return;
        let end = 0;
        for (const [from, to] of searcher.marks(name, answer)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(name.length);
          end = to;
        }
      }),
      { numRuns: 50 },
    );
  });

  test("is answered as if nothing had been typed before", async () => {
    const fresh = (await dataSearcher()).searcher;
    const word = fc.constantFrom(
      "tang",
      "堂上",
      "村",
      "长沟",
      "jinian",
      "纪念馆",
      "2",
      "tsc",
      "浦洼",
      "zhanggou",
      "qqq",
      "x",
    );
    const queries = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(queries, (typed) => {
        for (const words of typed) {
          const query = words.join(" ");
          // Other words: what the last query kept is forgotten.
          fresh.search("zz zz");
          const { ranks, closeness } = searcher.search(query) ?? {};
          const expected = fresh.search(query);
          expect(closeness, query).toBe(expected?.closeness);
          expect(ranks, query).toEqual(expected?.ranks);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("every record is found first by its whole name, its pinyin and its initials, and by any part of its name", () => {
    const bestRank = (query: string, at: number) => {
      const answer = searcher.search(query);
      expect(answer?.closeness, query).toBe("plain");
      return answer?.ranks[at];
    };
    const readings = (zh: string) => {
      const chars = [...zh].filter((char) => /[\p{Script=Han}a-z0-9]/iu.test(char));
      const exception = index.exceptions[zh]?.split(" ") ?? [];
      let han = 0;
      return chars.map((char) =>
        /\p{Script=Han}/u.test(char) ? (exception[han++] ?? index.readings[char]?.[0] ?? "?") : char,
      );
    };
    for (const [at, { name }] of searcher.records.entries()) {
      const syllables = readings(name.zh);
      for (const query of [
        name.zh,
        name.en,
        syllables.join(""),
        syllables.join(" "),
        syllables.map((syllable) => syllable[0]).join(""),
      ])
        expect(bestRank(query, at), query).toBe(0);
    }
    for (const [at, { name }] of searcher.records.entries())
      for (let from = 0; from < name.zh.length; from++)
        for (let to = from + 1; to <= name.zh.length; to++) {
          const part = name.zh.slice(from, to);
          // A part of signs alone, as a bracket, is no query.
          const answer = searcher.search(part);
          if (answer) expect(answer.ranks[at], part).not.toBe(noMatch);
        }
  });
});

interface Cases {
  readonly names: readonly { readonly zh: string; readonly expected: string; readonly initials: string }[];
  readonly queries: readonly { readonly q: string; readonly must_find?: string }[];
}
const file = "testdata/cases/pinyin_search.json";
const { names: givenNames, queries }: Cases = hasShared(file) ? sharedJson(file) : { names: [], queries: [] };

describe.skipIf(!hasShared(file))(`the shared cases ${whenShared}`, () => {
  test.each(givenNames)("$zh is found by $expected and $initials alone", async ({ zh, expected, initials }) => {
    const own = await searcherOf(...givenNames.map((one) => named(one.zh)));
    for (const query of [expected, initials]) {
      const [first] = own.search(query)?.hits ?? [];
      expect([first?.record.id, first?.rank], query).toEqual([zh, 0]);
    }
  });

  test.each(queries)("$q among the places of data/", ({ q, must_find }) => {
    const found = names(q);
    if (must_find) expect(found.some((name) => name.replace(/[《》]/g, "").startsWith(must_find))).toBe(true);
    else if (q === "lmsh" || q.startsWith("<")) expect(found).toEqual([]);
  });
});

test("records without a known reading are still found by their characters", async () => {
  const bare = await createSearcher({ readings: {}, exceptions: {}, simple: "", text: {}, others: [] }, [
    named("𠀀村"),
  ]);
  expect(bare.search("𠀀")?.total).toBe(1);
  expect(bare.search("cun")?.total).toBe(0);
});
