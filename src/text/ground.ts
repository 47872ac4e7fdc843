import { groundEn } from "./ground.en";
import { groundZh } from "./ground.zh";

/** Apart from zh.ts and en.ts: these words come once the map stands, or with the layers dialog. */
export const groundText = { zh: groundZh, en: groundEn };
