import { describe, expect, test } from "vitest";
import { projection } from "../../src/domain/camera";
import { createClusters } from "../../src/domain/cluster";
import type { Entry, GroundPlace } from "../../src/domain/entry";
import { homeBounds, type LngLat } from "../../src/domain/geo";
import { boundsFrame, type Frame, layOut, type SceneInput } from "../../src/map/svg-scene";
import { entry } from "../helpers/entries";

const hall: LngLat = [115.84622, 39.69603];
const town: GroundPlace = {
  id: "twn-shidu",
  name: { zh: "十渡镇", en: "Shidu" },
  kind: "town",
  lngLat: [115.58, 39.64],
};
const village: GroundPlace = { id: "vil", name: { zh: "村", en: "Cun" }, kind: "village", lngLat: [115.86, 39.7] };
const size = { width: 800, height: 600 };

function frameAt(zoom: number): Frame {
  const { toPixel } = projection({ lng: hall[0], lat: hall[1], zoom }, size);
  return { zoom, bounds: [115, 39, 117, 41], toPixel };
}
function input(entries: readonly Entry[], more: Partial<SceneInput> = {}): SceneInput {
  const trails = entries.filter(({ line }) => line);
  return {
    clusters: createClusters(entries),
    trails,
    ground: [town, village],
    metro: [],
    language: "zh",
    selected: null,
    ...more,
  };
}
const schematic = entry("basket-1", {
  kind: "trail",
  course: "schematic",
  line: [
    [
      [115.84622, 39.69603],
      [115.84622, 39.71402],
    ],
  ],
});

describe("sites", () => {
  test("an approximate site has a disc of its accuracy in pixels, once zoomed in", () => {
    const site = entry("a", { lngLat: hall, quality: "approximate", accuracyM: 800 });
    // At 39.7° N and zoom 13 a pixel is 40,075,017 m · cos 39.7° / (512 · 2^13) = 7.35 m.
    expect(layOut(input([site]), frameAt(13)).markers[0]?.discPx).toBeCloseTo(800 / 7.35, 0);
    expect(layOut(input([site]), frameAt(10)).markers[0]?.discPx).toBeNull();
  });

  test("sites on one point are one marker that holds them all, and the opened one stands by itself too", () => {
    const two = [entry("a", { lngLat: hall }), entry("b", { lngLat: hall })];
    const scene = layOut(input(two, { selected: two[1] ?? null }), frameAt(17));
    expect(scene.markers.map(({ marker }) => marker.entries.map(({ id }) => id).sort())).toEqual([["a", "b"]]);
    expect(scene.selected?.marker.entries.map(({ id }) => id)).toEqual(["b"]);
  });

  test("their names come at a closer zoom than the towns'", () => {
    const site = entry("a", { lngLat: [115.9, 39.75] });
    const far = layOut(input([site]), frameAt(9)).labels.map(({ kind }) => kind);
    const near = layOut(input([site]), frameAt(12)).labels.map(({ kind }) => kind);
    expect(far).toEqual(["town"]);
    expect(near).toContain("entry");
    expect(near).toContain("village");
  });
});

describe("trails", () => {
  test("a schematic line carries its word where it can be read", () => {
    expect(layOut(input([schematic]), frameAt(12)).trails[0]?.word).not.toBeNull();
    expect(layOut(input([schematic]), frameAt(9)).trails[0]?.word).toBeNull();
    const surveyed = entry("basket-1", { ...schematic, course: "surveyed" });
    expect(layOut(input([surveyed]), frameAt(12)).trails[0]?.word).toBeNull();
  });

  test("0.018° of latitude is 2.0 km: it has marks at 500 m steps or full kilometres, not at its end", () => {
    const marks = layOut(input([schematic]), frameAt(14)).trails[0]?.marks.map(({ text }) => text);
    expect(marks).toEqual(["1 公里"]);
  });

  test("an opened trail alone shows its kilometres", () => {
    const other = entry("basket-2", { ...schematic, id: "basket-2" });
    const scene = layOut(input([schematic, other], { selected: other }), frameAt(14));
    expect(scene.trails.map(({ marks }) => marks.length)).toEqual([0, 1]);
  });
});

describe("the opened trail's slopes", () => {
  const graded = [
    {
      grade: "gentle" as const,
      line: [
        [hall[0], hall[1], 100],
        [hall[0], 39.7, 100],
      ],
    },
    {
      grade: "steep" as const,
      line: [
        [hall[0], 39.7, 100],
        [hall[0], 39.701, 160],
      ],
    },
  ];
  const surveyed = entry("basket-3", { ...schematic, id: "basket-3", course: "surveyed" });

  test("lie where the line lies, and on no other trail", () => {
    const scene = layOut(input([schematic, surveyed], { selected: surveyed, graded }), frameAt(14));
    expect(scene.trails.map((trail) => trail.graded?.map(({ grade }) => grade) ?? null)).toEqual([
      null,
      ["gentle", "steep"],
    ]);
    // The view's middle is the hall.
    expect(scene.trails[1]?.graded?.[0]?.path[0]).toEqual([400, 300]);
  });

  test("of a trail that is not open are not drawn", () => {
    const scene = layOut(input([surveyed], { graded }), frameAt(14));
    expect(scene.trails[0]?.graded).toBeNull();
  });
});

test("the first paint's frame puts the district's corners into its corners", () => {
  const frame = boundsFrame(homeBounds, 390);
  const [west, south, east, north] = homeBounds;
  expect(frame.toPixel([west, north])).toEqual([0, 0]);
  const [x, y] = frame.toPixel([east, south]);
  expect(x).toBeCloseTo(390, 6);
  expect(y).toBeCloseTo(frame.height, 6);
  // 512 · 2^zoom pixels go round the world: 0.84° of it are 390.
  expect(frame.zoom).toBeCloseTo(Math.log2((390 * 360) / 0.84 / 512), 6);
});
