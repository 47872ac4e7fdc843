import type { Geometry, Position } from "geojson";
import * as gv from "geojson-validation";
import { contains, type LngLat, surroundings } from "../domain/geo";
import { type Problem, problem, shown } from "./problem";

/**
 * Checks one geometry: its GeoJSON structure by geojson-validation, then what that library does not look at: finite
 * numbers, dimensions, range, swapped order, ring winding, repeated vertices. Null is a geometry: listed, not placed.
 */
export function checkGeometry(geometry: unknown, file: string, feature: string): Problem[] {
  if (geometry === null) return [];
  const at = { feature, field: "geometry" };
  const structure = structureFaults(geometry);
  if (structure.length > 0) {
    return [problem("geometry", file, { ...at, value: shown(coordinatesOf(geometry)), detail: structure.join("; ") })];
  }
  return geometryParts(geometry as Geometry).flatMap((part) => [
    ...checkPositions(part, file, at),
    ...(part.type === "Polygon" ? checkWinding([part.coordinates], file, at) : []),
    ...(part.type === "MultiPolygon" ? checkWinding(part.coordinates, file, at) : []),
  ]);
}

export const geometryTypes: ReadonlySet<unknown> = new Set<Geometry["type"]>([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

/** geojson-validation looks types up in a plain object, which knows "constructor" too, and trips over empty rings. */
function structureFaults(geometry: unknown): readonly string[] {
  if (!hasKnownTypes(geometry)) return [`type must be one of ${[...geometryTypes].join(", ")}`];
  try {
    const faults = gv.valid(geometry as object, true);
    return Array.isArray(faults) ? faults : [];
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return ["coordinates are not nested as the type asks"];
  }
}

function hasKnownTypes(geometry: unknown): boolean {
  if (typeof geometry !== "object" || geometry === null || !("type" in geometry)) return true;
  const { type } = geometry;
  if (type === "GeometryCollection" && "geometries" in geometry && Array.isArray(geometry.geometries)) {
    return geometry.geometries.every(hasKnownTypes);
  }
  return geometryTypes.has(type);
}

type Plain = Exclude<Geometry, { type: "GeometryCollection" }>;
type At = { readonly feature: string; readonly field: string };

const coordinatesOf = (geometry: unknown) =>
  typeof geometry === "object" && geometry && "coordinates" in geometry ? geometry.coordinates : geometry;

function geometryParts(geometry: Geometry): Plain[] {
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(geometryParts) : [geometry];
}

/** The geometry's positions, line by line. */
export function positionLines(geometry: Plain): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function checkPositions(geometry: Plain, file: string, at: At): Problem[] {
  const problems: Problem[] = [];
  let repeated = 0;
  for (const line of positionLines(geometry)) {
    for (const [i, position] of line.entries()) {
      const bad = checkPosition(position, file, at);
      if (bad) return [...problems, bad];
      const before = line[i - 1];
      if (before && before[0] === position[0] && before[1] === position[1]) repeated++;
    }
  }
  if (repeated > 0) {
    problems.push(problem("repeated-vertex", file, { ...at, level: "hint", detail: String(repeated) }));
  }
  return problems;
}

function checkPosition(position: Position, file: string, at: At): Problem | null {
  const value = shown(position);
  if (!position.every((number) => Number.isFinite(number))) return problem("not-finite", file, { ...at, value });
  if (position.length > 3) return problem("dimensions", file, { ...at, value });
  const [lng, lat] = position as [number, number];
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
    const swapped = Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
    return problem(swapped ? "swapped" : "out-of-range", file, { ...at, value });
  }
  return null;
}

/** A point that the map can place: inside the district's surroundings; says so when only the order is wrong. */
export function checkSurroundings(point: LngLat, file: string, feature: string): Problem | null {
  if (contains(surroundings, point)) return null;
  const at = { feature, field: "geometry", value: shown(point) };
  if (contains(surroundings, [point[1], point[0]])) return problem("swapped", file, at);
  return problem("outside", file, { ...at, detail: surroundings.join(", ") });
}

/** GCJ-02 lies about 0.0059° east and 0.0010° north of WGS 84 in Fangshan (about 520 m). */
export function looksLikeGcj02(point: LngLat, expected: LngLat): boolean {
  return Math.abs(point[0] - expected[0] - 0.0059) < 0.0008 && Math.abs(point[1] - expected[1] - 0.001) < 0.0008;
}

/** RFC 7946: outer rings run counter-clockwise, holes clockwise. Readers must cope, so it is a hint. */
function checkWinding(polygons: Position[][][], file: string, at: At): Problem[] {
  const wrong = polygons.some((rings) => rings.some((ring, i) => signedArea(ring) > 0 === i > 0));
  return wrong ? [problem("winding", file, { ...at, level: "hint" })] : [];
}

/** Positive for a counter-clockwise ring (shoelace formula, square degrees). */
function signedArea(ring: Position[]): number {
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    area += x1 * y2 - x2 * y1;
  }
  return area / 2;
}
