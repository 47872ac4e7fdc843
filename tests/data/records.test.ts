import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/data/problem";
import { readPlain, readSite, readTrail } from "../../src/data/records";
import { citationSchema, type Place, placeSchema, routeSchema, storySchema } from "../../src/data/schema";
import {
  both,
  citation,
  codes,
  place,
  point,
  route,
  site,
  soundFeature,
  story,
  trail,
  unplacedSite,
} from "../helpers/records";

const readOne = (properties: Record<string, unknown>, geometry?: unknown) => {
  const problems: Problem[] = [];
  return { site: readSite(soundFeature(properties, geometry), "bases.geojson", problems), problems };
};
const hall: [number, number] = [115.846, 39.696];
const stop: [number, number] = [115.85, 39.71];
const places = new Map(
  [place("hall", hall), place("stop", stop)].map((one) => [one.id as string, one as unknown as Place]),
);
const readPath = (properties: Record<string, unknown>, geometry: unknown = null, placeById = places) => {
  const problems: Problem[] = [];
  return { trail: readTrail(soundFeature(properties, geometry), "trails.geojson", placeById, problems), problems };
};

describe("a site", () => {
  test("comes with its point and the file that it stood in", () => {
    const { site: one, problems } = readOne(site("a"), point(115.8, 39.7));
    expect(problems).toEqual([]);
    expect(one).toMatchObject({ id: "a", lngLat: [115.8, 39.7], file: "bases.geojson" });
  });

  test("whose place is unknown is listed without a point", () => {
    expect(readOne(unplacedSite("a"), null)).toMatchObject({ site: { id: "a", lngLat: null }, problems: [] });
  });

  test("loses a height that was written to its point", () => {
    expect(readOne(site("a"), { type: "Point", coordinates: [115.8, 39.7, 300] }).site?.lngLat).toEqual([115.8, 39.7]);
  });

  const sourced = { zh: "周一休息。", en: "Closed on Mondays.", confidence: "high", citations: ["c001"] };
  test.each([
    ["no citation", { citations: [] }, "no-citation", "citations"],
    [
      "a fact without a citation",
      { facts: [{ about: "see", ...sourced, citations: [] }] },
      "no-citation",
      "facts.0.citations",
    ],
    [
      "hours without a citation",
      { visit: { hours: { ...sourced, citations: [] } } },
      "no-citation",
      "visit.hours.citations",
    ],
    ["a field that there is not", { opening_hours: "9-17" }, "field", "opening_hours"],
    ["a name in one language", { name: { zh: "名" } }, "field", "name.en"],
    ["an empty name", { name: both("", "x") }, "field", "name.zh"],
    ["a name of spaces", { name: both("　 ", "x") }, "field", "name.zh"],
    ["a kind that there is not", { kind: "castle" }, "field", "kind"],
    ["a theme that there is not", { themes: ["war"] }, "field", "themes.0"],
    ["an id with capitals", { id: "A" }, "field", "id"],
    ["a day that is none", { checked: "2026-13-01" }, "date", "checked"],
    ["a day written otherwise", { checked: "22.11.2026" }, "date", "checked"],
    ["a negative accuracy", { position: { quality: "mapped", accuracyM: -1 } }, "field", "position.accuracyM"],
  ])("with %s is left out: %s, field %s", (_, rest, code, field) => {
    const { site: one, problems } = readOne(site("a", rest));
    expect(one).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.field])).toContainEqual([code, field]);
    expect(problems[0]).toMatchObject({ level: "error", file: "bases.geojson" });
  });

  test("with several faults names them all at once", () => {
    const { problems } = readOne(site("a", { kind: "castle", citations: [], checked: "soon" }));
    expect(new Set(codes(problems))).toEqual(new Set(["field", "no-citation", "date"]));
  });

  test("whose feature has another id is left out", () => {
    const problems: Problem[] = [];
    expect(readSite({ ...soundFeature(site("a")), id: "b" }, "bases.geojson", problems)).toBeNull();
    expect(codes(problems)).toEqual(["id-mismatch"]);
  });

  test.each([
    ["unknown, and yet a point", unplacedSite("a"), point(115.8, 39.7)],
    ["known, and yet no point", site("a"), null],
    [
      "a point without its accuracy",
      site("a", { position: { quality: "mapped", accuracyM: null } }),
      point(115.8, 39.7),
    ],
    ["unknown, with an accuracy", site("a", { position: { quality: "unknown", accuracyM: 50 } }), null],
  ])("whose position contradicts itself is left out: %s", (_, record, geometry) => {
    const { site: one, problems } = readOne(record, geometry);
    expect(one).toBeNull();
    expect(codes(problems)).toEqual(["position"]);
  });

  test.each([
    ["swapped", point(39.7, 115.8)],
    ["outside", point(121.47, 31.23)],
    [
      "geometry-type",
      {
        type: "LineString",
        coordinates: [
          [115.8, 39.7],
          [115.9, 39.7],
        ],
      },
    ],
  ])("that cannot be placed is left out: %s", (code, geometry) => {
    const { site: one, problems } = readOne(site("a"), geometry);
    expect(one).toBeNull();
    expect(codes(problems)).toEqual([code]);
  });
});

