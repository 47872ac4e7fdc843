import type { Language } from "../../src/domain/entry";
import { type PageRole, pageFolders } from "../../src/domain/page-address";
import type { StaticPage } from "./list";

/** From a page of the build to the build's root, and the other way. */
const folderOf = (role: PageRole, id: string, language: Language) =>
  `${language === "en" ? "en/" : ""}${pageFolders[role]}/${id}/`;

/** Where a page lies in the build. */
export const pagePath = ({ role, id }: Pick<StaticPage, "role" | "id">, language: Language): string =>
  folderOf(role, id, language);

/** From a page back to the root of the build. */
export const upFrom = (language: Language): string => (language === "en" ? "../../../" : "../../");

/** The fragment of the app's link to a view. */
export const viewLink = (view: string, language: Language): string =>
  `#${[view, language === "en" && "lang=en"].filter(Boolean).join("&")}`.replace(/^#$/, "");

/**
 * Components link to views of the app (`#site=…`). On a page of the build those that have a page lead there, and the
 * rest to the app; both relative, so that the build works in any folder.
 */
export function leadOn(html: string, language: Language): string {
  const up = upFrom(language);
  return html.replace(/ href="#(\w+)=([^"]*)"/g, (_, key: string, rest: string) =>
    key in pageFolders && /^[a-z0-9-]+$/.test(rest)
      ? ` href="${up}${folderOf(key as PageRole, rest, language)}"`
      : ` href="${up}${viewLink(`${key}=${rest}`, language)}"`,
  );
}

/**
 * The public address of the build, from the operator's settings: http(s), ending in a slash. Null where none is given;
 * throws where it is none.
 */
export function publicAddress(text: unknown): string | null {
  if (text === undefined || text === null || text === "") return null;
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || !url.pathname.endsWith("/"))
    throw new Error(`config.json: "address" is not an http(s) address that ends in "/": ${text}`);
  return url.href;
}
