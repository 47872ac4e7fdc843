import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFolder } from "../scripts/data-check";
import type { Core, Details } from "../src/data/atlas";
import type { Problem } from "../src/data/problem";
import { contains, surroundings } from "../src/domain/geo";
import { lengthM } from "../src/domain/line";
import { hasShared, sharedJson, sharedText, whenShared } from "./helpers/shared";
import { vincentyLengthM } from "./helpers/vincenty";

let core: Core;
let details: Details;
let problems: Problem[];
beforeAll(async () => {
  ({ core, details, problems } = await checkFolder(join(import.meta.dirname, "../data")));
});

/** The 47 records that the map grew from. Ids never change: links to them are out in the world. */
const memorialsAndBases = [
  ...["tangshang-song-memorial", "pingxi-war-memorial", "wangjiatai-martyrs", "changcao-county-gov"],
  ...["shangshibao-branch", "donggang-village", "red-traffic-station", "red-granary", "zhangfang-war-tunnel"],
  ...["huangshandian-museum", "huangshandian-screening", "huangshandian-canteen", "huangshandian-gallery"],
  ...["huangshandian-village", "huagang-canal", "qiaomeijian-village", "dashiwo-town", "district-party-centre"],
  ...["yanshan-party-centre", "liangxiang-party-centre", "two-new-party-centre", "district-organs-garden"],
  ...["yancun-cluster", "xialu-xiazhuang", "party-building-park", "laomaoshan-six", "pingxi-martyrs-cemetery"],
  ...["pingxi-unknown-martyrs", "pingxi-shengshuiyu", "maan-village", "erzhan-massacre", "daanshan-monument"],
  ...["yaoshang-martyrs", "liangxiang-martyrs", "japanese-cliff-inscription", "yunju-temple", "zhoukoudian-site"],
  "xiaociluo-first-group",
];
const stories = ["basket-trails", "red-postal-route", "red-angel", "red-guide"];
const trails = ["trail-basket-1", "trail-basket-2", "trail-basket-3", "trail-basket-4", "pofengling"];
const records = [...memorialsAndBases, ...stories, ...trails];

/** The schematic lines: no source gives the trails' course, only places in the valley that the basket shop served. */
const schematic = {
  "basket-1": ["poi-honglou", "stop-huangyuansi", "stop-huangyuansi-north"],
  "basket-2": ["poi-honglou", "stop-huangyuansi", "stop-huangyuansi-north", "vil-changliushui"],
  "basket-3": ["poi-honglou", "stop-huangyuansi", "stop-huangyuansi-north", "vil-changliushui", "vil-simagou"],
  "basket-4": [
    ...["poi-honglou", "vil-huangshandian", "stop-hengshunchang", "stop-taihexing", "stop-huangshandian-east"],
    ...["stop-shuanmazhuang-west", "vil-shuanmazhuang"],
  ],
};

