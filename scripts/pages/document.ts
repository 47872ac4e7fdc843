import type { Language } from "../../src/domain/entry";
import { escapeMarkup } from "../../src/outputs/escape";
import { jsonLdText } from "../../src/outputs/json-ld";
import { upFrom, viewLink } from "./address";
import { headTags } from "./head";
import { tag } from "./html";
import type { StaticPage } from "./list";

/** What the pages take from the built app page, and where the files are that they share. */
export interface Shell {
  /** The page's policy; its hashes let the app's own style and script through when the app takes over. */
  readonly policy: string;
  readonly icon: string;
  /** Paths from the build's root. */
  readonly styleFile: string;
  readonly scriptFile: string;
}

/** Reads what is needed from index.html as it was built; throws where it is not there. */
export function readShell(indexHtml: string): Omit<Shell, "styleFile" | "scriptFile"> & { readonly css: string } {
  const find = (what: string, pattern: RegExp) => {
    const found = pattern.exec(indexHtml)?.[1];
    if (found === undefined) throw new Error(`index.html has no ${what}`);
    return found;
  };
  return {
    policy: find("Content-Security-Policy", /http-equiv="Content-Security-Policy" content="([^"]*)"/),
    icon: find("icon", /<link rel="icon" type="image\/svg\+xml" href="([^"]*)"/),
    css: find("style sheet", /<style>(.*?)<\/style>/s),
  };
}

/** A whole page of the build. `body` is what the components gave, its links already led on. */
export function pageDocument(
  page: StaticPage,
  language: Language,
  { policy, icon, styleFile, scriptFile }: Shell,
  body: string,
  jsonLd: unknown,
  address: string | null,
): string {
  const up = upFrom(language);
  const onMap = `${up}${viewLink(`${page.role}=${page.id}`, language)}`;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    ${headTags(page, language, address)}
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f2e8">
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171a18">
    <link rel="icon" type="image/svg+xml" href="${icon}">
    ${tag("link", { rel: "stylesheet", href: `${up}${styleFile}` })}
    <script type="application/ld+json">${jsonLdText(jsonLd)}</script>
    <script type="module" src="${escapeMarkup(`${up}${scriptFile}`)}"></script>
  </head>
  <body>
    <div id="static" data-home="${escapeMarkup(up)}" data-view="${escapeMarkup(onMap)}" data-id="${escapeMarkup(page.id)}">${body}</div>
  </body>
</html>
`;
}
