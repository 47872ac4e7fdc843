import { expect, test } from "vitest";
import { grades } from "../../src/domain/gradient";
import { gradeFeatures } from "../../src/map/features";
import type { Palette } from "../../src/map/palette";
import { mapStyle } from "../../src/map/style";
import { casingWidth, gradeCasingWidth, gradeLook, trailWidth } from "../../src/map/symbology";

/** Every token is its own name. */
const palette = new Proxy({}, { get: (_, name) => String(name) }) as Palette;

test("steeper is thicker and of another colour, by enough to be told apart without colour", () => {
  const looks = grades.map((grade) => gradeLook[grade]);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(grades.length);
  for (const [i, { width }] of looks.entries()) {
    const before = looks[i - 1];
    if (before) expect(width / before.width).toBeGreaterThanOrEqual(1.4);
    expect(gradeCasingWidth - width).toBeGreaterThanOrEqual(3);
  }
});

test("nothing of the trail's own line shows beside its slopes, also when it is opened", () => {
  expect(gradeCasingWidth).toBeGreaterThanOrEqual(Math.max(casingWidth + 3, trailWidth + 1.5));
});

test("the style draws the slopes over all trails and below their marks, by the stretch's own grade", () => {
  const { layers, sources } = mapStyle(palette, "zh", "示意");
  expect(sources.grades).toBeDefined();
  const at = (id: string) => layers.findIndex((layer) => layer.id === id);
  const trails = layers.flatMap(({ id }, i) => (/^(trail|schematic)-\d(-tint)?$/.test(id) ? [i] : []));
  expect(at("grade-casing")).toBeGreaterThan(Math.max(...trails));
  expect(at("grade")).toBe(at("grade-casing") + 1);
  expect(at("trail-arrow")).toBeGreaterThan(at("grade"));
  expect(layers[at("grade")]?.paint).toMatchObject({
    "line-color": ["match", ["get", "grade"], "gentle", "trail-2", "slope", "trail-3", "steep", "accent", "trail-2"],
  });
});

test("a stretch is a line on the flat map with its grade", () => {
  const line = [
    [115.8, 39.7, 200],
    [115.8, 39.71, 250],
  ];
  expect(gradeFeatures([{ grade: "steep", line }]).features).toEqual([
    {
      type: "Feature",
      geometry: {
        type: "LineString",
        coordinates: [
          [115.8, 39.7],
          [115.8, 39.71],
        ],
      },
      properties: { grade: "steep" },
    },
  ]);
});
