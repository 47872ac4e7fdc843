import type { Finding } from "./finding";
import type { Plan } from "./plan";

/** What has to be said of a stop's hours wherever its time stands: nothing dated says that it is open, or it is closed. */
export type HoursRemark = "unverified" | "closed";

/** By the keys of stops that can be open or closed. A day without a date verifies nothing. */
export function hoursRemarks(plan: Plan, findings: readonly Finding[]): ReadonlyMap<string, HoursRemark> {
  const remarks = new Map<string, HoursRemark>();
  for (const { date, stops } of plan.days)
    for (const { key, place } of stops)
      if (date === null && (place.kind === "site" || place.kind === "trail")) remarks.set(key, "unverified");
  for (const { code, key } of findings) {
    if (key === null) continue;
    if (code === "closed" || code === "closed-by-notice") remarks.set(key, "closed");
    else if ((code === "unverified" || code === "stale") && !remarks.has(key)) remarks.set(key, "unverified");
  }
  return remarks;
}