/** Every object inside a value, with the path to it. */
function* objectsIn(value: unknown, path: string): Generator<[path: string, object: Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}.${key}`);
}
const everything = () =>
  [core.sites, core.trails, core.routes, core.places, details.stories, details.courses, details.citations].flatMap(
    (list) => list.flatMap((record) => [...objectsIn(record, record.id)]),
  );
const texts = (language: "zh" | "en") =>
  everything().flatMap(([path, object]) => {
    const text = object[language];
    return typeof text === "string" ? [{ path, text }] : [];
  });

test("npm run data:check has nothing to say: no error, and no hint", () => {
  expect(problems).toEqual([]);
});

describe("the 47 records", () => {
  test("are 47, each named once", () => {
    expect(records).toHaveLength(47);
    expect(new Set(records).size).toBe(47);
  });

  test("are all here: places as sites, stories as stories, the trails under their former ids", () => {
    const siteIds = new Set(core.sites.map(({ id }) => id));
    const storyIds = new Set(details.stories.map(({ id }) => id));
    const trailIds = new Set(core.trails.flatMap(({ id, formerIds }) => [id, ...(formerIds ?? [])]));
    expect(memorialsAndBases.filter((id) => !siteIds.has(id))).toEqual([]);
    expect(stories.filter((id) => !storyIds.has(id))).toEqual([]);
    expect(trails.filter((id) => !trailIds.has(id))).toEqual([]);
  });

  test("no former id is also somebody's id, or twice somebody's", () => {
    const ids = [...core.sites, ...core.trails, ...core.routes].map(({ id }) => id);
    const former = [...core.sites, ...core.trails].flatMap(({ formerIds }) => formerIds ?? []);
    expect(new Set([...ids, ...former]).size).toBe(ids.length + former.length);
  });

  const facts = "facts/sites.json";
  describe.skipIf(!hasShared(facts))(`as the collected facts have them ${whenShared}`, () => {
    interface FactSite {
      readonly id: string;
      readonly position: { readonly lngLat: readonly [number, number] } | null;
    }
    test("the list above is theirs", () => {
      expect(
        sharedJson<FactSite[]>(facts)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(records.toSorted());
    });

    test("a place that they do not know has no point here: none was guessed", () => {
      const unknown = new Set(sharedJson<FactSite[]>(facts).flatMap(({ id, position }) => (position ? [] : [id])));
      const placed = [...core.sites, ...core.trails].filter(({ lngLat }) => lngLat !== null);
      expect(placed.filter(({ id }) => unknown.has(id))).toEqual([]);
    });

    test("a point that is here is theirs, to the digit", () => {
      const known = new Map(sharedJson<FactSite[]>(facts).map(({ id, position }) => [id, position?.lngLat]));
      for (const { id, lngLat } of [...core.sites, ...core.trails]) {
        if (lngLat) expect([id, lngLat]).toEqual([id, known.get(id)]);
      }
    });
  });
});

describe("the four basket trails", () => {
  test.each(Object.entries(schematic))("%s is schematic, through its sourced places", (id, through) => {
    const trail = core.trails.find((one) => one.id === id);
    expect(trail).toMatchObject({ kind: "trail", course: "schematic", through, formerIds: [`trail-${id}`] });
    const points = through.map((place) => core.places.find((one) => one.id === place)?.lngLat);
    expect(trail?.line).toEqual([points]);
    const truth = vincentyLengthM(points.map((point) => point ?? [0, 0]));
    expect(Math.abs(lengthM(trail?.line ?? []) / truth - 1)).toBeLessThan(0.005);
    // No source gives lengths, heights or a survey.
    expect([trail?.published, trail?.survey, trail?.position.quality]).toEqual([undefined, undefined, "unknown"]);
  });

  test("are all trails of that kind; the stone steps of Pofengling are a scenic path, and no basket trail", () => {
    expect(core.trails.filter(({ kind }) => kind === "trail").map(({ id }) => id)).toEqual(Object.keys(schematic));
    expect(core.trails.find(({ id }) => id === "pofengling")).toMatchObject({ kind: "scenic-path", course: "unknown" });
  });

  const places = "facts/places.json";
  test.skipIf(!hasShared(places))(`stand where the collected positions are ${whenShared}`, () => {
    interface FactPlace {
      readonly name: string;
      readonly lngLat: readonly [number, number];
    }
    const known = new Set(sharedJson<FactPlace[]>(places).map(({ lngLat }) => lngLat.join()));
    expect(core.places.length).toBeGreaterThan(0);
    expect(core.places.filter(({ lngLat }) => !known.has(lngLat.join()))).toEqual([]);
  });
});

describe("honesty", () => {
  test("every statement names a source, and every record says when it was checked", () => {
    const cited = new Set(details.citations.map(({ id }) => id));
    const statements = everything().filter(([, object]) => "citations" in object || "confidence" in object);
    expect(statements.length).toBeGreaterThan(200);
    for (const [path, { citations }] of statements) {
      expect([path, Array.isArray(citations) && citations.length > 0]).toEqual([path, true]);
      expect([path, (citations as string[]).filter((id) => !cited.has(id))]).toEqual([path, []]);
    }
    for (const record of [...core.sites, ...core.trails, ...core.routes, ...details.stories, ...details.courses]) {
      expect(record.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test("an unknown position has no point, a known one lies in the district's surroundings with its accuracy", () => {
    for (const { id, lngLat, position } of core.sites) {
      expect([id, lngLat === null, position.accuracyM === null]).toEqual([
        id,
        position.quality === "unknown",
        position.quality === "unknown",
      ]);
      if (lngLat) expect([id, contains(surroundings, lngLat)]).toEqual([id, true]);
    }
  });

  test("a position that was not read from a map of the thing itself says what stands in for it", () => {
    const mute = core.sites.filter(({ position }) => position.quality === "approximate" && !position.basis);
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  test("copies on unrelated domains are never linked, and what is linked has an address", () => {
    expect(details.citations.filter(({ linkable, url }) => linkable && !url).map(({ id }) => id)).toEqual([]);
  });
});

describe("both languages", () => {
  const chinese = /\p{Script=Han}/u;

  test("Chinese texts are Chinese", () => {
    const found = texts("zh").filter(({ text }) => !chinese.test(text));
    expect(found).toEqual([]);
  });

  /** Where English texts quote Chinese words: a name as printed, an inscription, what to type into a navigator. */
  const quoted = [
    ...[
      "平西人民抗日战争纪念馆",
      "霞云岭山上石堡村",
      "山",
      "张坊古战遗址",
      "张坊古战道",
      "忠魂",
      "苦熬不如苦干",
      "雕煤洞村",
    ],
    ...["坡峰岭景区", "瞧煤涧", "燕工委", "党建活动服务中心", "拴马庄村", "拴马桩", "青山", "清山", "曹星火", "曹火星"],
  ];
  test("English texts hold no Chinese but these quotations", () => {
    const found = texts("en").flatMap(({ path, text }) =>
      (text.match(/\p{Script=Han}+/gu) ?? []).filter((run) => !quoted.includes(run)).map((run) => [path, run]),
    );
    expect(found).toEqual([]);
  });

  test("no text holds Chinese punctuation in English, or is left over from writing", () => {
    expect(texts("en").filter(({ text }) => /[，。；：！？（）《》、]/.test(text))).toEqual([]);
    const unfinished = /TODO|FIXME|TBD|lorem|xxx|\?\?|\bundefined\b|\bNaN\b/;
    expect([...texts("zh"), ...texts("en")].filter(({ text }) => unfinished.test(text))).toEqual([]);
  });
});

const article = "facts/article.txt";
describe.skipIf(!hasShared(article))(`our own words ${whenShared}`, () => {
  const longest = 16;
  const han = (text: string) => text.replace(/\P{Script=Han}/gu, "");
  /** Titles side by side: proper names, whose order alone is shared. */
  const titles = ["红色邮路红色背篓红色天使红色领路人"];

  test("no text shares 16 Chinese characters in a row with the article, names of places and works apart", () => {
    const source = han(sharedText(article));
    const runs = new Set(Array.from({ length: source.length - longest + 1 }, (_, i) => source.slice(i, i + longest)));
    const names = [...everything().flatMap(([, { name }]) => (name ? [(name as { zh: string }).zh] : [])), ...titles];
    const copied = texts("zh")
      .filter(({ path }) => !path.endsWith(".name"))
      .flatMap(({ path, text }) => {
        const plain = han(names.reduce((rest, name) => rest.replaceAll(han(name), "|"), han(text)));
        return Array.from({ length: Math.max(0, plain.length - longest + 1) }, (_, i) => plain.slice(i, i + longest))
          .filter((run) => runs.has(run))
          .map((run) => [path, run]);
      });
    expect(copied).toEqual([]);
  });
});
