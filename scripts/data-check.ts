import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AlertFile } from "../src/data/alert-schema";
import { type Core, checkReferences, type DataFile, type Details, readCore, readDetails } from "../src/data/atlas";
import { DataError, type Problem, problem } from "../src/data/problem";
import { checkAlerts, readAlerts } from "../src/data/read-alerts";
import { problemText } from "../src/text/problems";

/** Reads a folder of data files and checks everything, all errors at once. */
export async function checkFolder(
  folder: string,
): Promise<{ core: Core; details: Details; alerts: AlertFile | null; problems: Problem[] }> {
  const getFile = async (file: DataFile) => {
    try {
      return new Uint8Array(await readFile(join(folder, file)));
    } catch {
      throw new DataError(problem("unreachable", file, { detail: join(folder, file) }));
    }
  };
  const core = await readCore(getFile);
  const details = await readDetails(getFile);
  const { value: alerts, problems: alertProblems } = await readAlerts(getFile);
  // A folder may do without notices; then the page says that there are none to be had.
  const withoutAlerts = (one: Problem): Problem => (one.code === "unreachable" ? { ...one, level: "hint" } : one);
  const problems = [...core.problems, ...details.problems, ...alertProblems.map(withoutAlerts)];
  // A missing file would make every reference to it an error of its own, and hide the one that counts.
  const whole = core.failed.length + details.failed.length === 0;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (whole) problems.push(...checkReferences(core.value, details.value, today));
  if (whole && alerts) problems.push(...checkAlerts(alerts, core.value, details.value, today));
  return { core: core.value, details: details.value, alerts, problems };
}

/** One problem as lines for a terminal: where, what stands there, and how to mend it in both languages. */
export function problemLines({ level, file, feature, field, value, code, detail }: Problem): string {
  const where = [file, feature, field].filter(Boolean).join(" › ");
  const what = value === null ? "" : `\n    ${value}`;
  return `${level === "error" ? "✗" : "·"} ${where}${what}\n    ${problemText(code, detail, "zh")}\n    ${problemText(code, detail, "en")}`;
}

/** `npm run data:check [folder]`: prints every problem; 1 on any error. */
export async function main([folder = "data"]: string[]): Promise<number> {
  const { core, details, problems } = await checkFolder(folder);
  for (const one of problems) console.log(problemLines(one));
  const errors = problems.filter(({ level }) => level === "error").length;
  console.log(
    `${core.sites.length} sites, ${core.trails.length} trails, ${core.routes.length} routes, ${details.stories.length} stories, ${details.courses.length} courses, ${core.places.length} places, ${details.citations.length} citations: ${errors} errors, ${problems.length - errors} hints`,
  );
  return errors > 0 ? 1 : 0;
}
