import { zh } from "../../src/text/zh";
import { type Figure, median } from "./figures";
import type { Pages } from "./pages";
import { slow } from "./profiles";
import { type Visit, visit } from "./visit";

/** How many rows are opened one after another in each run. */
const rows = 6;

/** From a tap on a row to the opened page, on a slow phone. */
export async function measureTapping(pages: Pages, runs: number): Promise<Figure[]> {
  const slowest: number[] = [];
  let requests = 0;
  for (let run = 0; run < runs; run++) {
    await visit(slow, pages.url, async (visit) => {
      await visit.reach("ready");
      // What follows the map by itself is not the tap's.
      await visit.page.waitForFunction(() =>
        ["data/search.json", "ground/installed.json"].every((file) =>
          performance.getEntriesByType("resource").some(({ name }) => name.endsWith(file)),
        ),
      );
      await visit.page.waitForLoadState("networkidle");
      const taps: number[] = [];
      for (let row = 0; row < rows; row++) {
        pages.asked.length = 0;
        taps.push(await tap(visit, row));
        requests = Math.max(requests, pages.asked.length);
      }
      slowest.push(Math.max(...taps));
    });
  }
  const part = `From a row to its page: ${slow.name}`;
  return [
    {
      part,
      name: `Interaction to Next Paint, slowest of ${rows} taps`,
      value: median(slowest),
      unit: "ms",
      budget: 100,
    },
    { part, name: "requests that a tap makes", value: requests, unit: "", budget: 0 },
  ];
}

/** Opens the row with this number and closes its page again; answers how long the opening took. */
async function tap({ page, settle, slowestInteractionMs }: Visit, number: number): Promise<number> {
  const row = page.locator("a[data-id]").nth(number * 7);
  await row.scrollIntoViewIfNeeded();
  const id = await row.getAttribute("data-id");
  await slowestInteractionMs();
  await row.tap();
  await page.locator(`[data-page="${id}"]`).waitFor();
  await settle();
  const took = await slowestInteractionMs();
  await page.getByRole("button", { name: zh.page.close, exact: true }).tap();
  await page.locator("[data-page]").waitFor({ state: "detached" });
  return took;
}
