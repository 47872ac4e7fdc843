import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { metresPerPixel } from "../domain/camera";
import { clusterMaxZoom, clusterRadius } from "../domain/cluster";
import type { Language } from "../domain/entry";
import { nothing } from "./features";
import type { Palette } from "./palette";
import { gradeLines } from "./style-grades";
import { type PlanWords, planLayers } from "./style-plan";
import { trailLines, trailMarks } from "./style-trails";
import { discZoom, labelZoom, markerSize, sans } from "./symbology";

/** The district lies between 39.5° and 40° N: one latitude is near enough for a circle's size. */
const latitude = 39.72;

/** A radius in metres as pixels: it doubles with every zoom. */
function metresRadius(metres: ExpressionSpecification): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => ["/", metres, metresPerPixel(latitude, zoom)];
  return ["interpolate", ["exponential", 2], ["zoom"], 6, at(6), 20, at(20)];
}

const one: ExpressionSpecification = ["!", ["has", "point_count"]];
const many: ExpressionSpecification = ["has", "point_count"];

/** The circle that an approximate site lies in, at its true size on the ground. */
function disc(id: string, source: string, palette: Palette): LayerSpecification {
  return {
    id,
    type: "circle",
    source,
    filter: ["all", one, [">", ["coalesce", ["get", "accuracyM"], 0], 0]],
    minzoom: discZoom,
    paint: {
      "circle-radius": metresRadius(["get", "accuracyM"]),
      "circle-color": palette["ink-quiet"],
      "circle-opacity": 0.08,
      "circle-stroke-color": palette["ink-quiet"],
      "circle-stroke-opacity": 0.35,
      "circle-stroke-width": 1,
    },
  };
}

/**
 * The whole style, every source and layer in drawing order, before the first data: nothing is ever added or moved
 * later. A change of colours or language gives another style of the same layers (see restyle).
 */
export function mapStyle(
  palette: Palette,
  language: Language,
  schematicWord: string,
  plan: Omit<PlanWords, "schematic"> = { straight: "", rough: "" },
): StyleSpecification {
  const name: ExpressionSpecification = ["get", language];
  const source = { type: "geojson" as const, data: nothing };
  const halo = { "text-halo-color": palette.ground, "text-halo-width": 1.6 };

  return {
    version: 8,
    sources: {
      ground: source,
      metro: { ...source },
      trails: { ...source, promoteId: "id" },
      grades: { ...source },
      marks: { ...source },
      sites: {
        ...source,
        promoteId: "id",
        cluster: true,
        clusterRadius,
        clusterMaxZoom,
      },
      hovered: { ...source },
      selected: { ...source },
      cursor: { ...source },
      "plan-lines": { ...source },
      "plan-stops": { ...source },
      here: { ...source },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": palette.ground } },
      {
        id: "metro",
        type: "line",
        source: "metro",
        layout: { "line-join": "round", "line-cap": "round" },
        paint: { "line-color": palette.metro, "line-width": 2 },
      },
      disc("disc", "sites", palette),
      disc("selected-disc", "selected", palette),
      {
        id: "dot",
        type: "circle",
        source: "ground",
        filter: ["all", ["!=", ["get", "kind"], "town"], [">=", ["zoom"], ["get", "from"]]],
        paint: {
          "circle-radius": ["match", ["get", "kind"], "metro", 3, 1.8],
          "circle-color": ["match", ["get", "kind"], "metro", palette.panel, palette["ink-quiet"]],
          "circle-stroke-color": palette.metro,
          "circle-stroke-width": ["match", ["get", "kind"], "metro", 1.5, 0],
        },
      },
      ...trailLines(palette),
      ...gradeLines(palette),
      ...trailMarks(palette, language, schematicWord),
      {
        id: "place",
        type: "symbol",
        source: "ground",
        filter: ["all", ["!=", ["get", "kind"], "town"], [">=", ["zoom"], ["get", "from"]]],
        layout: {
          "text-field": name,
          "text-font": sans[language],
          "text-size": ["get", "size"],
          "text-offset": [0, 0.9],
          "text-optional": true,
        },
        paint: { "text-color": palette["ink-quiet"], ...halo },
      },
      {
        id: "town",
        type: "symbol",
        source: "ground",
        filter: ["all", ["==", ["get", "kind"], "town"], [">=", ["zoom"], ["get", "from"]]],
        layout: {
          "text-field": name,
          "text-font": sans[language],
          "text-size": ["get", "size"],
          "text-letter-spacing": 0.08,
        },
        paint: { "text-color": palette["ink-quiet"], ...halo },
      },
      {
        id: "site",
        type: "symbol",
        source: "sites",
        filter: one,
        layout: {
          "icon-image": ["get", "icon"],
          "icon-allow-overlap": true,
          "text-field": ["step", ["zoom"], "", labelZoom.site, name],
          "text-font": sans[language],
          "text-size": 13,
          "text-anchor": "top",
          "text-offset": [0, 1.05],
          "text-optional": true,
          "text-max-width": 9,
        },
        paint: { "text-color": palette.ink, ...halo },
      },
      {
        id: "cluster",
        type: "circle",
        source: "sites",
        filter: many,
        paint: {
          "circle-radius": markerSize / 2,
          "circle-color": palette.panel,
          "circle-stroke-color": palette.accent,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "cluster-count",
        type: "symbol",
        source: "sites",
        filter: many,
        layout: {
          "text-field": ["get", "point_count_abbreviated"],
          "text-font": sans[language],
          "text-size": 13,
          "text-allow-overlap": true,
        },
        paint: { "text-color": palette.accent },
      },
      {
        id: "hover-ring",
        type: "circle",
        source: "hovered",
        paint: {
          "circle-radius": markerSize / 2 + 4,
          "circle-color": "transparent",
          "circle-stroke-color": palette.ink,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "selected-ring",
        type: "circle",
        source: "selected",
        paint: {
          "circle-radius": markerSize / 2 + 6,
          "circle-color": palette.panel,
          "circle-stroke-color": palette.accent,
          "circle-stroke-width": 3,
        },
      },
      {
        id: "selected-icon",
        type: "symbol",
        source: "selected",
        layout: {
          "icon-image": ["get", "kind"],
          "icon-allow-overlap": true,
          "text-field": name,
          "text-font": sans[language],
          "text-size": 14,
          "text-anchor": "top",
          "text-offset": [0, 1.35],
          "text-allow-overlap": true,
          "text-max-width": 10,
        },
        paint: { "text-color": palette.ink, ...halo, "text-halo-width": 2.2 },
      },
      ...planLayers(palette, language, { ...plan, schematic: schematicWord }),
      {
        id: "here-disc",
        type: "circle",
        source: "here",
        paint: {
          "circle-radius": metresRadius(["get", "accuracyM"]),
          "circle-color": palette["trail-4"],
          "circle-opacity": 0.12,
          "circle-stroke-color": palette["trail-4"],
          "circle-stroke-width": 1,
        },
      },
      {
        id: "here-dot",
        type: "circle",
        source: "here",
        paint: {
          "circle-radius": 6,
          "circle-color": palette["trail-4"],
          "circle-stroke-color": palette.panel,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "trail-cursor",
        type: "circle",
        source: "cursor",
        paint: {
          "circle-radius": 7,
          "circle-color": palette.accent,
          "circle-stroke-color": palette.panel,
          "circle-stroke-width": 2.5,
        },
      },
    ],
  };
}
