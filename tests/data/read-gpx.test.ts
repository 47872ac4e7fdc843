import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseXml } from "../../scripts/xml";
import { type Gpx, readGpx } from "../../src/data/read-gpx";
import type { RefusalCode } from "../../src/data/refusal";
import { lengthM } from "../../src/domain/line";
import { bytesOf, gpxText, read, readFile, readText, sharedData } from "./gpx-fixtures";

interface Gpxpy {
  readonly ok: boolean;
  readonly segments: number;
  readonly trkpts: number;
  readonly length_2d_m: number;
}
interface Summary {
  readonly features: number;
  readonly types: Record<string, number>;
}

const have = existsSync(sharedData);
const expected = <T>(file: string): Record<string, T> =>
  have ? JSON.parse(readFileSync(join(sharedData, "expected", file), "utf8")).files : {};
const isGpx = ([file]: [string, unknown]) => file.endsWith(".gpx");
const byGpxpy = Object.entries(expected<Gpxpy>("gpx_gpxpy.json")).filter(isGpx);
const byToGeoJson = Object.entries(expected<Summary>("togeojson_summary.json")).filter(isGpx);
const segmentsOf = (gpx: Gpx) => gpx.tracks.flatMap(({ segments }) => segments);
const countTypes = (gpx: Gpx) => {
  const types: Record<string, number> = {};
  for (const { geometry } of gpx.features) types[geometry.type] = (types[geometry.type] ?? 0) + 1;
  return types;
};

// The only file with impossible track points is refused as a whole, as gpxpy does.
const impossible = "gpx/togeojson/bad.gpx";
const sound = <T>(files: [string, T][]) => files.filter(([file]) => file !== impossible);

test.skipIf(!have)("two other parsers have read 24 recordings (skipped where ../shared/testdata is absent)", () => {
  expect([byGpxpy.length, byToGeoJson.length]).toEqual([24, 24]);
});

test.each(sound(byGpxpy))("%s has gpxpy's points and length", (file, { trkpts, length_2d_m }) => {
  const gpx = readFile(join(sharedData, file));
  expect(gpx.points).toBe(trkpts);
  expect(Math.abs(lengthM(segmentsOf(gpx)) - length_2d_m)).toBeLessThanOrEqual(length_2d_m * 0.005);
});

test.each(sound(byGpxpy).filter(([, { segments }]) => segments > 1))(
  "%s has gpxpy's segments",
  (file, { segments }) => {
    const gpx = readFile(join(sharedData, file));
    const empty = (readFileSync(join(sharedData, file), "utf8").match(/<trkseg>\s*<\/trkseg>/g) ?? []).length;
    expect(segmentsOf(gpx).length + gpx.onePointSegments + empty).toBe(segments);
  },
);

test.each(sound(byToGeoJson))("%s has togeojson's features", (file, { features, types }) => {
  const gpx = readFile(join(sharedData, file));
  expect(gpx.features).toHaveLength(features);
  expect(countTypes(gpx)).toEqual(types);
});

test.skipIf(!have).each<[string, RefusalCode, RegExp]>([
  [impossible, "bad-point", /^1: latitude undefined is not a number/],
  ["china-bad/40_xxe.gpx", "doctype", /^$/],
  ["china-bad/42_not_xml.gpx", "html", /^$/],
  ["china-bad/43_comma_decimal.gpx", "bad-point", /^1: latitude 39,64 has a decimal comma/],
  ["china-bad/50_2bulu_like.kml", "kml", /^$/],
])("%s is refused: %s (skipped where ../shared/testdata is absent)", (file, code, detail) => {
  expectRefusal(() => readFile(join(sharedData, file)), code, detail);
});

test.skipIf(!have)("a GBK file keeps its Chinese name (skipped where ../shared/testdata is absent)", () => {
  expect(readFile(join(sharedData, "china-bad/44_gbk_declared.gpx")).tracks[0]?.name).toBe("房山测试轨迹");
});

function expectRefusal(reading: () => unknown, code: RefusalCode, detail: RegExp): void {
  let refused: unknown;
  try {
    reading();
  } catch (cause) {
    refused = cause;
  }
  expect(refused).toMatchObject({ name: "TrackRefused", code });
  expect((refused as { detail: string | null }).detail ?? "").toMatch(detail);
}

const trackPoint = (point: string) => gpxText([]).replace("<trk>", `<trk><trkseg>${point}</trkseg>`);

