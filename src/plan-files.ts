import "./style/plan-files.css";

/** Files of a plan, out and in: a chunk that comes when they are first asked for. */
export { PlanFiles } from "./panels/plan/PlanFiles";
