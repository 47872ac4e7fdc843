import { type Basemap, contoursFile, groundFolder, terrainFile, withKey } from "../../domain/basemap";
import type { Language } from "../../domain/entry";
import type { Ground } from "../../state/ground";
import type { Palette } from "../palette";
import { coloursOf } from "./colours";
import { foreignGround } from "./foreign";
import type { MadeGround } from "./made-ground";
import { pictureGround } from "./picture";
import { type ReliefSources, withRelief } from "./relief";

/** The host cannot send a part of a file: the ground will not come by waiting. */
export class NoRange extends Error {
  override name = "NoRange";
}

const nothing: MadeGround = { sources: {}, layers: [], base: [], picture: false };

/** What a ground is drawn with: its own layers, and the pack's elevation between them. Throws where it cannot be had. */
export async function makeGround(
  basemap: Basemap,
  ground: Ground,
  palette: Palette,
  dark: boolean,
  language: Language,
  signal: AbortSignal,
): Promise<MadeGround> {
  const colours = coloursOf(palette, dark);
  const made = await baseOf(basemap, ground, palette, dark, language, signal);
  if (made.picture || !(ground.hasTerrain() || ground.hasContours())) return made;
  const relief = await reliefSources(ground, signal);
  return withRelief(made, relief, ground.look(), colours, language, dark);
}

async function baseOf(
  basemap: Basemap,
  ground: Ground,
  palette: Palette,
  dark: boolean,
  language: Language,
  signal: AbortSignal,
): Promise<MadeGround> {
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
      await probed(basemap.url, ground, signal);
      const { packGround } = await import("./pack");
      return packGround(basemap, coloursOf(palette, dark), language);
    }
  }
}

async function probed(url: string, ground: Ground, signal: AbortSignal): Promise<void> {
  const { probePack } = await ground.loader();
  const found = await probePack(url, signal);
  if (found === "noRange") throw new NoRange(`${url}: the host sends the whole file where a part was asked for`);
  if (found === "broken") throw new Error(`${url} is no pack of map tiles`);
}

/** Elevation that cannot be read is left out: the ground stands without it. */
async function reliefSources(ground: Ground, signal: AbortSignal): Promise<ReliefSources> {
  const take = async <T>(has: boolean, file: string, open: (url: string) => Promise<T>): Promise<T | null> => {
    if (!has) return null;
    try {
      await probed(groundFolder + file, ground, signal);
      return await open(groundFolder + file);
    } catch (cause) {
      signal.throwIfAborted();
      console.warn(`${file} cannot be shown.`, cause);
      return null;
    }
  };
  const pack = import("./pack");
  const [terrain, contours] = await Promise.all([
    take(ground.hasTerrain(), terrainFile, async (url) => (await pack).terrainSource(url)),
    take(ground.hasContours(), contoursFile, async (url) => (await pack).contourSource(url)),
  ]);
  return { terrain, contours };
}
