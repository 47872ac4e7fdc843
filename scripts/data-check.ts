import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AlertFile } from "../src/data/alert-schema";
import { type Core, checkReferences, type DataFile, type Details, readCore, readDetails } from "../src/data/atlas";
import { DataError, type Problem, problem } from "../src/data/problem";
import { checkAlerts, readAlerts } from "../src/data/read-alerts";
import { checkTasks, readTasks } from "../src/data/read-tasks";
import { beijingTime, isDay } from "../src/domain/beijing-time";
import type { Task } from "../src/domain/pack/tasks";
import { type Age, ageOn, publishedById, statements } from "../src/domain/provenance";
import { examineAll } from "../src/domain/unknown";
import { problemText } from "../src/text/problems";

/** Reads a folder of data files and checks everything, all errors at once. */
export async function checkFolder(folder: string): Promise<{
  core: Core;
  details: Details;
  alerts: AlertFile | null;
  tasks: readonly Task[];
  problems: Problem[];
}> {
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
  const { value: tasks, problems: taskProblems } = await readTasks(getFile);
  const problems = [
    ...core.problems,
    ...details.problems,
    ...alertProblems.map(withoutAlerts),
    // Nor need it have tasks: then the class pack asks its general ones.
    ...taskProblems.filter(({ code }) => code !== "unreachable"),
  ];
  // A missing file would make every reference to it an error of its own, and hide the one that counts.
  const whole = core.failed.length + details.failed.length === 0;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (whole) problems.push(...checkReferences(core.value, details.value, today));
  if (whole && alerts) problems.push(...checkAlerts(alerts, core.value, details.value, today));
  if (whole) problems.push(...checkTasks(tasks, core.value, details.value));
  return { core: core.value, details: details.value, alerts, tasks, problems };
}

/** One problem as lines for a terminal: where, what stands there, and how to mend it in both languages. */
export function problemLines({ level, file, feature, field, value, code, detail }: Problem): string {
  const where = [file, feature, field].filter(Boolean).join(" › ");
  const what = value === null ? "" : `\n    ${value}`;
  return `${level === "error" ? "✗" : "·"} ${where}${what}\n    ${problemText(code, detail, "zh")}\n    ${problemText(code, detail, "en")}`;
}

/** Facts whose word is over 24 and over 12 months old on a day, those that a visitor relies on first, as lines. */
export function staleLines(core: Core, details: Details, day: string): string[] {
  const published = publishedById(details.citations);
  const dated = examineAll(core, details).flatMap(({ record }) =>
    statements(record, published).map((one) => ({ ...one, id: record.id, age: ageOn(one.asOf, day) })),
  );
  const list = (age: Age, title: string) => {
    const found = dated.filter((one) => one.age === age).sort((a, b) => rank(a) - rank(b));
    return [
      `${title}: ${found.length}`,
      ...found.map(({ id, field, asOf, citations }) => `  ${asOf}  ${id} › ${field}  (${citations.join(", ")})`),
    ];
  };
  const undated = dated.filter(({ age }) => age === "undated");
  return [
    ...list("old", `超过 24 个月 older than 24 months (${day})`),
    ...list("ageing", `12 至 24 个月 12 to 24 months (${day})`),
    `没有日期 without a date: ${undated.length} / ${dated.length}`,
    ...undated.filter(({ field }) => field.startsWith("visit.")).map(({ id, field }) => `  ${id} › ${field}`),
  ];
}
/** Facts that go out of date come first. */
const rank = ({ field, asOf }: { readonly field: string; readonly asOf: string | null }) =>
  (field.startsWith("visit.") ? 0 : 1) + Number(asOf?.slice(0, 4) ?? 0) / 10_000;

/** `npm run data:check [folder]`: prints every problem; 1 on any error. */
export async function main(args: string[]): Promise<number> {
  const [folder = "data"] = args.filter((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--today");
  if (args.includes("--stale")) return listStale(folder, args);
  const { core, details, problems } = await checkFolder(folder);
  for (const one of problems) console.log(problemLines(one));
  const errors = problems.filter(({ level }) => level === "error").length;
  console.log(
    `${core.sites.length} sites, ${core.trails.length} trails, ${core.routes.length} routes, ${details.stories.length} stories, ${details.courses.length} courses, ${core.places.length} places, ${details.citations.length} citations: ${errors} errors, ${problems.length - errors} hints`,
  );
  return errors > 0 ? 1 : 0;
}

/** `npm run data:check [folder] -- --stale [--today YYYY-MM-DD]`: lists what should be asked again; 0 whatever it finds. */
async function listStale(folder: string, args: readonly string[]): Promise<number> {
  const given = args.includes("--today") ? (args[args.indexOf("--today") + 1] ?? "") : beijingTime(Date.now()).day;
  if (!isDay(given)) {
    console.error(`--today ${given}: YYYY-MM-DD`);
    return 1;
  }
  const { core, details } = await checkFolder(folder);
  for (const line of staleLines(core, details, given)) console.log(line);
  return 0;
}
