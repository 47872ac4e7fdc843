import { type Basemap, contoursFile, groundFolder, terrainFile, withKey } from "../../domain/basemap";
import type { Language } from "../../domain/entry";
import type { Ground } from "../../state/ground";
import type { Palette } from "../palette";
import { coloursOf } from "./colours";
import { foreignGround } from "./foreign";
import type { MadeGround } from "./made-ground";
import { pictureGround } from "./picture";
import { type ReliefSources, withRelief } from "./relief";

const nothing: MadeGround = { sources: {}, layers: [], base: [], own: true };

/** What grounds are drawn for: the page's colours and language, and what reads their files. */
export interface Drawing {
  readonly ground: Pick<Ground, "loader" | "look" | "hasTerrain" | "hasContours">;
  readonly palette: Palette;
  readonly dark: boolean;
  readonly language: Language;
  /** MapLibre's own, handed on: its code is the live map's chunk, and stays whole there. */
  readonly addProtocol: typeof import("maplibre-gl").addProtocol;
}

/** What a ground is drawn with: its own layers, and the pack's elevation between them. Throws where it cannot be had. */
export async function makeGround(basemap: Basemap, drawing: Drawing, signal: AbortSignal): Promise<MadeGround> {
  const { ground, palette, dark, language } = drawing;
  const picture = basemap.kind === "raster" || basemap.kind === "wmts";
  const raised = !picture && (ground.hasTerrain() || ground.hasContours());
  const [made, relief] = await Promise.all([
    baseOf(basemap, drawing, signal),
    raised ? reliefSources(drawing, signal) : null,
  ]);
  return relief === null ? made : withRelief(made, relief, ground.look(), coloursOf(palette, dark), language, dark);
}

async function baseOf(basemap: Basemap, drawing: Drawing, signal: AbortSignal): Promise<MadeGround> {
  const { ground, palette, dark, language } = drawing;
  switch (basemap.kind) {
    case "bundled":
      return nothing;
    case "raster":
    case "wmts":
      return pictureGround(basemap, language, dark);
    case "style": {
      const { loadStyle } = await ground.loader();
      const url = (dark && basemap.dark) || basemap.url;
      return foreignGround(await loadStyle(withKey(url, basemap.key), signal), language);
    }
    case "pmtiles": {
      const { packGround, vectorSource } = await packs(drawing);
      return packGround(await vectorSource(basemap.url, ground), coloursOf(palette, dark), language);
    }
  }
}

/** The code that reads packs: a chunk of its own. */
async function packs({ addProtocol }: Drawing) {
  const code = await import("./pack");
  code.readPacks(addProtocol);
  return code;
}

/** Elevation that cannot be read is left out: the ground stands without it. */
async function reliefSources(drawing: Drawing, signal: AbortSignal): Promise<ReliefSources> {
  const { ground } = drawing;
  const { terrainSource, vectorSource } = await packs(drawing);
  const take = async (has: boolean, file: string, open: typeof vectorSource) => {
    if (!has) return null;
    try {
      return await open(groundFolder + file, ground);
    } catch (cause) {
      signal.throwIfAborted();
      console.warn(`${file} cannot be shown.`, cause);
      return null;
    }
  };
  const [terrain, contours] = await Promise.all([
    take(ground.hasTerrain(), terrainFile, terrainSource),
    take(ground.hasContours(), contoursFile, vectorSource),
  ]);
  return { terrain, contours };
}
