import type { Geometry } from "geojson";
import * as v from "valibot";
import type { LngLat } from "../domain/geo";
import type { Parts } from "../domain/line";
import { hostileMessage } from "./fields";
import { checkSurroundings } from "./geometry";
import { type Problem, type ProblemCode, problem, shown } from "./problem";
import type { SoundFeature } from "./read-features";
import { type Place, type Site, siteSchema, type Trail, trailSchema } from "./schema";

/** A site as the product uses it: checked, with its point. */
export type PlacedSite = Site & { readonly lngLat: LngLat | null; readonly file: string };
/** A trail with its line, or the point at which it is listed, or neither. */
export type PlacedTrail = Trail & { readonly lngLat: LngLat | null; readonly line: Parts | null };

/** Features of memorials.geojson and bases.geojson as sites; what is unsound is named in `problems` and left out. */
export function readSite(feature: SoundFeature, file: string, problems: Problem[]): PlacedSite | null {
  const record = readRecord(siteSchema, feature, file, problems);
  if (!record) return null;
  const point = readPoint(feature, file, problems);
  if (point === undefined || !positionFits(record, feature.geometry !== null, feature, file, problems)) return null;
  return { ...record, lngLat: point, file };
}

/**
 * Features of trails.geojson. A schematic trail's line is made from the places it names, so that it follows when a
 * place's position is mended; without them (places.json unreadable) the line in the file stands.
 */
export function readTrail(
  feature: SoundFeature,
  file: string,
  placeById: ReadonlyMap<string, Place>,
  problems: Problem[],
): PlacedTrail | null {
  const record = readRecord(trailSchema, feature, file, problems);
  if (!record) return null;
  const refuse = (code: ProblemCode, field: string, detail: string) => {
    problems.push(problem(code, file, { feature: feature.label, field, detail }));
    return null;
  };
  if (record.course === "schematic" && !record.through)
    return refuse("field", "through", "a schematic line names its places");
  if (record.course === "surveyed" && !record.survey)
    return refuse("field", "survey", "a surveyed line says who walked it and when");
  if (record.course !== "schematic" && record.through)
    return refuse("field", "through", "only a schematic line has it");

  if (record.through && (feature.geometry === null || placeById.size > 0)) {
    const places = record.through.map((id) => placeById.get(id));
    const missing = record.through.filter((_, i) => !places[i]);
    if (missing.length > 0) return refuse("reference", "through", missing.join(", "));
    const part = places.map((place) => [...(place as Place).lngLat]);
    return { ...record, lngLat: null, line: [part] };
  }
  const { geometry } = feature;
  if (geometry?.type === "LineString" || geometry?.type === "MultiLineString") {
    const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    for (const position of parts.flat()) {
      const outside = checkSurroundings([position[0] as number, position[1] as number], file, feature.label);
      if (outside) {
        problems.push(outside);
        return null;
      }
    }
    if (parts.length === 0) return refuse("geometry", "geometry", "the line has no parts");
    if (record.course === "unknown") return refuse("field", "course", "a line is there");
    return { ...record, lngLat: null, line: parts };
  }
  if (record.course !== "unknown") return refuse("geometry-type", "geometry", "LineString, MultiLineString");
  const point = readPoint(feature, file, problems);
  if (point === undefined || !positionFits(record, point !== null, feature, file, problems)) return null;
  return { ...record, lngLat: point, line: null };
}

/** Checks any record against its schema; names every field that does not fit. */
export function readPlain<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
  label: string,
  problems: Problem[],
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(issueProblem(issue, file, label));
  return null;
}

function issueProblem(issue: v.BaseIssue<unknown>, file: string, label: string): Problem {
  const field = v.getDotPath(issue) ?? "";
  const code: ProblemCode =
    issue.type === "min_length" && /(^|\.)citations$/.test(field)
      ? "no-citation"
      : issue.type === "check"
        ? issue.message === hostileMessage
          ? "unsafe-address"
          : "unsafe-text"
        : issue.type === "iso_date"
          ? "date"
          : "field";
  // What a regular expression expects is its source, which tells an editor nothing.
  const expected = issue.expected && issue.type !== "regex" ? `${issue.expected}` : issue.message;
  return problem(code, file, { feature: label, field, value: shown(issue.input), detail: expected });
}

function readRecord<S extends typeof siteSchema | typeof trailSchema>(
  schema: S,
  feature: SoundFeature,
  file: string,
  problems: Problem[],
): v.InferOutput<S> | null {
  const record = readPlain(schema, feature.properties, file, feature.label, problems);
  if (record && feature.id !== null && record.id !== feature.id) {
    problems.push(problem("id-mismatch", file, { feature: feature.label, field: "id", value: record.id }));
    return null;
  }
  return record;
}

/** The feature's point; null when it is not placed; undefined when it cannot be used. */
function readPoint(feature: SoundFeature, file: string, problems: Problem[]): LngLat | null | undefined {
  const geometry: Geometry | null = feature.geometry;
  if (geometry === null) return null;
  if (geometry.type !== "Point") {
    problems.push(
      problem("geometry-type", file, {
        feature: feature.label,
        field: "geometry",
        value: geometry.type,
        detail: "Point",
      }),
    );
    return undefined;
  }
  const [lng, lat] = geometry.coordinates as [number, number];
  const outside = checkSurroundings([lng, lat], file, feature.label);
  if (!outside) return [lng, lat];
  problems.push(outside);
  return undefined;
}

/** "Unknown" and "no geometry" are one statement; a point always says how far off it may be. */
function positionFits(
  site: Site | Trail,
  placed: boolean,
  feature: SoundFeature,
  file: string,
  problems: Problem[],
): boolean {
  const unknown = site.position.quality === "unknown";
  if (unknown !== placed && placed === (site.position.accuracyM !== null)) return true;
  problems.push(
    problem("position", file, { feature: feature.label, field: "position.quality", value: site.position.quality }),
  );
  return false;
}
