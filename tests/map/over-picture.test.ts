import { expect, test } from "vitest";
import { bundledBasemap } from "../../src/domain/basemap";
import { isPicture, overPicture } from "../../src/map/over-picture";
import type { Palette } from "../../src/map/palette";
import { mapStyle } from "../../src/map/style";

const plain = mapStyle(new Proxy({}, { get: () => "#123456" }) as Palette, "zh", "示意");
const over = overPicture(plain);
const halo = (layer: (typeof plain.layers)[number]) =>
  layer.type === "symbol" ? layer.paint?.["text-halo-width"] : undefined;

test("every word with a halo has one of 2.4 px and more over a picture; nothing else of its layer changes", () => {
  const haloed = plain.layers.filter((layer) => halo(layer) !== undefined);
  expect(haloed.length).toBeGreaterThan(5);
  for (const layer of haloed) {
    const now = over.layers.find(({ id }) => id === layer.id) as typeof layer;
    expect(halo(now), layer.id).toBeGreaterThanOrEqual(2.39);
    expect({ ...now, paint: { ...now.paint, "text-halo-width": halo(layer) } }).toEqual(layer);
  }
});

test("the circle of a place that is not exactly known is drawn more strongly, the visitor's own is not", () => {
  const paint = (id: string) => over.layers.find((layer) => layer.id === id)?.paint;
  for (const id of ["disc", "selected-disc"])
    expect(paint(id)).toMatchObject({ "circle-stroke-width": 2, "circle-stroke-opacity": 0.9 });
  expect(paint("here-disc")).toEqual(plain.layers.find(({ id }) => id === "here-disc")?.paint);
});

test("the layers are the same, so that the map changes from one to the other in place", () => {
  expect(over.layers.map(({ id }) => id)).toEqual(plain.layers.map(({ id }) => id));
});

test("pictures are what comes ready-made", () => {
  expect(isPicture(bundledBasemap)).toBe(false);
  expect(isPicture({ ...bundledBasemap, kind: "raster", url: "", key: null, tileSize: 256 })).toBe(true);
});
