import { reliefEn } from "./relief.en";
import { reliefZh } from "./relief.zh";

/** Apart from zh.ts and en.ts, since the list does not wait for them. */
export const reliefText = { zh: reliefZh, en: reliefEn };
