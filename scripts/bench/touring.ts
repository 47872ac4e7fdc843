import { bareAddress } from "./bare-address";
import { type Figure, median, medianRatio } from "./figures";
import { withPack } from "./packed";
import type { Pages } from "./pages";
import { desktop, type Profile } from "./profiles";
import { takeTour } from "./tour";
import { type Visit, visit } from "./visit";

export const still: Profile = {
  name: "desktop, CPU 1×, no motion",
  device: { ...desktop, reducedMotion: "reduce" },
  cpuSlowdown: 1,
  network: null,
};

/** Resolves once the pack's tiles are there, and whatever follows them. */
export async function packStands({ page, settle }: Visit): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("ground-first-tile").length > 0);
  await page.waitForLoadState("networkidle");
  await settle();
}

/** A tour over pack, hill shading and contours: what it costs the main thread, by the same style bare in MapLibre. */
export async function measureTouring(pages: Pages, runs: number): Promise<Figure[]> {
  const [own, bare]: [number[], number[]] = [[], []];
  await withPack(pages, async () => {
    const bareUrl = `${await bareAddress(pages, still)}&ground=pack`;
    for (let run = 0; run < runs; run++) {
      own.push(await costOf(pages.url, packStands));
      bare.push(await costOf(bareUrl, ({ reach }) => reach("ready")));
    }
  });
  return [
    {
      part: `A tour over pack, shading and contours: ${still.name}`,
      name: "main-thread CPU, by the same style's bare in MapLibre",
      value: median(own),
      unit: "ms",
      floor: median(bare),
      ratio: medianRatio(own, bare),
      budget: 1.2,
    },
  ];
}

const costOf = (url: string, stands: (visit: Visit) => Promise<void>) =>
  visit(still, url, async (visit) => {
    await visit.reach("ready");
    await stands(visit);
    const before = await visit.mainThreadMs();
    await takeTour(visit);
    return (await visit.mainThreadMs()) - before;
  });
