import type { Task } from "../domain/pack/tasks";
import type { Core, Details, GetFile, Reading } from "./atlas";
import { DataError, type Problem, problem, shown } from "./problem";
import { decodeText, parseJson } from "./read-text";
import { readPlain } from "./records";
import { taskSchema } from "./task-schema";

const file = "tasks.json";

/** Reads the tasks of the class pack. One bad task never takes the others down; without the file there are none. */
export async function readTasks(getFile: GetFile): Promise<Reading<readonly Task[]>> {
  const problems: Problem[] = [];
  const failed = (found: Problem): Reading<readonly Task[]> => ({
    value: [],
    failed: [file],
    problems: [...problems, found],
  });
  let json: unknown;
  try {
    json = parseJson(decodeText(await getFile(file), file, problems), file);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    return failed(cause.problem);
  }
  if (!Array.isArray(json)) return failed(problem("not-array", file, { value: shown(json) }));
  const ids = new Set<string>();
  const value = json.flatMap((item: unknown, i): Task[] => {
    const label = typeof item === "object" && item && "id" in item ? shown(item.id) : `#${i + 1}`;
    const task = readPlain(taskSchema, item, file, label, problems);
    if (!task) return [];
    const refuse = (code: "duplicate-id" | "no-citation", field: string) => {
      problems.push(problem(code, file, { feature: task.id, field, value: task.id, detail: file }));
      return [];
    };
    if (ids.has(task.id)) return refuse("duplicate-id", "id");
    ids.add(task.id);
    return task.answer && !task.citations ? refuse("no-citation", "citations") : [task];
  });
  return { value, failed: [], problems };
}

/** What no single task shows: sites, trails and citations that do not exist. */
export function checkTasks(tasks: readonly Task[], { sites, trails }: Core, { citations }: Details): Problem[] {
  const known = new Set([...sites, ...trails].map(({ id }) => id));
  const cited = new Set(citations.map(({ id }) => id));
  return tasks.flatMap((task) => {
    const missing = (field: string, value: string) => problem("reference", file, { feature: task.id, field, value });
    return [
      ...task.sites.filter((id) => !known.has(id)).map((id) => missing("sites", id)),
      ...(task.citations ?? []).filter((id) => !cited.has(id)).map((id) => missing("citations", id)),
    ];
  });
}
