import type { Day } from "../beijing-time";
import type { Finding, FindingCode } from "../plan/finding";
import type { Plan } from "../plan/plan";
import type { TimedDay } from "../plan/timetable";

/** In the order of the table, within a level. */
export const riskCodes = [
  "date",
  "closed",
  "unverified",
  "schematic",
  "capacity",
  "adults",
  "fire",
  "flood",
  "dark",
  "effort",
  "long",
  "position",
  "ways",
  "coach",
  "traffic",
  "roadside",
  "slope",
  "toilets",
  "food",
  "heat",
  "cold",
  "lost",
  "illness",
  "weather",
  "ground",
] as const;
export type RiskCode = (typeof riskCodes)[number];

/** One row of the risk table. `plain` belongs to every outing; the others come from the plan's findings. */
export interface Risk {
  readonly code: RiskCode;
  readonly level: "red" | "amber" | "plain";
  /** Keys of the stops meant; none where it is the whole way. */
  readonly keys: readonly string[];
  readonly findings: readonly Finding[];
}

const codeOf: Partial<Record<FindingCode, RiskCode>> = {
  "no-date": "date",
  closed: "closed",
  "closed-by-notice": "closed",
  gone: "closed",
  "before-opening": "closed",
  "after-last-entry": "closed",
  "past-closing": "closed",
  "maybe-after-last-entry": "unverified",
  unverified: "unverified",
  stale: "unverified",
  "over-capacity": "capacity",
  "capacity-unknown": "capacity",
  "too-far": "effort",
  "too-much-climb": "effort",
  "climb-unknown": "slope",
  "no-lunch": "food",
  "toilet-gap": "toilets",
  dusk: "dark",
  dark: "dark",
  "sunset-unknown": "dark",
  "fire-season": "fire",
  "flood-season": "flood",
  "position-approximate": "position",
  "position-unknown": "position",
  schematic: "schematic",
  "no-line": "schematic",
  "way-unknown": "ways",
  "ways-estimated": "ways",
  "coach-stop-unknown": "coach",
  "long-day": "long",
  "late-back": "long",
  "maybe-late-back": "long",
  "late-for-lock": "ways",
  "drive-stretch": "long",
  "drive-day": "long",
  "few-adults": "adults",
  "rotation-broken": "capacity",
};

const always: readonly RiskCode[] = ["food", "lost", "illness", "weather", "ground"];
const rank = { red: 0, amber: 1, plain: 2 };

/**
 * The rows of the risk table: what the checks found, what the ways and walks bring with them, the months' heat or cold,
 * and what belongs to every outing. Worst first. A draft to be edited; it never says that anything is safe.
 */
export function risksOf(plan: Plan, days: readonly TimedDay[], findings: readonly Finding[]): Risk[] {
  const rows = new Map<RiskCode, { level: Risk["level"]; keys: Set<string>; findings: Finding[] }>();
  const row = (code: RiskCode) => {
    const known = rows.get(code) ?? { level: "plain" as Risk["level"], keys: new Set<string>(), findings: [] };
    rows.set(code, known);
    return known;
  };
  for (const finding of findings) {
    const code = codeOf[finding.code];
    if (!code) continue;
    const one = row(code);
    if (rank[finding.level] < rank[one.level]) one.level = finding.level;
    if (finding.key !== null) one.keys.add(finding.key);
    one.findings.push(finding);
  }
  for (const { stops, back } of days) {
    for (const { stop, way } of stops) {
      if (way && way.origin !== "same-place") row(way.mode === "foot" ? "roadside" : "traffic");
      if (stop.place.kind === "trail") row("slope").keys.add(stop.key);
    }
    if (back) row(back.mode === "foot" ? "roadside" : "traffic");
  }
  for (const { date } of plan.days) for (const code of seasonal(date)) row(code);
  for (const code of always) row(code);
  return [...rows]
    .map(([code, one]) => ({ code, level: one.level, keys: [...one.keys], findings: one.findings }))
    .sort((a, b) => rank[a.level] - rank[b.level] || riskCodes.indexOf(a.code) - riskCodes.indexOf(b.code));
}

/** June to September may be hot, November to March icy; without a date either may be. */
function seasonal(date: Day | null): RiskCode[] {
  if (date === null) return ["heat", "cold"];
  const month = Number(date.slice(5, 7));
  return [
    ...(month >= 6 && month <= 9 ? (["heat"] as const) : []),
    ...(month >= 11 || month <= 3 ? (["cold"] as const) : []),
  ];
}
