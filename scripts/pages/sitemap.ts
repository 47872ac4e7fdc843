import type { Language } from "../../src/domain/entry";
import { escapeMarkup } from "../../src/outputs/escape";
import { pagePath } from "./address";
import { tag } from "./html";
import type { StaticPage } from "./list";

/** The sitemap protocol's file with every page in both languages; it asks for whole addresses. */
export function sitemap(pages: readonly StaticPage[], address: string): string {
  const at = (page: StaticPage, language: Language) => `${address}${pagePath(page, language)}`;
  const entry = (page: StaticPage, language: Language) =>
    [
      "  <url>",
      `    <loc>${escapeMarkup(at(page, language))}</loc>`,
      `    <lastmod>${page.checked}</lastmod>`,
      ...(["zh", "en"] as const).map((other) =>
        `    ${tag("xhtml:link", { rel: "alternate", hreflang: other === "zh" ? "zh-Hans" : "en", href: at(page, other) })}`.replace(
          />$/,
          "/>",
        ),
      ),
      "  </url>",
    ].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    `  <url>\n    <loc>${escapeMarkup(address)}</loc>\n  </url>`,
    ...pages.flatMap((page) => [entry(page, "zh"), entry(page, "en")]),
    "</urlset>",
    "",
  ].join("\n");
}

/** Everything may be read. A sitemap is named only where there is one. */
export const robots = (address: string | null): string =>
  ["User-agent: *", "Allow: /", ...(address ? ["", `Sitemap: ${address}sitemap.xml`] : []), ""].join("\n");
