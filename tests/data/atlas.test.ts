import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreFiles, type DataFile, detailFiles, readCore, readDetails } from "../../src/data/atlas";
import type { PlacedSite } from "../../src/data/records";
import {
  citation,
  codes,
  collection,
  errors,
  feature,
  filesOf,
  place,
  point,
  route,
  site,
  story,
  trail,
  unreachable,
} from "../helpers/records";

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const whole = {
  "places.json": [place("hall", [115.846, 39.696]), place("stop", [115.85, 39.71])],
  "memorials.geojson": collection(feature(site("a")), feature(site("b"))),
  "bases.geojson": collection(feature(site("c"))),
  "trails.geojson": collection(feature(trail("basket-1"), null)),
  "routes.json": [route("r")],
};

test("the core is read: sites of both files, trails, routes, places", async () => {
  const { value, failed, problems } = await readCore(filesOf(whole));
  expect([ids(value.sites), ids(value.trails), ids(value.routes), ids(value.places)]).toEqual([
    ["a", "b", "c"],
    ["basket-1"],
    ["r"],
    ["hall", "stop"],
  ]);
  expect(value.sites.map(({ file }) => file)).toEqual(["memorials.geojson", "memorials.geojson", "bases.geojson"]);
  expect([failed, problems]).toEqual([[], []]);
});

test("details are read", async () => {
  const { value, problems } = await readDetails(
    filesOf({ "citations.json": [citation("c001")], "stories.json": [story("s")] }),
  );
  expect([ids(value.citations), ids(value.stories), ids(value.courses)]).toEqual([["c001"], ["s"], []]);
  expect(problems).toEqual([]);
});

describe("one bad thing leaves the others", () => {
  test("a bad feature, the other features", async () => {
    const features = [feature(site("a")), null, feature(site("x", { kind: "castle" })), feature(site("b"))];
    const { value, failed, problems } = await readCore(
      filesOf({ ...whole, "memorials.geojson": collection(...features) }),
    );
    expect(ids(value.sites)).toEqual(["a", "b", "c"]);
    expect(failed).toEqual([]);
    expect(problems.map(({ feature }) => feature)).toEqual(["#2", "x"]);
  });

  test("a bad record, the other records", async () => {
    const { value, problems } = await readCore(filesOf({ ...whole, "routes.json": [null, route("r"), { id: "x" }] }));
    expect(ids(value.routes)).toEqual(["r"]);
    expect(new Set(problems.map(({ feature }) => feature))).toEqual(new Set(["#1", "x"]));
  });

  const broken: [string, unknown, string][] = [
    ["that cannot be had", unreachable("places.json"), "unreachable"],
    ["of no known encoding", new Uint8Array([0x7b, 0xff, 0xff, 0x80]), "encoding"],
    ["that is a web page", "<html></html>", "html"],
    ["that is cut short", '{"type": "Featu', "not-json"],
    ["that nests too deep", "[".repeat(5000), "too-deep"],
    ["that is empty", "", "not-json"],
  ];
  test.each(coreFiles.flatMap((file) => broken.map(([what, content, code]) => [file, what, content, code] as const)))(
    "%s %s",
    async (file, _, content, code) => {
      const { value, failed, problems } = await readCore(filesOf({ ...whole, [file]: content }));
      expect(failed).toEqual([file]);
      expect(codes(problems)).toContain(code);
      const left = [value.sites, value.trails, value.routes, value.places].flat().length;
      // Without the places the trail's line cannot be drawn; it has none of its own here.
      const lost = {
        "places.json": 3,
        "memorials.geojson": 2,
        "bases.geojson": 1,
        "trails.geojson": 1,
        "routes.json": 1,
      };
      expect(left).toBe(7 - lost[file]);
    },
  );

  test.each([
    ["memorials.geojson", { type: "Topology", objects: {}, arcs: [] }, "topojson"],
    ["memorials.geojson", [], "not-collection"],
    ["routes.json", { routes: [] }, "not-array"],
    ["citations.json", "5", "not-array"],
  ] as const)("%s of another shape", async (file, content, code) => {
    const isDetail = detailFiles.some((detail) => detail === file);
    const { failed, problems } = await (isDetail ? readDetails : readCore)(filesOf({ [file]: content }));
    expect(failed).toEqual([file]);
    expect(codes(problems)).toEqual([code]);
  });

  test("a fault of the program is no fault of the data: it is not swallowed", async () => {
    await expect(readCore(filesOf({ "places.json": new RangeError("a bug") }))).rejects.toThrow("a bug");
  });
});

