import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Basemap } from "../domain/basemap";

/** Ready-made pictures, from the air or not: nobody knows how dark, bright or uneasy they are. */
export const isPicture = ({ kind }: Basemap): boolean => kind === "raster" || kind === "wmts";

/** So much wider than on the paper, whose even ground helps to read what stands on it. */
const haloMore = 1.5;
const discStroke = { "circle-opacity": 0.2, "circle-stroke-opacity": 0.9, "circle-stroke-width": 2 };

/** The same layers as they are read over a picture: wider halos around words, stronger circles of uncertainty. */
export const overPicture = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.map(stronger),
});

function stronger(layer: LayerSpecification): LayerSpecification {
  if (layer.type === "symbol" && typeof layer.paint?.["text-halo-width"] === "number")
    return { ...layer, paint: { ...layer.paint, "text-halo-width": layer.paint["text-halo-width"] * haloMore } };
  if (layer.type === "circle" && /(^|-)disc$/.test(layer.id) && layer.source !== "here")
    return { ...layer, paint: { ...layer.paint, ...discStroke } };
  return layer;
}
