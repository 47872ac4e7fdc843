import { readPlan } from "../data/read-plan";
import type { Plan } from "../domain/plan/plan";
import { currentKey } from "./plan-key";
import type { StorageFault, Store } from "./storage";

const prefix = "beilou:plan:";

/** A plan as it lies on the device. Every writing raises `revision`, so that two windows notice each other. */
export interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly plan: Plan;
}

/** The plans on this device, each under a key of its own: windows that work on different plans never meet. */
export function createShelf(store: Store) {
  function get(id: string): Kept | null {
    const text = store.read(prefix + id);
    return text === null ? null : parse(id, text);
  }
  return {
    get,
    /** All that can be read, and how many cannot: those are left as they are. */
    all(): { readonly kept: Kept[]; readonly unread: number } {
      const keys = store.keys(prefix);
      const kept = keys.flatMap((key) => get(key.slice(prefix.length)) ?? []);
      return { kept, unread: keys.length - kept.length };
    },
    /**
     * Writes a plan over revision `over` of it (0: it was never written). `meanwhile` is what another window has written
     * since; then nothing is written.
     */
    put(
      id: string,
      plan: Plan,
      over: number,
    ): { readonly revision: number } | { readonly meanwhile: Kept } | { readonly fault: StorageFault } {
      const now = get(id);
      if (now && now.revision !== over) return { meanwhile: now };
      const revision = over + 1;
      const fault = store.write(prefix + id, JSON.stringify({ revision, plan }));
      return fault ? { fault } : { revision };
    },
    remove: (id: string) => store.remove(prefix + id),
    /** The plan last worked on; empty where there was none. */
    current: () => (store.read(currentKey) ?? "").split(" ")[0] ?? "",
    setCurrent: (id: string, stops: number) => void store.write(currentKey, `${id} ${stops}`),
    /** Calls back with what another window has written or removed. */
    listen: (act: (id: string, kept: Kept | null) => void) =>
      store.listen((key, text) => {
        if (!key.startsWith(prefix)) return;
        const id = key.slice(prefix.length);
        const kept = text === null ? null : parse(id, text);
        if (text === null || kept) act(id, kept);
      }),
  };
}
export type Shelf = ReturnType<typeof createShelf>;

function parse(id: string, text: string): Kept | null {
  try {
    const { revision, plan } = JSON.parse(text) as { revision: unknown; plan: unknown };
    return { id, revision: typeof revision === "number" ? revision : 0, plan: readPlan(plan) };
  } catch (cause) {
    // Written by a later version, or by other hands: it stays where it is, and is not shown.
    console.warn(`The plan ${id} on this device cannot be read.`, cause);
    return null;
  }
}
