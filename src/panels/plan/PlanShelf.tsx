import { For, Show } from "solid-js";
import type { PlanState } from "../../state/plan";
import { IconButton } from "../../ui/IconButton";
import { PlanFile } from "./PlanFile";

/** All plans on this device: which one is worked on, another one, a copy, and away with one. */
export function PlanShelf(props: { plan: PlanState }) {
  const t = () => props.plan.t();
  const stops = (plan: ReturnType<PlanState["plan"]>) => plan.days.reduce((sum, day) => sum + day.stops.length, 0);
  return (
    <section class="plan-shelf" id="plan-shelf" aria-label={t().plans}>
      <h3>{t().plans}</h3>
      <ul>
        <For each={props.plan.all()}>
          {({ id, plan }) => (
            <li>
              <button
                type="button"
                class="link-button"
                aria-current={id === props.plan.current() ? "true" : undefined}
                onClick={() => props.plan.choose(id)}
              >
                {t().openPlan(props.plan.nameOfPlan(plan), stops(plan))}
              </button>
              <Show when={id === props.plan.current()}>
                <span class="quiet">{t().current}</span>
              </Show>
              <IconButton
                label={t().removePlanNamed(props.plan.nameOfPlan(plan))}
                path="M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11"
                onClick={() => {
                  props.plan.remove(id);
                  props.plan.tell(t().removedPlan(props.plan.nameOfPlan(plan)));
                }}
              />
            </li>
          )}
        </For>
      </ul>
      <p class="plan-row">
        <button type="button" class="plain-button" onClick={() => props.plan.begin()}>
          {t().newPlan}
        </button>
        <button
          type="button"
          class="plain-button"
          disabled={props.plan.count() === 0}
          onClick={() => {
            const now = props.plan.plan();
            props.plan.begin({ ...now, name: t().copyName(props.plan.nameOfPlan(now)) });
          }}
        >
          {t().duplicate}
        </button>
      </p>
      <PlanFile plan={props.plan} />
      <p class="quiet">{t().plansNote}</p>
      <Show when={props.plan.unread > 0}>
        <p class="quiet">{t().unread(props.plan.unread)}</p>
      </Show>
    </section>
  );
}
