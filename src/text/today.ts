import { todayEn } from "./today.en";
import { todayZh } from "./today.zh";

/** Apart from zh.ts and en.ts, since the list does not wait for them. */
export const todayText = { zh: todayZh, en: todayEn };
