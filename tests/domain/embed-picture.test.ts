import { describe, expect, test } from "vitest";
import { projection } from "../../src/domain/camera";
import { plainEmbed } from "../../src/domain/embed-options";
import { pictureView } from "../../src/domain/embed-picture";
import { homeBounds } from "../../src/domain/geo";
import { entry } from "../helpers/entries";

const size = { width: 600, height: 320 };
const entries = [
  entry("hall", { kind: "museum", lngLat: [115.9, 39.7], formerIds: ["old-hall"] }),
  entry("grave", { kind: "cemetery", lngLat: [115.6, 39.6] }),
  entry("unplaced", { kind: "museum", lngLat: null }),
  entry("way", {
    kind: "trail",
    lngLat: null,
    line: [
      [
        [115.95, 39.72],
        [115.96, 39.75],
      ],
    ] as never,
  }),
];
const ids = (view: ReturnType<typeof pictureView>) => view.shown.map(({ id }) => id);
/** Where a point lies in the picture, in parts of its size. */
function place(view: ReturnType<typeof pictureView>, at: readonly [number, number]) {
  const [x, y] = projection(view.camera, size).toPixel(at);
  return [x / size.width, y / size.height];
}

describe("the view of a picture", () => {
  test("of nothing in particular: everything, and the whole district", () => {
    const view = pictureView(entries, plainEmbed, {}, size);
    expect(ids(view)).toEqual(["hall", "grave", "unplaced", "way"]);
    const [west, south, east, north] = homeBounds;
    for (const corner of [
      [west, south],
      [east, north],
    ] as const)
      for (const part of place(view, corner)) {
        expect(part).toBeGreaterThanOrEqual(-0.001);
        expect(part).toBeLessThanOrEqual(1.001);
      }
  });

  test("of one record, by a former id too: it stands in the middle, the others around it", () => {
    const view = pictureView(entries, { ...plainEmbed, site: "old-hall" }, {}, size);
    expect(view.subject?.id).toBe("hall");
    expect(view.camera.zoom).toBe(11);
    const [x = 0, y = 0] = place(view, [115.9, 39.7]);
    expect(x).toBeCloseTo(0.5, 3);
    expect(y).toBeCloseTo(0.5, 3);
    expect(ids(view)).toHaveLength(4);
  });

  test("of a trail: its whole line; of a route: where it leads", () => {
    const trail = pictureView(entries, { ...plainEmbed, trail: "way" }, {}, size);
    expect(trail.camera.lng).toBeCloseTo(115.955, 3);
    const route = [...entries, entry("tour", { kind: "route", lngLat: null })];
    const view = pictureView(
      route,
      { ...plainEmbed, route: "tour" },
      {
        places: [
          [115.6, 39.6],
          [115.9, 39.7],
        ],
      },
      size,
    );
    expect(view.camera.lng).toBeCloseTo(115.75, 3);
  });

  test("narrowed by kind, area or plan as the embed is; the start view goes before all", () => {
    expect(ids(pictureView(entries, { ...plainEmbed, kind: ["museum"] }, {}, size))).toEqual(["hall", "unplaced"]);
    expect(ids(pictureView(entries, { ...plainEmbed, bbox: [115.5, 39.5, 115.7, 39.65] }, {}, size))).toEqual([
      "grave",
    ]);
    expect(
      ids(pictureView(entries, { ...plainEmbed, plan: "1x", kind: ["museum"] }, { stops: ["grave"] }, size)),
    ).toEqual(["grave"]);
    const map = { zoom: 12, lat: 39.8, lng: 116 };
    expect(pictureView(entries, { ...plainEmbed, site: "hall", map }, {}, size).camera).toEqual(map);
  });

  test("of a record whose position nobody knows: the whole district", () => {
    const view = pictureView(entries, { ...plainEmbed, site: "unplaced" }, {}, size);
    expect(view.subject?.id).toBe("unplaced");
    expect(view.camera.zoom).toBeLessThan(9.5);
  });
});
