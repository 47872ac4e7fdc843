import { expect, test } from "vitest";
import { emptyPlan } from "../../../src/domain/plan/plan";
import { takeImported } from "../../../src/domain/plan/take-imported";

const words = {
  unnamed: "轨迹",
  start: (name: string) => `${name}起点`,
  end: (name: string) => `${name}终点`,
  note: (lengthM: number, _: number | null, onTerrain: boolean) =>
    `${Math.round(lengthM)} m${onTerrain ? ", by the ground" : ""}`,
};
/** 0.01° of latitude is 1,112 m; with 100 m of climb DIN 33466 gives 1.112 / 4 h and half of 100 / 300 h: 26.7 min. */
const up = [
  [115.8, 39.7, 100],
  [115.8, 39.71, 200],
];

test("points become own points with their notes", () => {
  const { plan, left } = takeImported(
    emptyPlan,
    0,
    { points: [{ name: "水源", note: "有水", lngLat: [115.6, 39.6] }], tracks: [] },
    words,
  );
  expect(left).toBe(0);
  expect(plan.days[0]?.stops).toMatchObject([
    { place: { kind: "point", name: "水源", lngLat: [115.6, 39.6] }, note: "有水" },
  ]);
});

test("a track becomes its ends and the walk between them", () => {
  const { plan } = takeImported(emptyPlan, 0, { points: [], tracks: [{ name: "南坡", parts: [up] }] }, words);
  const [start, end] = plan.days[0]?.stops ?? [];
  expect([start?.place, start?.note]).toMatchObject([{ name: "南坡起点", lngLat: [115.8, 39.7] }, "1112 m"]);
  expect(end).toMatchObject({ place: { name: "南坡终点" }, leg: { mode: "foot", minutes: 30, km: 1.11 } });
});

test("a track whose heights are the ground's says so, and swells of 8 m on it are no climb", () => {
  // 1.112 km are 16.7 min; five swells, some 5 m each once smoothed, are 25 m up and down: 4 min more.
  const swell = Array.from({ length: 101 }, (_, i) => [
    115.8,
    39.7 + i / 10_000,
    200 + 4 * Math.cos((i * Math.PI) / 10),
  ]);
  const minutes = (onTerrain: boolean) => {
    const tracks = [{ name: "南坡", parts: [swell], onTerrain }];
    const { plan } = takeImported(emptyPlan, 0, { points: [], tracks }, words);
    const [start, end] = plan.days[0]?.stops ?? [];
    return [start?.note, end?.leg.minutes];
  };
  expect(minutes(true)).toEqual(["1112 m, by the ground", 20]);
  expect(minutes(false)).toEqual(["1112 m", 25]);
});

test("a round is one stop that lasts as long as it is walked", () => {
  const round = [[...up, ...[...up].reverse()]];
  const { plan } = takeImported(emptyPlan, 0, { points: [], tracks: [{ name: null, parts: round }] }, words);
  expect(plan.days[0]?.stops).toHaveLength(1);
  expect(plan.days[0]?.stops[0]).toMatchObject({ place: { name: "轨迹" } });
  expect(plan.days[0]?.stops[0]?.minutes).toBeGreaterThanOrEqual(40);
});

test("a day holds 40 stops; the rest is counted", () => {
  const points = Array.from({ length: 45 }, (_, i) => ({ name: `${i}`, note: "", lngLat: [115.6, 39.6] as const }));
  const { plan, left } = takeImported(emptyPlan, 0, { points, tracks: [] }, words);
  expect([plan.days[0]?.stops.length, left]).toEqual([40, 5]);
});
