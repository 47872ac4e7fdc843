import { fromWorld, metresPerPixel, toWorld } from "../domain/camera";
import type { Clusters, Marker } from "../domain/cluster";
import type { Bilingual, Entry, GroundPlace, Language, MetroLine } from "../domain/entry";
import { formatRound } from "../domain/format";
import type { Bounds, LngLat } from "../domain/geo";
import type { Grade, GradedStretch } from "../domain/gradient";
import { placeLabels, textWidth } from "../domain/labels";
import { distanceMarks, lengthM, type Position, pointAlong } from "../domain/line";
import { discZoom, labelZoom, markerSize, markZoom, placeFontPx, placeZoom, trailLook, wordZoom } from "./symbology";

/** From degrees to the pixels of a view, and the zoom at which those pixels are drawn. */
export interface Frame {
  readonly zoom: number;
  readonly bounds: Bounds;
  toPixel(point: LngLat): [x: number, y: number];
}

export interface SceneLabel {
  readonly id: string;
  readonly text: string;
  readonly kind: GroundPlace["kind"] | "entry";
  readonly x: number;
  readonly y: number;
}
export interface SceneMarker {
  readonly marker: Marker;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels of the circle that the site may lie in; null when it is no larger than the icon. */
  readonly discPx: number | null;
}
export interface SceneTrail {
  readonly entry: Entry;
  readonly look: ReturnType<typeof trailLook>;
  readonly paths: readonly (readonly [number, number])[][];
  /** By slope, in place of the trail's own look; null where that stays. */
  readonly graded: readonly { readonly grade: Grade; readonly path: readonly (readonly [number, number])[] }[] | null;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Where the word that a schematic line must carry stands; null on other lines, and too far out to be read. */
  readonly word: { readonly x: number; readonly y: number } | null;
  readonly ends: boolean;
  /** Which way the trail goes: an arrow on each longer stretch, degrees clockwise from the right. */
  readonly arrows: readonly { readonly x: number; readonly y: number; readonly degrees: number }[];
}
export interface Scene {
  readonly labels: readonly SceneLabel[];
  readonly dots: readonly {
    readonly id: string;
    readonly kind: GroundPlace["kind"];
    readonly x: number;
    readonly y: number;
  }[];
  readonly markers: readonly SceneMarker[];
  /** The opened site by itself, over whatever cluster it stands in. */
  readonly selected: SceneMarker | null;
  readonly trails: readonly SceneTrail[];
  readonly metro: readonly { readonly id: string; readonly path: readonly (readonly [number, number])[] }[];
}

export interface SceneInput {
  readonly clusters: Clusters;
  readonly trails: readonly Entry[];
  readonly ground: readonly GroundPlace[];
  readonly metro: readonly MetroLine[];
  readonly language: Language;
  readonly selected: Entry | null;
  /** The opened trail's stretches by their slope; null where no heights are known. */
  readonly graded?: readonly GradedStretch[] | null;
}

/** Everything the drawn map shows in a frame, in its pixels: the same features as MapLibre's layers. */
export function layOut(input: SceneInput, frame: Frame, visible = (_: Entry) => true): Scene {
  const { clusters, language } = input;
  const markers = clusters.markers(frame.bounds, frame.zoom).map((marker) => layOutMarker(marker, frame));
  // A trail keeps its look whichever others the filter leaves, so the index is that among all trails.
  const opened = input.trails.find(({ id }) => id === input.selected?.id);
  const trails = spreadMarks(
    input.trails.flatMap((entry, index) =>
      visible(entry)
        ? [
            layOutTrail(
              entry,
              index,
              frame,
              language,
              !opened || opened === entry,
              (opened === entry && input.graded) || null,
            ),
          ]
        : [],
    ),
  );
  const selected = input.selected?.lngLat
    ? layOutMarker({ lngLat: input.selected.lngLat, entries: [input.selected] }, frame)
    : null;
  const places = input.ground.filter((place) => placeZoom(place) <= frame.zoom && inside(frame.bounds, place.lngLat));
  const entryLabels = frame.zoom < labelZoom.site ? [] : markers.filter(({ marker }) => marker.entries.length === 1);

  const candidates = [
    ...places.filter(({ kind }) => kind === "town").map((place) => placeLabel(place, language, frame)),
    ...entryLabels.map((one) => markerLabel(one, language)),
    ...places.filter(({ kind }) => kind !== "town").map((place) => placeLabel(place, language, frame)),
  ];
  const obstacles = markers.map(({ x, y }) => ({
    x: x - markerSize / 2 - 4,
    y: y - markerSize / 2 - 4,
    width: markerSize + 8,
    height: markerSize + 8,
  }));
  const kept = placeLabels(
    candidates.map(({ box }) => box),
    obstacles,
  );
  return {
    // Surveyed lines lie over schematic ones.
    trails: [...trails].sort((a, b) => Number(a.entry.course !== "schematic") - Number(b.entry.course !== "schematic")),
    labels: candidates.flatMap(({ label }, i) => (kept.has(i) ? [label] : [])),
    dots: places
      .filter(({ kind }) => kind !== "town")
      .map(({ id, kind, lngLat }) => {
        const [x, y] = frame.toPixel(lngLat);
        return { id, kind, x, y };
      }),
    markers,
    selected,
    metro: input.metro.map(({ id, line }) => ({ id, path: line.map((point) => frame.toPixel(point)) })),
  };
}

const inside = ([west, south, east, north]: Bounds, [lng, lat]: LngLat) =>
  lng >= west && lng <= east && lat >= south && lat <= north;

