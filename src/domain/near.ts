import { direction, distanceM } from "./distance";
import type { Entry } from "./entry";
import type { LngLat } from "./geo";

export interface Neighbour {
  readonly entry: Entry;
  readonly distanceM: number;
  /** 0 north, 1 north-east … 7 north-west. */
  readonly direction: number;
}

/** The placed entries nearest to a point as the crow flies, nearest first, `self` left out. */
export function nearest(entries: readonly Entry[], from: LngLat, self: string, most = 5): Neighbour[] {
  return entries
    .flatMap((entry) =>
      entry.id === self || !entry.lngLat
        ? []
        : [{ entry, distanceM: distanceM(from, entry.lngLat), direction: direction(from, entry.lngLat) }],
    )
    .sort((a, b) => a.distanceM - b.distanceM)
    .slice(0, most);
}
