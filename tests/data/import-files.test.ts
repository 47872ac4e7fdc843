import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readGeoFile, xmlFeatures } from "../../src/data/import/read-geo-file";
import { asRefused } from "../../src/data/import/refused";
import { treeParser } from "../../src/data/import/xml-tree";
import { readXml } from "../../src/data/read-gpx";
import type { Imported } from "../../src/domain/imported";
import { lengthM, measureLine } from "../../src/domain/line";
import { hasShared, sharedBytes, sharedJson, whenShared } from "../helpers/shared";

const read = (bytes: Uint8Array, file: string): Imported => readGeoFile(bytes, file, treeParser());
const readText = (text: string, file = "a.txt") => read(strToU8(text), file);
const refusal = (reading: () => unknown) => {
  try {
    reading();
  } catch (cause) {
    return asRefused(cause)?.message ?? cause;
  }
  return "taken";
};

const expectedFolder = "testdata/expected";
interface Summary {
  readonly features: number;
  readonly types: Record<string, number>;
  readonly bbox: number[] | null;
}
interface Gpxpy {
  readonly length_2d_m: number;
  readonly segments: number;
  readonly trkpts: number;
  readonly uphill_smoothed_m: number;
  readonly uphill_raw_sum_m: number;
}
const files = <T>(name: string): [string, T][] =>
  hasShared(expectedFolder)
    ? Object.entries(sharedJson<{ files: Record<string, T> }>(`${expectedFolder}/${name}`).files)
    : [];
const impossible = "gpx/togeojson/bad.gpx";

/** Bounds of all positions. */
function boundsOf(features: readonly { geometry?: unknown }[]): number[] | null {
  const all: number[][] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === "number") all.push(value as number[]);
    else value.forEach(walk);
  };
  const geometryOf = (geometry: { coordinates?: unknown; geometries?: unknown[] } | null): void => {
    walk(geometry?.coordinates);
    for (const one of geometry?.geometries ?? []) geometryOf(one as never);
  };
  for (const { geometry } of features) geometryOf(geometry as never);
  if (all.length === 0) return null;
  const [x, y] = [all.map((at) => at[0] as number), all.map((at) => at[1] as number)];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

describe.skipIf(!hasShared(expectedFolder))(`what two other parsers read ${whenShared}`, () => {
  test.each(files<Summary>("togeojson_summary.json").filter(([file]) => file !== impossible))(
    "%s has togeojson's features and bounds",
    (file, { features, types, bbox }) => {
      const document = readXml(sharedBytes(`testdata/${file}`), file, treeParser(), []);
      const found = xmlFeatures(document).features;
      expect(found).toHaveLength(features);
      const count: Record<string, number> = {};
      for (const { geometry } of found) {
        const type = (geometry as { type: string } | null)?.type ?? "null";
        count[type] = (count[type] ?? 0) + 1;
      }
      expect(count).toEqual(types);
      expect(boundsOf(found)).toEqual(bbox);
    },
  );

  test.each(
    files<Gpxpy>("gpx_gpxpy.json").filter(
      ([file, { segments }]) => file.endsWith(".gpx") && segments > 0 && file !== impossible,
    ),
  )("%s has gpxpy's length", (file, { length_2d_m }) => {
    const document = readXml(sharedBytes(`testdata/${file}`), file, treeParser(), []);
    const lines = xmlFeatures(document).features.filter(
      ({ properties }) => (properties as { _gpxType?: string })._gpxType === "trk",
    );
    const total = lines.reduce((sum, { geometry }) => {
      const { type, coordinates } = geometry as { type: string; coordinates: number[][] };
      return sum + lengthM((type === "LineString" ? [coordinates] : coordinates) as number[][][]);
    }, 0);
    expect(Math.abs(total - length_2d_m)).toBeLessThanOrEqual(length_2d_m * 0.005);
  });
});

