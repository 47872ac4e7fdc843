import { createHash } from "node:crypto";
import type { Core, Details } from "../../src/data/atlas";
import type { ShownConfig } from "../../src/data/config";
import { beijingTime } from "../../src/domain/beijing-time";
import { type Language, languages } from "../../src/domain/entry";
import { jsonLd } from "../../src/outputs/json-ld";
import { createWriter } from "../../src/static-server";
import { leadOn, pagePath, upFrom, viewLink } from "./address";
import { pageDocument, readShell } from "./document";
import { picturePath } from "./head";
import { listPages, marksOf, type StaticPage } from "./list";
import { oembed } from "./oembed";
import { isEmbeddable, oembedPath } from "./oembed-path";
import { robots, sitemap } from "./sitemap";

export interface Input {
  readonly core: Core;
  readonly details: Details;
  /** index.html as it was built. */
  readonly indexHtml: string;
  /** static.css and the built script, as they go into the build. */
  readonly css: string;
  readonly script: string;
  /** The operator's other settings; null where none is made. */
  readonly config: ShownConfig | null;
  /** The public address, from the operator; null where none is given. */
  readonly address: string | null;
  readonly nowMs: number;
}

export interface BuiltFile {
  readonly path: string;
  readonly source: string;
}

/** Every static page of the build in both languages, with the files they share. */
export function makePages({ core, details, indexHtml, css, script, config, address, nowMs }: Input): BuiltFile[] {
  const { css: appCss, ...fromIndex } = readShell(indexHtml);
  const style = `${appCss}\n${css}`;
  const shell = { ...fromIndex, styleFile: named("page", style, "css"), scriptFile: named("alive", script, "js") };
  const pages = listPages(core, details);
  const [first] = pages;
  const write = createWriter(first?.located.entries ?? [], core, details, config);
  const pageById = new Map(pages.map((page) => [page.id, page]));
  const placeById = new Map(core.places.map((place) => [place.id, place]));
  const described = [...core.sites, ...core.trails, ...core.routes, ...details.stories, ...details.courses];
  const records = new Map(described.map((record) => [record.id, record]));
  const citationById = new Map(details.citations.map((citation) => [citation.id, citation]));

  function document(page: StaticPage, language: Language): string {
    const up = upFrom(language);
    const other = language === "zh" ? "en" : "zh";
    const url = (of: StaticPage) => address && `${address}${pagePath(of, language)}`;
    const body = write(page, language, {
      home: `${up}${viewLink("", language)}`,
      onMap: `${up}${viewLink(`${page.role}=${page.id}`, language)}`,
      otherLanguage: `${up}${pagePath(page, other)}`,
    });
    const record = records.get(page.id);
    if (!record) throw new Error(`${page.id} has no record`);
    const forMachines = jsonLd(record, {
      language,
      today: beijingTime(nowMs).day,
      url: url(page),
      image: address && `${address}${picturePath(page)}`,
      citation: (id) => citationById.get(id),
      other(id) {
        const known = pageById.get(id);
        if (known) return { name: known.name, url: url(known) };
        const place = placeById.get(id);
        return place && { name: place.name, url: null };
      },
      marks: marksOf(page, language),
    });
    return pageDocument(page, language, shell, leadOn(body, language), forMachines, address);
  }

  return [
    { path: shell.styleFile, source: style },
    { path: shell.scriptFile, source: script },
    ...pages.flatMap((page) =>
      languages.map((language) => ({
        path: `${pagePath(page, language)}index.html`,
        source: document(page, language),
      })),
    ),
    ...(address
      ? pages.filter(isEmbeddable).flatMap((page) =>
          languages.map((language) => ({
            path: oembedPath(page, language),
            source: oembed(page, language, address),
          })),
        )
      : []),
    ...(address ? [{ path: "sitemap.xml", source: sitemap(pages, address) }] : []),
    { path: "robots.txt", source: robots(address) },
  ];
}

/** A file whose name changes with what it holds, so that it may be kept for ever. */
const named = (name: string, source: string, extension: string) =>
  `assets/${name}-${createHash("sha256").update(source).digest("base64url").slice(0, 8)}.${extension}`;
