import { type Entry, type EntryRole, entryRole, type Language } from "./entry";

/** Folders of the pages that the build writes, one for each record of the list. */
const folders: Readonly<Record<EntryRole, string>> = { site: "sites", trail: "trails", route: "routes" };

/** A record's own page, from the build's root. */
export const pageAddress = ({ id, kind }: Pick<Entry, "id" | "kind">, language: Language): string =>
  `${language === "en" ? "en/" : ""}${folders[entryRole(kind)]}/${id}/`;
