import { isDay } from "../domain/beijing-time";
import { type AlertFile, type AlertRecord, alertFileSchema, alertSchema } from "./alert-schema";
import type { Core, Details, GetFile, Reading } from "./atlas";
import { DataError, type Problem, problem, shown } from "./problem";
import { decodeText, parseJson } from "./read-text";
import { readPlain } from "./records";

const file = "alerts.json";

/** Reads the notices. `value` is null when the file cannot be used; one bad notice never takes the others down. */
export async function readAlerts(getFile: GetFile): Promise<Reading<AlertFile | null>> {
  const problems: Problem[] = [];
  const failed = (): Reading<null> => ({ value: null, failed: [file], problems });
  let json: unknown;
  try {
    json = parseJson(decodeText(await getFile(file), file, problems), file);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    problems.push(cause.problem);
    return failed();
  }
  const whole = readPlain(alertFileSchema, json, file, file, problems);
  if (!whole) return failed();
  const ids = new Set<string>();
  const alerts = whole.alerts.flatMap((entry, i) => {
    const label = typeof entry === "object" && entry && "id" in entry ? shown(entry.id) : `#${i + 1}`;
    const alert = readPlain(alertSchema, entry, file, label, problems);
    if (!alert || !sound(alert, problems)) return [];
    if (ids.has(alert.id)) {
      problems.push(problem("duplicate-id", file, { feature: alert.id, field: "id", value: alert.id, detail: file }));
      return [];
    }
    ids.add(alert.id);
    return [alert];
  });
  return { value: { updated: whole.updated, alerts }, failed: [], problems };
}

/** What the single fields do not show: days that are none, an end before the beginning, a scope that names nobody. */
function sound({ id, scope, of, from, to }: AlertRecord, problems: Problem[]): boolean {
  const refuse = (code: "date" | "field", field: string, value: string, detail: string) => {
    problems.push(problem(code, file, { feature: id, field, value, detail }));
    return false;
  };
  // A leap year lets 29 February through as a day of any year.
  for (const [field, day] of [
    ["from", from],
    ["to", to],
  ] as const) {
    if (!isDay(day.length === 5 ? `2028-${day}` : day)) return refuse("date", field, day, "YYYY-MM-DD, MM-DD");
  }
  if (from.length !== to.length) return refuse("date", "to", to, from);
  if (from.length === 10 && to < from) return refuse("date", "to", to, `≥ ${from}`);
  if (!of && (scope === "township" || scope === "site")) return refuse("field", "of", "–", scope);
  if (of && scope === "district") return refuse("field", "of", of.join(", "), "–");
  return true;
}

/** What no single notice shows: citations, places, sites and trails that do not exist; a day that has not come yet. */
export function checkAlerts(
  { updated, alerts }: AlertFile,
  { sites, trails, places }: Core,
  { citations }: Details,
  today: string,
): Problem[] {
  const known = {
    site: new Set(sites.map(({ id }) => id)),
    trail: new Set(trails.map(({ id }) => id)),
    township: new Set([...sites, ...trails, ...places].map(({ township }) => township)),
  };
  const cited = new Set(citations.map(({ id }) => id));
  const problems = alerts.flatMap(({ id, scope, of, citations: ids }) => {
    const missing = (field: string, value: string) => problem("reference", file, { feature: id, field, value });
    return [
      ...(scope === "district" ? [] : (of ?? []).filter((one) => !known[scope].has(one))).map((one) =>
        missing("of", one),
      ),
      ...ids.filter((one) => !cited.has(one)).map((one) => missing("citations", one)),
    ];
  });
  if (updated > today) problems.push(problem("date", file, { field: "updated", value: updated, detail: `≤ ${today}` }));
  return problems;
}
