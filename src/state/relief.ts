import { type Accessor, createEffect, createSignal, on, untrack } from "solid-js";
import type { Terrain } from "../data/terrain";
import type { LngLat } from "../domain/geo";
import type { Parts } from "../domain/line";

/** Whether the terrain model of the ground is installed: nobody has asked, it is being asked, no, or yes. */
export type ReliefStatus = "unasked" | "asking" | "none" | "there";

/**
 * The heights of the ground, where its pack is installed. Nothing is asked before something on screen wants a height and
 * the map stands; a host without a pack is never asked for one.
 */
export function createRelief(mapStands: Accessor<boolean>, isInstalled: () => Promise<boolean>) {
  const [status, setStatus] = createSignal<ReliefStatus>("unasked");
  const [terrain, setTerrain] = createSignal<Terrain | null>(null);
  const [wanted, setWanted] = createSignal(false);
  const [pointer, setPointer] = createSignal<LngLat | null>(null);

  createEffect(() => {
    if (wanted() && mapStands() && untrack(status) === "unasked") void ask();
  });

  async function ask(): Promise<void> {
    setStatus("asking");
    try {
      if (!(await isInstalled())) {
        setStatus("none");
        return;
      }
      const { openTerrain } = await import("../data/terrain");
      const opened = await openTerrain();
      setTerrain(() => opened);
      setStatus("there");
    } catch (cause) {
      console.info("There is no terrain model to read heights from.", cause);
      setStatus("none");
    }
  }

  /** What the terrain says of something, as it changes: null until it is known, and where nothing is. */
  function about<T, R>(read: Accessor<T | null>, look: (terrain: Terrain, of: T) => Promise<R | null>) {
    const [found, setFound] = createSignal<R | null>(null);
    let latest = 0;
    createEffect(
      on([terrain, read], ([terrain, of]) => {
        const asked = ++latest;
        setFound(null);
        if (!terrain || of === null) return;
        look(terrain, of).then(
          (answer) => asked === latest && setFound(() => answer),
          (cause) => console.warn("Heights were not read.", cause),
        );
      }),
    );
    return found;
  }

  const lines = new WeakMap<Parts, Accessor<Parts | null | undefined>>();

  /**
   * A line with the ground's heights, the same one at every call: undefined while they are not there, null where they
   * are not all known. Reactive.
   */
  function line(parts: Parts): Parts | null | undefined {
    const opened = terrain();
    if (!opened) return undefined;
    let known = lines.get(parts);
    if (!known) {
      const [heighted, setHeighted] = createSignal<Parts | null | undefined>();
      known = heighted;
      lines.set(parts, known);
      opened.line(parts).then(
        (found) => setHeighted(() => found),
        (cause) => {
          lines.delete(parts);
          console.warn("Heights were not read.", cause);
        },
      );
    }
    return known();
  }

  return {
    status,
    terrain,
    /** Who made the terrain model; null where it does not say, or where there is none. */
    source: () => terrain()?.source ?? null,
    /** Something on screen wants heights. */
    want: () => setWanted(true),
    about,
    line,
    /** Where the mouse points on the map. */
    pointer,
    setPointer,
  };
}
export type Relief = ReturnType<typeof createRelief>;