describe("text that is not safe", () => {
  test.each([
    ["a backspace", "\b"],
    ["a line break", "\n"],
    ["a null", "\u0000"],
    ["a control character of the upper half", "\u0085"],
    ["right-to-left override", "\u202e"],
    ["right-to-left embedding", "\u202b"],
    ["right-to-left mark", "\u200f"],
    ["Arabic letter mark", "\u061c"],
    ["right-to-left isolate", "\u2067"],
    ["pop directional isolate", "\u2069"],
  ])("with %s is refused as such, and shown without it", (_, char) => {
    const { site: one, problems } = readOne(site("a", { name: both(`王家台${char}陵园`, "Cemetery") }));
    expect(one).toBeNull();
    expect(problems).toMatchObject([{ code: "unsafe-text", field: "name.zh", feature: "a" }]);
    expect(problems[0]?.value).not.toContain(char);
  });

  test.each([
    ["an emoji", "😀 ok"],
    ["a rare character", "𠮷"],
    ["marks of HTML, formulas and XML", '<img src=x onerror="x"> =1+1 ]]> & "'],
  ])("is not refused for %s: it stays plain text", (_, text) => {
    expect(readOne(site("a", { name: both(text, text) })).site?.name.zh).toBe(text);
  });

  test("of 100 kB is refused, wherever it stands, and the message stays short", () => {
    const huge = "长".repeat(100_000);
    const { site: one, problems } = readOne(
      site("a", { name: both(huge, huge), aliases: [huge], summary: both(huge, huge), township: huge, id: huge }),
    );
    expect(one).toBeNull();
    expect(problems.length).toBeGreaterThanOrEqual(6);
    expect(problems.every(({ value }) => (value ?? "").length <= 80)).toBe(true);
  });

  test("of 400 characters is still a line, of 401 no longer", () => {
    expect(readOne(site("a", { aliases: ["长".repeat(400)] })).problems).toEqual([]);
    expect(codes(readOne(site("a", { aliases: ["长".repeat(401)] })).problems)).toEqual(["field"]);
  });
});

