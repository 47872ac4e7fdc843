import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Language } from "../../domain/entry";
import { sans } from "../symbology";
import type { MadeGround } from "./made-ground";

/** What is read of a style of somebody else's. */
interface Foreign {
  readonly sources: Readonly<Record<string, unknown>>;
  readonly layers: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string })[];
}

/** Names in a map's language, by the fields of OpenMapTiles and of Protomaps. */
export function nameIn(language: Language): ExpressionSpecification {
  const fields =
    language === "zh"
      ? ["name:zh-Hans", "name:zh", "name:zh-Hant", "name", "name:nonlatin", "name_int"]
      : ["name:en", "name_en", "name:latin", "name_int", "name"];
  return ["coalesce", ...fields.map((field): ExpressionSpecification => ["get", field])] as ExpressionSpecification;
}

/** No boundary of a country is drawn (design); others of a style's are left out with it. */
const bounds = /^(boundary|boundaries|admin)/;
const drawn = new Set(["background", "fill", "line", "symbol", "circle", "fill-extrusion", "raster", "hillshade"]);

/**
 * A style of somebody else's as a ground: labels in the page's own face and language, so that no glyphs are asked for;
 * no pictures of its sprite; nothing that draws boundaries, countries, or buildings on end.
 */
export function foreignGround(style: Foreign, language: Language): MadeGround {
  const layers = style.layers.flatMap((layer): LayerSpecification[] => {
    const of = String(layer["source-layer"] ?? "");
    if (!drawn.has(layer.type) || layer.type === "fill-extrusion" || bounds.test(of)) return [];
    const paint = without(layer.paint, /-pattern$/);
    const layout = without(layer.layout, /^icon-/);
    // A fill that was a pattern alone would turn black.
    if (hasPattern(layer.paint)) return [];
    if (layer.type !== "symbol") return [{ ...layer, paint, layout } as unknown as LayerSpecification];
    const field = layout["text-field"];
    if (field === undefined || field === "") return [];
    if (/country|continent|state/.test(layer.id)) return [];
    const named = JSON.stringify(field).includes("name");
    return [
      {
        ...layer,
        paint,
        layout: { ...layout, "text-font": sans[language], ...(named ? { "text-field": nameIn(language) } : {}) },
      } as unknown as LayerSpecification,
    ];
  });
  const used = new Set(layers.flatMap((layer) => ("source" in layer ? [layer.source] : [])));
  const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => used.has(id))) as Record<
    string,
    SourceSpecification
  >;
  const vector = Object.keys(sources).filter((id) => sources[id]?.type === "vector");
  return { sources, layers, base: vector.length > 0 ? vector : Object.keys(sources), own: false };
}

const record = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const hasPattern = (paint: unknown) => Object.keys(record(paint)).some((key) => key.endsWith("-pattern"));
const without = (value: unknown, key: RegExp) =>
  Object.fromEntries(Object.entries(record(value)).filter(([name]) => !key.test(name)));
