import { readFile, writeFile } from "node:fs/promises";
import { schemaTables } from "../src/data/schema-tables";

const readmePath = "data/README.md";
const start = "<!-- tables: made from src/data/schema.ts by `npm run data:docs`; what stands here is overwritten -->";
const end = "<!-- /tables -->";

/** The README with its generated part as the schema says now. Throws if it does not mark that part. */
export function withTables(readme: string): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${readmePath} must hold the lines "${start}" and "${end}"`);
  return `${readme.slice(0, from)}${start}\n\n${schemaTables()}\n\n${readme.slice(to)}`;
}

/** `npm run data:docs`: rewrites the tables of data/README.md; with `--check` only says whether they are current. */
export async function main(args: string[]): Promise<number> {
  const readme = await readFile(readmePath, "utf8");
  const current = withTables(readme);
  if (readme === current) {
    console.log(`${readmePath} says what the schema says.`);
    return 0;
  }
  if (args.includes("--check")) {
    console.error(`${readmePath} differs from the schema. Run: npm run data:docs`);
    return 1;
  }
  await writeFile(readmePath, current);
  console.log(`${readmePath}: tables rewritten.`);
  return 0;
}
