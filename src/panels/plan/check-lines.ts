import type { Language } from "../../domain/entry";
import type { TimedDay } from "../../domain/plan/timetable";
import type { PlanState } from "../../state/plan";
import { findingWords } from "./plan-words";

/** A stop's number through all days. */
export const numberInPlan = (days: readonly TimedDay[], day: number, at: number): number =>
  days.slice(0, day).reduce((sum, { stops }) => sum + stops.length, at + 1);

/** What the checks found, for paper and files: the worst first, what belongs to one stop in one line with its name. */
export function checkLines(plan: PlanState, language: Language): string[] {
  const t = plan.t();
  const whereOf = (day: number, key: string | null): string => {
    const at = plan.days()[day]?.stops.findIndex(({ stop }) => stop.key === key) ?? -1;
    const row = plan.days()[day]?.stops[at];
    const words = row ? t.stopN(numberInPlan(plan.days(), day, at), plan.nameOf(row.stop.place)) : t.dayN(day + 1);
    return `${words}${language === "zh" ? "：" : ": "}`;
  };
  const lines = new Map<string, string[]>();
  for (const level of ["red", "amber"] as const)
    for (const finding of plan.findings().filter((one) => one.level === level)) {
      const head = `${t.checks.level[level]} · ${whereOf(finding.day, finding.key)}`;
      lines.set(head, [...(lines.get(head) ?? []), findingWords(finding, t, language)]);
    }
  return [...lines].map(([head, words]) => head + words.join(language === "zh" ? "" : " "));
}
