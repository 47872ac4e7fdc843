import type { Language } from "../../src/domain/entry";
import { formOptions, iframeSnippet } from "../../src/outputs/embed";
import { embedText } from "../../src/text/embed";
import { picturePath, pictureSize } from "./head";
import { type StaticPage, words } from "./list";

/** What the described frame asks for, pixels: a file cannot follow the asker's `maxwidth`. */
const size = { width: 600, height: 450 } as const;

/** A page as oEmbed 1.0 describes it, of type `rich`. Needs the public address: its consumers know no relative links. */
export function oembed(page: StaticPage, language: Language, address: string): string {
  const title = page.name[language];
  const options = formOptions({ [page.role]: page.id, ui: "map", lang: language === "en" ? "en" : "" });
  return `${JSON.stringify({
    type: "rich",
    version: "1.0",
    title,
    provider_name: words[language].appTitle,
    provider_url: address,
    html: iframeSnippet({ base: address, title, open: embedText[language].open }, options),
    ...size,
    thumbnail_url: `${address}${picturePath(page)}`,
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  })}\n`;
}
