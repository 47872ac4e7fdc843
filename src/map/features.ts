import type { Entry, GroundPlace, MetroLine } from "../domain/entry";
import { formatRound } from "../domain/format";
import type { LngLat } from "../domain/geo";
import type { GradedStretch } from "../domain/gradient";
import { distanceMarks } from "../domain/line";
import type { PlanDrawing } from "../domain/plan/drawing";
import { placeFontPx, placeZoom, trailLookCount } from "./symbology";

type Points = GeoJSON.FeatureCollection<GeoJSON.Point>;
type Lines = GeoJSON.FeatureCollection<GeoJSON.MultiLineString>;
const collection = <G extends GeoJSON.Geometry>(features: GeoJSON.Feature<G>[]): GeoJSON.FeatureCollection<G> => ({
  type: "FeatureCollection",
  features,
});
const point = (lngLat: LngLat): GeoJSON.Point => ({ type: "Point", coordinates: [...lngLat] });

/** Sites as the style sees them: a place, an id to promote, its names, and the kind that picks the icon. */
export function siteFeatures(entries: readonly Entry[]): Points {
  // Sites on one point have one circle of uncertainty between them: several would add up to a solid disc.
  const circled = new Set<string>();
  const circle = (lngLat: LngLat, accuracyM: number | null) => {
    const key = lngLat.join();
    if (accuracyM === null || circled.has(key)) return 0;
    circled.add(key);
    return accuracyM;
  };
  return collection(
    entries.flatMap(({ id, kind, name, lngLat, quality, accuracyM }) =>
      lngLat
        ? [
            {
              type: "Feature" as const,
              geometry: point(lngLat),
              properties: {
                id,
                kind,
                zh: name.zh,
                en: name.en,
                icon: quality === "approximate" ? `${kind}-approximate` : kind,
                accuracyM: quality === "approximate" ? circle(lngLat, accuracyM) : 0,
              },
            },
          ]
        : [],
    ),
  );
}

/** Trails with the number of their look, the same whichever of them the filter leaves. */
export function trailFeatures(all: readonly Entry[], shown: readonly Entry[]): Lines {
  const visible = new Set(shown);
  return collection(
    all
      .filter(({ line }) => line !== null)
      .flatMap((entry, index) =>
        visible.has(entry)
          ? [
              {
                type: "Feature" as const,
                geometry: {
                  type: "MultiLineString" as const,
                  coordinates: (entry.line ?? []).map((part) => part.map((position) => [...position])),
                },
                properties: {
                  id: entry.id,
                  look: index % trailLookCount,
                  schematic: entry.course === "schematic",
                  zh: entry.name.zh,
                  en: entry.name.en,
                },
              },
            ]
          : [],
      ),
  );
}

/** Ends and distance marks of the trails. */
export function trailMarkFeatures(all: readonly Entry[], shown: readonly Entry[]): Points {
  const visible = new Set(shown);
  return collection(
    all
      .filter(({ line }) => line !== null)
      .flatMap((entry, index) => {
        if (!visible.has(entry) || !entry.line) return [];
        const look = index % trailLookCount;
        const schematic = entry.course === "schematic";
        const last = entry.line.at(-1)?.at(-1);
        const marks = distanceMarks(entry.line).map(({ atM, lngLat }) => ({
          type: "Feature" as const,
          geometry: point(lngLat),
          properties: { look, schematic, end: false, zh: formatRound(atM, "zh"), en: formatRound(atM, "en") },
        }));
        if (!last) return marks;
        const end = point([last[0] as number, last[1] as number]);
        return [...marks, { type: "Feature" as const, geometry: end, properties: { look, schematic, end: true } }];
      }),
  );
}

/** A line's stretches with their grade. */
export function gradeFeatures(stretches: readonly GradedStretch[]): GeoJSON.FeatureCollection<GeoJSON.LineString> {
  return collection(
    stretches.map(({ grade, line }) => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: line.map(([lng, lat]) => [lng as number, lat as number]) },
      properties: { grade },
    })),
  );
}

/** Names on the ground, with the zoom from which each is drawn. */
export function groundFeatures(places: readonly GroundPlace[]): Points {
  return collection(
    places.map((place) => ({
      type: "Feature",
      geometry: point(place.lngLat),
      properties: {
        kind: place.kind,
        zh: place.name.zh,
        en: place.name.en,
        from: placeZoom(place),
        size: placeFontPx(place),
      },
    })),
  );
}

export function metroFeatures(lines: readonly MetroLine[]): GeoJSON.FeatureCollection<GeoJSON.LineString> {
  return collection(
    lines
      .filter(({ line }) => line.length > 1)
      .map(({ id, line }) => ({
        type: "Feature",
        geometry: { type: "LineString", coordinates: line.map((station) => [...station]) },
        properties: { id },
      })),
  );
}

/** A plan's ways, straight and dashed, and the trails that it walks: `kind` tells which, and which are only sketched. */
export function planLineFeatures(drawing: PlanDrawing | null): Lines {
  const line = (coordinates: number[][][], kind: "leg" | "walk" | "sketch") => ({
    type: "Feature" as const,
    geometry: { type: "MultiLineString" as const, coordinates },
    properties: { kind },
  });
  return collection([
    ...(drawing?.legs ?? []).map(([from, to]) => line([[[...from], [...to]]], "leg")),
    ...(drawing?.walks ?? []).map(({ parts, schematic }) =>
      line(
        parts.map((part) => part.map((position) => [...position])),
        schematic ? "sketch" : "walk",
      ),
    ),
  ]);
}

/** A plan's stops with their numbers. */
export const planStopFeatures = (drawing: PlanDrawing | null): Points =>
  collection(
    (drawing?.stops ?? []).map(({ lngLat, label, approximate }) => ({
      type: "Feature",
      geometry: point(lngLat),
      properties: { label, approximate },
    })),
  );

export const nothing: Points = collection([]);

/** One point, or none: the trail cursor, the visitor. */
export function pointFeature(lngLat: LngLat | null, properties: Record<string, unknown> = {}): Points {
  return lngLat ? collection([{ type: "Feature", geometry: point(lngLat), properties }]) : nothing;
}
