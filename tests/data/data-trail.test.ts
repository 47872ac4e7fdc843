import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { checkFolder } from "../../scripts/data-check";
import { main } from "../../scripts/data-trail";
import { formatGeoJson } from "../../src/data/format-geojson";
import { fromHall, gpxText } from "./gpx-fixtures";

const fixture = "tests/fixtures/surveyed.gpx";
const who = ["--surveyed", "2026-05-02", "--by", "黄山店村"];

/** A copy of data/ to write into, what was printed, and the command run on it. */
async function workshop() {
  const folder = await mkdtemp(join(tmpdir(), "trail-"));
  await cp("data", folder, { recursive: true });
  const said: string[] = [];
  const listen = (text: unknown) => void said.push(String(text));
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(listen));
  onTestFinished(async () => {
    for (const spy of spies) spy.mockRestore();
    await rm(folder, { recursive: true });
  });
  const trails = () => readFile(join(folder, "trails.geojson"), "utf8");
  const feature = async (id: string): Promise<Feature> => {
    const { features }: FeatureCollection = JSON.parse(await trails());
    return features.find((one) => one.id === id) as Feature;
  };
  const run = (...args: string[]) => main([...args, "--data", folder]);
  return { folder, said: () => said.join("\n"), trails, feature, run };
}

test.each(["trails", "memorials", "bases"])(
  "%s.geojson stands in the form in which it would be written",
  async (file) => {
    const text = await readFile(`data/${file}.geojson`, "utf8");
    expect(formatGeoJson(JSON.parse(text))).toBe(text);
  },
);

test("a survey takes the place of the schematic line, and the data is still sound", async () => {
  const { folder, run, feature, trails, said } = await workshop();
  const before = await trails();
  expect(await run("basket-1", fixture, ...who)).toBe(0);

  const { properties, geometry } = await feature("basket-1");
  expect(geometry.type).toBe("MultiLineString");
  expect(properties).toMatchObject({
    course: "surveyed",
    position: { quality: "surveyed", accuracyM: 15 },
    survey: {
      date: "2026-05-02",
      by: "黄山店村",
      device: "Beilou test fixture",
      file: "surveyed.gpx",
      points: 302,
      horizontalToleranceM: 3,
      verticalToleranceM: 1,
      notes: [],
    },
  });
  expect(properties).not.toHaveProperty("through");
  expect(properties?.checked >= "2026-05-02").toBe(true);

  const { core, problems } = await checkFolder(folder);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(core.trails.find(({ id }) => id === "basket-1")?.line).toHaveLength(2);
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  const without = (text: string) => JSON.parse(text).features.filter((one: Feature) => one.id !== "basket-1");
  expect(without(await trails())).toEqual(without(before));
  expect((await trails()).split("\n").filter((line) => line.includes("[115.8"))).toHaveLength(2);

  expect(said()).toMatch(/length +(299\d|300\d) m/);
  expect(said()).toMatch(/ascent +(29\d|30\d) m/);
  expect(said()).toMatch(/descent +(3[6-9]|4[0-3]) m/);
  expect(said()).toMatch(/highest +455 m\n +lowest +180 m/);
  // DIN 33466: 3 km at 4 km/h = 0.75 h; 300 m at 300 m/h + 40 m at 500 m/h = 1.08 h; 1.08 + 0.75 / 2 = 1.46 h.
  expect(said()).toMatch(/on foot +1 h 15 min – 1 h 55 min \(DIN 33466\)/);
  expect(said()).toMatch(/rewrite, by hand.*summary, facts and notes of basket-1/);
});

test("a second survey takes the place of the first", async () => {
  const { run, feature } = await workshop();
  expect(await run("basket-1", fixture, ...who)).toBe(0);
  expect(await run("basket-1", fixture, "--surveyed", "2026-06-01", "--by", "another")).toBe(0);
  expect((await feature("basket-1")).properties?.survey).toMatchObject({ date: "2026-06-01", by: "another" });
});

test("a trail that was a point gets its line", async () => {
  const { run, feature } = await workshop();
  expect(await run("pofengling", fixture, ...who)).toBe(0);
  expect((await feature("pofengling")).geometry.type).toBe("MultiLineString");
});

test("a dry run prints the result and writes nothing", async () => {
  const { run, trails, said } = await workshop();
  const before = await trails();
  expect(await run("basket-1", fixture, ...who, "--dry-run")).toBe(0);
  expect(await trails()).toBe(before);
  expect(said()).toMatch(/length +\d+ m[\s\S]*Nothing was written/);
});

describe("is told how it is used, and nothing is written", () => {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  test.each<[what: string, args: string[], says: RegExp]>([
    ["no argument", [], /all needed/],
    ["no name", ["basket-1", fixture, "--surveyed", "2026-05-02"], /--by/],
    ["an empty name", ["basket-1", fixture, "--surveyed", "2026-05-02", "--by", " "], /--by/],
    ["an unknown trail", ["basket-9", fixture, ...who], /no trail basket-9; there are: basket-1, /],
    ["a day that does not exist", ["basket-1", fixture, "--surveyed", "2026-02-31", "--by", "a"], /is not a date/],
    ["a date in words", ["basket-1", fixture, "--surveyed", "May 2", "--by", "a"], /is not a date/],
    ["a date in the future", ["basket-1", fixture, "--surveyed", tomorrow, "--by", "a"], /in the future/],
    ["an unknown option", ["basket-1", fixture, ...who, "--force"], /--force/],
    ["one argument too many", ["basket-1", fixture, "b.gpx", ...who], /Too many arguments: b\.gpx/],
  ])("who gives %s", async (_, args, says) => {
    const { run, trails, said } = await workshop();
    const before = await trails();
    expect(await run(...args)).toBe(1);
    expect(said()).toMatch(says);
    expect(said()).toMatch(/Usage: npm run data:trail/);
    expect(await trails()).toBe(before);
  });
});

test.each<[what: string, text: string, says: RegExp]>([
  ["a web page", "<!DOCTYPE html><html></html>", /这是一个网页[\s\S]*Sign in and download/],
  ["a DOCTYPE", '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/hostname">]><gpx>&x;</gpx>', /DOCTYPE/],
  ["a track elsewhere", gpxText([[fromHall(9000, 0), fromHall(9000, 100)]]), /runs up to 9\.0 km/],
])("%s is refused with advice, and nothing is written", async (_, text, says) => {
  const { folder, run, trails, said } = await workshop();
  const before = await trails();
  const file = join(folder, "track.gpx");
  await writeFile(file, text);
  expect(await run("basket-1", file, ...who)).toBe(1);
  expect(said()).toMatch(says);
  expect(await trails()).toBe(before);
});

test("a file that is not there is named", async () => {
  const { run, said } = await workshop();
  expect(await run("basket-1", "no-such.gpx", ...who)).toBe(1);
  expect(said()).toMatch(/no-such\.gpx cannot be read.*ENOENT/);
});

test("a name that hides its direction does not pass the checks", async () => {
  const { run, trails, said } = await workshop();
  const before = await trails();
  expect(await run("basket-1", fixture, "--surveyed", "2026-05-02", "--by", "a\u202eb")).toBe(1);
  expect(said()).toMatch(/survey\.by[\s\S]*Nothing was written/);
  expect(await trails()).toBe(before);
});

test("data that was wrong before is not written over", async () => {
  const { folder, run, trails } = await workshop();
  await writeFile(join(folder, "citations.json"), "[]");
  const before = await trails();
  expect(await run("basket-1", fixture, ...who)).toBe(1);
  expect(await trails()).toBe(before);
});
