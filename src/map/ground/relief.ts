import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Language } from "../../domain/entry";
import type { ReliefLook } from "../../state/ground";
import { sans } from "../symbology";
import type { PackColours } from "./colours";
import type { MadeGround } from "./made-ground";

/** The sources of elevation that the pack has; null for what it has not. */
export interface ReliefSources {
  readonly terrain: SourceSpecification | null;
  readonly contours: SourceSpecification | null;
}

/** The layers that the switches of the layers dialog show and hide, and the source that the land in 3D stands on. */
export const shadeLayer = "relief-shade";
export const contourLayers = ["relief-contour", "relief-contour-index", "relief-contour-height"] as const;
export const landSource = "relief-land";

const index: ExpressionSpecification = ["==", ["%", ["to-number", ["get", "ele"]], 100], 0];
const shown = (on: boolean) => ({ visibility: on ? ("visible" as const) : ("none" as const) });

/** Lays hill shading and contours into a ground: above its areas, below its roads; their heights below its names. */
export function withRelief(
  made: MadeGround,
  { terrain, contours }: ReliefSources,
  look: ReliefLook,
  colours: PackColours,
  language: Language,
  dark: boolean,
): MadeGround {
  const roads = made.layers.findIndex(
    (layer) =>
      layer.type === "symbol" ||
      ("source-layer" in layer && /^(roads|transportation)/.test(layer["source-layer"] ?? "")),
  );
  const labels = made.layers.findIndex(({ type }) => type === "symbol");
  const [low, high] = [roads, labels].map((at) => (at < 0 ? made.layers.length : at)) as [number, number];
  const lines = contours ? contourLines(look, colours) : [];
  return {
    ...made,
    sources: {
      ...made.sources,
      // Shading and the land in 3D want tiles of their own each.
      ...(terrain ? { "relief-shade": terrain, [landSource]: terrain } : {}),
      ...(contours ? { contours } : {}),
    },
    layers: [
      ...made.layers.slice(0, low),
      ...(terrain ? [shading(look, dark)] : []),
      ...lines,
      ...made.layers.slice(low, high),
      ...(contours ? [contourHeights(look, colours, language)] : []),
      ...made.layers.slice(high),
    ],
  };
}

const shading = (look: ReliefLook, dark: boolean): LayerSpecification => ({
  id: shadeLayer,
  type: "hillshade",
  source: "relief-shade",
  layout: shown(look.hillshade),
  paint: {
    "hillshade-exaggeration": ["interpolate", ["linear"], ["zoom"], 8, 0.5, 13, 0.4, 16, 0.2],
    "hillshade-shadow-color": dark ? "#000000" : "#6b5a3c",
    "hillshade-highlight-color": dark ? "#7b8478" : "#fffdf5",
    "hillshade-accent-color": dark ? "#0c0e0d" : "#8b7a58",
  },
});

function contourLines(look: ReliefLook, colours: PackColours): LayerSpecification[] {
  const line = { type: "line" as const, source: "contours", "source-layer": "contours", layout: shown(look.contours) };
  return [
    {
      id: contourLayers[0],
      ...line,
      minzoom: 12,
      filter: ["!", index],
      paint: { "line-color": colours.contour, "line-opacity": 0.45, "line-width": 0.7 },
    },
    {
      id: contourLayers[1],
      ...line,
      minzoom: 10,
      filter: index,
      paint: {
        "line-color": colours.contour,
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 10, 0.35, 13, 0.75],
        "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.6, 14, 1.3],
      },
    },
  ];
}

const contourHeights = (look: ReliefLook, colours: PackColours, language: Language): LayerSpecification => ({
  id: contourLayers[2],
  type: "symbol",
  source: "contours",
  "source-layer": "contours",
  minzoom: 12.5,
  filter: index,
  layout: {
    ...shown(look.contours),
    "symbol-placement": "line",
    "symbol-spacing": 320,
    "text-field": ["to-string", ["get", "ele"]],
    "text-font": sans[language],
    "text-size": 10,
  },
  paint: { "text-color": colours.peak, "text-halo-color": colours.paper, "text-halo-width": 1.2 },
});
