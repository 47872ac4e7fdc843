import { readFile, writeFile } from "node:fs/promises";
import { embedOptions, optionNames } from "../src/domain/embed-options";
import { commands, reports } from "../src/domain/embed-protocol";
import { embedText } from "../src/text/embed";

const path = "docs/embed.md";
const mark = (name: string) => `<!-- ${name}: made from the schema by \`npm run embed:docs\` -->`;

/** A table cell: a bar would end it. */
const cell = (text: string) => text.replaceAll("|", "\\|");

const optionTable = () =>
  [
    "| option | what for | value | default | changes at run time |",
    "|---|---|---|---|---|",
    ...optionNames.map((name) => {
      const { value, plain, live } = embedOptions[name];
      const help = embedText.en.options[name][1];
      return `| \`${name}\` | ${help} | ${cell(value.says)} | ${plain === null ? "none" : `\`${plain}\``} | ${live ? "yes" : "with a new frame"} |`;
    }),
  ].join("\n");

const messageTable = (of: Readonly<Record<string, { payload: { says: string } }>>) =>
  [
    "| type | payload |",
    "|---|---|",
    ...Object.entries(of).map(([type, { payload }]) => `| \`${type}\` | \`${cell(payload.says)}\` |`),
  ].join("\n");

/** The page with its generated parts as the schema says now. Throws where it does not mark them. */
export function withEmbedTables(page: string): string {
  const parts = { options: optionTable(), commands: messageTable(commands), reports: messageTable(reports) };
  return Object.entries(parts).reduce((text, [name, table]) => {
    const [from, to] = [text.indexOf(mark(name)), text.indexOf(`<!-- /${name} -->`)];
    if (from < 0 || to < from) throw new Error(`${path} must mark ${name}`);
    return `${text.slice(0, from)}${mark(name)}\n\n${table}\n\n${text.slice(to)}`;
  }, page);
}

/** `npm run embed:docs`: rewrites the tables of docs/embed.md. */
export async function main(): Promise<number> {
  await writeFile(path, withEmbedTables(await readFile(path, "utf8")));
  console.log(`${path}: tables rewritten.`);
  return 0;
}
