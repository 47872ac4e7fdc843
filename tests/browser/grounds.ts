import { readFileSync } from "node:fs";
import type { FeatureCollection, Geometry } from "geojson";
import type { Page, Route } from "playwright-core";
import { pmtiles } from "../helpers/pmtiles";
import { plainPng, terrarium, tilesOver, vectorTiles } from "../helpers/tiles";
import type { Rgb } from "./picture";

/** Grounds of the tests' own making: one colour each, so that a picture tells which of them stands. */

export const bounds = [115.3, 39.4, 116.4, 40.0] as const;
const area: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [115.3, 39.4],
      [116.4, 39.4],
      [116.4, 40],
      [115.3, 40],
      [115.3, 39.4],
    ],
  ],
};
const all = (properties: object, geometry: Geometry = area): FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: { ...properties }, geometry }],
});

/** The pack: all of the district is a lake, with one peak. */
export const packColour: Rgb = [0xbf, 0xd8, 0xe0];
const vector = pmtiles(
  vectorTiles(
    {
      water: all({ kind: "water" }),
      pois: all(
        { kind: "peak", name: "试验峰", elevation: 1234, min_zoom: 8 },
        { type: "Point", coordinates: [115.9, 39.7] },
      ),
    },
    bounds,
    [6, 7, 8, 9, 10, 11, 12],
  ),
  "mvt",
  bounds,
  { vector_layers: [{ id: "water" }, { id: "pois" }] },
);
const contours = pmtiles(
  vectorTiles(
    {
      contours: all(
        { ele: 400 },
        {
          type: "LineString",
          coordinates: [
            [115.3, 39.7],
            [116.4, 39.71],
          ],
        },
      ),
    },
    bounds,
    [10, 11],
  ),
  "mvt",
  bounds,
  { vector_layers: [{ id: "contours" }] },
);
const flat = plainPng(64, terrarium(400));
const terrain = pmtiles(
  tilesOver(bounds, [8, 9]).map((at) => ({ ...at, bytes: flat })),
  "png",
  bounds,
);
const files: Readonly<Record<string, Uint8Array>> = {
  "fangshan.pmtiles": vector,
  "terrain.pmtiles": terrain,
  "contours.pmtiles": contours,
};

/** Installs the pack beside the page; `ranges: false` is a host that sends whole files. */
export async function installPack(page: Page, { ranges = true, names = Object.keys(files) } = {}) {
  await page.route("**/ground/installed.json", (route) => route.fulfill({ json: names }));
  await page.route("**/ground/*.pmtiles", (route) => {
    const file = files[new URL(route.request().url()).pathname.split("/").at(-1) ?? ""];
    if (!file) return route.fulfill({ status: 404 });
    const [, from = "0", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(route.request().headers().range ?? "") ?? [];
    if (!ranges) return route.fulfill({ status: 200, body: Buffer.from(file) });
    const [start, end] = [Number(from), Math.min(to ? Number(to) : Infinity, file.length - 1)];
    return route.fulfill({
      status: 206,
      headers: { "content-range": `bytes ${start}-${end}/${file.length}` },
      body: Buffer.from(file.subarray(start, end + 1)),
    });
  });
}

export const shipped = JSON.parse(readFileSync("public/config.json", "utf8")) as {
  default: string;
  basemaps: ({ id: string; kind: string } & Record<string, unknown>)[];
};
export const keyed = {
  ...shipped,
  default: "tianditu-img",
  basemaps: shipped.basemaps.map((one) => (one.kind === "wmts" ? { ...one, key: "0123abcd" } : one)),
};

/** The online ground: one fill from vector tiles; and Tianditu's, pictures of one colour. */
export const onlineColour: Rgb = [0x20, 0x80, 0x20];
export const tianditu: Rgb = [0x30, 0x50, 0xb0];
const picture = Buffer.from(plainPng(256, tianditu));
const lake = Buffer.from(vectorTiles({ water: all({}) }, bounds, [8])[0]?.bytes ?? []);
const style = {
  version: 8,
  glyphs: "https://tiles.openfreemap.org/fonts/{fontstack}/{range}.pbf",
  sprite: "https://tiles.openfreemap.org/sprites/ofm",
  sources: {
    openmaptiles: { type: "vector", tiles: ["https://tiles.openfreemap.org/planet/{z}/{x}/{y}.pbf"], maxzoom: 14 },
  },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#208020" } },
    { id: "water", type: "fill", source: "openmaptiles", "source-layer": "water", paint: { "fill-color": "#208020" } },
    { id: "boundary_2", type: "line", source: "openmaptiles", "source-layer": "boundary", paint: { "line-width": 40 } },
  ],
};

/** Stands in for the hosts outside. `act` may answer a request its own way; what was asked is kept on the list. */
export async function outside(
  page: Page,
  act: (route: Route, path: string) => Promise<unknown> | undefined = () => undefined,
) {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    const { host, pathname, href } = new URL(route.request().url());
    asked.push(href);
    const own = act(route, host + pathname);
    if (own) return own;
    const headers = { "access-control-allow-origin": "*" };
    if (pathname.startsWith("/styles/")) return route.fulfill({ json: style, headers });
    if (host.endsWith("tianditu.gov.cn")) return route.fulfill({ body: picture, contentType: "image/png", headers });
    return route.fulfill({ body: lake, contentType: "application/x-protobuf", headers });
  });
  return asked;
}
