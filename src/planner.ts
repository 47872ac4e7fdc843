import "./style/plan.css";
import "./style/plan-forms.css";
import "./style/plan-day.css";
import "./style/plan-map.css";
import "./style/plan-print.css";

/** The planner: one chunk, fetched when it is first used. */
export { PlanPane } from "./panels/plan/PlanPane";
export { createPlan } from "./state/plan";
