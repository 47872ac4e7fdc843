import { planEn } from "./plan.en";
import { planZh } from "./plan.zh";

/** Apart from zh.ts and en.ts: the words come with the planner. */
export const planText = { zh: planZh, en: planEn };
export type { PlanText } from "./plan.zh";
