import { planFilesEn } from "./plan-files.en";
import { planFilesZh } from "./plan-files.zh";

/** Apart from zh.ts and en.ts, since they come with the planner's files alone. */
export const planFilesText = { zh: planFilesZh, en: planFilesEn };
