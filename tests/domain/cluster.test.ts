import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterMaxZoom, createClusters } from "../../src/domain/cluster";
import type { Entry } from "../../src/domain/entry";
import { type Bounds, cameraBounds, maxZoom, minZoom } from "../../src/domain/geo";
import { anyPoint, entry } from "../helpers/entries";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

const world: Bounds = [-180, -90, 180, 90];
const zooms = Array.from({ length: maxZoom + 1 }, (_, zoom) => zoom);
const idsAt = (entries: readonly Entry[], bounds: Bounds, zoom: number) =>
  createClusters(entries)
    .markers(bounds, zoom)
    .map((marker) => marker.entries.map(({ id }) => id));

describe("every placed entry stands in exactly one marker, at every zoom", () => {
  test("for any places of the district, some of them on one spot", () => {
    const spots = fc.array(fc.oneof(anyPoint(), fc.constantFrom([115.8, 39.7] as const, [115.80001, 39.7] as const)));
    const zoom = fc.double({ min: minZoom, max: maxZoom, noNaN: true });
    fc.assert(
      fc.property(spots, zoom, (points, at) => {
        const entries = points.map((lngLat, i) => entry(`e${i}`, { lngLat }));
        const expected = entries.map(({ id }) => id).sort();
        expect(idsAt(entries, world, at).flat().sort()).toEqual(expected);
        expect(idsAt(entries, cameraBounds, at).flat().sort()).toEqual(expected);
      }),
    );
  });

  const places = "testdata/clustering/places.geojson";
  describe.skipIf(!hasShared(places))(`of the world's places ${whenShared}`, () => {
    interface Places {
      readonly features: readonly { readonly geometry: { readonly coordinates: [number, number] } | null }[];
    }
    test.each(zooms)("zoom %i", (zoom) => {
      const entries = sharedJson<Places>(places).features.map(({ geometry }, i) =>
        entry(`p${i}`, { lngLat: geometry?.coordinates ?? null }),
      );
      const placed = entries.filter(({ lngLat }) => lngLat).map(({ id }) => id);
      expect(placed).toHaveLength(162);
      expect(idsAt(entries, world, zoom).flat().sort()).toEqual(placed.sort());
    });
  });
});

describe("what stands together", () => {
  test.each(zooms)("two hundred sites on one spot are one marker on that spot at zoom %i", (zoom) => {
    const entries = Array.from({ length: 200 }, (_, i) => entry(`s${i}`, { lngLat: [115.62, 39.64] }));
    const markers = createClusters(entries).markers(world, zoom);
    expect(markers).toHaveLength(1);
    expect(markers[0]?.entries).toHaveLength(200);
    expect(markers[0]?.lngLat[0]).toBeCloseTo(115.62, 4);
    expect(markers[0]?.lngLat[1]).toBeCloseTo(39.64, 4);
  });

  // At zoom 10 a world of 512 · 2¹⁰ pixels has 1,456 pixels to a degree.
  test.each([
    ["10 pixels apart are one", 10, 1],
    ["40 pixels apart are two", 40, 2],
  ])("two sites %s", (_, pixels, markers) => {
    const degrees = pixels / 1456.36;
    const entries = [entry("a", { lngLat: [115.8, 39.7] }), entry("b", { lngLat: [115.8 + degrees, 39.7] })];
    expect(idsAt(entries, world, 10)).toHaveLength(markers);
  });

  test("sites five metres apart stand apart from zoom 15 on", () => {
    const entries = [entry("a", { lngLat: [115.8, 39.7] }), entry("b", { lngLat: [115.80006, 39.7] })];
    expect(idsAt(entries, world, clusterMaxZoom)).toHaveLength(1);
    expect(idsAt(entries, world, 15)).toHaveLength(2);
    expect(idsAt(entries, world, 17.9)).toHaveLength(2);
  });

  test("the first of a marker is the first of the list where they share a spot", () => {
    const entries = [entry("b", { lngLat: [115.8, 39.7] }), entry("a", { lngLat: [115.8, 39.7] })];
    expect(idsAt(entries, world, 18)).toEqual([["b", "a"]]);
  });
});

test("entries without a place have no marker", () => {
  expect(idsAt([entry("nowhere")], world, 10)).toEqual([]);
  expect(idsAt([], world, 10)).toEqual([]);
});

test("only what lies inside the bounds is given", () => {
  const entries = [entry("in", { lngLat: [115.8, 39.7] }), entry("out", { lngLat: [116.3, 39.9] })];
  expect(idsAt(entries, [115.7, 39.6, 115.9, 39.8], 12)).toEqual([["in"]]);
});
