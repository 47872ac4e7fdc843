import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withEmbedTables } from "../scripts/embed-docs";
import { optionNames } from "../src/domain/embed-options";
import { commands, reports } from "../src/domain/embed-protocol";

const page = readFileSync("docs/embed.md", "utf8");

test("docs/embed.md says what the schema says", () => {
  expect(withEmbedTables(page) === page, "run: npm run embed:docs").toBe(true);
});

test("it names every option and message", () => {
  for (const name of [...optionNames, ...Object.keys(commands), ...Object.keys(reports)])
    expect(page).toContain(`| \`${name}\` |`);
});
