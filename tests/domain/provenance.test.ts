import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/data-check";
import { ageOn, provenance, publishedById, statements } from "../../src/domain/provenance";
import {
  examineAll,
  examineCourse,
  examineRoute,
  examineSite,
  examineStory,
  examineTrail,
} from "../../src/domain/unknown";

const both = { zh: "名", en: "Name" };
const published = publishedById([{ id: "a", published: "2020-05" }, { id: "b", published: "2021" }, { id: "c" }]);

describe("the statements of a record", () => {
  test("are its summary and all inside it that names sources, each with its own date or that of its newest source", () => {
    const record = {
      id: "x",
      name: both,
      citations: ["a", "b"],
      visit: {
        hours: { zh: "时", en: "h", asOf: "2018", citations: ["b"] },
        phone: { zh: "电", en: "p", citations: ["c"] },
      },
      facts: [{ zh: "事", en: "f", citations: ["c", "a"] }],
    };
    expect(statements(record, published)).toEqual([
      { field: "summary", citations: ["a", "b"], asOf: "2021" },
      { field: "visit.hours", citations: ["b"], asOf: "2018" },
      { field: "visit.phone", citations: ["c"], asOf: null },
      { field: "facts.0", citations: ["c", "a"], asOf: "2020-05" },
    ]);
  });
});

describe("the age of a date", () => {
  test.each([
    ["2026-11-22", "2026-11-22", "fresh"],
    ["2025-11-23", "2026-11-22", "fresh"],
    ["2025-11-22", "2026-11-22", "ageing"],
    ["2024-11-22", "2026-11-22", "ageing"],
    ["2024-11-21", "2026-11-22", "old"],
    // A bare year or month counts from its first day.
    ["2025", "2026-11-22", "ageing"],
    ["2025-12", "2026-11-22", "fresh"],
    ["2024", "2026-01-01", "ageing"],
    ["2024", "2026-01-02", "old"],
    ["2024-02-29", "2025-02-28", "ageing"],
  ] as const)("%s on %s is %s", (asOf, day, age) => expect(ageOn(asOf, day)).toBe(age));
  test("no date is no age", () => expect(ageOn(null, "2026-11-22")).toBe("undated"));
});

describe("what is not known", () => {
  const site = { id: "x", name: both, citations: ["a"], township: null, position: { quality: "unknown" }, visit: {} };
  test("of a site without anything: all that a visitor asks", () => {
    expect(examineSite(site).unknown).toEqual([
      ...["position", "township", "address", "hours", "ticket", "phone", "transport", "period"],
    ]);
  });
  test("of a schematic trail: its course and its length", () => {
    expect(examineTrail({ ...site, course: "schematic" }).unknown.slice(0, 2)).toEqual(["course", "length"]);
    expect(examineTrail({ ...site, course: "surveyed" }).unknown).not.toContain("length");
    expect(examineTrail({ ...site, course: "unknown", published: { lengthM: 6000 } }).unknown).not.toContain("length");
  });
  test("of routes, stories and courses", () => {
    const plain = { id: "x", name: both, citations: ["a"] };
    expect(examineRoute({ ...plain, year: null }).unknown).toEqual(["year", "length"]);
    expect(examineRoute({ ...plain, year: 2023, published: { lengthM: 1 } }).unknown).toEqual([]);
    expect(examineStory({ ...plain, sites: [] }).unknown).toEqual(["sites", "period"]);
    expect(examineCourse({ ...plain, stage: {} }).unknown).toEqual(["duration"]);
  });
});

describe("all of data/, counted", () => {
  const files = [
    ...["memorials.geojson", "bases.geojson", "trails.geojson"],
    ...["routes.json", "stories.json", "courses.json"],
  ].map((file) => readFileSync(`data/${file}`, "utf8"));

  test("agrees with counting the words in the files", async () => {
    const { core, details } = await checkFolder("data");
    const counted = provenance(examineAll(core, details), details.citations, "2026-11-22");
    // Every list of sources is one statement's.
    const lists = files.reduce((sum, text) => sum + (text.match(/"citations":/g)?.length ?? 0), 0);
    expect(counted.statements).toBe(lists);
    expect(Object.values(counted.byAge).reduce((sum, one) => sum + one)).toBe(lists);
    expect(counted.records.reduce((sum, { statements }) => sum + statements, 0)).toBe(lists);
    expect(counted.records).toHaveLength(
      files.reduce((sum, text) => sum + (text.match(/"checked":/g)?.length ?? 0), 0),
    );
    const unplaced = files
      .slice(0, 2)
      .reduce((sum, text) => sum + (text.match(/"quality": "unknown"/g)?.length ?? 0), 0);
    expect(new Map(counted.unknown).get("position")).toBe(unplaced);
    expect(counted.gaps).toBe(counted.records.reduce((sum, { unknown }) => sum + unknown.length, 0));
    const orders = counted.unknown.map(([, count]) => count);
    expect(orders).toEqual([...orders].sort((a, b) => b - a));
  });
});

test("a small map, counted by hand", () => {
  const record = (id: string, citations: string[]) => ({ id, name: both, citations });
  const counted = provenance(
    [
      { record: { ...record("x", ["a"]), facts: [{ citations: ["b"] }] } as never, unknown: ["hours", "phone"] },
      { record: record("y", ["c"]), unknown: ["hours"] },
    ],
    [{ id: "a", published: "2026-06" }, { id: "b", published: "2025-06" }, { id: "c" }],
    "2026-11-22",
  );
  expect(counted).toMatchObject({
    statements: 3,
    citations: 3,
    byAge: { fresh: 1, ageing: 1, old: 0, undated: 1 },
    unknown: [
      ["hours", 2],
      ["phone", 1],
    ],
    gaps: 3,
  });
});
