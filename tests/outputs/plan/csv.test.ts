import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "../../../src/data/import/read-csv";
import { readGeoFile } from "../../../src/data/import/read-geo-file";
import { treeParser } from "../../../src/data/import/xml-tree";
import { oneLine } from "../../../src/domain/clean-text";
import { toCsv } from "../../../src/outputs/plan/csv";
import { anyName, breakers, named, sheet } from "./sheets";

const table = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });
const readBack = (text: string) => readGeoFile(new TextEncoder().encode(text), "a.csv", treeParser());

test("it begins with the mark of UTF-8, its lines end in CR LF, and another program reads its rows", () => {
  const text = toCsv(sheet());
  expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/\r/);
  const rows = table(text);
  expect(rows[0]?.slice(0, 4)).toEqual(["天", "日期", "序号", "名称"]);
  expect(rows[1]?.slice(0, 6)).toEqual(["1", "2026-10-22", "1", "学校", "8:00", "8:00"]);
  expect(rows.filter(([day]) => day === "1")).toHaveLength(6);
});

test("no cell begins as a formula does", () => {
  for (const row of table(toCsv(named(breakers))))
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t]/u);
});

test("stops come back from it, names whole, within a millionth of a degree", () => {
  const { points } = readBack(toCsv(named(breakers)));
  expect(points.map(({ name }) => name)).toEqual(breakers);
  for (const [i, { lngLat }] of points.entries())
    expect(Math.abs(lngLat[0] - (115.8 + i * 0.0123456))).toBeLessThan(1e-6);
});

test("any names come back", () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), (names) => {
      expect(readBack(toCsv(named(names))).points.map((one) => one.name)).toEqual(names.map(oneLine));
    }),
    { numRuns: 60 },
  );
});

test("our reader reads what csv-parse reads", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r\n", "房", " ", "=", ";"), maxLength: 6 });
  const quoted = (value: string) => (/[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = [["x", "y", "z"], ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
      expect(csvRows(text)).toEqual(parse(text, { record_delimiter: "\r\n" }));
    }),
  );
});
