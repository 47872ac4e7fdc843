import { type Entry, entryRole, type Language } from "./entry";

/** What gets pages of its own in the build: the key that names it in a link, and the folder of its pages. */
export const pageFolders = {
  site: "sites",
  trail: "trails",
  route: "routes",
  story: "stories",
  course: "courses",
} as const;
export type PageRole = keyof typeof pageFolders;

/** A record's own page, from the build's root. */
export const pageAddress = ({ id, kind }: Pick<Entry, "id" | "kind">, language: Language): string =>
  `${language === "en" ? "en/" : ""}${pageFolders[entryRole(kind)]}/${id}/`;

/** The app's link to what such a page shows, without its `#`; null for a path that is none of a record's page. */
export function viewOfPage(path: string): string | null {
  const [, english, folder, id] = /^(en\/)?([a-z]+)\/([a-z0-9-]+)(?:\/|\/index\.html)?$/.exec(path) ?? [];
  const role = (Object.keys(pageFolders) as PageRole[]).find((one) => pageFolders[one] === folder);
  return role ? `${role}=${id}${english ? "&lang=en" : ""}` : null;
}
