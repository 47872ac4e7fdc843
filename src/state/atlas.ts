import { createMemo, createSignal } from "solid-js";
import type { Core, DataFile, Details, Reading } from "../data/atlas";
import type { Problem } from "../data/problem";
import type { Entry } from "../domain/entry";
import { groundPlaces, metroLines } from "../domain/ground";

/** The code that reads data files: its own chunk, loaded once the list stands. */
export type Loader = Pick<typeof import("../data/load"), "loadCore" | "loadDetails">;

/**
 * All that is known. `entries` are there from the start (they came inside the page); the files behind them follow and
 * then stand in their place. `given` is what has been read already: the build writes pages from it.
 */
export function createAtlas(
  baked: readonly Entry[],
  getLoader: () => Promise<Loader>,
  given?: { readonly core: Core; readonly details: Details },
) {
  const [core, setCore] = createSignal<(Reading<Core> & { readonly entries: readonly Entry[] }) | undefined>(
    given && { value: given.core, failed: [], problems: [], entries: baked },
  );
  const [details, setDetails] = createSignal<Reading<Details> | undefined>(
    given && { value: given.details, failed: [], problems: [] },
  );
  const [broken, setBroken] = createSignal<DataFile | null>(null);
  let detailsAsked = false;
  let begun: Promise<void> | undefined;

  const entries = createMemo(() => {
    const reading = core();
    // With no file at all to be had, what the page was built with is still true, and better than nothing.
    if (!reading || reading.entries.length === 0) return baked;
    return keepSame(baked, reading.entries);
  });
  const byId = createMemo(() => {
    const map = new Map<string, Entry>();
    for (const entry of entries()) for (const former of entry.formerIds) map.set(former, entry);
    for (const entry of entries()) map.set(entry.id, entry);
    return map;
  });
  const siteById = createMemo(() => new Map(core()?.value.sites.map((site) => [site.id, site])));
  const trailById = createMemo(() => new Map(core()?.value.trails.map((trail) => [trail.id, trail])));
  const routeById = createMemo(() => new Map(core()?.value.routes.map((route) => [route.id, route])));
  const placeById = createMemo(() => new Map(core()?.value.places.map((place) => [place.id, place])));
  const ground = createMemo(() => groundPlaces(core()?.value.places ?? []));
  const metro = createMemo(() => metroLines(core()?.value.places ?? []));
  const citationById = createMemo(() => new Map(details()?.value.citations.map((one) => [one.id, one])));

  /** Reads the core files; a chunk that cannot be loaded counts as a file that cannot be read. */
  async function load(): Promise<void> {
    try {
      setCore(await (await getLoader()).loadCore());
      setBroken(null);
    } catch (cause) {
      console.error(cause);
      setBroken("places.json");
    }
  }
  async function loadDetails(): Promise<void> {
    if (detailsAsked) return;
    detailsAsked = true;
    try {
      const reading = await (await getLoader()).loadDetails();
      setDetails(reading);
      detailsAsked = reading.failed.length === 0;
    } catch (cause) {
      console.error(cause);
      detailsAsked = false;
      setBroken("citations.json");
    }
  }

  return {
    entries,
    byId,
    siteById,
    trailById,
    routeById,
    placeById,
    citationById,
    ground,
    metro,
    core: () => core()?.value,
    details: () => details()?.value,
    problems: (): readonly Problem[] => [...(core()?.problems ?? []), ...(details()?.problems ?? [])],
    failed: (): readonly DataFile[] => {
      const code = broken();
      return [...(core()?.failed ?? []), ...(details()?.failed ?? []), ...(code ? [code] : [])];
    },
    /** Reads the core files, once, however often it is asked; resolves when they are read. */
    begin: (): Promise<void> => {
      begun ??= load();
      return begun;
    },
    loadDetails,
    async retry() {
      await load();
      detailsAsked = false;
      await loadDetails();
    },
  };
}
export type Atlas = ReturnType<typeof createAtlas>;

/** The new entries, those of them that have not changed as the old objects: what shows them is not drawn again. */
function keepSame(old: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  const before = new Map(old.map((entry) => [entry.id, entry]));
  const kept = now.map((entry) => {
    const one = before.get(entry.id);
    return one && JSON.stringify(one) === JSON.stringify(entry) ? one : entry;
  });
  return kept.length === old.length && kept.every((entry, i) => entry === old[i]) ? old : kept;
}
