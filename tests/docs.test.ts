import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTables } from "../scripts/data-docs";
import { coreFiles, detailFiles, noticeFile, taskFile } from "../src/data/atlas";
import { fieldRows, pieceSections, recordSections } from "../src/data/schema-tables";

const read = (path: string) => readFileSync(path, "utf8");
const dataReadme = read("data/README.md");
const manifest = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

describe("data/README.md", () => {
  test("its tables say what the schema says", () => {
    expect(withTables(dataReadme) === dataReadme, "run: npm run data:docs").toBe(true);
  });

  test("it has a table for each of the nine record kinds and the fourteen shared pieces", () => {
    expect(recordSections).toHaveLength(9);
    for (const { title } of [...recordSections, ...pieceSections]) expect(dataReadme).toContain(`\n#### ${title}\n`);
  });

  test("it names every data file", () => {
    for (const file of [...coreFiles, ...detailFiles, noticeFile, taskFile])
      expect(dataReadme).toContain(`| \`${file}\` |`);
  });

  test("every link to a heading finds exactly one", () => {
    const anchors = [...dataReadme.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading.toLowerCase().replaceAll(" ", "-"),
    );
    const links = [...dataReadme.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links)
      expect(
        anchors.filter((anchor) => anchor === link),
        link,
      ).toHaveLength(1);
  });
});

const sections = [...recordSections, ...pieceSections];
describe.each(sections)("the fields of a $title", ({ schema }) => {
  test("each have a description", () => {
    const rows = fieldRows(schema);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ description }) => description.trim() === "").map(({ path }) => path)).toEqual([]);
  });

  test("have examples that the schema accepts", () => {
    for (const { path, example, schema: field } of fieldRows(schema)) {
      if (example !== undefined) expect(v.safeParse(field, example).success, path).toBe(true);
    }
  });
});

test("text, numbers and dates show what is allowed", () => {
  const site = fieldRows(recordSections[0]?.schema as v.GenericSchema);
  const visit = fieldRows(pieceSections.find(({ title }) => title === "visit")?.schema as v.GenericSchema);
  const allowed = Object.fromEntries([...site, ...visit].map((row) => [row.path, row.allowed]));
  expect(allowed).toMatchObject({
    id: "a slug; at most 60 characters",
    checked: "a date written YYYY-MM-DD",
    scope: "`article`, `beyond`",
    "modes[].citations": "at least 1; each: a slug; at most 60 characters",
    "access.gate": "degrees, WGS 84",
    "capacity.people": "from 1",
  });
});

describe("the example of data/README.md, checked by the command it teaches", () => {
  const blocks = [...dataReadme.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = ""]) => json);
  const [citation = "", place = "", site = ""] = blocks;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "beilou-example-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function check(citationText: string, siteText: string) {
    const contents: Record<string, string> = {
      "citations.json": `[${citationText}]`,
      "places.json": `[${place}]`,
      "memorials.geojson": `{ "type": "FeatureCollection", "features": [${siteText}] }`,
      "alerts.json": '{ "updated": "2026-11-22", "alerts": [] }',
    };
    for (const file of [...coreFiles, ...detailFiles, noticeFile]) {
      const empty = file.endsWith(".geojson") ? '{ "type": "FeatureCollection", "features": [] }' : "[]";
      await writeFile(join(folder, file), contents[file] ?? empty);
    }
    const command = [join("scripts", "run.mjs"), join("scripts", "data-check.ts"), folder];
    return promisify(execFile)(process.execPath, command).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      ({ stdout, code }: { stdout: string; code: number }) => ({ stdout, code }),
    );
  }

  test("passes as it stands", async () => {
    const { stdout, code } = await check(citation, site);
    expect(stdout).toBe(
      "1 sites, 0 trails, 0 routes, 0 stories, 0 courses, 1 places, 1 citations: 0 errors, 0 hints\n",
    );
    expect(code).toBe(0);
  });

  test("broken in the two ways the README tells of, it fails with the words the README shows", async () => {
    const swapped = site.replace("[115.9, 39.7]", "[39.7, 115.9]");
    const misdated = citation.replace('"2020"', '"2020/5"');
    const { stdout, code } = await check(misdated, swapped);
    const told = /^```text\n(.*?)^```/ms.exec(dataReadme)?.[1];
    expect(told).toBe(stdout);
    expect(code).toBe(1);
  });
});

const guides = ["README.md", "data/README.md", "docs/licences.md"];
describe.each(guides)("%s", (guide) => {
  test.skipIf(!existsSync(guide))("names only commands that exist", () => {
    const named = [...read(guide).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own);
    expect(named.filter((command) => !((command as string) in manifest.scripts))).toEqual([]);
  });
});

describe("docs/licences.md", () => {
  const page = read("docs/licences.md");
  test.each(Object.keys(manifest.dependencies))("gives %s with the licence of its own package.json", (name) => {
    const { license } = JSON.parse(read(join("node_modules", name, "package.json"))) as { license: string };
    expect(page).toContain(`| ${name} | ${license} |`);
  });

  test("geojson-validation is imported in one place, as the page says", () => {
    const sources = import.meta.glob<string>("../src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
    const importing = Object.keys(sources).filter((file) => sources[file]?.includes('from "geojson-validation"'));
    expect(importing).toEqual(["../src/data/geometry.ts"]);
  });
});
