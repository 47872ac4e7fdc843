import type { Day } from "./beijing-time";
import type { Bilingual } from "./entry";

/**
 * A dated notice, e.g. a closure or a season. `from` and `to` are days (YYYY-MM-DD), or both MM-DD: then it comes back
 * every year, and may run over the New Year. Both ends are in force.
 */
export interface Alert {
  readonly id: string;
  readonly about: "fire" | "flood" | "weather" | "closure" | "other";
  /** `closed`: nothing in its scope is open. `warning`: ask before you go. `notice`: good to know. */
  readonly level: "closed" | "warning" | "notice";
  readonly scope: "district" | "township" | "site" | "trail";
  /** Townships by their Chinese name, sites and trails by id; without it a trail notice holds for every trail. */
  readonly of?: readonly string[] | undefined;
  readonly from: string;
  readonly to: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Where to ask or to read on, http(s). */
  readonly link?: string | undefined;
  readonly citations: readonly string[];
}

/** What is asked of an entry to know which notices concern it. */
export interface Concerned {
  readonly id: string;
  readonly role: "site" | "trail" | "route";
  readonly township: string | null;
}

/** The stretch of days in which an alert is in force on a day; null when it is not. */
export function windowOn({ from, to }: Pick<Alert, "from" | "to">, day: Day): { from: Day; to: Day } | null {
  if (from.length === 10) return from <= day && day <= to ? { from, to } : null;
  const year = Number(day.slice(0, 4));
  const date = day.slice(5);
  const start = from <= to || date >= from ? year : year - 1;
  const end = from <= to ? start : start + 1;
  const span = { from: `${start}-${from}`, to: `${end}-${to}` };
  return span.from <= day && day <= span.to ? span : null;
}

const gravest = { closed: 0, warning: 1, notice: 2 } as const;

/** The alerts in force on a day, the gravest first. What has run out is simply no longer among them. */
export function inForce(alerts: readonly Alert[], day: Day): Alert[] {
  return alerts
    .filter((alert) => windowOn(alert, day) !== null)
    .sort((a, b) => gravest[a.level] - gravest[b.level] || (a.from < b.from ? 1 : -1));
}

/** Whether an alert's scope takes in an entry. Routes are concerned by what holds for the whole district. */
export function concerns({ scope, of }: Pick<Alert, "scope" | "of">, entry: Concerned): boolean {
  if (scope === "district") return true;
  if (scope === "township") return entry.township !== null && (of ?? []).includes(entry.township);
  return scope === entry.role && (of ? of.includes(entry.id) : scope === "trail");
}
