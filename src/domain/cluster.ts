import Supercluster from "supercluster";
import type { Entry } from "./entry";
import type { Bounds, LngLat } from "./geo";

/** Sites closer together on screen than this many pixels are drawn as one. MapLibre is told the same. */
export const clusterRadius = 22;
/** Beyond this zoom only sites that share one point stay together. */
export const clusterMaxZoom = 14;

/** One picture on the map: a site, or several that stand too close to be told apart. */
export interface Marker {
  readonly lngLat: LngLat;
  readonly entries: readonly Entry[];
}

/** Groups the placed entries for every zoom, as MapLibre's own clustering does (both use supercluster). */
export function createClusters(entries: readonly Entry[]) {
  const placed = entries.filter((entry) => entry.lngLat !== null);
  const index = new Supercluster<{ entry: Entry }>({
    radius: clusterRadius * 16,
    extent: 8192,
    maxZoom: clusterMaxZoom,
  });
  index.load(
    placed.map((entry) => ({
      type: "Feature",
      properties: { entry },
      geometry: { type: "Point", coordinates: [...(entry.lngLat as LngLat)] },
    })),
  );
  return {
    /** The markers inside bounds at a zoom. */
    markers(bounds: Bounds, zoom: number): Marker[] {
      const found = index.getClusters([...bounds], Math.floor(zoom));
      return mergeShared(
        found.map(({ properties, geometry }) => ({
          lngLat: geometry.coordinates as [number, number],
          entries:
            "cluster_id" in properties
              ? index
                  .getLeaves(properties.cluster_id as number, Number.POSITIVE_INFINITY)
                  .map((leaf) => leaf.properties.entry)
              : [(properties as { entry: Entry }).entry],
        })),
      );
    },
  };
}
export type Clusters = ReturnType<typeof createClusters>;

/** Past the last clustered zoom, sites on the very same point are still one marker. */
function mergeShared(markers: readonly Marker[]): Marker[] {
  const byPoint = new Map<string, Marker>();
  for (const marker of markers) {
    const key = marker.lngLat.join();
    const before = byPoint.get(key);
    byPoint.set(key, before ? { lngLat: marker.lngLat, entries: [...before.entries, ...marker.entries] } : marker);
  }
  return [...byPoint.values()];
}
