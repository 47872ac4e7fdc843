import { For } from "solid-js";
import { removeDay } from "../../domain/plan/commands";
import type { PlanState } from "../../state/plan";

/** The days of a plan of several, one shown at a time. */
export function Days(props: { plan: PlanState }) {
  const t = () => props.plan.t();
  const days = () => props.plan.plan().days;
  return (
    <div class="plan-days" role="group" aria-label={t().days}>
      <For each={days().map((_, i) => i)}>
        {(i) => (
          <button
            type="button"
            class="plain-button"
            data-day={i}
            aria-pressed={props.plan.day() === i}
            onClick={() => props.plan.setDay(i)}
          >
            {t().dayN(i + 1)}
          </button>
        )}
      </For>
      <button
        type="button"
        class="link-button"
        onClick={() => props.plan.change((plan) => removeDay(plan, props.plan.day()))}
      >
        {t().removeDay}
      </button>
    </div>
  );
}
