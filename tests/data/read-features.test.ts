import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError, type Problem } from "../../src/data/problem";
import { readFeatures } from "../../src/data/read-features";
import { codes, collection, point } from "../helpers/records";

const read = (json: unknown) => {
  const problems: Problem[] = [];
  return { features: readFeatures(json, "f.geojson", problems), problems };
};
const refusal = (json: unknown): Problem => {
  try {
    read(json);
  } catch (cause) {
    if (cause instanceof DataError) return cause.problem;
    throw cause;
  }
  throw new Error("nothing was refused");
};
const feature = (rest: object = {}) => ({ type: "Feature", properties: {}, geometry: point(115.8, 39.7), ...rest });

describe("what is read", () => {
  test("a collection, feature by feature; one feature; a bare geometry", () => {
    expect(read(collection(feature(), feature())).features).toHaveLength(2);
    expect(read(feature()).features).toHaveLength(1);
    expect(read(point(115.8, 39.7)).features).toHaveLength(1);
    expect(read(collection())).toEqual({ features: [], problems: [] });
  });

  test.each([
    ["its own id", { id: "a", properties: { id: "b" } }, "a", "a"],
    ["a number as id", { id: 100 }, "100", "100"],
    ["the id among its properties", { properties: { id: "b" } }, "b", "b"],
    ["no id: then it is called by its place", {}, null, "#1"],
  ])("a feature is known by %s", (_, rest, id, label) => {
    expect(read(collection(feature(rest))).features).toMatchObject([{ id, label }]);
  });

  test("a feature without a place, and one without properties", () => {
    expect(read(feature({ geometry: null, properties: null })).features).toMatchObject([
      { geometry: null, properties: {} },
    ]);
  });

  test("members that other programs add, among them the old crs", () => {
    const json = { ...collection(feature({ custom: true })), crs: { type: "name" }, name: "layer" };
    expect(read(json)).toMatchObject({ features: [{}], problems: [] });
  });

  test("a wrong bbox is a hint, and the feature is used", () => {
    for (const bbox of ["115,39,116,40", [1, 2, 3], [1, 2, 3, "4"]]) {
      const { features, problems } = read(collection(feature({ bbox })));
      expect(features).toHaveLength(1);
      expect(problems).toMatchObject([{ field: "bbox", level: "hint" }]);
    }
    expect(read({ ...collection(), bbox: [115, 39, 0, 116, 40, 900] }).problems).toEqual([]);
  });

  test("keys that could reach into every object stay plain keys", () => {
    const json = JSON.parse(
      '{"type":"FeatureCollection","__proto__":{"polluted":1},"features":[{"type":"Feature","geometry":null,' +
        '"__proto__":{"polluted":1},"properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}',
    );
    const { features } = read(json);
    expect(features).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((features[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("what is left out, and named; the others stay", () => {
  test.each([
    ["null", null, "#2", "type"],
    ["text", "Feature", "#2", "type"],
    ["a misspelt type", { ...feature(), type: "Featre" }, "#2", "type"],
    ["an object as id", feature({ id: {} }), "#2", "id"],
    ["no properties", { type: "Feature", id: "x", geometry: null }, "x", "properties"],
    ["a list of properties", feature({ id: "x", properties: [] }), "x", "properties"],
    ["no geometry", { type: "Feature", id: "x", properties: {} }, "x", "geometry"],
    ["features inside a feature", feature({ id: "x", features: [] }), "x", "features"],
    ["coordinates beside the geometry", feature({ id: "x", coordinates: null }), "x", "coordinates"],
    ["coordinates as text", feature({ id: "x", geometry: point("115.8", "39.7") }), "x", "geometry"],
    [
      "a line of one point",
      feature({ id: "x", geometry: { type: "LineString", coordinates: [[1, 2]] } }),
      "x",
      "geometry",
    ],
  ])("%s", (_, bad, label, field) => {
    const { features, problems } = read(collection(feature({ id: "before" }), bad, feature({ id: "after" })));
    expect(features.map(({ id }) => id)).toEqual(["before", "after"]);
    expect(problems).toMatchObject([{ code: "geometry", level: "error", file: "f.geojson", feature: label, field }]);
  });

  test("latitude first is called by its name", () => {
    expect(codes(read(collection(feature({ geometry: point(39.7, 115.8) }))).problems)).toEqual(["swapped"]);
  });

  test("a name that would turn a message round, or fill the screen, is shown tamed", () => {
    const [problem] = read(collection(feature({ id: `\u202e${"x".repeat(100_000)}`, geometry: 5 }))).problems;
    expect(problem?.feature?.length).toBeLessThanOrEqual(80);
    expect(problem?.feature).not.toContain("\u202e");
  });
});

describe("what is no GeoJSON at all is refused as a whole", () => {
  test.each([
    ["null", null, "not-collection"],
    ["a number", 5, "not-collection"],
    ["an array", [], "not-collection"],
    ["an empty object", {}, "not-collection"],
    ["another type", { type: "Topologie" }, "not-collection"],
    ["features that are no list", { type: "FeatureCollection", features: {} }, "not-collection"],
    ["TopoJSON", { type: "Topology", objects: {}, arcs: [] }, "topojson"],
    ["a collection with coordinates", { ...collection(), coordinates: null }, "geometry"],
    ["a geometry with properties", { ...point(115.8, 39.7), properties: {} }, "geometry"],
    ["a type named like a part of every object", { type: "constructor" }, "not-collection"],
  ])("%s: %s", (_, json, code) => {
    expect(refusal(json)).toMatchObject({ code, level: "error", file: "f.geojson" });
  });

  test("any JSON gives features or a refusal", () => {
    const some = fc.jsonValue({ maxDepth: 3 });
    const almost = fc.record(
      {
        type: fc.constantFrom("FeatureCollection", "Feature", "Point", "Topology", "__proto__"),
        features: fc.array(some),
      },
      { requiredKeys: ["type"] },
    );
    const features = fc
      .array(fc.record({ type: fc.constant("Feature"), id: some, properties: some, geometry: some, bbox: some }))
      .map((list) => collection(...list));
    fc.assert(
      fc.property(fc.oneof(some, almost, features), (json) => {
        try {
          expect(Array.isArray(read(json).features)).toBe(true);
        } catch (cause) {
          expect(cause).toBeInstanceOf(DataError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
