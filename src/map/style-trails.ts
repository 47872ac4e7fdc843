import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "../domain/entry";
import type { Palette } from "./palette";
import { flagged, sans } from "./style-parts";
import { casingWidth, markZoom, trailLook, trailLookCount, trailWidth, wordZoom } from "./symbology";

const wide: ExpressionSpecification = ["any", flagged("selected"), flagged("hovered")];

/** Each trail's casing and its own colour and dashes: a layer for each look, for dashes cannot follow data. */
export function trailLines(palette: Palette): LayerSpecification[] {
  return Array.from({ length: trailLookCount }, (_, index): LayerSpecification[] => {
    const look = trailLook(index);
    const shift: [number, number] = [look.shiftPx, 0];
    const filter: ExpressionSpecification = ["==", ["get", "look"], index];
    return [
      {
        id: `trail-${index}-casing`,
        type: "line",
        source: "trails",
        filter,
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": palette.ground,
          "line-width": ["case", wide, casingWidth + 3, casingWidth],
          "line-translate": shift,
        },
      },
      {
        id: `trail-${index}`,
        type: "line",
        source: "trails",
        filter,
        layout: { "line-join": "round" },
        paint: {
          "line-color": palette[look.colour as keyof Palette],
          "line-width": ["case", wide, trailWidth + 1.5, trailWidth],
          "line-dasharray": [...look.dash],
          "line-translate": shift,
        },
      },
    ];
  }).flat();
}

/** What stands on a trail: its direction, the word that a schematic line must carry, ends and kilometres. */
export function trailMarks(palette: Palette, language: Language, schematicWord: string): LayerSpecification[] {
  const trailColour: DataDrivenPropertyValueSpecification<string> = [
    "match",
    ["get", "look"],
    0,
    palette["trail-1"],
    1,
    palette["trail-2"],
    2,
    palette["trail-3"],
    palette["trail-4"],
  ];
  const halo = { "text-halo-color": palette.ground, "text-halo-width": 1.6 };
  return [
    {
      id: "trail-arrow",
      type: "symbol",
      source: "trails",
      minzoom: markZoom,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 140,
        "icon-image": "arrow",
        "icon-allow-overlap": true,
      },
    },
    {
      id: "trail-word",
      type: "symbol",
      source: "trails",
      minzoom: wordZoom,
      filter: ["get", "schematic"],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 180,
        "text-field": schematicWord,
        "text-font": sans[language],
        "text-size": 12,
        "text-offset": [0, -1],
        "text-letter-spacing": 0.1,
      },
      paint: { "text-color": trailColour, ...halo },
    },
    ...Array.from({ length: trailLookCount }, (_, index) => marksOf(index, palette, language)).flat(),
  ];
}

/** Ends and kilometres of the trails of one look, shifted sideways as their line is. */
function marksOf(index: number, palette: Palette, language: Language): LayerSpecification[] {
  const look = trailLook(index);
  const colour = palette[look.colour as keyof Palette];
  const mine: ExpressionSpecification = ["==", ["get", "look"], index];
  return [
    {
      id: `mark-${index}`,
      type: "circle",
      source: "marks",
      minzoom: markZoom,
      filter: mine,
      paint: {
        "circle-radius": ["case", ["get", "end"], 4.5, 3],
        "circle-color": palette.panel,
        "circle-stroke-color": colour,
        "circle-stroke-width": 2,
        "circle-translate": [look.shiftPx, 0],
      },
    },
    {
      id: `mark-text-${index}`,
      type: "symbol",
      source: "marks",
      minzoom: markZoom,
      filter: ["all", mine, ["!", ["get", "end"]]],
      layout: {
        "text-field": ["get", language],
        "text-font": sans[language],
        "text-size": 11,
        "text-anchor": "left",
        "text-offset": [0.7, 0],
      },
      paint: {
        "text-color": colour,
        "text-halo-color": palette.ground,
        "text-halo-width": 1.6,
        "text-translate": [look.shiftPx, 0],
      },
    },
  ];
}
