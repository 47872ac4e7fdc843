import { describe, expect, test } from "vitest";
import { planDrawing } from "../../src/domain/plan/drawing";
import { timetable } from "../../src/domain/plan/timetable";
import { planLineFeatures, planStopFeatures } from "../../src/map/features";
import type { Palette } from "../../src/map/palette";
import { planLayers } from "../../src/map/style-plan";
import { at, planOf, school, walked, world } from "../helpers/plan";

/** A school, a surveyed trail, a sketched one, a village that is known by its office only. */
const drawing = planDrawing(timetable(planOf([school, walked("trail"), walked("sketch"), at("village")]), world()));
const kinds = planLineFeatures(drawing).features.map(({ properties }) => (properties as { kind: string }).kind);
const layers = planLayers({ ink: "#000", ground: "#fff" } as unknown as Palette, "zh", {
  straight: "直线示意",
  schematic: "示意",
  rough: "大致",
});
const paintOf = (id: string) => layers.find((layer) => layer.id === id)?.paint as Record<string, unknown>;
const drawnBy = (kind: string) =>
  layers.filter((layer) => "filter" in layer && JSON.stringify(layer.filter) === `["==",["get","kind"],"${kind}"]`);

describe("a plan on the live map", () => {
  test("has straight legs, the trail that is walked, and a sketch as three kinds of line", () => {
    expect([...kinds].sort()).toEqual(["leg", "leg", "leg", "sketch", "walk"]);
    for (const kind of ["leg", "walk", "sketch"]) expect(drawnBy(kind)).toHaveLength(1);
  });

  test("draws only the surveyed walk as a whole line, and the sketch as dots", () => {
    expect(paintOf("plan-walk")["line-dasharray"]).toBeUndefined();
    expect(paintOf("plan-leg")["line-dasharray"]).toEqual([3, 3]);
    const [dot, gap] = paintOf("plan-sketch")["line-dasharray"] as [number, number];
    expect(dot).toBeLessThan(0.5);
    expect(gap).toBeGreaterThan(1);
  });

  test("writes at a line what it is, and at an approximate place that it is so, with a ring", () => {
    const word = layers.find(({ id }) => id === "plan-word")?.layout as Record<string, unknown>;
    expect(word["text-field"]).toEqual(["match", ["get", "kind"], "sketch", "示意", "直线示意"]);
    const rough = planStopFeatures(drawing).features.map(({ properties }) => properties);
    // Trail and sketch begin at one point and share a mark, which is approximate then.
    expect(rough).toEqual([
      { label: "1", approximate: false },
      { label: "2·3", approximate: true },
      { label: "4", approximate: true },
    ]);
    for (const id of ["plan-ring", "plan-rough"])
      expect(layers.find((layer) => layer.id === id)).toMatchObject({ filter: ["get", "approximate"] });
  });
});
