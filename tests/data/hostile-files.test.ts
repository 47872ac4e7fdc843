import { describe, expect, test } from "vitest";
import { readCore } from "../../src/data/atlas";
import { DataError, type Problem } from "../../src/data/problem";
import { readFeatures, type SoundFeature } from "../../src/data/read-features";
import { decodeText, parseJson } from "../../src/data/read-text";
import { readPlain } from "../../src/data/records";
import { siteSchema } from "../../src/data/schema";
import { createClusters } from "../../src/domain/cluster";
import type { LngLat } from "../../src/domain/geo";
import { measureLine, type Parts, profile, toParts } from "../../src/domain/line";
import { walkingMinutes } from "../../src/domain/walking";
import { entry } from "../helpers/entries";
import { codes, collection, errors, feature, filesOf, site } from "../helpers/records";
import { hasShared, sharedBytes, sharedFiles, sharedJson, whenShared } from "../helpers/shared";

/** Reads a file as the product does, up to sound features; a refusal is the only problem then. */
function load(folder: string, name: string): { features: SoundFeature[]; problems: Problem[] } {
  const problems: Problem[] = [];
  try {
    const text = decodeText(sharedBytes(`${folder}/${name}`), name, problems);
    return { features: readFeatures(parseJson(text, name), name, problems), problems };
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    return { features: [], problems: [...problems, cause.problem] };
  }
}
const geojsonFiles = (folder: string) => sharedFiles(folder).filter((name) => name.endsWith(".geojson"));

const good = "testdata/geojson-hint/good";
describe.skipIf(!hasShared(good))(`files that geojsonhint calls good ${whenShared}`, () => {
  test.each(geojsonFiles(good))("%s", (name) => {
    const { features, problems } = load(good, name);
    if (name === "issue82.geojson") {
      // Its structure is sound, but its latitudes go down to −141°: no place on Earth, so it cannot be put on a map.
      expect([features, codes(errors(problems))]).toEqual([[], ["out-of-range"]]);
      return;
    }
    expect(features.length).toBeGreaterThan(0);
    expect(errors(problems)).toEqual([]);
  });
});

const bad = "testdata/geojson-hint/bad";
/** What geojsonhint advises against, and RFC 7946 allows. */
const allowed: Record<string, string> = {
  "excessive_precision_truncated.geojson": "ten decimals are more than is needed, and do no harm",
  "geometrycollection_single.geojson": "a collection of one geometry is unusual (RFC 7946, 3.1.8: SHOULD), and clear",
};
describe.skipIf(!hasShared(bad))(`files that geojsonhint calls bad ${whenShared}`, () => {
  test.each(geojsonFiles(bad))("%s", (name) => {
    const { features, problems } = load(bad, name);
    if (allowed[name]) expect([features.length, problems]).toEqual([1, []]);
    else expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.file === name)).toBe(true);
  });
});

const china = "testdata/china-bad";
const parts = ({ features: [first] }: { features: SoundFeature[] }): Parts => {
  const { geometry } = first ?? {};
  if (geometry?.type !== "LineString" && geometry?.type !== "MultiLineString") throw new Error("not a line");
  return toParts(geometry.coordinates);
};
const names = (features: readonly SoundFeature[]) => features.map(({ properties }) => properties.name);

