import { zh } from "../../src/text/zh";
import type { Figure } from "./figures";
import { withPack } from "./packed";
import type { Pages } from "./pages";
import { takeTour } from "./tour";
import { packStands, still } from "./touring";
import { type Visit, visit } from "./visit";

const minuteMs = 60_000;
/** `--quick`: the same in a sixth of the time. */
const hurry = 6;

/** Whether the page's memory grows while somebody roams: over the map, and from one opened page to the next. */
export async function measureRoaming(pages: Pages, _runs: number, hurried: boolean): Promise<Figure[]> {
  const minute = hurried ? minuteMs / hurry : minuteMs;
  const [early, late] = await withPack(pages, () =>
    visit(still, pages.url, async (visit) => {
      await visit.reach("ready");
      await packStands(visit);
      const began = Date.now();
      await roam(visit, () => Date.now() < began + minute);
      const early = await visit.heapBytes();
      await roam(visit, () => Date.now() < began + 5 * minute);
      return [early, await visit.heapBytes()] as const;
    }),
  );
  const [value, floor] = [late / 1e6, early / 1e6];
  return [
    {
      part: `Roaming for ${(5 * minute) / 1000} s over pack, shading and contours: ${still.name}`,
      name: `JS heap at the end, by that after ${minute / 1000} s`,
      value,
      unit: "MB",
      floor,
      ratio: value / floor,
      budget: 1.1,
    },
  ];
}

/** Tours of the map, and after each some pages, until `goesOn` says no; the page is left as it was found. */
async function roam(visit: Visit, goesOn: () => boolean): Promise<void> {
  const { page, settle } = visit;
  for (let first = 0; goesOn(); first = (first + 3) % 12) {
    await takeTour(visit, goesOn);
    for (let row = first; row < first + 3; row++) {
      const link = page.locator("a[data-id]").nth(row);
      const id = await link.getAttribute("data-id");
      await link.click();
      await page.locator(`[data-page="${id}"]`).waitFor();
      await settle();
    }
    await page.getByRole("button", { name: zh.page.close, exact: true }).click();
    await page.locator("[data-page]").waitFor({ state: "detached" });
  }
}
