import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { singleFileCode } from "../scripts/single-file-plugin";
import * as domain from "../src/domain-entry";

let folder = "";
let code = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "beilou-domain-"));
  code = await singleFileCode("src/domain-entry.ts");
  await writeFile(join(folder, "domain.mjs"), code);
}, 30_000);
afterAll(() => rm(folder, { recursive: true }));

test("docs/domain.md tells of exactly the functions that there are", () => {
  const told = [...readFileSync("docs/domain.md", "utf8").matchAll(/^## `(\w+)\(/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(Object.keys(domain).sort());
});

test("the built file stands alone, and plain Node runs it", async () => {
  expect(code).not.toMatch(/\b(document|window)\s*\./);
  expect(code).not.toMatch(/\bimport\b\s*["'{(]/);
  const script = `import { bestOrder, measureLine, walkingMinutes } from "./domain.mjs";
    console.log(JSON.stringify([
      bestOrder({ minutes: [[0, 60, 70], [60, 0, 15], [70, 15, 0]], start: 0, round: true, depart: 480, stay: [0, 45, 20], windows: [null, [540, 570], null] }),
      walkingMinutes({ lengthM: 4000, ascentM: 300, descentM: null }),
      measureLine([[[115.6, 39.6, 100], [115.6, 39.61, 200]], [[115.7, 39.6, 90], [115.7, 39.61, 90]]]),
    ]));`;
  await writeFile(join(folder, "use.mjs"), script);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "use.mjs")]);
  const [order, minutes, line] = JSON.parse(stdout) as [object, number, Record<string, number>];
  expect(order).toEqual({ order: [0, 1, 2], minutes: 145, waiting: 0, proved: true, bound: 145 });
  expect(minutes).toBe(90);
  // a hundredth of a degree of latitude is 1,112 m, twice
  expect(line.lengthM).toBeCloseTo(2224, 0);
  expect([line.ascentM, line.descentM, line.minM, line.maxM].map(Math.round as never)).toEqual([100, 0, 90, 200]);
});