describe("keys that could reach into every object", () => {
  test.each(["__proto__", "constructor", "prototype"])("%s changes nothing", (key) => {
    const record = JSON.parse(`{${JSON.stringify(site("a")).slice(1, -1)},"${key}":{"polluted":1,"kind":"castle"}}`);
    const { site: one } = readOne(record);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if (!one) return;
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(Object.keys(one)).not.toContain(key);
    expect((one as unknown as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a trail", () => {
  test("that is schematic runs through the places that it names", () => {
    expect(readPath(trail("basket-1"))).toMatchObject({ trail: { line: [[hall, stop]], lngLat: null }, problems: [] });
  });

  test("that is schematic follows when a place is mended, whatever line stands in the file", () => {
    const drawn = { type: "LineString", coordinates: [hall, [115.9, 39.9]] };
    expect(readPath(trail("basket-1"), drawn).trail?.line).toEqual([[hall, stop]]);
  });

  test("that is schematic keeps the file's line when the places could not be read", () => {
    const drawn = { type: "LineString", coordinates: [hall, stop] };
    expect(readPath(trail("basket-1"), drawn, new Map())).toMatchObject({
      trail: { line: [[hall, stop]] },
      problems: [],
    });
  });

  const survey = {
    date: "2027-04-03",
    by: "nobody",
    file: "a.gpx",
    points: 2,
    horizontalToleranceM: 3,
    verticalToleranceM: 1,
    notes: [],
  };
  const surveyed = (rest: object = {}) => trail("t", { course: "surveyed", through: undefined, survey, ...rest });
  const line = {
    type: "LineString",
    coordinates: [
      [...hall, 300],
      [...stop, 420],
    ],
  };

  test("that is surveyed has its recorded line, heights and all", () => {
    expect(readPath(surveyed(), line)).toMatchObject({ trail: { line: [line.coordinates] }, problems: [] });
    const parts = [line.coordinates, line.coordinates];
    expect(readPath(surveyed(), { type: "MultiLineString", coordinates: parts }).trail?.line).toEqual(parts);
  });

  test("whose course is unknown is listed at a point, or nowhere", () => {
    const unknown = trail("t", { course: "unknown", through: undefined });
    const placed = { ...unknown, position: { quality: "approximate", accuracyM: 700 } };
    expect(readPath(placed, point(...hall))).toMatchObject({ trail: { lngLat: hall, line: null }, problems: [] });
    expect(readPath(unknown, point(...hall))).toMatchObject({ trail: null, problems: [{ code: "position" }] });
    expect(readPath(unknown, null)).toMatchObject({ trail: { lngLat: null, line: null }, problems: [] });
  });

  test.each([
    ["schematic without its places", trail("t", { through: undefined }), null, "field", "through"],
    [
      "schematic through a place that there is not",
      trail("t", { through: ["hall", "x"] }),
      null,
      "reference",
      "through",
    ],
    ["schematic through one place", trail("t", { through: ["hall"] }), null, "field", "through"],
    ["surveyed by nobody", surveyed({ survey: undefined }), line, "field", "survey"],
    ["surveyed, and through places", surveyed({ through: ["hall", "stop"] }), line, "field", "through"],
    ["surveyed without a line", surveyed(), null, "geometry-type", "geometry"],
    ["surveyed as a point", surveyed(), point(...hall), "geometry-type", "geometry"],
    [
      "surveyed, a line without parts",
      surveyed(),
      { type: "MultiLineString", coordinates: [] },
      "geometry",
      "geometry",
    ],
    ["unknown, and yet a line", trail("t", { course: "unknown", through: undefined }), line, "field", "course"],
    [
      "a line that leaves the district",
      surveyed(),
      { type: "LineString", coordinates: [hall, [121.47, 31.23]] },
      "outside",
      "geometry",
    ],
    [
      "a line with longitude and latitude swapped",
      surveyed(),
      { type: "LineString", coordinates: [hall.toReversed(), stop.toReversed()] },
      "swapped",
      "geometry",
    ],
  ])("is left out: %s", (_, record, geometry, code, field) => {
    const { trail: one, problems } = readPath(record, geometry);
    expect(one).toBeNull();
    expect(problems).toMatchObject([{ code, field, level: "error", file: "trails.geojson" }]);
  });
});

/** A step of a story. */
const step = (rest: Record<string, unknown> = {}) => ({
  title: { zh: "一步", en: "A step" },
  zh: "一步。",
  en: "A step.",
  picture: "basket",
  confidence: "high",
  citations: ["c001"],
  ...rest,
});

describe("an address that runs is refused wherever a text may hold it", () => {
  const hostile = [
    "javascript:alert(1)",
    "JavaScript :alert(1)",
    "data:text/html,<b>x</b>",
    "vbscript:x",
    "看 data:;base64,eA==",
  ];
  test.each(hostile)("%s", (text) => {
    const inName = readOne(site("a", { name: { zh: `名${text}`, en: "A name" } }));
    expect(inName.problems).toMatchObject([{ code: "unsafe-address", field: "name.zh", level: "error" }]);
    const inFact = { about: "see", zh: "事实。", en: text, confidence: "high", citations: ["c001"] };
    expect(readOne(site("a", { facts: [inFact] })).problems[0]?.code).toBe("unsafe-address");
    const inVisit = { phone: { zh: text, en: "010", confidence: "low", citations: ["c001"] } };
    expect(readOne(site("a", { visit: inVisit })).problems[0]?.code).toBe("unsafe-address");
    for (const [schema, record] of [
      [citationSchema, citation("c001", { title: text })],
      [citationSchema, citation("c001", { url: text })],
      [routeSchema, route("r", { stops: [{ name: { zh: text, en: "x" } }, { site: "a" }] })],
      [storySchema, story("s", { steps: [step(), step({ zh: text })] })],
      [placeSchema, { ...place("hall", hall), basis: text }],
    ] as const) {
      const problems: Problem[] = [];
      expect(readPlain(schema, record, "f.json", "x", problems)).toBeNull();
    }
  });

  test.each(["See data: 12 villages.", "The script of the play: unknown.", "数据：3 处"])(
    "but not what only looks like one: %s",
    (text) => {
      const named = readOne(site("a", { name: { zh: "名", en: text } }));
      expect(named.problems).toEqual([]);
    },
  );
});

describe("plain records", () => {
  test.each([
    ["a place", placeSchema, place("hall", hall)],
    ["a route", routeSchema, route("r")],
    ["a story", storySchema, story("s")],
    ["a story in steps", storySchema, story("s", { steps: [step({ site: "a" }), step({ place: "hall" })] })],
    ["a citation", citationSchema, citation("c001", { url: "https://example.org/a" })],
  ])("%s is read as it stands", (_, schema, value) => {
    const problems: Problem[] = [];
    expect(readPlain(schema, value, "f.json", "x", problems)).toEqual(value);
    expect(problems).toEqual([]);
  });

  test.each([
    ["a script as an address", citationSchema, citation("c001", { url: "javascript:alert(1)" }), "url"],
    ["a page of data as an address", citationSchema, citation("c001", { url: "data:text/html,x" }), "url"],
    ["an address that ends its quotes", citationSchema, citation("c001", { url: 'https://example.org/"><b>' }), "url"],
    ["a route of one stop", routeSchema, route("r", { stops: [{ place: "hall" }] }), "stops"],
    ["a story of one step", storySchema, story("s", { steps: [step()] }), "steps"],
    [
      "a step without a title",
      storySchema,
      story("s", { steps: [step(), step({ title: undefined })] }),
      "steps.1.title",
    ],
    [
      "a drawing that there is not",
      storySchema,
      story("s", { steps: [step(), step({ picture: "x" })] }),
      "steps.1.picture",
    ],
    ["a record that is text", citationSchema, "c001", ""],
    ["null", citationSchema, null, ""],
  ])("%s is refused", (_, schema, value, field) => {
    const problems: Problem[] = [];
    expect(readPlain(schema, value, "f.json", "x", problems)).toBeNull();
    expect(problems[0]).toMatchObject({ code: "field", level: "error", file: "f.json", feature: "x", field });
  });
});
