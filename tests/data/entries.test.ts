import { expect, test } from "vitest";
import { readCore } from "../../src/data/atlas";
import { entriesOf } from "../../src/data/entries";
import { collection, feature, filesOf, place, point, route, site, trail, unplacedSite } from "../helpers/records";
import { vincentyLengthM } from "../helpers/vincenty";

const hall: [number, number] = [115.846, 39.696];
const stop: [number, number] = [115.85, 39.71];

async function entries() {
  const { value, problems } = await readCore(
    filesOf({
      "places.json": [place("hall", hall), place("stop", stop)],
      "memorials.geojson": collection(feature(site("placed", { aliases: ["别名"], township: "霞云岭乡" }))),
      "bases.geojson": collection(feature(unplacedSite("unplaced"), null)),
      "trails.geojson": collection(
        feature(trail("drawn", { formerIds: ["old"] }), null),
        feature(
          trail("published", {
            kind: "scenic-path",
            course: "unknown",
            through: undefined,
            position: { quality: "approximate", accuracyM: 700 },
            published: { lengthM: 6000, confidence: "medium", citations: ["c001"] },
          }),
          point(...hall),
        ),
        feature(trail("unmeasured", { course: "unknown", through: undefined }), null),
      ),
      "routes.json": [route("r")],
    }),
  );
  expect(problems).toEqual([]);
  return new Map(entriesOf(value).map((entry) => [entry.id, entry]));
}

test("sites come first, then trails, then routes, each in the order of its file", async () => {
  expect([...(await entries()).keys()]).toEqual(["placed", "unplaced", "drawn", "published", "unmeasured", "r"]);
});

test("a site brings its names, its point, and how far off it may be", async () => {
  const all = await entries();
  expect(all.get("placed")).toMatchObject({
    kind: "memorial",
    aliases: ["别名"],
    township: "霞云岭乡",
    lngLat: [115.8, 39.7],
    quality: "mapped",
    accuracyM: 50,
    course: null,
    line: null,
    lengthM: null,
  });
  expect(all.get("unplaced")).toMatchObject({ lngLat: null, quality: "unknown", accuracyM: null });
});

test("a trail is as long as its line; without one, as its source says; without that, of unknown length", async () => {
  const all = await entries();
  const truth = vincentyLengthM([hall, stop]);
  expect(all.get("drawn")).toMatchObject({ course: "schematic", line: [[hall, stop]], formerIds: ["old"] });
  expect(Math.abs((all.get("drawn")?.lengthM ?? 0) / truth - 1)).toBeLessThan(0.005);
  expect(all.get("published")).toMatchObject({ kind: "scenic-path", lengthM: 6000, lngLat: hall, line: null });
  expect(all.get("unmeasured")).toMatchObject({ lengthM: null, lngLat: null });
});

test("a route has no place of its own, and as many stops as it names", async () => {
  expect((await entries()).get("r")).toMatchObject({ kind: "route", lngLat: null, quality: "unknown", stopCount: 2 });
});
