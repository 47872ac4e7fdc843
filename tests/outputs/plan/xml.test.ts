import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseXml } from "../../../scripts/xml";
import { readGeoFile } from "../../../src/data/import/read-geo-file";
import { treeParser } from "../../../src/data/import/xml-tree";
import { oneLine } from "../../../src/domain/clean-text";
import { toGeoJson } from "../../../src/outputs/plan/geojson";
import { toGpx } from "../../../src/outputs/plan/gpx";
import { toKml } from "../../../src/outputs/plan/kml";
import type { PlanSheet } from "../../../src/outputs/plan/sheet";
import { anyName, breakers, named, now, sheet } from "./sheets";

const bytes = (text: string) => new TextEncoder().encode(text);
const readBack = (text: string) => readGeoFile(bytes(text), "plan", treeParser());
const formats: [string, (of: PlanSheet) => string][] = [
  ["GPX", (of) => toGpx(of, now)],
  ["KML", toKml],
  ["GeoJSON", toGeoJson],
];

describe.each(formats)("%s", (_, write) => {
  test("placed stops come back within a millionth of a degree, with their names", () => {
    const { points } = readBack(write(sheet()));
    const stops = sheet().days.flatMap((day) => day.stops.filter(({ lngLat }) => lngLat));
    expect(points.map(({ name }) => name)).toEqual(["学校", "纪念馆", "堂上村", "背篓路", "示意路"]);
    for (const [i, { lngLat }] of points.entries()) {
      expect(Math.abs(lngLat[0] - (stops[i]?.lngLat?.[0] ?? 0))).toBeLessThan(1e-6);
      expect(Math.abs(lngLat[1] - (stops[i]?.lngLat?.[1] ?? 0))).toBeLessThan(1e-6);
    }
  });

  test("the surveyed trail is a line with its heights; the sketch is in no line", () => {
    expect(readBack(write(sheet())).tracks).toEqual([
      {
        name: "背篓路",
        parts: [
          [
            [115.8, 39.7, 100],
            [115.8, 39.71, 200],
          ],
        ],
      },
    ]);
  });

  test("it says what was left out, what is approximate, and what was estimated", () => {
    const text = write(sheet());
    expect(text).toContain("示意路: 步道为示意走向、待实测");
    expect(text).toContain("旧址: 位置待核实");
    expect(text).toContain("大致位置，误差约 ±700 米");
    expect(text).toContain("按直线距离推算");
    expect(write(sheet("en"))).toContain("schematic trail, not surveyed");
  });

  test("names that break things come back whole", () => {
    const { points } = readBack(write(named(breakers)));
    expect(points.map(({ name }) => name)).toEqual(breakers);
  });

  test("any names at all: sound files, and names as they were but for what no file can hold", () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 5 }), (names) => {
        const { points } = readBack(write(named(names)));
        expect(points.map(({ name }) => name)).toEqual(names.map(oneLine));
      }),
      { numRuns: 60 },
    );
  });
});

/** GPX 1.1's schema: what may stand in an element, in this order. */
const schema: Record<string, readonly string[]> = {
  gpx: ["metadata", "wpt", "rte", "trk", "extensions"],
  metadata: ["name", "desc", "author", "copyright", "link", "time", "keywords", "bounds", "extensions"],
  wpt: [
    "ele",
    "time",
    "magvar",
    "geoidheight",
    "name",
    "cmt",
    "desc",
    "src",
    "link",
    "sym",
    "type",
    "fix",
    "extensions",
  ],
  trk: ["name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg"],
  trkseg: ["trkpt", "extensions"],
  trkpt: ["ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link", "sym", "type", "extensions"],
};
/** KML 2.2's schema, as far as it is used here. */
const kmlSchema: Record<string, readonly string[]> = {
  kml: ["Document"],
  Document: ["name", "description", "Style", "Folder"],
  Folder: ["name", "Placemark"],
  Placemark: ["name", "description", "styleUrl", "Point", "LineString", "MultiGeometry"],
  Point: ["coordinates"],
  LineString: ["tessellate", "coordinates"],
  Style: ["LineStyle"],
  LineStyle: ["color", "width"],
};

function check(element: Element, rules: Record<string, readonly string[]>): void {
  const allowed = rules[element.nodeName] ?? [];
  const children = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === 1) as Element[];
  const order = children.map(({ nodeName }) => allowed.indexOf(nodeName));
  expect(order, element.nodeName).not.toContain(-1);
  expect(order, element.nodeName).toEqual([...order].sort((a, b) => a - b));
  for (const child of children) check(child, rules);
}

test("GPX 1.1: elements stand where its schema has them, points within range, times in UTC", () => {
  const document = parseXml(toGpx(sheet(), now));
  const root = document.documentElement;
  check(root, schema);
  expect([root.getAttribute("version"), root.namespaceURI]).toEqual(["1.1", "http://www.topografix.com/GPX/1/1"]);
  expect(root.getAttribute("creator")).toBeTruthy();
  for (const tag of ["wpt", "trkpt"])
    for (const point of Array.from(document.getElementsByTagName(tag))) {
      expect(point.getAttribute("lat")).toMatch(/^-?\d{1,2}(\.\d{1,7})?$/);
      expect(point.getAttribute("lon")).toMatch(/^-?\d{1,3}(\.\d{1,7})?$/);
    }
  expect(document.getElementsByTagName("time")[0]?.textContent).toBe("2026-10-01T02:03:04.000Z");
});

test("KML 2.2: elements stand where its schema has them, and no address is in it", () => {
  const text = toKml(sheet());
  check(parseXml(text).documentElement, kmlSchema);
  expect(text.replace("http://www.opengis.net/kml/2.2", "")).not.toMatch(/href|https?:/);
});

test("GeoJSON: a stop without a position is a feature without a geometry", () => {
  const { features } = JSON.parse(toGeoJson(sheet()));
  expect(features.filter(({ geometry }: { geometry: unknown }) => geometry === null)).toMatchObject([
    { properties: { name: "旧址", position: "unknown" } },
  ]);
});
