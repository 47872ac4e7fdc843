import type { Bilingual, Language } from "./entry";

/** A credit, as its owner asks for it; with where it leads, if anywhere. */
export interface Credit {
  readonly text: string;
  readonly url: string | null;
}

interface Common {
  readonly id: string;
  readonly label: Bilingual;
  readonly attribution: readonly Credit[];
  /** A mark that must be seen beside the map, and the number under which the map was approved. */
  readonly mark: Bilingual | null;
  readonly approval: string | null;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** Whether showing it asks hosts that are not the map's own. */
  readonly thirdParty: boolean;
}
/** What can lie under the sites. Addresses are whole, or relative to the page. */
export type Basemap = Common &
  (
    | { readonly kind: "bundled" }
    | { readonly kind: "pmtiles"; readonly url: string }
    | {
        readonly kind: "style";
        readonly url: string;
        readonly dark: string | null;
        /** Further hosts that the style takes its tiles from. */
        readonly hosts: readonly string[];
        readonly key: string | null;
      }
    | {
        readonly kind: "raster";
        readonly url: string;
        readonly key: string | null;
        readonly tileSize: number;
      }
    | {
        readonly kind: "wmts";
        readonly url: string;
        readonly key: string | null;
        readonly layers: Readonly<Record<Language, readonly string[]>>;
        readonly matrixSet: string;
        readonly tileSize: number;
      }
  );

/** The choice that leaves it to the map: an installed pack, else what is online, else what is built in. */
export const autoGround = "auto";
export const bundledGround = "bundled";

/** The ground that is always there, and needs nobody. */
export const bundledBasemap: Basemap = {
  id: bundledGround,
  kind: "bundled",
  label: { zh: "自带底图", en: "Built-in ground" },
  attribution: [],
  mark: null,
  approval: null,
  minzoom: 0,
  maxzoom: 24,
  thirdParty: false,
};

/** The files of public/ground/ that the build found, by name. */
export type Installed = ReadonlySet<string>;
export const groundFolder = "ground/";
/** Elevation of the pack: heights as terrarium tiles, and lines of equal height. */
export const terrainFile = "terrain.pmtiles";
export const contoursFile = "contours.pmtiles";

/** Why a ground of the list cannot be shown; null: it can. */
export function missing(basemap: Basemap, installed: Installed): "key" | "file" | null {
  if ("key" in basemap && basemap.key === "") return "key";
  if (basemap.kind !== "pmtiles" || !basemap.url.startsWith(groundFolder)) return null;
  return installed.has(basemap.url.slice(groundFolder.length)) ? null : "file";
}

/**
 * The grounds to try for a choice, best first; the bundled one stands already and is never among them. `auto`: the first
 * installed pack, then the first that is online and set up.
 */
export function groundsToTry(choice: string, basemaps: readonly Basemap[], installed: Installed): Basemap[] {
  const usable = basemaps.filter((one) => one.kind !== "bundled" && missing(one, installed) === null);
  if (choice !== autoGround) return usable.filter(({ id }) => id === choice);
  const pack = usable.find(({ kind, thirdParty }) => kind === "pmtiles" && !thirdParty);
  const online = usable.find(({ thirdParty }) => thirdParty);
  return [pack, online].filter((one) => one !== undefined);
}

const spread = /\{([0-9a-z])-([0-9a-z])\}/;

/** `{0-7}` in an address stands for several hosts: all of them. */
export function spreadHosts(url: string): string[] {
  const [all, from, to] = spread.exec(url) ?? [];
  if (!all || !from || !to) return [url];
  const first = from.charCodeAt(0);
  return Array.from({ length: Math.max(0, to.charCodeAt(0) - first + 1) }, (_, i) =>
    url.replace(all, String.fromCharCode(first + i)),
  );
}

const addresses = (basemap: Basemap): readonly string[] => {
  if (basemap.kind === "bundled") return [];
  return basemap.kind === "style" ? [basemap.url, basemap.dark ?? "", ...basemap.hosts] : [basemap.url];
};

/** The origins that a ground asks, `https://host`; none for what lies beside the page. */
export function originsOf(basemap: Basemap): string[] {
  return [
    ...new Set(
      addresses(basemap)
        .flatMap(spreadHosts)
        .flatMap((url) => /^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? []),
    ),
  ];
}

/** The hosts by name, for people: several that differ in a number alone are one, `t0…7.example.org`. */
export function hostNames(basemap: Basemap): string[] {
  return [
    ...new Set(
      addresses(basemap).flatMap((url) => /^https?:\/\/([^/?#]+)/.exec(url.replace(spread, "$1…$2"))?.[1] ?? []),
    ),
  ];
}

/** An address with its key in place of `{key}`. */
export const withKey = (url: string, key: string | null) => url.replaceAll("{key}", encodeURIComponent(key ?? ""));

/** Tile addresses as MapLibre takes them, one list for each layer that lies on the one before it. */
export function tileAddresses(basemap: Basemap & { readonly kind: "raster" | "wmts" }, language: Language): string[][] {
  if (basemap.kind === "raster") return [spreadHosts(withKey(basemap.url, basemap.key))];
  return basemap.layers[language].map((layer) => spreadHosts(wmtsAddress(basemap, layer)));
}

/** A tile by its row and column, as OGC WMTS 1.0.0 asks for it in key-value pairs. */
function wmtsAddress({ url, key, matrixSet }: Basemap & { readonly kind: "wmts" }, layer: string): string {
  const base = withKey(url, key).replaceAll("{layer}", layer);
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=${matrixSet}&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
  return `${base}${base.includes("?") ? "&" : "?"}${query}`;
}
