import { isolines, pointGrid } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { pmtiles, type Tile } from "./pmtiles";
import { picturePng, terrarium, tilesOver, vectorTiles } from "./tiles";

/**
 * A land that does not exist, as a pack: hills from a formula, a river, woods, roads, paths and what stands beside them.
 * For pictures and measurements; nothing of it was taken from a map.
 */

export const inventedBounds = [115.45, 39.5, 116.25, 39.95] as const;
const [west, south, , north] = inventedBounds;

const hills = Array.from({ length: 26 }, (_, i) => {
  const spread = (k: number) => (((i + 1) * k) % 97) / 97;
  return {
    lng: west + spread(37) * 0.5,
    lat: south + spread(53) * (north - south),
    height: 160 + 420 * spread(71),
    width: 0.012 + 0.022 * spread(29),
  };
});

/** Metres above the sea: a plain in the east that rises to the west, with hills on it. */
export function inventedHeight(lng: number, lat: number): number {
  const rise = 700 / (1 + Math.exp((lng - 115.72) * 28));
  const above = hills.map(({ lng: x, lat: y, height, width }) => {
    const away = ((lng - x) / width) ** 2 + ((lat - y) / (width * 0.8)) ** 2;
    return (height * Math.exp(-away / 2)) / (1 + Math.exp((lng - 115.95) * 60));
  });
  return 40 + rise + above.reduce((sum, one) => sum + one, 0);
}

const feature = (geometry: Geometry, properties: object): Feature => ({
  type: "Feature",
  properties: { ...properties },
  geometry,
});
const all = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const point = (lng: number, lat: number): Geometry => ({ type: "Point", coordinates: [lng, lat] });
/** A line that winds from one place to another. */
function winding(from: Position, to: Position, swing: number, turns: number, steps = 60): Geometry {
  const coordinates = Array.from({ length: steps + 1 }, (_, i): Position => {
    const share = i / steps;
    const off = swing * Math.sin(share * turns * Math.PI) * Math.sin(share * Math.PI);
    const [x = 0, y = 0] = from;
    const [u = 0, v = 0] = to;
    return [x + (u - x) * share - (v - y) * off, y + (v - y) * share + (u - x) * off];
  });
  return { type: "LineString", coordinates };
}
function blob(lng: number, lat: number, radius: number, lobes: number): Geometry {
  const ring = Array.from({ length: 49 }, (_, i): Position => {
    const angle = (i / 48) * 2 * Math.PI;
    const r = radius * (1 + 0.25 * Math.sin(lobes * angle) + 0.12 * Math.cos((lobes + 2) * angle));
    return [lng + 1.25 * r * Math.cos(angle), lat + r * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring.slice(0, 48), ring[0] as Position]] };
}

const spots = hills.map(({ lng, lat }) => [lng, lat] as const);
const villages = spots.map(([lng, lat], i) => [lng + 0.02, lat - 0.012 + 0.002 * (i % 5)] as const);

