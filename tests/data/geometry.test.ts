import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGeometry, checkSurroundings, looksLikeGcj02, positionLines } from "../../src/data/geometry";
import type { LngLat } from "../../src/domain/geo";
import { anyPoint } from "../helpers/entries";
import { codes } from "../helpers/records";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

const check = (geometry: unknown) => checkGeometry(geometry, "f.geojson", "a");
const square = [
  [115, 39],
  [116, 39],
  [116, 40],
  [115, 40],
  [115, 39],
];

describe("sound geometries", () => {
  test.each([
    ["null: listed, not placed", null],
    ["a point", { type: "Point", coordinates: [115.8, 39.7] }],
    ["a point with a height", { type: "Point", coordinates: [115.8, 39.7, 300] }],
    ["a point at the edge of the world", { type: "Point", coordinates: [-180, 90] }],
    ["points", { type: "MultiPoint", coordinates: [[115.8, 39.7]] }],
    ["a line", { type: "LineString", coordinates: square }],
    ["lines", { type: "MultiLineString", coordinates: [square, square] }],
    ["a polygon, counter-clockwise", { type: "Polygon", coordinates: [square] }],
    ["a polygon with a clockwise hole", { type: "Polygon", coordinates: [square, square.toReversed()] }],
    ["polygons", { type: "MultiPolygon", coordinates: [[square]] }],
    ["a collection", { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [115.8, 39.7] }] }],
  ])("%s", (_, geometry) => expect(check(geometry)).toEqual([]));
});

describe("unsound geometries", () => {
  const line = (...coordinates: unknown[]) => ({ type: "LineString", coordinates });
  test.each([
    ["coordinates as text", "geometry", { type: "Point", coordinates: ["115.8", "39.7"] }],
    ["one number", "geometry", { type: "Point", coordinates: [115.8] }],
    ["no coordinates", "geometry", { type: "Point" }],
    ["a line of one point", "geometry", line([115.8, 39.7])],
    ["a ring that does not close", "geometry", { type: "Polygon", coordinates: [square.slice(0, 4)] }],
    ["a ring of nothing", "geometry", { type: "Polygon", coordinates: [[]] }],
    ["a null in a line", "geometry", line([115.8, 39.7], null)],
    ["a type that there is not", "geometry", { type: "Circle", coordinates: [115.8, 39.7] }],
    ["a feature", "geometry", { type: "Feature", properties: {}, geometry: null }],
    ["a type named like a part of every object", "geometry", { type: "constructor", coordinates: [1, 2] }],
    ["__proto__ as a type", "geometry", { type: "__proto__" }],
    ["the same inside a collection", "geometry", { type: "GeometryCollection", geometries: [{ type: "constructor" }] }],
    ["text", "geometry", "Point"],
    ["a number", "geometry", 5],
    ["an array", "geometry", [115.8, 39.7]],
    ["undefined", "geometry", undefined],
    ["a number beyond all numbers", "not-finite", { type: "Point", coordinates: [Number.POSITIVE_INFINITY, 39.7] }],
    ["four numbers", "dimensions", { type: "Point", coordinates: [115.8, 39.7, 300, 1] }],
    ["latitude first", "swapped", { type: "Point", coordinates: [39.7, 115.8] }],
    ["latitude first in a line", "swapped", line([39.7, 115.8], [39.8, 115.8])],
    ["metres instead of degrees", "out-of-range", { type: "Point", coordinates: [12_890_000, 4_820_000] }],
    ["a latitude of 91", "out-of-range", { type: "Point", coordinates: [115.8, 191] }],
  ])("%s: %s", (_, code, geometry) => {
    const problems = check(geometry);
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ level: "error", file: "f.geojson", feature: "a", field: "geometry" });
  });

  test("says once what is wrong with a line of many bad points", () => {
    expect(check(line([39.7, 115.8], [39.8, 115.8], [39.9, 115.8]))).toHaveLength(1);
  });

  test.each([
    ["repeated vertices, with their number", "repeated-vertex", line([115, 39], [115, 39], [115, 39], [116, 39]), "2"],
    ["an outer ring that runs clockwise", "winding", { type: "Polygon", coordinates: [square.toReversed()] }, null],
    ["a hole that runs counter-clockwise", "winding", { type: "Polygon", coordinates: [square, square] }, null],
  ])("only a hint: %s", (_, code, geometry, detail) => {
    expect(check(geometry)).toMatchObject([{ code, level: "hint", detail }]);
  });

  test("any value at all gets an answer", () => {
    const types = fc.constantFrom(
      ...["Point", "LineString", "Polygon", "MultiPolygon", "MultiPoint", "MultiLineString", "GeometryCollection"],
      ...["Feature", "toString", "__proto__", "constructor", "hasOwnProperty"],
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.array(fc.oneof(fc.double(), fc.constant(null), tie("node")), { maxLength: 4 }),
        fc.record({ type: types, coordinates: tie("node"), geometries: fc.array(tie("node"), { maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.record({ type: types, coordinates: node, geometries: node }, { requiredKeys: ["type"] }),
        (any) => {
          expect(Array.isArray(check(any))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the district's surroundings", () => {
  test("hold every point of the district, and refuse it with longitude and latitude swapped", () => {
    fc.assert(
      fc.property(anyPoint(), (point) => {
        expect(checkSurroundings(point, "f", "a")).toBeNull();
        expect(checkSurroundings([point[1], point[0]], "f", "a")?.code).toBe("swapped");
      }),
    );
  });

  test.each([
    ["Null Island", [0, 0]],
    ["Shanghai", [121.47, 31.23]],
    ["Miyun, the other end of Beijing", [116.84, 40.37]],
  ] as const)("%s lies outside", (_, point) => {
    expect(checkSurroundings(point, "f", "a")).toMatchObject({ code: "outside", level: "error", field: "geometry" });
  });
});

describe("looksLikeGcj02", () => {
  test("a point 0.0059° east and 0.0010° north of its place does, one that is only somewhere near does not", () => {
    expect(looksLikeGcj02([115.8, 39.7], [115.8, 39.7])).toBe(false);
    expect(looksLikeGcj02([115.8059, 39.701], [115.8, 39.7])).toBe(true);
    expect(looksLikeGcj02([115.7941, 39.699], [115.8, 39.7])).toBe(false);
    expect(looksLikeGcj02([115.81, 39.701], [115.8, 39.7])).toBe(false);
    expect(looksLikeGcj02([115.8059, 39.703], [115.8, 39.7])).toBe(false);
  });

  const vectors = "testdata/cases/gcj02_vectors.json";
  describe.skipIf(!hasShared(vectors))(`known pairs ${whenShared}`, () => {
    interface Vectors {
      readonly fangshan_area: readonly { readonly wgs84: LngLat; readonly gcj02: LngLat; readonly bd09: LngLat }[];
    }
    const pairs = hasShared(vectors) ? sharedJson<Vectors>(vectors).fangshan_area : [];
    test.each(pairs.map((pair) => [pair.wgs84.join(), pair] as const))("%s", (_, { wgs84, gcj02, bd09 }) => {
      expect(looksLikeGcj02(gcj02, wgs84)).toBe(true);
      expect(looksLikeGcj02(wgs84, wgs84)).toBe(false);
      expect(looksLikeGcj02(bd09, wgs84)).toBe(false);
    });
  });
});

test("a geometry's positions come line by line", () => {
  expect(
    positionLines({
      type: "MultiPoint",
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toEqual([[[1, 2]], [[3, 4]]]);
  expect(positionLines({ type: "MultiPolygon", coordinates: [[square], [square]] })).toEqual([square, square]);
});