function layOutMarker(marker: Marker, frame: Frame): SceneMarker {
  const [x, y] = frame.toPixel(marker.lngLat);
  return { marker, x, y, discPx: marker.entries.length === 1 ? discRadius(marker, frame.zoom) : null };
}

function discRadius({ entries, lngLat }: Marker, zoom: number): number | null {
  const [entry] = entries;
  if (zoom < discZoom || entry?.quality !== "approximate" || entry.accuracyM === null) return null;
  const radius = entry.accuracyM / metresPerPixel(lngLat[1], zoom);
  return radius > markerSize * 0.7 ? radius : null;
}

function layOutTrail(
  entry: Entry,
  index: number,
  frame: Frame,
  language: Language,
  marked: boolean,
  graded: readonly GradedStretch[] | null,
): SceneTrail {
  const line = entry.line ?? [];
  const look = trailLook(index);
  const shifted = ([x, y]: readonly [number, number]): [number, number] => [
    x + (entry.course === "schematic" ? look.shiftPx : 0),
    y,
  ];
  const at = (point: LngLat) => {
    const [x, y] = shifted(frame.toPixel(point));
    return { x, y };
  };
  const toPixel = (position: Position) => shifted(frame.toPixel([position[0] as number, position[1] as number]));
  const paths = line.map((part) => part.map(toPixel));
  // Trails that run together carry their words at different places, so that none covers another.
  const middle = pointAlong(line, lengthM(line) * (0.3 + 0.2 * (index % 3)));
  const word = entry.course === "schematic" && frame.zoom >= wordZoom && middle ? at(middle) : null;
  const ends = frame.zoom >= markZoom;
  return {
    entry,
    look,
    paths,
    graded: graded?.map(({ grade, line }) => ({ grade, path: line.map(toPixel) })) ?? null,
    start: paths[0]?.[0] ?? [0, 0],
    end: paths.at(-1)?.at(-1) ?? [0, 0],
    marks:
      ends && marked
        ? distanceMarks(line).map(({ atM, lngLat }) => ({ ...at(lngLat), text: formatRound(atM, language) }))
        : [],
    word,
    ends,
    arrows: ends ? paths.flatMap(arrowsAlong) : [],
  };
}

/** An arrow in the middle of every stretch that is long enough to carry one. */
function arrowsAlong(path: readonly (readonly [number, number])[]) {
  return path.flatMap(([x, y], i) => {
    const before = path[i - 1];
    if (!before) return [];
    const [dx, dy] = [x - before[0], y - before[1]];
    if (Math.hypot(dx, dy) < 50) return [];
    return [{ x: x - dx / 2, y: y - dy / 2, degrees: (Math.atan2(dy, dx) * 180) / Math.PI }];
  });
}

/** Kilometres of trails that run together would cover each other: the first to stand keeps its place. */
function spreadMarks(trails: readonly SceneTrail[]): SceneTrail[] {
  const kept: { x: number; y: number }[] = [];
  return trails.map((trail) => ({
    ...trail,
    marks: trail.marks.filter((mark) => {
      if (kept.some((other) => Math.abs(other.x - mark.x) < 48 && Math.abs(other.y - mark.y) < 14)) return false;
      kept.push(mark);
      return true;
    }),
  }));
}

function labelText(name: Bilingual, language: Language): string {
  return name[language];
}

function placeLabel(place: GroundPlace, language: Language, frame: Frame) {
  const text = labelText(place.name, language);
  const [x, y] = frame.toPixel(place.lngLat);
  const size = placeFontPx(place);
  const width = textWidth(text, size) + (place.kind === "town" ? text.length : 0);
  const below = place.kind === "town" ? 0 : size;
  return {
    label: { id: place.id, text, kind: place.kind, x, y: y + below } satisfies SceneLabel,
    box: { x: x - width / 2 - 2, y: y + below - size * 0.7, width: width + 4, height: size * 1.3 },
  };
}

const entryFontPx = 13;
function markerLabel({ marker, x, y }: SceneMarker, language: Language) {
  const entry = marker.entries[0] as Entry;
  const full = labelText(entry.name, language);
  const text = full.length > 22 ? `${full.slice(0, 21)}…` : full;
  const width = textWidth(text, entryFontPx);
  // Just below the marker's own obstacle, which would push the label out.
  const top = y + markerSize / 2 + 4 + entryFontPx * 0.75;
  return {
    label: { id: entry.id, text, kind: "entry", x, y: top } satisfies SceneLabel,
    box: { x: x - width / 2 - 2, y: top - entryFontPx * 0.7, width: width + 4, height: entryFontPx * 1.3 },
  };
}

/** A frame that shows exactly `bounds`, `width` pixels wide: what the page's first paint is drawn in. */
export function boundsFrame(bounds: Bounds, width: number, margin = 0.15): Frame & { readonly height: number } {
  const [west, north] = toWorld([bounds[0], bounds[3]]);
  const [east, south] = toWorld([bounds[2], bounds[1]]);
  const scale = width / (east - west);
  const [left, top] = fromWorld([west - (east - west) * margin, north - (south - north) * margin]);
  const [right, bottom] = fromWorld([east + (east - west) * margin, south + (south - north) * margin]);
  return {
    zoom: Math.log2(scale / 512),
    height: (south - north) * scale,
    bounds: [left, bottom, right, top],
    toPixel(point) {
      const [x, y] = toWorld(point);
      return [(x - west) * scale, (y - north) * scale];
    },
  };
}
