import { describe, expect, test } from "vitest";
import { checkReferences, type DataFile, readCore, readDetails } from "../../src/data/atlas";
import { citation, collection, feature, filesOf, place, point, route, site, story, trail } from "../helpers/records";

const hall: [number, number] = [115.846, 39.696];
const today = "2026-11-22";
const sound: Partial<Record<DataFile, unknown>> = {
  "places.json": [place("hall", hall), place("stop", [115.85, 39.71])],
  "memorials.geojson": collection(feature(site("a"))),
  "trails.geojson": collection(feature(trail("basket-1"), null)),
  "routes.json": [route("r")],
  "citations.json": [citation("c001")],
  "stories.json": [story("s", { sites: ["a", "basket-1"] })],
};

async function check(files: Partial<Record<DataFile, unknown>>, day = today) {
  const getFile = filesOf({ ...sound, ...files });
  const [core, details] = [await readCore(getFile), await readDetails(getFile)];
  expect([...core.problems, ...details.problems]).toEqual([]);
  return checkReferences(core.value, details.value, day);
}
const memorial = (rest: Record<string, unknown>, geometry?: unknown) => ({
  "memorials.geojson": collection(feature(site("a", rest), geometry)),
});
const fact = { about: "see", zh: "事实。", en: "A fact.", confidence: "high", citations: ["c001", "c404"] };

/** A sound step, and one that is not. */
const twoSteps = (second: Record<string, unknown>) => {
  const step = {
    title: { zh: "一步", en: "A step" },
    zh: "一步。",
    en: "A step.",
    confidence: "high",
    citations: ["c001"],
  };
  return [
    { ...step, site: "a" },
    { ...step, ...second },
  ];
};

test("records that refer only to what there is give no problem", async () => {
  expect(await check({})).toEqual([]);
});

describe("what does not exist is named, with the field that refers to it", () => {
  test.each([
    ["a citation of a site", memorial({ citations: ["c404"] }), "a", "citations", "c404"],
    ["a citation of a fact", memorial({ facts: [fact] }), "a", "facts.0.citations", "c404"],
    [
      "a citation of a mode",
      memorial({ modes: [{ mode: "look", citations: ["c404"] }] }),
      "a",
      "modes.0.citations",
      "c404",
    ],
    ["the site that a site is part of", memorial({ parent: "nowhere" }), "a", "parent", "nowhere"],
    [
      "the place of a site",
      memorial({ position: { quality: "mapped", accuracyM: 5, place: "nowhere" } }),
      "a",
      "position.place",
      "nowhere",
    ],
    [
      "a route's site",
      { "routes.json": [route("r", { stops: [{ site: "x" }, { site: "a" }] })] },
      "r",
      "stops.0.site",
      "x",
    ],
    [
      "a route's place",
      { "routes.json": [route("r", { stops: [{ site: "a" }, { place: "x" }] })] },
      "r",
      "stops.1.place",
      "x",
    ],
    ["a story's site", { "stories.json": [story("s", { sites: ["x"] })] }, "s", "sites", "x"],
    ["a story's step", { "stories.json": [story("s", { steps: twoSteps({ site: "x" }) })] }, "s", "steps.1.site", "x"],
    [
      "a step's place",
      { "stories.json": [story("s", { steps: twoSteps({ place: "x" }) })] },
      "s",
      "steps.1.place",
      "x",
    ],
    [
      "a step's citation",
      { "stories.json": [story("s", { steps: twoSteps({ citations: ["c404"] }) })] },
      "s",
      "steps.1.citations",
      "c404",
    ],
    ["a story's citation", { "stories.json": [story("s", { citations: ["c404"] })] }, "s", "citations", "c404"],
    [
      "a trail's citation",
      { "trails.geojson": collection(feature(trail("t", { citations: ["c404"] }), null)) },
      "t",
      "citations",
      "c404",
    ],
  ])("%s", async (_, files, record, field, value) => {
    const problems = await check({ "stories.json": [], ...files });
    expect(problems).toMatchObject([{ code: "reference", level: "error", feature: record, field, value }]);
  });

  test("a stop that names nothing at all", async () => {
    const problems = await check({ "routes.json": [route("r", { stops: [{ site: "a" }, {}] })] });
    expect(problems).toMatchObject([{ code: "field", feature: "r", field: "stops.1" }]);
  });
});

describe("a point and the place that it is taken from", () => {
  const position = { quality: "approximate", accuracyM: 100, place: "hall" };
  test.each([
    ["are the same", point(...hall), []],
    ["differ", point(115.847, 39.696), ["place-mismatch"]],
    ["differ as GCJ-02 and WGS 84 do", point(115.8519, 39.697), ["gcj02"]],
  ])("%s", async (_, geometry, expected) => {
    const problems = await check(memorial({ position }, geometry));
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });
});

describe("the day of checking", () => {
  test.each([
    ["today", "2026-11-22", 0],
    ["tomorrow cannot be", "2026-11-23", 1],
    ["before the oldest record cannot be", "1988-01-01", 1],
  ])("%s", async (_, checked, problems) => {
    const found = await check(memorial({ checked }));
    expect(found).toHaveLength(problems);
    expect(found.every(({ code, field, value }) => code === "date" && field === "checked" && value === checked)).toBe(
      true,
    );
  });
});
