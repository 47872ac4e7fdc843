import { staticEn } from "./static.en";
import { staticZh } from "./static.zh";

/** Words of the pages that the build writes; the app itself does not load them. */
export const staticText = { zh: staticZh, en: staticEn };
