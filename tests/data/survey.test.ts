import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cleanTrack } from "../../src/data/clean-track";
import type { RefusalCode } from "../../src/data/refusal";
import { type RawFeature, surveyAccuracyM, surveyedFeature, surveyTrail } from "../../src/data/survey";
import { storedLine } from "../../src/data/survey-line";
import { type LineMeasure, measureLine, type Parts, type Position } from "../../src/domain/line";
import { fromHall, gpxText, hall, readFile, readText, sharedData } from "./gpx-fixtures";

/** Hall, bus stops Huangyuansi and Huangyuansi North: basket-1 as it is drawn (data/places.json). */
const drawn: Parts = [[[...hall], [115.84424, 39.70394], [115.84499, 39.70884]]];
const walk = (fromM: number, toM: number, eastM = 0, height = (m: number) => 200 + m / 10): Position[] =>
  Array.from({ length: Math.round(Math.abs(toM - fromM) / 10) + 1 }, (_, i) => {
    const m = fromM + (toM > fromM ? i : -i) * 10;
    return fromHall(eastM, m, height(m));
  });
const survey = (segments: readonly (readonly Position[])[], line: Parts | null = drawn, times: string[] = []) =>
  surveyTrail(readText(gpxText(segments, times)), line);

/** The stored line measures as the recording does: length within 0.5 %, climb within 3 m or 3 %. */
function expectAlike(stored: LineMeasure, recorded: LineMeasure): void {
  const { lengthM, ascentM, descentM } = recorded;
  expect(Math.abs(stored.lengthM - lengthM)).toBeLessThanOrEqual(lengthM * 0.005);
  for (const [one, other] of [
    [stored.ascentM, ascentM],
    [stored.descentM, descentM],
  ]) {
    expect(Math.abs((one ?? -1e9) - (other ?? 1e9))).toBeLessThanOrEqual(Math.max(3, (other ?? 0) * 0.03));
  }
}

test("the computed walk is stored with its length, climb and gap, on far fewer points", () => {
  const gpx = readFile("tests/fixtures/surveyed.gpx");
  const { parts, points, notes, horizontalM, verticalM, device } = surveyTrail(gpx, drawn);
  const { lengthM, ascentM, descentM, minM, maxM } = measureLine(parts);
  expect(parts).toHaveLength(2);
  expect(Math.abs(lengthM - 3000)).toBeLessThan(15);
  expect(Math.abs((ascentM ?? 0) - 300)).toBeLessThan(9);
  expect(Math.abs((descentM ?? 0) - 40)).toBeLessThan(3.5);
  expect([minM, maxM]).toEqual([180, 455]);
  expect([points, notes, horizontalM, verticalM, device]).toEqual([302, [], 3, 1, "Beilou test fixture"]);
  expect(parts.flat().length).toBeLessThan(60);
});

test("6 decimals and a decimetre of height are stored", () => {
  for (const [lng, lat, height] of surveyTrail(readFile("tests/fixtures/surveyed.gpx"), drawn).parts.flat()) {
    expect(`${lng} ${lat} ${height}`).toMatch(/^115\.\d{1,6} 39\.\d{1,6} \d{3}(\.\d)?$/);
  }
});

test.skipIf(!existsSync(sharedData))(
  "ten minutes at 1 Hz are 720 m and 72 m of climb (skipped where ../shared/testdata is absent)",
  () => {
    const gpx = readFile(join(sharedData, "china-bad/47_1hz_steady_climb.gpx"));
    const { parts } = cleanTrack(gpx.tracks.flatMap(({ segments }) => segments));
    for (const { lengthM, ascentM } of [measureLine(parts), measureLine(storedLine(parts).parts)]) {
      expect(Math.abs(lengthM - 720)).toBeLessThan(7.2);
      expect(Math.abs((ascentM ?? 0) - 72)).toBeLessThan(3);
    }
  },
);

test.each<[what: string, height: (m: number) => number, east: (m: number) => number]>([
  ["an even climb", (m) => 200 + m / 8, () => 0],
  ["a ridge with short rises", (m) => 300 + m / 15 + 12 * Math.sin(m / 60), (m) => 150 * Math.sin(m / 200)],
  ["noisy heights", (m) => 300 + m / 10 + 4 * Math.sin(m * 1.7) + 3 * Math.cos(m * 0.31), (m) => 60 * Math.sin(m / 90)],
  ["a wavering receiver", (m) => 250 + 40 * Math.sin(m / 300), (m) => 3 * Math.sin(m / 7) + 80 * Math.sin(m / 150)],
  ["hairpins", (m) => 200 + m / 5, (m) => 40 * (2 / Math.PI) * Math.asin(Math.sin(m / 12))],
])("stored, %s measures as it was recorded", (_, height, east) => {
  const recording = Array.from({ length: 1500 }, (_, i) => fromHall(east(i * 2.5), i * 2.5, height(i * 2.5)));
  const stored = storedLine([recording]);
  expectAlike(measureLine(stored.parts), measureLine([recording]));
  expect(stored.parts.flat().length).toBeLessThan(recording.length);
});

test("several tracks and segments are parts of one line", () => {
  const two = gpxText([walk(0, 300), walk(400, 700)]).replace("</trkseg><trkseg>", "</trkseg></trk><trk><trkseg>");
  expect(surveyTrail(readText(two), drawn).parts).toHaveLength(2);
});

