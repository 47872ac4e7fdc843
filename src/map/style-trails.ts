import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "../domain/entry";
import type { Palette } from "./palette";
import { flagged } from "./style-parts";
import { casingWidth, markZoom, sans, trailLook, trailLookCount, trailWidth, wordZoom } from "./symbology";

const wide: ExpressionSpecification = ["any", flagged("selected"), flagged("hovered")];

/**
 * Each trail's casing and its own colour and dashes: layers for each look, for dashes cannot follow data. A surveyed
 * line lies where it was walked, with a continuous tint under its dashes; schematic lines, which run together, are
 * broken and set beside each other.
 */
export function trailLines(palette: Palette): LayerSpecification[] {
  return [true, false].flatMap((schematic) =>
    Array.from({ length: trailLookCount }, (_, index) => linesOf(index, palette, schematic)).flat(),
  );
}

function linesOf(index: number, palette: Palette, schematic: boolean): LayerSpecification[] {
  const look = trailLook(index);
  const colour = palette[look.colour as keyof Palette];
  const line = {
    type: "line" as const,
    source: "trails",
    filter: ["all", ["==", ["get", "look"], index], ["==", ["get", "schematic"], schematic]] as ExpressionSpecification,
  };
  const shift: [number, number] = [schematic ? look.shiftPx : 0, 0];
  const width = ["case", wide, trailWidth + 1.5, trailWidth] as ExpressionSpecification;
  const id = `${schematic ? "schematic" : "trail"}-${index}`;
  const round = { "line-cap": "round", "line-join": "round" } as const;
  const casing: LayerSpecification = {
    id: `${id}-casing`,
    ...line,
    layout: round,
    paint: {
      "line-color": palette.ground,
      "line-width": ["case", wide, casingWidth + 3, casingWidth],
      "line-translate": shift,
    },
  };
  const tint: LayerSpecification = {
    id: `${id}-tint`,
    ...line,
    layout: round,
    paint: { "line-color": colour, "line-opacity": 0.4, "line-width": width },
  };
  const dashes: LayerSpecification = {
    id,
    ...line,
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width, "line-dasharray": [...look.dash], "line-translate": shift },
  };
  return schematic ? [casing, dashes] : [casing, tint, dashes];
}

/** The layers that a press on a trail can hit. */
export const trailHitLayers = Array.from({ length: trailLookCount }, (_, index) => [
  `schematic-${index}-casing`,
  `trail-${index}-casing`,
]).flat();

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
    ...Array.from({ length: trailLookCount }, (_, index) => index).flatMap((index) => [
      ...marksOf(index, palette, language, true),
      ...marksOf(index, palette, language, false),
    ]),
  ];
}

/** Ends and kilometres of the trails of one look, shifted sideways where their line is. */
function marksOf(index: number, palette: Palette, language: Language, schematic: boolean): LayerSpecification[] {
  const look = trailLook(index);
  const colour = palette[look.colour as keyof Palette];
  const shift: [number, number] = [schematic ? look.shiftPx : 0, 0];
  const mine: ExpressionSpecification = [
    "all",
    ["==", ["get", "look"], index],
    ["==", ["get", "schematic"], schematic],
  ];
  const id = `${schematic ? "schematic" : "trail"}-mark-${index}`;
  return [
    {
      id,
      type: "circle",
      source: "marks",
      minzoom: markZoom,
      filter: mine,
      paint: {
        "circle-radius": ["case", ["get", "end"], 4.5, 3],
        "circle-color": palette.panel,
        "circle-stroke-color": colour,
        "circle-stroke-width": 2,
        "circle-translate": shift,
      },
    },
    {
      id: `${id}-text`,
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
        "text-translate": shift,
      },
    },
  ];
}
