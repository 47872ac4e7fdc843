import { expect, test } from "vitest";
import { groundPlaces, metroLines } from "../../src/domain/ground";

const name = { zh: "地名", en: "Name" };

test("a place that only holds a site's position is no name on the ground", () => {
  const village = { id: "v", name, kind: "village", lngLat: [115.8, 39.7] } as const;
  const site = { id: "s", name, kind: "site", lngLat: [115.9, 39.7] } as const;
  expect(groundPlaces([site, village])).toEqual([village]);
});

test("each metro line runs through its stations by their number, and may share one with the other", () => {
  const station = (id: string, lng: number, lines: { line: "fangshan" | "yanfang"; order: number }[]) =>
    ({ id, name, kind: "metro", lngLat: [lng, 39.7], lines }) as const;
  const lines = metroLines([
    station("middle", 116.1, [{ line: "fangshan", order: 2 }]),
    station("end", 116.0, [
      { line: "fangshan", order: 10 },
      { line: "yanfang", order: 1 },
    ]),
    station("first", 116.2, [{ line: "fangshan", order: 1 }]),
    { id: "v", name, kind: "village", lngLat: [115.8, 39.7] },
  ]);
  expect(lines.map(({ id, line }) => [id, line.map(([lng]) => lng)])).toEqual([
    ["fangshan", [116.2, 116.1, 116.0]],
    ["yanfang", [116.0]],
  ]);
});
