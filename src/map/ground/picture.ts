import { type Basemap, tileAddresses } from "../../domain/basemap";
import type { Language } from "../../domain/entry";
import type { MadeGround } from "./made-ground";

/** Ready-made tiles as a ground; on a dark page they are dimmed, so that the sites and the page stay the brightest. */
export function pictureGround(
  basemap: Basemap & { readonly kind: "raster" | "wmts" },
  language: Language,
  dark: boolean,
): MadeGround {
  const lists = tileAddresses(basemap, language);
  const id = (at: number) => `tiles-${at}`;
  return {
    sources: Object.fromEntries(
      lists.map((tiles, at) => [
        id(at),
        {
          type: "raster" as const,
          tiles,
          tileSize: basemap.tileSize,
          minzoom: basemap.minzoom,
          maxzoom: basemap.maxzoom,
        },
      ]),
    ),
    layers: lists.map((_, at) => ({
      id: id(at),
      type: "raster" as const,
      source: id(at),
      paint: {
        "raster-fade-duration": 0,
        ...(dark ? { "raster-brightness-max": 0.55, "raster-saturation": -0.3 } : { "raster-saturation": -0.15 }),
      },
    })),
    base: [id(0)],
    own: true,
  };
}
