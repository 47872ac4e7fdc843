import { layers } from "@protomaps/basemaps";
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Language } from "../../domain/entry";
import { sans } from "../symbology";
import type { PackColours } from "./colours";
import { flavourOf } from "./flavour";
import { nameIn } from "./foreign";
import type { MadeGround } from "./made-ground";
import { pathLayers, walkerPoints } from "./walkers";

export { openPacks, readPacks, terrainSource, vectorSource } from "./archives";

const source = "pack";
/** Of the Protomaps layers: what the paper is already, what needs a sprite, and what no map here draws. */
const left =
  /^(background|earth|landcover|boundaries|places_country|places_region|roads_oneway|water_label_ocean|earth_label|roads_(bridges_|tunnels_)?other|pois)/;

/** An installed pack of Protomaps tiles as a ground. */
export function packGround(tiles: SourceSpecification, colours: PackColours, language: Language): MadeGround {
  const drawn = layers(source, flavourOf(colours), { lang: language === "zh" ? "zh-Hans" : "en" }).flatMap(
    (layer): LayerSpecification[] => {
      if (left.test(layer.id)) return [];
      if (layer.type !== "symbol") return [layer as LayerSpecification];
      const { "icon-image": _, ...layout } = layer.layout ?? {};
      // Without its shield a road's number is a word like others.
      const shield = layer.id === "roads_shields";
      const paint = shield ? { ...layer.paint, "text-halo-color": colours.paper, "text-halo-width": 1.5 } : layer.paint;
      const named = JSON.stringify(layout["text-field"]).includes("name");
      return [
        {
          ...layer,
          paint,
          layout: {
            ...layout,
            ...(shield ? { "text-size": 10 } : {}),
            "text-font": sans[language],
            ...(named ? { "text-field": nameIn(language) } : {}),
          },
        } as LayerSpecification,
      ];
    },
  );
  const labels = drawn.findIndex(({ type }) => type === "symbol");
  const walks = pathLayers(source, colours, language);
  const lines = walks.filter(({ type }) => type === "line");
  const names = walks.filter(({ type }) => type === "symbol");
  return {
    sources: { [source]: tiles },
    layers: [
      ...drawn.slice(0, labels),
      ...lines,
      ...names,
      ...drawn.slice(labels),
      ...walkerPoints(source, colours, language),
    ],
    base: [source],
    own: true,
  };
}
