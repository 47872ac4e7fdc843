import { bareAddress } from "./bare-address";
import { type Figure, median, medianRatio } from "./figures";
import type { Pages } from "./pages";
import { type Profile, quick, slow, slowNetwork } from "./profiles";
import { visit } from "./visit";

/** What one opening of the product, of the blank page and of the bare map gave, side by side. */
interface Round {
  readonly blankPaint: number;
  readonly paint: number;
  readonly list: number;
  /** When the app had taken the page over, and answered what was pressed until then. */
  readonly taken: number;
  readonly ready: number;
  readonly bareReady: number;
  /** The same, with a canvas that nobody has to put on screen until it is drawn: as the product does it. */
  readonly hiddenReady: number;
  readonly cpu: number;
  readonly bareCpu: number;
  readonly shift: number;
}

/** How soon the page can be seen and used, against a blank page and against a bare map; and whether it jumps. */
export async function measureOpening(pages: Pages, runs: number): Promise<Figure[]> {
  const profiles = [quick, slow, slowNetwork];
  const bare = new Map<Profile, string>();
  for (const profile of profiles) bare.set(profile, await bareAddress(pages, profile));
  const rounds = new Map<Profile, Round[]>(profiles.map((profile) => [profile, []]));
  for (let run = 0; run < runs; run++) {
    for (const profile of profiles) rounds.get(profile)?.push(await openAll(pages, profile, bare.get(profile) ?? ""));
  }
  return profiles.flatMap((profile) => openingFigures(profile.name, rounds.get(profile) ?? []));
}

async function openAll({ url }: Pages, profile: Profile, bareUrl: string): Promise<Round> {
  const blankPaint = await visit(profile, `${url}blank.html`, async ({ page, reach }) => {
    await reach("painted");
    return page.evaluate(() => window.benchWatched.states.painted ?? Number.NaN);
  });
  const own = await visit(profile, url, async ({ page, reach, mainThreadMs, settle }) => {
    await reach("ready");
    const cpu = await mainThreadMs();
    await settle();
    const { states, shifts } = await page.evaluate(() => ({ ...window.benchWatched, reached: undefined }));
    const { painted = Number.NaN, list = Number.NaN, ready = Number.NaN } = states;
    const taken = await page.evaluate(() => performance.getEntriesByName("taken-over")[0]?.startTime ?? Number.NaN);
    const shift = shifts.filter(({ atMs }) => atMs <= ready + 100).reduce((sum, { value }) => sum + value, 0);
    return { paint: painted, list, taken, ready, cpu, shift };
  });
  const bare = await openBare(profile, bareUrl);
  const hidden = await openBare(profile, `${bareUrl}&visibility=hidden`);
  return { blankPaint, ...own, bareReady: bare.ready, bareCpu: bare.cpu, hiddenReady: hidden.ready };
}

const openBare = (profile: Profile, url: string) =>
  visit(profile, url, async ({ page, reach, mainThreadMs }) => {
    await reach("ready");
    const cpu = await mainThreadMs();
    return { cpu, ready: await page.evaluate(() => window.benchWatched.states.ready ?? Number.NaN) };
  });

function openingFigures(part: string, rounds: readonly Round[]): Figure[] {
  const of = (key: keyof Round) => rounds.map((round) => round[key]);
  const against = (name: string, value: keyof Round, floor: keyof Round, budget?: number): Figure => ({
    part: `Opening: ${part}`,
    name,
    value: median(of(value)),
    unit: "ms",
    floor: median(of(floor)),
    ratio: medianRatio(of(value), of(floor)),
    ...(budget === undefined ? {} : { budget }),
  });
  return [
    against("first paint, by a blank page's", "paint", "blankPaint", 1.3),
    against("list in use, by a blank page's first paint", "list", "blankPaint", 1.3),
    against("presses answered, by a blank page's first paint", "taken", "blankPaint"),
    against("map ready, by a bare map's", "ready", "bareReady", 1.15),
    against("map ready, by a bare map's that is hidden until then", "ready", "hiddenReady"),
    against("main-thread CPU to ready, by a bare map's", "cpu", "bareCpu"),
    {
      part: `Opening: ${part}`,
      name: "layout shift to ready",
      value: Math.max(...of("shift")),
      unit: "",
      budget: 0.02,
    },
  ];
}
