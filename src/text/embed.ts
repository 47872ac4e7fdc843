import { embedEn } from "./embed.en";
import { embedZh } from "./embed.zh";

/** Apart from zh.ts and en.ts: the words come with the dialog. */
export const embedText = { zh: embedZh, en: embedEn };