describe("ids", () => {
  test.each([
    ["in one file", "memorials.geojson"],
    ["in another file", "bases.geojson"],
  ])("used twice %s: the first stays, the second is named with the first's file", async (_, second) => {
    const twice: Record<string, unknown[]> = { "memorials.geojson": [feature(site("a"))], "bases.geojson": [] };
    twice[second]?.push(feature(site("a"), point(115.75, 39.78)));
    const { value, problems } = await readCore(
      filesOf({
        "memorials.geojson": collection(...(twice["memorials.geojson"] ?? [])),
        "bases.geojson": collection(...(twice["bases.geojson"] ?? [])),
      }),
    );
    expect(value.sites.map(({ id, lngLat }) => [id, lngLat])).toEqual([["a", [115.8, 39.7]]]);
    expect(problems).toMatchObject([
      { code: "duplicate-id", level: "error", file: second, feature: "a", value: "a", detail: "memorials.geojson" },
    ]);
  });

  test("sites, trails and routes share one namespace, for they share the link's; places have their own", async () => {
    const { value, problems } = await readCore(
      filesOf({
        ...whole,
        "trails.geojson": collection(feature(trail("a"), null)),
        "routes.json": [route("c"), route("hall")],
      }),
    );
    expect([ids(value.trails), ids(value.routes)]).toEqual([[], ["hall"]]);
    expect(codes(problems)).toEqual(["duplicate-id", "duplicate-id"]);
  });

  test("named like parts of every object are not thereby taken", async () => {
    const { value, problems } = await readCore(filesOf({ "routes.json": [route("constructor"), route("valueof")] }));
    expect([ids(value.routes), problems]).toEqual([["constructor", "valueof"], []]);
  });
});

test("5,000 sites load, and the page may draw in between", async () => {
  const features = Array.from({ length: 5000 }, (_, i) =>
    feature(site(`s${i}`), point(115.5 + (i % 100) / 200, 39.5 + Math.floor(i / 100) / 200)),
  );
  let breaths = 0;
  const breathe = async () => {
    breaths++;
  };
  const { value, problems } = await readCore(filesOf({ "memorials.geojson": collection(...features) }), breathe);
  expect([value.sites.length, problems.length]).toEqual([5000, 0]);
  expect(breaths).toBeGreaterThanOrEqual(10);
});

test("keys that could reach into every object pollute nothing on the whole way", async () => {
  const text = JSON.stringify(collection(feature(site("a")))).replace(
    '"scope"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"scope"',
  );
  const { value } = await readCore(filesOf({ "memorials.geojson": text, "routes.json": '[{"__proto__":{"id":"x"}}]' }));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(value.sites.map((one: PlacedSite) => Object.getPrototypeOf(one))).toEqual(
    value.sites.map(() => Object.prototype),
  );
  expect(value.routes).toEqual([]);
});

test("whatever the files hold, there is an answer, and every lost file has its error", async () => {
  const files: readonly DataFile[] = [...coreFiles, ...detailFiles];
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.json({ maxDepth: 3 }),
    fc.array(fc.jsonValue()).map((features) => JSON.stringify({ type: "FeatureCollection", features })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: files.length, maxLength: files.length }), async (contents) => {
      const getFile = filesOf(Object.fromEntries(files.map((file, i) => [file, contents[i]])));
      for (const { failed, problems } of [await readCore(getFile), await readDetails(getFile)]) {
        const named = new Set(errors(problems).map(({ file }) => file));
        expect(failed.every((file) => named.has(file))).toBe(true);
      }
    }),
  );
});
