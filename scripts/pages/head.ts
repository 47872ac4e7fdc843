import type { Language } from "../../src/domain/entry";
import { escapeMarkup } from "../../src/outputs/escape";
import { pagePath, upFrom } from "./address";
import { tag } from "./html";
import { marksOf, type StaticPage, words } from "./list";
import { isEmbeddable, oembedPath } from "./oembed-path";

/** Size of a share picture, pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;
export const picturePath = ({ role, id }: Pick<StaticPage, "role" | "id">): string => `share/${role}-${id}.png`;

const locales = { zh: "zh_CN", en: "en_GB" } as const;

/** Name, kind and whose page it is: no two pages have the same. */
export const pageTitle = (page: StaticPage, language: Language): string =>
  `${page.name[language]} · ${page.kindName[language]} · ${words[language].appTitle}`;

/** The summary, after what must be known first. Whole sentences, about as many as are shown anywhere. */
export function pageDescription(page: StaticPage, language: Language): string {
  const [stop, most] = language === "zh" ? ["。", 150] : [". ", 300];
  const marks = marksOf(page, language).map((mark) => `${mark}${stop}`);
  const sentences = page.summary[language].split(language === "zh" ? /(?<=[。！？])/ : /(?<=[.!?] )/);
  let text = marks.join("");
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0 && text.length + sentence.length > most) break;
    text += sentence;
  }
  return text.trim();
}

/**
 * What the head of a page says to search engines and to whoever shows a link to it. Addresses of other versions of the
 * page are given only where the public address is known: relative ones mean nothing there.
 */
export function headTags(page: StaticPage, language: Language, address: string | null): string {
  const title = pageTitle(page, language);
  const description = pageDescription(page, language);
  const at = (of: Language) => address && `${address}${pagePath(page, of)}`;
  const picture = `${address ?? upFrom(language)}${picturePath(page)}`;
  const t = words[language];
  const meta = (name: string, content: string | null) => (content === null ? [] : [tag("meta", { name, content })]);
  const graph = (property: string, content: string | null) =>
    content === null ? [] : [tag("meta", { property, content })];
  const link = (rel: string, href: string | null, hreflang: string | null = null) =>
    href === null ? [] : [tag("link", { rel, hreflang, href })];
  return [
    `<title>${escapeMarkup(title)}</title>`,
    ...meta("description", description),
    ...link("canonical", at(language)),
    ...link("alternate", at("zh"), "zh-Hans"),
    ...link("alternate", at("en"), "en"),
    ...link("alternate", at("zh"), "x-default"),
    ...(address && isEmbeddable(page)
      ? [
          tag("link", {
            rel: "alternate",
            type: "application/json+oembed",
            href: `${address}${oembedPath(page, language)}`,
            title: page.name[language],
          }),
        ]
      : []),
    ...graph("og:type", "article"),
    ...graph("og:site_name", t.appTitle),
    ...graph("og:title", page.name[language]),
    ...graph("og:description", description),
    ...graph("og:url", at(language)),
    ...graph("og:locale", locales[language]),
    ...graph("og:locale:alternate", locales[language === "zh" ? "en" : "zh"]),
    ...graph("og:image", picture),
    ...graph("og:image:type", "image/png"),
    ...graph("og:image:width", String(pictureSize.width)),
    ...graph("og:image:height", String(pictureSize.height)),
    ...graph("og:image:alt", [page.name.zh, page.name.en, ...marksOf(page, language)].join(" · ")),
    ...meta("twitter:card", "summary_large_image"),
    ...meta("twitter:title", page.name[language]),
    ...meta("twitter:description", description),
    ...meta("twitter:image", picture),
  ].join("\n    ");
}
