import { type Camera, fitCamera, type Size } from "./camera";
import type { EmbedOptions } from "./embed-options";
import { scopeIds } from "./embed-scope";
import type { Entry, GroundPlace, Language, MetroLine } from "./entry";
import { applyFilter, noFilter } from "./filter";
import { boundsOf, homeBounds, type LngLat, lineBounds } from "./geo";

/** What a picture of an embed shows, and from where. */
export interface PictureView {
  readonly shown: readonly Entry[];
  /** The one record that the picture is of; null where it is of many. */
  readonly subject: Entry | null;
  readonly camera: Camera;
}

/** All that a picture is drawn from. */
export interface PictureInput {
  readonly view: PictureView;
  readonly entries: readonly Entry[];
  readonly ground: readonly GroundPlace[];
  readonly metro: readonly MetroLine[];
  readonly language: Language;
  readonly schematicMark: string;
  /** What it is a picture of, and how far that can be trusted. */
  readonly title: string;
  readonly note: string;
  /** Whose the positions are; the map's approval number; when it was drawn. */
  readonly credit: readonly string[];
  /** Where the map itself is, in words. */
  readonly link: string;
  /** The same as a QR code: dark modules in a square of so many. */
  readonly qr: { readonly d: string; readonly size: number };
}

/** Closer than this the drawn ground has nothing to show. */
const closest = { site: 11, line: 13.5 };
const paddingPx = 60;

/**
 * The view of a picture of `size` pixels that shows what the embed would. `stops`: the ids of its plan, where it has one;
 * `places`: where its route leads, for a route has no position of its own.
 */
export function pictureView(
  entries: readonly Entry[],
  options: EmbedOptions,
  { stops = null, places = [] }: { readonly stops?: readonly string[] | null; readonly places?: readonly LngLat[] },
  size: Size,
): PictureView {
  const { kind, theme, bbox } = options;
  const ids = scopeIds(entries, stops ? { ids: stops, bbox: null } : { ids: options.ids, bbox });
  const narrowed = stops
    ? { ...noFilter, ids: [...ids] }
    : { ...noFilter, ids: [...ids], kinds: [...(kind ?? [])], themes: [...(theme ?? [])] };
  const shown = applyFilter(entries, narrowed).shown;
  const wanted = options.site ?? options.trail ?? options.route;
  const subject = entries.find(({ id, formerIds }) => id === wanted || (wanted && formerIds.includes(wanted))) ?? null;

  function camera(): Camera {
    if (options.map) return options.map;
    if (subject?.line) return reach(lineBounds(subject.line), closest.line);
    if (subject?.lngLat) return reach(boundsOf([subject.lngLat]), closest.site);
    if (subject && places.length > 0) return reach(boundsOf(places), closest.line);
    if (bbox && !stops) return reach(bbox, closest.line);
    return shown.length < entries.length ? reach(boundsOf(shown.flatMap(pointsOf)), closest.site) : reach(null, 18);
  }
  const reach = (bounds: Parameters<typeof fitCamera>[0] | null, most: number) =>
    bounds ? fitCamera(bounds, size, paddingPx, most) : fitCamera(homeBounds, size);
  return { shown, subject, camera: camera() };
}

const pointsOf = ({ lngLat, line }: Entry): LngLat[] =>
  line ? line.flat().map(([lng, lat]): LngLat => [lng as number, lat as number]) : lngLat ? [lngLat] : [];