describe.skipIf(!hasShared(expectedFolder))(`noisy recordings ${whenShared}`, () => {
  /** 22 of its 117 points lie on the one before, at other heights: gpxpy takes that for climbing, we take one of them. */
  const stoodStill = "gpx/togeojson/multitrackgpx.gpx";
  // Enough points to be a recording, and heights at all.
  const recorded = files<Gpxpy>("gpx_gpxpy.json").filter(
    ([, { trkpts, uphill_smoothed_m }]) => trkpts > 50 && uphill_smoothed_m > 10,
  );
  test("there are some", () => expect(recorded.length).toBeGreaterThanOrEqual(7));

  test.each(recorded)(
    "%s climbs less than the sum of all its rises, and no less than three quarters of gpxpy's mean of three points",
    (file, { uphill_raw_sum_m, uphill_smoothed_m }) => {
      const { tracks } = read(sharedBytes(`testdata/${file}`), file);
      const climbed = tracks.reduce((sum, { parts }) => sum + (measureLine(parts).ascentM ?? 0), 0);
      expect(climbed).toBeLessThan(uphill_raw_sum_m);
      if (file !== stoodStill) expect(climbed).toBeGreaterThan(uphill_smoothed_m * 0.75);
    },
  );
});

const china = "testdata/china-bad";
const track = (imported: Imported) => imported.tracks[0]?.parts ?? [];
describe.skipIf(!hasShared(china))(`files from Chinese programs, and hostile ones ${whenShared}`, () => {
  const cases: Record<string, (imported: Imported) => void> = {
    "00_ok.geojson": ({ points }) =>
      expect(points.map(({ name }) => name)).toEqual(["平西抗日战争纪念馆（测试）", "测试点乙", "测试点丙"]),
    "04_duplicate_ids.geojson": ({ points }) => expect(points).toHaveLength(2),
    "06_null_geometry.geojson": ({ points, left }) =>
      expect([points.length, left]).toEqual([3, [{ code: "no-position", count: 1 }]]),
    "10_bom.geojson": ({ points }) => expect(points).toHaveLength(3),
    "11_gbk.geojson": ({ points, left }) =>
      expect([points[0]?.name, left]).toEqual(["平西抗日战争纪念馆（测试）", [{ code: "encoding", count: 1 }]]),
    "12_utf16le.geojson": ({ points }) => expect(points[0]?.name).toBe("平西抗日战争纪念馆（测试）"),
    "13_html_injection.geojson": ({ points }) => expect(points[0]?.name).toBe('<img src=x onerror="window.__xss=1">'),
    "29_old_crs_member.geojson": ({ points }) => expect(points.length).toBeGreaterThan(0),
    "31_same_spot_200.geojson": ({ points }) => expect(points).toHaveLength(200),
    "44_gbk_declared.gpx": ({ tracks }) => expect(tracks[0]?.name).toBe("房山测试轨迹"),
    "47_1hz_steady_climb.gpx": (imported) => {
      const { lengthM: length, ascentM } = measureLine(track(imported));
      expect(Math.abs(length - 720)).toBeLessThanOrEqual(7.2);
      expect(Math.abs((ascentM ?? 0) - 72)).toBeLessThanOrEqual(3);
    },
    "50_2bulu_like.kml": ({ tracks, points }) => {
      expect(tracks.map(({ name, parts }) => [name, parts.flat().length])).toEqual([["测试轨迹", 3]]);
      expect(points).toHaveLength(1);
    },
  };
  test.each(Object.keys(cases))("%s", (name) => cases[name]?.(read(sharedBytes(`${china}/${name}`), name)));

  test.each([
    ["01_swapped_latlon.geojson", /^swapped \(39\.64, 115\.62\)/],
    ["07_string_coordinates.geojson", /^nothing/],
    ["09_truncated.geojson", /^not-json \(1:219\)/],
    ["23_trail_one_point.geojson", /^nothing/],
    ["25_deep_nesting.geojson", /^too-deep/],
    ["27_topojson.json", /^topojson/],
    ["40_xxe.gpx", /^doctype/],
    ["42_not_xml.gpx", /^html/],
    ["43_comma_decimal.gpx", /^bad-point \(1: latitude 39,64 has a decimal comma/],
    ["51_kml_network_link.kml", /^nothing/],
  ])("%s is refused with its reason", (name, reason) => {
    expect(refusal(() => read(sharedBytes(`${china}/${name}`), name))).toMatch(reason);
  });
});

const kmlOf = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const pointKml = kmlOf(
  "<Placemark><name>堂上村</name><description><![CDATA[<b>集合</b><img src='http://example.org/a.png'>]]></description>" +
    "<Point><coordinates>115.62,39.64,300</coordinates></Point></Placemark>",
);

test("a KMZ is its first KML; pictures and links in it are left where they are", () => {
  const kmz = zipSync({ "files/a.png": strToU8("x"), "doc.kml": strToU8(pointKml) });
  const { format, points } = read(kmz, "a.kmz");
  expect([format, points]).toEqual(["kml", [{ name: "堂上村", note: "集合", lngLat: [115.62, 39.64] }]]);
});

test("links to other files are counted, not followed", () => {
  const linked = pointKml.replace(
    "<Placemark>",
    "<NetworkLink><Link><href>http://example.org/</href></Link></NetworkLink><Placemark>",
  );
  expect(readText(linked).left).toEqual([{ code: "network", count: 1 }]);
});

const table = (rows: string) => readText(rows, "a.csv");
test.each<[what: string, text: string]>([
  ["commas", "name,lng,lat\r\n堂上村,115.62,39.64\r\n"],
  ["a mark and Chinese heads", "\ufeff序号,名称,经度,纬度\n1,堂上村,115.62,39.64"],
  ["semicolons and quotes", 'Latitude;Longitude;Name\n"39.64";"115.62";"堂上村"\n\n'],
  ["tabs", "名称\t经度(GCJ02)\t纬度(GCJ02)\n堂上村\t115.62\t39.64"],
])("a table with %s", (_, text) => {
  expect(table(text).points).toEqual([{ name: "堂上村", note: "", lngLat: [115.62, 39.64] }]);
});

test.each<[what: string, bytes: Uint8Array | string, reason: RegExp]>([
  ["an empty file", " \n", /^empty/],
  ["a web page", "<!doctype html><p>请登录</p>", /^html/],
  ["a thousand laughs", `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${pointKml.slice(21)}`, /^doctype/],
  ["an entity nobody declared", pointKml.replace("堂上村", "&lol;"), /^not-xml \(.*undefined entity/],
  ["XML cut short", pointKml.slice(0, -12), /^not-xml/],
  ["another kind of XML", "<svg xmlns='http://www.w3.org/2000/svg'/>", /^unknown-format \(svg\)/],
  ["elements a thousand deep", "<kml>".repeat(1000), /^not-xml \(elements nest/],
  ["a zip without a map", zipSync({ "a.txt": strToU8("x") }), /^zip/],
  ["a broken zip", zipSync({ "doc.kml": strToU8(pointKml) }).slice(0, 80), /^zip/],
  ["a zip that unpacks to 30 MB", zipSync({ "doc.kml": new Uint8Array(30_000_000) }), /^too-big \(30 MB\)/],
  ["a file over 20 MB", new Uint8Array(20_000_001), /^too-big \(21 MB\)/],
  ["a table without coordinates", "name,address\n堂上村,霞云岭", /^no-columns \(name \| address\)/],
  ["a table with a decimal comma", 'name;lng;lat\na;"115,62";"39,64"', /^bad-point \(2: 115,62\)/],
  ["swapped columns", "name,lng,lat\na,39.64,115.62", /^swapped/],
  ["JSON that is no map", '{"a":1}', /^not-collection/],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xff]), /^(encoding|no-columns)/],
])("%s is refused", (_, given, reason) => {
  expect(refusal(() => (typeof given === "string" ? readText(given) : read(given, "a")))).toMatch(reason);
});

test("half a million points and one are refused; what cannot be is left out and counted", () => {
  const many = { type: "MultiPoint", coordinates: Array.from({ length: 500_001 }, () => [115.6, 39.6]) };
  expect(refusal(() => readText(JSON.stringify(many)))).toBe("too-many-points (500000)");
  const mixed = {
    type: "GeometryCollection",
    geometries: [
      { type: "Point", coordinates: [115.6, 39.6, 120] },
      { type: "Point", coordinates: [null, 39.6] },
      { type: "Polygon", coordinates: [] },
      {
        type: "LineString",
        coordinates: [
          [115.6, 39.6, -9999],
          [115.61, 39.6, 200],
        ],
      },
    ],
  };
  const { points, tracks, left } = readText(JSON.stringify(mixed));
  expect(points).toHaveLength(1);
  expect(tracks[0]?.parts).toEqual([
    [
      [115.6, 39.6],
      [115.61, 39.6],
    ],
  ]);
  expect(left).toEqual([
    { code: "bad-feature", count: 1 },
    { code: "areas", count: 1 },
    { code: "heights", count: 1 },
  ]);
});