test("a recording that ends where the trail begins is turned round, parts and all", () => {
  const { parts, notes } = survey([walk(5000, 2000), walk(1900, 0)]);
  expect(parts.map((part) => part.map((position) => position[1]))).toEqual([
    [39.69603, expect.closeTo(39.713117, 5)],
    [expect.closeTo(39.714017, 5), expect.closeTo(39.740996, 5)],
  ]);
  expect(parts[0]?.[0]?.[2]).toBe(200);
  expect(notes).toEqual(["turned round: its end lies at the trail's start"]);
});

test("a recording that begins at the trail's start keeps its direction, even one that comes back", () => {
  const { parts, notes } = survey([[...walk(0, 1000), ...walk(1000, 0).slice(1)]]);
  expect(measureLine(parts).lengthM).toBeCloseTo(2000, -1);
  expect([parts[0]?.[0], parts[0]?.at(-1)]).toEqual([
    [...hall, 200],
    [...hall, 200],
  ]);
  expect(notes).toEqual([]);
});

test("a recording that begins 1.8 km away is taken with a hint, one 5.2 km away is another place", () => {
  const near = survey([walk(0, 500, 1800)]);
  expect(near.startsOffM).toBe(1800);
  expect(near.notes.join()).toMatch(/far from the drawn start \(1800 m/);
  expectRefusal(() => survey([walk(0, 500, 5200)]), "another-place", /^5\.\d km$/);
});

test("a trail that was nowhere takes any line in the district", () => {
  expect(survey([walk(0, 500, 9000)], null).startsOffM).toBeNull();
});

test("a trail that was one point must be met there", () => {
  expect(survey([walk(0, 500)], [[[...hall]]]).startsOffM).toBeNull();
  expectRefusal(() => survey([walk(0, 500, 6000)], [[[...hall]]]), "another-place", /km$/);
});

test.each<[what: string, text: string, code: RefusalCode, detail: RegExp]>([
  ["a point outside the district", gpxText([[hall, [116.5, 39.7]]]), "outside", /^2: lat 39\.7, lon 116\.5$/],
  ["0, 0", gpxText([[hall, [0, 0]]]), "outside", /^2: lat 0, lon 0$/],
  ["points far apart", gpxText([[fromHall(0, 0), fromHall(0, 400)]]), "no-line", /^2$/],
  ["one point", gpxText([[hall]]), "no-line", /^1$/],
  ["waypoints only", gpxText([]).replace("<trk></trk>", '<wpt lat="39.7" lon="115.85"/>'), "no-track", /^$/],
  [
    "a planned route",
    gpxText([walk(0, 50)])
      .replaceAll(/trkseg|trk\b/g, "rte")
      .replaceAll("trkpt", "rtept")
      .replace("<rte><rte>", "<rte>")
      .replace("</rte></rte>", "</rte>"),
    "route-only",
    /^$/,
  ],
])("%s is refused", (_, text, code, detail) => expectRefusal(() => surveyTrail(readText(text), drawn), code, detail));

function expectRefusal(surveying: () => unknown, code: RefusalCode, detail: RegExp): void {
  let refused: unknown;
  try {
    surveying();
  } catch (cause) {
    refused = cause;
  }
  expect(refused).toMatchObject({ name: "TrackRefused", code });
  expect((refused as { detail: string | null }).detail ?? "").toMatch(detail);
}

const minute = (n: number) => `2026-05-02T01:${String(n).padStart(2, "0")}:00Z`;

test.each([
  ["running backwards", (i: number) => 50 - i, /the times run backwards; the order of the points was kept/],
  ["out of order", (i: number) => (i === 20 ? 5 : i), /^1 times are earlier than the one before/],
])("times %s are accepted and said", (_, order, note) => {
  const line = walk(0, 500);
  const { parts, notes } = survey(
    [line],
    drawn,
    line.map((_, i) => minute(order(i))),
  );
  expect(parts[0]?.[0]?.[1]).toBe(39.69603);
  expect(notes.join()).toMatch(note);
});

const schematic: RawFeature = {
  type: "Feature",
  id: "basket-1",
  properties: {
    id: "basket-1",
    position: { quality: "unknown", accuracyM: null },
    course: "schematic",
    through: ["poi-honglou", "stop-huangyuansi"],
    facts: ["kept"],
    checked: "2026-01-01",
  },
  geometry: null,
};
const walked = { date: "2026-05-02", by: "黄山店村", file: "walk.gpx", today: "2026-05-04" };

test("the record says who walked, when, and how exactly; what people wrote stays", () => {
  const { properties, geometry } = surveyedFeature(schematic, survey([walk(0, 300), walk(400, 700)]), walked);
  expect(Object.keys(properties)).toEqual(["id", "position", "course", "survey", "facts", "checked"]);
  expect(properties).toMatchObject({
    position: { quality: "surveyed", accuracyM: surveyAccuracyM },
    course: "surveyed",
    survey: { date: "2026-05-02", by: "黄山店村", device: "test", file: "walk.gpx", points: 62, notes: [] },
    facts: ["kept"],
    checked: "2026-05-04",
  });
  expect(geometry).toMatchObject({ type: "MultiLineString" });
});

test("a line in one piece is a LineString, and a file that names no device names none", () => {
  const gpx = readText(gpxText([walk(0, 300)]).replace(' creator="test"', ""));
  const { properties, geometry } = surveyedFeature(schematic, surveyTrail(gpx, drawn), walked);
  expect(geometry).toMatchObject({ type: "LineString" });
  expect(properties.survey).not.toHaveProperty("device");
});
