import { readingEn } from "./reading.en";
import { readingZh } from "./reading.zh";

/** Apart from zh.ts and en.ts, since the list does not wait for them. */
export const readingText = { zh: readingZh, en: readingEn };
