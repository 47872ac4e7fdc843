import type { Page } from "playwright-core";
import type { LngLat } from "../../src/domain/geo";
import { hillM, placeAt } from "../helpers/hill";
import { terrainPack } from "../helpers/terrain-pack";

/** Sites of the journeys, by how well their position is known. */
export const exact: LngLat = [115.92382, 39.68907];
export const rough: LngLat = [115.58331, 39.63885];

/** The hill of the unit tests, and around the roughly placed site another of 147 m: e^(−d²/2s²) with s of 400 m. */
const land = (place: LngLat): number => {
  const degree = (6_371_008.8 * Math.PI) / 180;
  const east = (place[0] - rough[0]) * degree * Math.cos((rough[1] * Math.PI) / 180);
  const north = (place[1] - rough[1]) * degree;
  return hillM(place) + 147 * Math.exp(-(east * east + north * north) / (2 * 400 * 400));
};

/** A pack of that land: its file, as a host gives it out piece by piece. */
export const pack = () =>
  terrainPack(land, {
    zooms: [12, 13],
    bounds: [115.56, 39.61, 115.95, 39.74],
    attribution: '<a href="https://example.org/">Hill &amp; Dale</a>',
  });

/** The host has this terrain model. */
export async function install(page: Page, bytes: Uint8Array): Promise<void> {
  await page.route("**/ground/installed.json", (route) => route.fulfill({ json: ["terrain.pmtiles"] }));
  await page.route("**/ground/terrain.pmtiles", async (route) => {
    const [, from = "0", to = "0"] = /bytes=(\d+)-(\d+)/.exec((await route.request().headerValue("range")) ?? "") ?? [];
    const part = bytes.slice(Number(from), Number(to) + 1);
    await route.fulfill({
      status: 206,
      headers: {
        "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
        "content-length": String(part.length),
      },
      contentType: "application/octet-stream",
      body: Buffer.from(part),
    });
  });
}

/** A walk straight over the hill's top, 4.8 km from west to east. */
export const overTheHill = [placeAt(-2400, 0), placeAt(0, 0), placeAt(2400, 0)].map((place) => [...place]);
