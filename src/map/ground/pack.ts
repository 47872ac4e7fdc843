import { layers } from "@protomaps/basemaps";
import type { addProtocol, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import type { Basemap } from "../../domain/basemap";
import type { Language } from "../../domain/entry";
import { sans } from "../symbology";
import type { PackColours } from "./colours";
import { flavourOf } from "./flavour";
import { nameIn } from "./foreign";
import type { MadeGround } from "./made-ground";
import { pathLayers, walkerPoints } from "./walkers";

const protocol = new Protocol();
let known = false;

/** Lets MapLibre read `pmtiles://` addresses; needed once. */
export function readPacks(add: typeof addProtocol): void {
  if (!known) add("pmtiles", protocol.tile);
  known = true;
}

/** Whole addresses: what fetches the tiles need not stand where the page does. */
const whole = (url: string) => new URL(url, document.baseURI).href;

const source = "pack";
/** Of the Protomaps layers: what the paper is already, what needs a sprite, and what no map here draws. */
const left =
  /^(background|earth|landcover|boundaries|places_country|places_region|roads_oneway|water_label_ocean|earth_label|roads_(bridges_|tunnels_)?other|pois)/;

/** An installed pack of Protomaps tiles as a ground. */
export function packGround(
  basemap: Basemap & { readonly kind: "pmtiles" },
  colours: PackColours,
  language: Language,
): MadeGround {
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
    sources: { [source]: { type: "vector", url: `pmtiles://${whole(basemap.url)}` } },
    layers: [
      ...drawn.slice(0, labels),
      ...lines,
      ...names,
      ...drawn.slice(labels),
      ...walkerPoints(source, colours, language),
    ],
    base: [source],
  };
}

/** Terrarium heights out of a pack. How wide its tiles are, no header says: one is looked at. */
export async function terrainSource(url: string): Promise<SourceSpecification> {
  const address = whole(url);
  const archive = protocol.get(address) ?? new PMTiles(address);
  protocol.add(archive);
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, centerLon, centerLat } = await archive.getHeader();
  const n = 2 ** minZoom;
  const [lng, lat] = [centerLon || (minLon + maxLon) / 2, ((centerLat || (minLat + maxLat) / 2) * Math.PI) / 180];
  const x = Math.floor(((lng + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * n);
  const tile = await archive.getZxy(minZoom, x, y);
  let tileSize = 512;
  if (tile) {
    const picture = await createImageBitmap(new Blob([tile.data]));
    tileSize = picture.width;
    picture.close();
  }
  return {
    type: "raster-dem",
    tiles: [`pmtiles://${address}/{z}/{x}/{y}`],
    encoding: "terrarium",
    tileSize,
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
  };
}

export const contourSource = (url: string): SourceSpecification => ({
  type: "vector",
  url: `pmtiles://${whole(url)}`,
});
