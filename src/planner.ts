import "./style/plan.css";

/** The planner: one chunk, fetched when it is first used. */
export { PlanPane } from "./panels/plan/PlanPane";
export { createPlan } from "./state/plan";