function layers(): Record<string, FeatureCollection> {
  const road = (kind: string, detail: string, geometry: Geometry, name = "") =>
    feature(geometry, { kind, kind_detail: detail, min_zoom: 8, ...(name ? { name } : {}) });
  const between = villages.slice(1).map((to, i) => [villages[i] as readonly [number, number], to] as const);
  return {
    landuse: all([
      ...spots.map(([lng, lat], i) => feature(blob(lng, lat, 0.02 + 0.004 * (i % 4), 3 + (i % 3)), { kind: "wood" })),
      feature(blob(116.05, 39.72, 0.03, 4), { kind: "park" }),
    ]),
    water: all([
      feature(winding([115.5, 39.9], [116.2, 39.52], 0.16, 5, 120), {
        kind: "river",
        name: "样河",
        "name:en": "Sample River",
      }),
      feature(blob(115.98, 39.63, 0.014, 3), { kind: "lake" }),
      ...spots.map((at, i) =>
        feature(winding([...at], [at[0] + 0.03, at[1] - 0.03], 0.2, 3), { kind: "stream", id: i }),
      ),
    ]),
    roads: all([
      road("highway", "motorway", winding([115.9, 39.95], [116.2, 39.5], 0.05, 2), "样板高速"),
      road("major_road", "secondary", winding([115.46, 39.66], [116.24, 39.78], 0.12, 4, 120), "样板路"),
      ...between.slice(0, 14).map(([a, b]) => road("major_road", "tertiary", winding([...a], [...b], 0.1, 3))),
      ...villages.flatMap(([lng, lat]) =>
        [-1, 0, 1].map((k) =>
          road(
            "minor_road",
            "residential",
            winding([lng - 0.006, lat + 0.002 * k], [lng + 0.006, lat + 0.002 * k], 0.02, 1),
          ),
        ),
      ),
      ...spots.map(([lng, lat], i) =>
        road("path", "track", winding([...(villages[i] ?? [lng, lat])], [lng + 0.006, lat], 0.25, 4)),
      ),
      ...spots.map(([lng, lat]) =>
        road("path", "path", winding([lng + 0.006, lat], [lng - 0.02, lat + 0.015], 0.3, 5), "样径"),
      ),
      ...spots.map(([lng, lat]) => road("path", "steps", winding([lng + 0.006, lat], [lng, lat], 0, 1))),
    ]),
    places: all(
      villages.map(([lng, lat], i) =>
        feature(point(lng, lat), {
          kind: "locality",
          kind_detail: i % 6 ? "village" : "town",
          name: i % 6 ? `样村${i + 1}` : `样镇${i + 1}`,
          "name:en": `Sample ${i + 1}`,
          population_rank: i % 6 ? 2 : 6,
          min_zoom: i % 6 ? 11 : 8,
        }),
      ),
    ),
    pois: all(
      spots.flatMap(([lng, lat], i) => [
        feature(point(lng, lat), {
          kind: "peak",
          name: `样峰${i + 1}`,
          "name:en": `Sample Peak ${i + 1}`,
          elevation: Math.round(inventedHeight(lng, lat)),
          min_zoom: 10,
        }),
        feature(point(lng + 0.004, lat - 0.007), { kind: "spring", min_zoom: 13 }),
        feature(point((villages[i]?.[0] ?? 0) + 0.003, (villages[i]?.[1] ?? 0) + 0.001), {
          kind: "bus_stop",
          name: `样村${i + 1}站`,
          "name:en": `Sample ${i + 1} stop`,
          min_zoom: 13,
        }),
        feature(point((villages[i]?.[0] ?? 0) - 0.003, (villages[i]?.[1] ?? 0) - 0.001), {
          kind: "parking",
          min_zoom: 13,
        }),
      ]),
    ),
  };
}

/** The pack's three files, by name. */
export function inventedPack(): Record<"fangshan.pmtiles" | "terrain.pmtiles" | "contours.pmtiles", Uint8Array> {
  const grid = pointGrid([...inventedBounds], 0.35, { units: "kilometers" });
  for (const { geometry, properties } of grid.features)
    Object.assign(properties as object, {
      h: inventedHeight(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0),
    });
  const lines = isolines(
    grid,
    Array.from({ length: 80 }, (_, i) => 20 + 20 * i),
    { zProperty: "h" },
  );
  const contours = all(
    lines.features.map(({ geometry, properties }) => feature(geometry, { ele: Number(properties?.h) })),
  );
  return {
    "fangshan.pmtiles": pmtiles(
      vectorTiles(layers(), inventedBounds, [6, 7, 8, 9, 10, 11, 12, 13, 14]),
      "mvt",
      inventedBounds,
      {
        vector_layers: Object.keys(layers()).map((id) => ({ id })),
      },
    ),
    "contours.pmtiles": pmtiles(vectorTiles({ contours }, inventedBounds, [10, 11, 12]), "mvt", inventedBounds, {
      vector_layers: [{ id: "contours" }],
    }),
    "terrain.pmtiles": pmtiles(tilesOver(inventedBounds, [8, 9, 10, 11]).map(heightTile), "png", inventedBounds),
  };
}

function heightTile({ z, x, y }: { z: number; x: number; y: number }): Tile {
  const n = 2 ** z * 256;
  const bytes = picturePng(256, (column, row) => {
    const lng = ((x * 256 + column + 0.5) / n) * 360 - 180;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y * 256 + row + 0.5)) / n))) * 180) / Math.PI;
    return terrarium(inventedHeight(lng, lat));
  });
  return { z, x, y, bytes };
}
