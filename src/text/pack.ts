import { packEn } from "./pack.en";
import { packZh } from "./pack.zh";

export type { PackText } from "./pack.zh";
/** Words of the class pack: they come with it. */
export const packText = { zh: packZh, en: packEn };
