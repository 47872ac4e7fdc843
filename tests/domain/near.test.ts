import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LngLat } from "../../src/domain/geo";
import { nearest } from "../../src/domain/near";
import { anyPoint, entry } from "../helpers/entries";
import { vincentyM } from "../helpers/vincenty";

const here: LngLat = [115.8, 39.7];

test("the nearest come first, with metres and direction; the place itself and the unplaced are left out", () => {
  const entries = [
    entry("self", { lngLat: here }),
    entry("ten-north", { lngLat: [115.8, 39.79] }),
    entry("unplaced"),
    entry("one-east", { lngLat: [115.8117, 39.7] }),
    entry("same-spot", { lngLat: here }),
  ];
  const found = nearest(entries, here, "self");
  expect(found.map(({ entry }) => entry.id)).toEqual(["same-spot", "one-east", "ten-north"]);
  expect(found[0]?.distanceM).toBe(0);
  expect(found[1]?.direction).toBe(2);
  expect(found[2]?.direction).toBe(0);
  expect(Math.abs((found[1]?.distanceM ?? 0) / vincentyM(here, [115.8117, 39.7]) - 1)).toBeLessThan(0.005);
});

test("no more than asked for: five where nothing is said", () => {
  const entries = Array.from({ length: 20 }, (_, i) => entry(`e${i}`, { lngLat: [115.5 + i / 100, 39.7] }));
  expect(nearest(entries, here, "none")).toHaveLength(5);
  expect(nearest(entries, here, "none", 2)).toHaveLength(2);
  expect(nearest([], here, "none")).toEqual([]);
});

test("none that is left out is nearer than one that is kept, by more than the sphere differs from the ellipsoid", () => {
  fc.assert(
    fc.property(fc.array(anyPoint(), { maxLength: 30 }), anyPoint(), (points, from) => {
      const entries = points.map((lngLat, i) => entry(`e${i}`, { lngLat }));
      const kept = nearest(entries, from, "none", 3);
      const farthest = Math.max(0, ...kept.map(({ entry }) => vincentyM(from, entry.lngLat as LngLat)));
      for (const one of entries) {
        if (kept.some(({ entry }) => entry === one)) continue;
        expect(vincentyM(from, one.lngLat as LngLat) * 1.01).toBeGreaterThanOrEqual(farthest);
      }
    }),
  );
});
