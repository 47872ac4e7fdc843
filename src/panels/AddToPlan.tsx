import { Show } from "solid-js";
import type { Entry } from "../domain/entry";
import type { App } from "../state/app";

/** Puts the opened site or trail into the plan; a route becomes a plan of its own. */
export function AddToPlan(props: { app: App; entry: Entry }) {
  const t = () => props.app.t().plan;
  const { planner } = props.app;
  return (
    <p class="add-to-plan">
      <Show
        when={!planner.has(props.entry.id)}
        fallback={
          <button type="button" class="plain-button" onClick={() => props.app.openPlanner()}>
            {t().added}
          </button>
        }
      >
        <button type="button" class="plain-button" onClick={() => void planner.add(props.entry)}>
          {props.entry.kind === "route" ? t().copyRoute : t().add}
        </button>
      </Show>
    </p>
  );
}
