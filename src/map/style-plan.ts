import type { LayerSpecification } from "maplibre-gl";
import type { Language } from "../domain/entry";
import type { Palette } from "./palette";
import { sans } from "./style-parts";

/** A plan on the map: straight dashed ways that say what they are, walked stretches, numbered stops. */
export function planLayers(palette: Palette, language: Language, straightWord: string): LayerSpecification[] {
  const halo = { "text-halo-color": palette.ground, "text-halo-width": 1.8 };
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
      filter: ["get", "walked"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.ink, "line-width": 3 },
    },
    {
      id: "plan-leg",
      type: "line",
      source: "plan-lines",
      filter: ["!", ["get", "walked"]],
      paint: { "line-color": palette.ink, "line-width": 2, "line-dasharray": [3, 3] },
    },
    {
      id: "plan-word",
      type: "symbol",
      source: "plan-lines",
      filter: ["!", ["get", "walked"]],
      layout: {
        "symbol-placement": "line-center",
        "text-field": straightWord,
        "text-font": sans[language],
        "text-size": 11,
        "text-offset": [0, -0.9],
      },
      paint: { "text-color": palette["ink-quiet"], ...halo },
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
  ];
}
