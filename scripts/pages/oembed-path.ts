import type { Language } from "../../src/domain/entry";
import type { StaticPage } from "./list";

/** Where a page's oEmbed description lies in the build. */
export const oembedPath = ({ role, id }: Pick<StaticPage, "role" | "id">, language: Language): string =>
  `oembed/${role}-${id}${language === "en" ? "-en" : ""}.json`;
