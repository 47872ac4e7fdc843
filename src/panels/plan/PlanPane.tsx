import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";

/** The planner. */
export function PlanPane(props: { app: App; plan: PlanState }) {
  return <aside class="site-pane plan-pane">{props.plan.t().title}</aside>;
}
