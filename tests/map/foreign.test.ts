import { describe, expect, test } from "vitest";
import { foreignGround } from "../../src/map/ground/foreign";
import { prefixed } from "../../src/map/ground/made-ground";
import { sans } from "../../src/map/symbology";

const vector = (id: string, type: string, layer: string, more: object = {}) => ({
  id,
  type,
  source: "tiles",
  "source-layer": layer,
  ...more,
});
const style = {
  sources: {
    tiles: { type: "vector", url: "https://tiles.example/planet" },
    shade: { type: "raster", tiles: ["https://tiles.example/shade/{z}/{x}/{y}.png"] },
    unused: { type: "vector", url: "https://elsewhere.example/" },
  },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#eee" } },
    { id: "relief", type: "raster", source: "shade" },
    vector("wood", "fill", "landcover", { paint: { "fill-pattern": "wood" } }),
    vector("water", "fill", "water", { paint: { "fill-color": "#9cf" } }),
    vector("house", "fill-extrusion", "building"),
    vector("country-line", "line", "boundary"),
    vector("road-name", "symbol", "transportation_name", {
      layout: { "text-field": ["get", "name:latin"], "text-font": ["Noto Sans Regular"], "icon-image": "road" },
    }),
    vector("arrow", "symbol", "transportation", { layout: { "icon-image": "arrow" } }),
    vector("number", "symbol", "transportation_name", { layout: { "text-field": "{ref}" } }),
    vector("label_country_1", "symbol", "place", { layout: { "text-field": "{name}" } }),
  ],
};

describe("a style of somebody else's", () => {
  const made = foreignGround(style, "zh");

  test("keeps areas, lines and names; boundaries, countries, icons and buildings on end are left out", () => {
    expect(made.layers.map(({ id }) => id)).toEqual(["background", "relief", "water", "road-name", "number"]);
    expect(Object.keys(made.sources)).toEqual(["tiles", "shade"]);
    expect(made.base).toEqual(["tiles"]);
  });

  test("draws names in the page's language and faces; what is no name stays", () => {
    const layout = (id: string) => made.layers.find((layer) => layer.id === id)?.layout as Record<string, unknown>;
    expect(layout("road-name")).toEqual({
      "text-field": expect.arrayContaining(["coalesce", ["get", "name:zh"], ["get", "name"]]),
      "text-font": sans.zh,
    });
    expect(layout("number")["text-field"]).toBe("{ref}");
    const english = foreignGround(style, "en").layers.find(({ id }) => id === "road-name");
    expect(JSON.stringify(english?.layout)).toContain('["coalesce",["get","name:en"]');
  });

  test("two grounds in one map share no id", () => {
    const [one, other] = [prefixed(made, "ground-1:"), prefixed(made, "ground-2:")];
    const ids = [one, other].flatMap(({ sources, layers }) => [...Object.keys(sources), ...layers.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of one.layers) if ("source" in layer) expect(Object.keys(one.sources)).toContain(layer.source);
  });
});