test.each<[what: string, text: string, code: RefusalCode, detail: RegExp]>([
  ["an empty file", " \n ", "empty", /^$/],
  ["plain text", "39.7, 115.8", "not-xml", /39\.7/],
  ["a file cut short", gpxText([[[115.85, 39.7]]]).slice(0, -20), "not-xml", /./],
  ["a web page after a comment", "<!-- cached -->\n<html lang='zh'><p>请登录</p></html>", "html", /^$/],
  ["an entity that nobody declared", trackPoint("&x;"), "not-xml", /entity/],
  ["a harmless DOCTYPE", `<?xml version="1.0"?><!-- a -->\n<!DOCTYPE gpx>${gpxText([]).slice(21)}`, "doctype", /^$/],
  ["another kind of XML", "<svg xmlns='http://www.w3.org/2000/svg'/>", "not-gpx", /^svg$/],
  ["a missing longitude", trackPoint('<trkpt lat="39.7"/>'), "bad-point", /^1: longitude is missing/],
  ["NaN", trackPoint('<trkpt lat="NaN" lon="115.8"/>'), "bad-point", /^1: latitude NaN is not a number/],
  ["a latitude of 95", trackPoint('<trkpt lat="95" lon="115.8"/>'), "bad-point", /^1: lat 95.*out of range/],
  ["swapped order", trackPoint('<trkpt lat="115.8" lon="39.7"/>'), "swapped", /^1: lat 115\.8, lon 39\.7$/],
  ["degrees and minutes", trackPoint(`<trkpt lat="39°41'" lon="115.8"/>`), "bad-point", /is not a number/],
  ["a comma in a height", trackPoint('<trkpt lat="39.7" lon="115.8"><ele>300,5</ele></trkpt>'), "bad-point", /height/],
  ["a height of -9999", trackPoint('<trkpt lat="39.7" lon="115.8"><ele>-9999</ele></trkpt>'), "bad-point", /-9999/],
])("%s is refused", (_, text, code, detail) => expectRefusal(() => readText(text), code, detail));

test("a file over 20 MB is refused before it is read", () => {
  expectRefusal(() => read(new Uint8Array(20_000_001)), "too-big", /^21 MB$/);
});

test("a browser's parser, which reports errors in the document, is understood", () => {
  const inBrowser = () => parseXml("<html><body><parsererror>line 1: tag mismatch</parsererror></body></html>");
  expectRefusal(() => readGpx(bytesOf("<gpx"), "a.gpx", inBrowser, []), "not-xml", /line 1: tag mismatch/);
});

test("an empty height is a missing height; creator and times are read", () => {
  const one = '<trkpt lat="39.7" lon="115.85"><ele></ele><time>2026-05-02T01:00:00Z</time></trkpt>';
  const two = '<trkpt lat="39.7001" lon="115.85"><ele>201.5</ele></trkpt>';
  const gpx = readText(trackPoint(one + two));
  expect(segmentsOf(gpx)).toEqual([
    [
      [115.85, 39.7],
      [115.85, 39.7001, 201.5],
    ],
  ]);
  expect(gpx.creator).toBe("test");
  expect(gpx.times).toEqual([Date.UTC(2026, 4, 2, 1)]);
});

/** 房山 in GB 2312. */
const fangshan = [0xb7, 0xbf, 0xc9, 0xbd];
const named = (declaration: string, name: number[]) => {
  const [before, after] = gpxText([
    [
      [115.85, 39.7],
      [115.85, 39.7001],
    ],
  ])
    .replace('<?xml version="1.0"?>', declaration)
    .replace("<trk>", "<trk><name>@</name>")
    .split("@");
  return new Uint8Array([...bytesOf(before ?? ""), ...name, ...bytesOf(after ?? "")]);
};
const nameOf = (bytes: Uint8Array) => read(bytes).tracks[0]?.name;

test.each(["GBK", "gb2312", "GB18030"])("a declared %s is honoured", (encoding) => {
  expect(nameOf(named(`<?xml version="1.0" encoding="${encoding}"?>`, fangshan))).toBe("房山");
});

test.each(["UTF-8", "utf-16", "x-no-such"])("bytes in GBK that say %s are still read", (encoding) => {
  expect(nameOf(named(`<?xml version='1.0' encoding='${encoding}'?>`, fangshan))).toBe("房山");
});

test("a byte-order mark outweighs what the declaration says", () => {
  const utf8 = named('<?xml version="1.0" encoding="GBK"?>', [...bytesOf("房山")]);
  expect(nameOf(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe("房山");
  const text = new TextDecoder().decode(utf8);
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);
  expect(nameOf(utf16)).toBe("房山");
});
