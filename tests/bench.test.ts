import { describe, expect, test } from "vitest";
import { type Figure, growth, keepsBudget, median, medianRatio, table } from "../scripts/bench/figures";
import { generateSites } from "../scripts/bench/generate";
import type { Problem } from "../src/data/problem";
import { readFeatures } from "../src/data/read-features";
import { readSite } from "../src/data/records";

describe("generated sites", () => {
  test("are as sound as real ones, each with an id of its own", () => {
    const problems: Problem[] = [];
    const sites = readFeatures(generateSites(500), "memorials.geojson", problems).map((feature) =>
      readSite(feature, "memorials.geojson", problems),
    );
    expect(problems).toEqual([]);
    expect(new Set(sites.map((site) => site?.id)).size).toBe(500);
  });

  test("are the same at every run", () => {
    expect(generateSites(20)).toEqual(generateSites(20));
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[], Number.NaN],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("a round that was slow for both leaves the ratio as it is", () => {
  expect(medianRatio([12, 120, 12], [10, 100, 10])).toBe(1.2);
});

test("twice the cost at twice the size is a growth of 1", () => {
  expect(growth([30, 60], [100, 200])).toBe(1);
});

describe("a budget", () => {
  const figure: Figure = { part: "p", name: "n", value: 90, unit: "ms" };
  test.each([
    ["the ratio, where there is one", { ...figure, floor: 50, ratio: 1.8, budget: 1.3 }, false],
    ["else the value", { ...figure, budget: 100 }, true],
    ["nothing, where none is set", figure, null],
  ])("bounds %s", (_, one, kept) => {
    expect(keepsBudget(one)).toBe(kept);
  });

  test("that is missed is marked in the table", () => {
    const lines = table([{ ...figure, budget: 50 }, figure]).split("\n");
    expect(lines.filter((line) => line.endsWith("MISSED"))).toHaveLength(1);
  });
});
