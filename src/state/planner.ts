import { createRoot, createSignal } from "solid-js";
import type { Entry } from "../domain/entry";
import type { LngLat } from "../domain/geo";
import type { StopPlace } from "../domain/plan/plan";
import { ownPlan } from "../domain/view";
import type { PlannerNeeds, PlanState } from "./plan";
import { currentKey } from "./plan-key";

/**
 * The door to the planner, small enough for the first script: whether it is open, how many stops the plan has, and the
 * code behind it, which is fetched when it is first used. `unreadable` is told of a plan in a link that cannot be read.
 */
export function createPlanner(needs: PlannerNeeds, unreadable: (text: string) => void) {
  const [opened, setOpened] = createSignal(false);
  const [kept, setKept] = createSignal(0);
  const [plan, setPlan] = createSignal<PlanState>();
  /** The plan in the link, until it has been kept or refused. */
  const [sent, setSent] = createSignal<string | null>(null);
  const [failed, setFailed] = createSignal(false);
  let coming: Promise<PlanState | null> | undefined;

  const wake = (): Promise<PlanState | null> => {
    coming ??= import("../planner").then(
      ({ createPlan }) => {
        const made = createRoot(() => createPlan(needs));
        setFailed(false);
        setPlan(() => made);
        return made;
      },
      (cause) => {
        console.error(cause);
        coming = undefined;
        setFailed(true);
        return null;
      },
    );
    return coming;
  };
  const count = () => plan()?.count() ?? kept();

  return {
    opened,
    plan,
    /** The plan as the map draws it: while the planner stands open. */
    drawing: () => (opened() ? (plan()?.drawing() ?? null) : null),
    /** Whether a press on the map is waited for; `picked` is told of it. */
    picking: () => opened() && plan()?.picking() != null,
    picked: (lngLat: LngLat) => plan()?.picked(lngLat),
    count,
    failed,
    /** Whether anybody plans here: then the rows of the list offer to be added. */
    begun: () => opened() || count() > 0,
    /** Looks whether a plan lies on the device; its code comes after `later`, once the list is in use. */
    start(later: Promise<unknown>) {
      try {
        setKept(Number((localStorage.getItem(currentKey) ?? "").split(" ")[1]) || 0);
      } catch {
        // Storage is forbidden here: nothing was kept.
      }
      if (kept() > 0) void later.then(wake);
    },
    open() {
      setOpened(true);
      void wake();
    },
    close() {
      plan()?.pick(null);
      setOpened(false);
    },
    has: (id: string) => plan()?.has(id) ?? false,
    async add(entry: Entry) {
      const made = await wake();
      made?.addEntry(entry);
      if (entry.kind === "route") setOpened(true);
    },
    /** Begins a plan of its own with these stops, and opens it. */
    async begin(name: string, places: readonly StopPlace[]) {
      const made = await wake();
      made?.beginWith(name, places);
      if (made) setOpened(true);
    },
    /** What the link says of the planner. */
    link: (): string | null => {
      const text = sent();
      if (text && (!plan() || plan()?.received())) return text;
      return opened() ? ownPlan : null;
    },
    /** Puts in place what a link says: null for a closed planner. */
    restore(text: string | null) {
      if (text === this.link()) return;
      setOpened(text !== null);
      if (text === null) return plan()?.pick(null);
      if (text === ownPlan) return void wake();
      setSent(text);
      void wake().then((made) => {
        if (!made || made.receiveLink(text)) return;
        setSent(null);
        setOpened(false);
        unreadable(text);
      });
    },
  };
}
export type Planner = ReturnType<typeof createPlanner>;
