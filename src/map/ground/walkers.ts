import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "../../domain/entry";
import { sans } from "../symbology";
import type { PackColours } from "./colours";
import { nameIn } from "./foreign";

const kind: ExpressionSpecification = ["get", "kind"];
const detail: ExpressionSpecification = ["get", "kind_detail"];
const width = (at12: number, at16: number): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.5],
  ["zoom"],
  12,
  at12,
  16,
  at16,
];

/** What walkers go on, drawn above the roads: tracks, paths, and steps as short strokes across. */
export function pathLayers(source: string, colours: PackColours, language: Language): LayerSpecification[] {
  const path: ExpressionSpecification = ["==", kind, "path"];
  const is = (...details: string[]): ExpressionSpecification => ["in", detail, ["literal", details]];
  const line = { type: "line" as const, source, "source-layer": "roads", minzoom: 12 };
  const track = is("track");
  const steps = is("steps");
  return [
    {
      id: "walk-casing",
      ...line,
      filter: path,
      layout: { "line-join": "round" },
      paint: { "line-color": colours.paper, "line-width": width(2.2, 5), "line-opacity": 0.8 },
    },
    {
      id: "walk-track",
      ...line,
      filter: ["all", path, track],
      layout: { "line-join": "round" },
      paint: { "line-color": colours.track, "line-width": width(0.8, 2.2), "line-dasharray": [5, 1.5] },
    },
    {
      id: "walk-path",
      ...line,
      filter: ["all", path, ["!", track], ["!", steps]],
      layout: { "line-join": "round" },
      paint: { "line-color": colours.path, "line-width": width(0.8, 2), "line-dasharray": [3, 1.5] },
    },
    {
      id: "walk-steps",
      ...line,
      filter: ["all", path, steps],
      paint: { "line-color": colours.path, "line-width": width(1.6, 5), "line-dasharray": [0.35, 0.35] },
    },
    {
      id: "walk-name",
      type: "symbol",
      source,
      "source-layer": "roads",
      minzoom: 14,
      filter: ["all", path, ["has", "name"]],
      layout: {
        "symbol-placement": "line",
        "text-field": nameIn(language),
        "text-font": sans[language],
        "text-size": 11,
      },
      paint: { "text-color": colours.path, "text-halo-color": colours.paper, "text-halo-width": 1.4 },
    },
  ];
}

const signs: Readonly<Record<string, string>> = {
  peak: "▲",
  saddle: "⌣",
  spring: "○",
  drinking_water: "○",
  cave_entrance: "∩",
  viewpoint: "✳",
  parking: "P",
  bus_stop: "●",
  bus_station: "●",
  station: "■",
  subway_entrance: "■",
  toilets: "WC",
  shelter: "⌂",
  alpine_hut: "⌂",
  wilderness_hut: "⌂",
};

/**
 * What walkers look for, and nothing else: peaks with their heights, passes, springs and water, stops and stations, car
 * parks, shelter. Signs are letters, so that no sprite is asked for; shops and restaurants are left to others.
 */
export function walkerPoints(source: string, colours: PackColours, language: Language): LayerSpecification[] {
  const height: ExpressionSpecification = ["coalesce", ["get", "elevation"], ["get", "ele"]];
  const metres: ExpressionSpecification = ["concat", ["to-string", ["round", ["to-number", height]]], " m"];
  const name = nameIn(language);
  const named: ExpressionSpecification = ["coalesce", name, ""];
  const sign: ExpressionSpecification = [
    "match",
    kind,
    ...Object.entries(signs).flat(),
    "·",
  ] as unknown as ExpressionSpecification;
  const halo = { "text-halo-color": colours.paper, "text-halo-width": 1.5 };
  const point = { type: "symbol" as const, source, "source-layer": "pois" };
  const kinds = (...all: string[]): ExpressionSpecification => ["in", kind, ["literal", all]];
  const group = (id: string, minzoom: number, filter: ExpressionSpecification, colour: string, nameFrom: number) => ({
    id,
    ...point,
    minzoom,
    filter,
    layout: {
      "text-field": [
        "step",
        ["zoom"],
        sign,
        nameFrom,
        ["format", sign, {}, "\n", {}, named, { "font-scale": 0.92 }],
      ] as ExpressionSpecification,
      "text-font": sans[language],
      "text-size": 12,
      "text-line-height": 1.15,
      "text-max-width": 8,
      "text-padding": 6,
    },
    paint: { "text-color": colour, ...halo },
  });
  const peak: ExpressionSpecification = [
    "case",
    ["all", ["has", "name"], ["!=", height, null]],
    ["format", "▲\n", { "font-scale": 0.8 }, named, {}, "\n", {}, metres, { "font-scale": 0.9 }],
    ["!=", height, null],
    ["format", "▲\n", { "font-scale": 0.8 }, metres, { "font-scale": 0.9 }],
    ["format", "▲\n", { "font-scale": 0.8 }, named, {}],
  ];
  return [
    group("point-park", 13, kinds("parking", "toilets", "shelter", "viewpoint"), colours.label, 15),
    group("point-bus", 13.5, kinds("bus_stop", "bus_station", "subway_entrance"), colours.bus, 15),
    group("point-water", 13, kinds("spring", "drinking_water"), colours.waterLabel, 14),
    group("point-pass", 12, kinds("saddle", "cave_entrance", "alpine_hut", "wilderness_hut"), colours.peak, 12),
    group("point-station", 11, kinds("station"), colours.bus, 11),
    {
      ...group("point-peak", 10.5, kinds("peak"), colours.peak, 10),
      layout: {
        "text-field": peak,
        "text-font": sans[language],
        "text-size": 12,
        "text-line-height": 1.1,
        "text-max-width": 8,
        "text-padding": 8,
        // Of peaks beside each other the highest is named.
        "symbol-sort-key": ["-", 0, ["to-number", height, 0]],
      },
    },
  ];
}
