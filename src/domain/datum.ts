import gcoord from "gcoord";
import type { LngLat } from "./geo";

/** The datums that map apps in China use. Everything inside the product is WGS 84; conversion happens at the edge. */
export type Datum = "wgs84" | "gcj02" | "bd09";

/** A WGS 84 point in another datum. In Fangshan GCJ-02 lies about 520 m, BD-09 about 1.3 km away. */
export function toDatum([lng, lat]: LngLat, datum: Datum): LngLat {
  const targets = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, targets[datum]);
  return [x, y];
}

/** "39.696030, 115.846220": latitude first, as people paste coordinates; six digits are a tenth of a metre. */
export const coordinateText = ([lng, lat]: LngLat) => `${lat.toFixed(6)}, ${lng.toFixed(6)}`;

/** A point of another datum in WGS 84: within a millimetre (BD-09: a decimetre) of where it came from, in China. */
export function fromDatum([lng, lat]: LngLat, datum: Datum): LngLat {
  if (datum === "wgs84") return [lng, lat];
  const [x, y] = gcoord.transform([lng, lat], datum === "gcj02" ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84);
  return [x, y];
}
