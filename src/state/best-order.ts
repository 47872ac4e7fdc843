import { createSignal, onCleanup } from "solid-js";
import type { BestOrder } from "../domain/order/best-order";
import type { PlanContext } from "../domain/plan/facts";
import { type OrderEnds, type OrderedDay, orderedDay, orderProblem } from "../domain/plan/order-day";
import type { Plan } from "../domain/plan/plan";

type Answer =
  | { readonly share: number }
  | { readonly found: BestOrder }
  | { readonly hinders: { stop: number; minutes: number } | null };

export type OrderSearch =
  | { readonly kind: "none" }
  /** Positions are missing: no time between the stops can be told. */
  | { readonly kind: "impossible" }
  /** `share` of the search is done, 0 to 1; null while it is too young to tell. */
  | { readonly kind: "looking"; readonly share: number | null }
  | { readonly kind: "failed" }
  | {
      readonly kind: "found";
      readonly of: Plan;
      readonly ordered: OrderedDay;
      /** Which visit's hours cost the most minutes; undefined while that is still being looked for. */
      readonly hinders: { readonly key: string; readonly minutes: number } | null | undefined;
    };

/** The search for a day's best order, in a worker that can be called off. */
export function createOrderSearch() {
  const [state, setState] = createSignal<OrderSearch>({ kind: "none" });
  let worker: Worker | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    setState({ kind: "none" });
  }
  onCleanup(stop);

  return {
    state,
    stop,
    look(plan: Plan, day: number, context: PlanContext, ends: OrderEnds): void {
      stop();
      const problem = orderProblem(plan, day, context, ends);
      if (!problem) {
        setState({ kind: "impossible" });
        return;
      }
      setState({ kind: "looking", share: null });
      const failed = (cause: unknown) => {
        console.error(cause);
        stop();
        setState({ kind: "failed" });
      };
      try {
        worker = new Worker(new URL("../order-worker.ts", import.meta.url), { type: "module" });
      } catch (cause) {
        failed(cause);
        return;
      }
      worker.onerror = failed;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ("share" in data) {
          setState({ kind: "looking", share: data.share });
          return;
        }
        if ("found" in data) {
          const ordered = orderedDay(plan, day, context, data.found);
          setState({ kind: "found", of: plan, ordered, hinders: undefined });
          return;
        }
        const now = state();
        const key = data.hinders && plan.days[day]?.stops[data.hinders.stop]?.key;
        const hinders = data.hinders && key ? { key, minutes: data.hinders.minutes } : null;
        if (now.kind === "found") setState({ ...now, hinders });
        worker?.terminate();
        worker = undefined;
      };
      worker.postMessage(problem);
    },
  };
}
