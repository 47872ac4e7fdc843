import type { Geometry } from "geojson";
import { checkGeometry, geometryTypes } from "./geometry";
import { DataError, type Problem, problem, shown } from "./problem";

/** A feature whose structure and geometry are sound; its properties are still anybody's. */
export interface SoundFeature {
  /** Its id, or `#3` for the third feature when it has none. */
  readonly label: string;
  readonly id: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The sound features of a GeoJSON value (a FeatureCollection, a Feature or a bare geometry); the others are named in
 * `problems` and left out. Throws DataError if the value is not GeoJSON at all.
 */
export function readFeatures(json: unknown, file: string, problems: Problem[]): SoundFeature[] {
  if (!isObject(json)) throw new DataError(problem("not-collection", file, { value: shown(json) }));
  if (json.type === "Topology") throw new DataError(problem("topojson", file));
  checkBbox(json, file, null, problems);
  if (json.type === "FeatureCollection" && Array.isArray(json.features)) {
    for (const foreign of ["coordinates", "properties", "geometry"]) {
      if (foreign in json) refuseMember(file, null, foreign);
    }
    return json.features.flatMap((feature, index) => readFeature(feature, file, index, problems));
  }
  if (json.type === "Feature") return readFeature(json, file, 0, problems);
  if (typeof json.type === "string" && geometryTypes.has(json.type)) {
    for (const foreign of ["properties", "geometry", "features"]) {
      if (foreign in json) refuseMember(file, null, foreign);
    }
    return readFeature({ type: "Feature", properties: {}, geometry: json }, file, 0, problems);
  }
  throw new DataError(problem("not-collection", file, { value: shown(json.type ?? null) }));
}

function refuseMember(file: string, feature: string | null, member: string): never {
  throw new DataError(
    problem("geometry", file, { feature, field: member, detail: `member "${member}" is not allowed here` }),
  );
}

function readFeature(value: unknown, file: string, index: number, problems: Problem[]): SoundFeature[] {
  const id = isObject(value) ? (featureId(value) ?? null) : null;
  const label = id ? shown(id) : `#${index + 1}`;
  const refuse = (field: string, detail: string) => {
    problems.push(problem("geometry", file, { feature: label, field, detail }));
    return [];
  };
  if (!isObject(value) || value.type !== "Feature")
    return refuse("type", "a feature must be an object of type Feature");
  if ("id" in value && typeof value.id !== "string" && typeof value.id !== "number") {
    return refuse("id", "id must be a string or a number");
  }
  for (const foreign of ["features", "coordinates"]) {
    if (foreign in value) return refuse(foreign, `member "${foreign}" is not allowed in a feature`);
  }
  if (!isObject(value.properties) && value.properties !== null)
    return refuse("properties", "properties must be an object or null");
  if (value.geometry === undefined) return refuse("geometry", "geometry is missing (null means: not placed)");
  checkBbox(value, file, label, problems);
  const found = checkGeometry(value.geometry, file, label);
  problems.push(...found);
  if (found.some((one) => one.level === "error")) return [];
  return [{ id, label, properties: value.properties ?? {}, geometry: value.geometry as Geometry | null }];
}

function featureId(feature: Record<string, unknown>): string | undefined {
  const own = feature.id ?? (isObject(feature.properties) ? feature.properties.id : undefined);
  return typeof own === "string" || typeof own === "number" ? String(own) : undefined;
}

/** A bbox is 4 or 6 numbers. A wrong one misleads other readers; ours does not use it. */
function checkBbox(object: Record<string, unknown>, file: string, feature: string | null, problems: Problem[]): void {
  if (!("bbox" in object)) return;
  const { bbox } = object;
  const sound = Array.isArray(bbox) && [4, 6].includes(bbox.length) && bbox.every((n) => Number.isFinite(n));
  if (!sound) {
    problems.push(
      problem("geometry", file, {
        feature,
        field: "bbox",
        level: "hint",
        value: shown(bbox),
        detail: "bbox must be 4 or 6 numbers",
      }),
    );
  }
}
