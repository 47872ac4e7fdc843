import type { Site } from "../../src/data/schema";
import { homeBounds } from "../../src/domain/geo";

const kinds = ["museum", "cemetery", "memorial", "former-site", "village"] as const;
const names = ["烈士墓", "纪念碑", "旧址", "交通站", "兵工厂", "后方医院", "战斗遗址", "老支部"];
const townships = ["霞云岭乡", "蒲洼乡", "十渡镇", "史家营乡", "大安山乡", "佛子庄乡", "周口店镇", "张坊镇"];

/** Numbers in [0, 1), the same at every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A memorials.geojson of `count` invented sites, spread over the district, each as sound as the real ones. */
export function generateSites(count: number): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const next = dice(count);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const [west, south, east, north] = homeBounds;
  const between = (low: number, high: number) => Math.round((low + next() * (high - low)) * 1e5) / 1e5;
  return {
    type: "FeatureCollection",
    features: Array.from({ length: count }, (_, i) => {
      const properties = generateSite(`generated-${i + 1}`, i + 1, pick);
      return {
        type: "Feature",
        id: properties.id,
        properties,
        geometry: { type: "Point", coordinates: [between(west, east), between(south, north)] },
      };
    }),
  };
}

function generateSite(id: string, number: number, pick: <T>(from: readonly T[]) => T): Site {
  const township = pick(townships);
  const name = { zh: `${township}${pick(names)}${number}`, en: `Generated site ${number}` };
  return {
    id,
    scope: "beyond",
    name,
    aliases: [`${number}号点`],
    township,
    village: null,
    kind: pick(kinds),
    position: { quality: pick(["mapped", "approximate"] as const), accuracyM: pick([50, 300, 700]) },
    summary: {
      zh: `${name.zh}是为测量速度而生成的一条记录，它并不存在。它只用来看列表和地图在许多地点之下还能不能用。`,
      en: `${name.en} was generated to measure speed and does not exist. It shows whether list and map hold many sites.`,
    },
    themes: ["revolution"],
    modes: [],
    designations: [],
    visit: {},
    facts: [],
    notes: [],
    citations: ["c001"],
    checked: "2026-01-01",
  };
}
