import type { Entry } from "./entry";

/** Whether the entries stand on the very same point, so that zooming in can never part them. */
export function shareOnePoint(entries: readonly Entry[]): boolean {
  const [first] = entries;
  return entries.every(({ lngLat }) => lngLat?.[0] === first?.lngLat?.[0] && lngLat?.[1] === first?.lngLat?.[1]);
}
