import type { Language } from "../../src/domain/entry";
import type { StaticPage } from "./list";

/** Where a page's oEmbed description lies in the build. */
export const oembedPath = ({ role, id }: Pick<StaticPage, "role" | "id">, language: Language): string =>
  `oembed/${role}-${id}${language === "en" ? "-en" : ""}.json`;

/** Stories and courses are pages without an embed of their own. */
export const isEmbeddable = ({ role }: Pick<StaticPage, "role">): boolean =>
  role === "site" || role === "trail" || role === "route";