/** Each line of expected.json that is about loading GeoJSON; what exports must do with 13, 14 and 16 is theirs. */
const cases: Record<string, (loaded: { features: SoundFeature[]; problems: Problem[] }) => void> = {
  "00_ok.geojson": ({ features, problems }) => {
    expect(names(features)).toEqual(["平西抗日战争纪念馆（测试）", "测试点乙", "测试点丙"]);
    expect(problems).toEqual([]);
  },
  "01_swapped_latlon.geojson": ({ features, problems }) => {
    expect(features).toEqual([]);
    expect(problems).toMatchObject([{ code: "swapped", level: "error", feature: "a", value: "[39.64,115.62]" }]);
  },
  "04_duplicate_ids.geojson": ({ features }) => expect(features.map(({ id }) => id)).toEqual(["a", "a"]),
  "06_null_geometry.geojson": ({ features, problems }) => {
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ["n", undefined],
      ["a", "Point"],
      ["b", "Point"],
      ["c", "Point"],
    ]);
    expect(problems).toEqual([]);
  },
  "07_string_coordinates.geojson": ({ features, problems }) => {
    expect(features).toEqual([]);
    expect(problems).toMatchObject([{ code: "geometry", level: "error", feature: "a" }]);
  },
  "09_truncated.geojson": ({ features, problems }) => {
    expect(features).toEqual([]);
    // The file ends inside the string that begins in column 219.
    expect(problems).toMatchObject([{ code: "not-json", detail: "1:219" }]);
  },
  "10_bom.geojson": ({ features, problems }) => expect([features.length, problems]).toEqual([3, []]),
  "11_gbk.geojson": ({ features, problems }) => {
    expect(names(features)[0]).toBe("平西抗日战争纪念馆（测试）");
    expect(problems).toMatchObject([{ code: "encoding-guessed", level: "hint" }]);
  },
  "12_utf16le.geojson": ({ features, problems }) => {
    expect(names(features)[0]).toBe("平西抗日战争纪念馆（测试）");
    expect(problems).toEqual([]);
  },
  "13_html_injection.geojson": ({ features }) => {
    expect(names(features)).toEqual(['<img src=x onerror="window.__xss=1">']);
    expect("__xss" in globalThis).toBe(false);
    const problems: Problem[] = [];
    expect(readPlain(siteSchema, { ...site("x"), ...features[0]?.properties }, "f", "x", problems)).toBeNull();
    expect(problems).toMatchObject([
      { code: "field", field: "name" },
      { code: "field", field: "description" },
    ]);
  },
  "14_csv_formula.geojson": ({ features }) => {
    expect(names(features)).toEqual(['=HYPERLINK("http://evil.example","x")']);
  },
  "16_xml_breakers.geojson": ({ features }) => {
    const name = { zh: names(features)[0], en: "x" };
    const problems: Problem[] = [];
    expect(readPlain(siteSchema, site("g", { name }), "f", "g", problems)).toBeNull();
    expect(problems).toMatchObject([{ code: "unsafe-text", field: "name.zh" }]);
  },
  "18_trail_multiline_gap.geojson": (loaded) => {
    expect(Math.abs(measureLine(parts(loaded)).lengthM / (856.8 + 856.8) - 1)).toBeLessThan(0.005);
    expect(profile(parts(loaded))).toHaveLength(2);
  },
  "19_trail_no_elevation.geojson": (loaded) => {
    const measured = measureLine(parts(loaded));
    expect(measured).toMatchObject({ ascentM: null, descentM: null, minM: null, maxM: null });
    expect(profile(parts(loaded))).toBeNull();
    // 856.8 m at 4 km/h
    expect(walkingMinutes(measured)).toBeCloseTo(12.85, 1);
  },
  "22_trail_duplicates.geojson": (loaded) => {
    const measured = measureLine(parts(loaded));
    expect(Object.values(measured).every(Number.isFinite)).toBe(true);
    expect(Math.abs(measured.lengthM / 856.8 - 1)).toBeLessThan(0.005);
    expect(loaded.problems).toMatchObject([{ code: "repeated-vertex", level: "hint", detail: "4" }]);
  },
  "23_trail_one_point.geojson": ({ features, problems }) => {
    expect(features).toEqual([]);
    expect(problems).toMatchObject([{ code: "geometry", level: "error", feature: "t" }]);
  },
  "25_deep_nesting.geojson": ({ problems }) => expect(codes(problems)).toEqual(["too-deep"]),
  "27_topojson.json": ({ problems }) => expect(codes(problems)).toEqual(["topojson"]),
  "28_geometry_collection.geojson": ({ features, problems }) => {
    expect(features.map(({ geometry }) => geometry?.type)).toEqual(["GeometryCollection"]);
    expect(problems).toEqual([]);
  },
  "29_old_crs_member.geojson": ({ features, problems }) => expect([features.length, problems]).toEqual([3, []]),
  "31_same_spot_200.geojson": ({ features, problems }) => {
    expect(problems).toEqual([]);
    const entries = features.map(({ id, geometry }) =>
      entry(id ?? "", { lngLat: geometry?.type === "Point" ? (geometry.coordinates as unknown as LngLat) : null }),
    );
    const markers = createClusters(entries).markers([-180, -90, 180, 90], 18);
    expect(markers.map((marker) => marker.entries.length)).toEqual([200]);
  },
  "32_long_names.geojson": ({ features, problems }) => {
    expect(features.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    // As records: the name of 240 characters fits a line, the paragraph without a space does not, and is shown short.
    const record = (text: unknown) => site("l", { aliases: [text] });
    const refused: Problem[] = [];
    expect(readPlain(siteSchema, record(features[0]?.properties.name), "f", "l", refused)).not.toBeNull();
    expect(readPlain(siteSchema, record(features[0]?.properties.description), "f", "l", refused)).toBeNull();
    expect(refused).toMatchObject([{ code: "field", field: "aliases.0" }]);
    expect(refused[0]?.value?.length).toBeLessThanOrEqual(80);
  },
};

describe.skipIf(!hasShared(china))(`hostile files and files from Chinese programs ${whenShared}`, () => {
  test.each(Object.keys(cases))("%s", (name) => {
    const loaded = load(china, name);
    cases[name]?.(loaded);
    expect(JSON.stringify(loaded)).not.toContain("NaN");
    expect(loaded.problems.every(({ file }) => file === name)).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("no GeoJSON case of expected.json is left out", () => {
    const expected = Object.keys(sharedJson<Record<string, string>>(`${china}/expected.json`));
    expect(expected.filter((name) => Number.parseInt(name, 10) <= 32)).toEqual(Object.keys(cases));
  });

  test("04_duplicate_ids.geojson: of two sites with one id the second is named, with where the first stands", async () => {
    const { features } = load(china, "04_duplicate_ids.geojson");
    const memorials = collection(...features.map(({ id, geometry }) => feature(site(id ?? ""), geometry)));
    const { value, problems } = await readCore(filesOf({ "memorials.geojson": memorials }));
    expect(value.sites.map(({ lngLat }) => lngLat)).toEqual([[115.62, 39.64]]);
    expect(problems).toMatchObject([{ code: "duplicate-id", feature: "a", value: "a", detail: "memorials.geojson" }]);
  });
});
