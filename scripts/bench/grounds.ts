import { readFile } from "node:fs/promises";
import { pmtiles } from "../../tests/helpers/pmtiles";
import { vectorTiles } from "../../tests/helpers/tiles";
import { type Figure, median } from "./figures";
import type { Pages } from "./pages";
import { quick } from "./profiles";
import { visit } from "./visit";

const bounds = [115.3, 39.4, 116.4, 40] as const;

/** From the choice of a pack beside the page to its first tile, its code not yet fetched. */
export async function measureGrounds(pages: Pages, runs: number): Promise<Figure[]> {
  const config = JSON.parse(await readFile("public/config.json", "utf8")) as object;
  await pages.replace("/config.json", Buffer.from(JSON.stringify({ ...config, default: "bundled" })));
  await pages.replace("/ground/installed.json", Buffer.from('["fangshan.pmtiles"]'));
  await pages.replace("/ground/fangshan.pmtiles", Buffer.from(smallPack()));
  const took: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      await visit(quick, pages.url, async ({ page, reach }) => {
        await reach("ready");
        await page.waitForLoadState("networkidle");
        await page.locator('.controls [aria-haspopup="dialog"]').click();
        await page.locator("#ground-pack:enabled").check();
        await page.waitForFunction(() => performance.getEntriesByName("ground-first-tile").length > 0);
        took.push(
          await page.evaluate(() => {
            const last = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
            return last("ground-first-tile") - last("ground-asked");
          }),
        );
      });
    }
  } finally {
    for (const path of ["/ground/installed.json", "/ground/fangshan.pmtiles"]) await pages.replace(path, null);
  }
  return [
    {
      part: `Another ground: ${quick.name}`,
      name: "from the choice of a pack to its first tile",
      value: median(took),
      unit: "ms",
      budget: 300,
    },
  ];
}

/** Streets in a grid over the district, as a pack. */
function smallPack(): Uint8Array {
  const [west, south, east, north] = bounds;
  const steps = Array.from({ length: 40 }, (_, i) => i / 39);
  const lines = steps.flatMap((share) => {
    const [lng, lat] = [west + share * (east - west), south + share * (north - south)];
    return [
      [
        [lng, south],
        [lng, north],
      ],
      [
        [west, lat],
        [east, lat],
      ],
    ];
  });
  const roads = {
    type: "FeatureCollection" as const,
    features: lines.map((coordinates) => ({
      type: "Feature" as const,
      properties: { kind: "major_road", name: "路" },
      geometry: { type: "LineString" as const, coordinates },
    })),
  };
  return pmtiles(vectorTiles({ roads }, bounds, [6, 7, 8, 9, 10, 11, 12]), "mvt", bounds, {
    vector_layers: [{ id: "roads" }],
  });
}
