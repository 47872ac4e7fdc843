import type { LayerSpecification } from "maplibre-gl";
import type { Language } from "../domain/entry";
import type { Palette } from "./palette";
import { sans } from "./symbology";

/** What is written at a plan's lines and stops that are no road, no surveyed trail, no exact place. */
export interface PlanWords {
  readonly straight: string;
  readonly schematic: string;
  readonly rough: string;
}

/** A plan on the map: straight dashed ways and dotted sketches that say what they are, walked stretches, numbered stops. */
export function planLayers(palette: Palette, language: Language, words: PlanWords): LayerSpecification[] {
  const halo = { "text-halo-color": palette.ground, "text-halo-width": 1.8 };
  const small = { "text-font": sans[language], "text-size": 11 };
  const kind = (one: "leg" | "walk" | "sketch") => ["==", ["get", "kind"], one] as ["==", ["get", string], string];
  const round = { "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      id: "plan-casing",
      type: "line",
      source: "plan-lines",
      paint: { "line-color": palette.ground, "line-width": 6 },
    },
    {
      id: "plan-walk",
      type: "line",
      source: "plan-lines",
      filter: kind("walk"),
      layout: round,
      paint: { "line-color": palette.ink, "line-width": 3 },
    },
    {
      id: "plan-sketch",
      type: "line",
      source: "plan-lines",
      filter: kind("sketch"),
      layout: round,
      paint: { "line-color": palette.ink, "line-width": 3, "line-dasharray": [0.1, 2.4] },
    },
    {
      id: "plan-leg",
      type: "line",
      source: "plan-lines",
      filter: kind("leg"),
      paint: { "line-color": palette.ink, "line-width": 2, "line-dasharray": [3, 3] },
    },
    {
      id: "plan-word",
      type: "symbol",
      source: "plan-lines",
      filter: ["!", kind("walk")],
      layout: {
        "symbol-placement": "line-center",
        "text-field": ["match", ["get", "kind"], "sketch", words.schematic, words.straight],
        "text-offset": [0, -0.9],
        ...small,
      },
      paint: { "text-color": palette["ink-quiet"], ...halo },
    },
    {
      id: "plan-ring",
      type: "circle",
      source: "plan-stops",
      filter: ["get", "approximate"],
      paint: {
        "circle-radius": 17,
        "circle-opacity": 0,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "plan-stop",
      type: "circle",
      source: "plan-stops",
      paint: {
        "circle-radius": 12,
        "circle-color": palette.ink,
        "circle-stroke-color": palette.panel,
        "circle-stroke-width": 2,
      },
    },
    {
      id: "plan-number",
      type: "symbol",
      source: "plan-stops",
      layout: {
        "text-field": ["get", "label"],
        "text-font": sans[language],
        "text-size": 13,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": palette.panel },
    },
    {
      id: "plan-rough",
      type: "symbol",
      source: "plan-stops",
      filter: ["get", "approximate"],
      layout: {
        "text-field": words.rough,
        "text-offset": [0, 2.2],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
        ...small,
      },
      paint: { "text-color": palette["ink-quiet"], ...halo },
    },
  ];
}
