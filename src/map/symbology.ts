import type { EntryKind, GroundPlace } from "../domain/entry";
import type { Grade } from "../domain/gradient";

/** How things are drawn, shared by both maps. Colours are tokens; sizes are CSS pixels. */

/** The token that colours a kind. */
export const kindColour: Readonly<Record<EntryKind, string>> = {
  museum: "accent",
  cemetery: "accent",
  memorial: "accent",
  "former-site": "kind-former",
  "education-base": "kind-base",
  "party-centre": "kind-party",
  village: "ink-quiet",
  "scenic-path": "kind-base",
  trail: "trail-1",
  route: "ink",
};

/** A trail's colour, its dashes (in line widths; a schematic line's are broken further apart), and its sideways shift
 * where trails run together. */
export interface TrailLook {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly shiftPx: number;
}
const trailLooks: readonly TrailLook[] = [
  { colour: "trail-1", dash: [3.5, 1.2, 0.5, 1.2], shiftPx: -6 },
  { colour: "trail-2", dash: [5, 1.6], shiftPx: 0 },
  { colour: "trail-3", dash: [1.8, 1.2], shiftPx: 6 },
  { colour: "trail-4", dash: [4.5, 1.2, 1.5, 1.2], shiftPx: 0 },
];
export const trailLook = (index: number): TrailLook => trailLooks[index % trailLooks.length] as TrailLook;
export const trailLookCount = trailLooks.length;
export const trailWidth = 3.5;
export const casingWidth = 7;

/** The opened trail by its slopes: the colours of the profile (page-parts.css), and steeper is thicker here too. */
export const gradeLook: Readonly<Record<Grade, { readonly colour: string; readonly width: number }>> = {
  gentle: { colour: "trail-2", width: 3 },
  slope: { colour: "trail-3", width: 5.5 },
  steep: { colour: "accent", width: 8 },
};
/** It hides the trail's own line and casing below it. */
export const gradeCasingWidth = 12;

export const markerSize = 24;
/** From here on a site's uncertainty is drawn at its true size, and trails show their kilometres. */
export const discZoom = 11;
export const markZoom = 12.5;
/** From here on a schematic line carries its word. */
export const wordZoom = 11.5;
/** From these zooms on, names appear. */
export const labelZoom = { site: 10.5, town: 8, subdistrict: 11, village: 11, metro: 11.5, stop: 13, landmark: 11.5 };

/** Town labels that would crowd the district's centre; they wait for a closer zoom. */
const crowded = new Set(["twn-yingfeng", "twn-dongfeng", "twn-xiangyang", "twn-xingcheng", "twn-gongchen", "twn-xilu"]);

/** The zoom from which a place's name is drawn. */
export function placeZoom(place: GroundPlace): number {
  if (place.kind === "town") return crowded.has(place.id) ? labelZoom.subdistrict : labelZoom.town;
  if (place.kind === "village") return labelZoom.village;
  if (place.kind === "metro") return labelZoom.metro;
  if (place.kind === "landmark") return labelZoom.landmark;
  return labelZoom.stop;
}
export const placeFontPx = (place: GroundPlace) => (place.kind === "town" ? 13 : 11.5);

/** Font families for MapLibre's local drawing of labels: the page's own face (tokens.css), by language. */
export const sans = {
  zh: ["PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"],
  en: ["system-ui, Segoe UI, Roboto, Noto Sans, Arial, Noto Sans CJK SC, sans-serif"],
};
