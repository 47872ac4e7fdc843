import { Show } from "solid-js";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";

/** A plan that came with a link, storage that keeps nothing, another window at work: said where the plan stands. */
export function PlanNotices(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t();
  return (
    <>
      <Show when={props.plan.received()}>
        <div class="notice" role="status">
          <p>{t().received}</p>
          <p class="plan-row">
            <button type="button" class="main-button" onClick={() => props.plan.keepReceived()}>
              {t().keep}
            </button>
            <button type="button" class="plain-button" onClick={() => props.plan.discardReceived()}>
              {t().discard}
            </button>
          </p>
        </div>
      </Show>
      <Show when={props.plan.fault()}>
        {(fault) => (
          <p class="notice error-card" role="alert">
            {t().faults[fault()]}
          </p>
        )}
      </Show>
      <Show when={props.plan.meeting()}>
        {(meeting) => (
          <div class="notice" role="status">
            <p>{t().meetings[meeting()]}</p>
            <button type="button" class="plain-button" onClick={() => props.plan.forgetMeeting()}>
              {t().dismiss}
            </button>
          </div>
        )}
      </Show>
    </>
  );
}
