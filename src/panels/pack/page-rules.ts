import type { Paper } from "./pack";

/** What the @page rules of a part are made from. */
export interface PageRule {
  /** The CSS name of its pages: `pack-handbook`. */
  readonly name: string;
  /** Stands at the head of each page. */
  readonly title: string;
}

/**
 * The sheets' @page rules: size, running title and page numbers for each part. Every part is handed to somebody else, so
 * it counts its own pages from 1; where several are printed together, the number through all of them stands small at the
 * edge, to put the paper in order by. They cannot stand in a style sheet, as the
 * title is the plan's own name; and a policy that forbids inline styles lets a sheet made by script be.
 */
export function pageRules(rules: readonly PageRule[], paper: Paper): string {
  const size = paper === "a5" ? "A5" : "A4";
  const margin = paper === "a5" ? "13mm 11mm 13mm" : "17mm 15mm 16mm";
  const small = `font: ${paper === "a5" ? "7.5pt" : "8.5pt"} sans-serif; color: #000;`;
  const foot = `${small} vertical-align: top; padding-top: 3mm;`;
  const all = `counter(page) " / " counter(pages)`;
  return rules
    .map(
      ({ name, title }) =>
        `@page ${name} { size: ${size}; margin: ${margin}; counter-increment: ${name};` +
        ` @top-left { content: ${cssString(title)}; ${small} vertical-align: bottom; padding-bottom: 2mm; }` +
        (rules.length > 1
          ? ` @bottom-center { content: "– " counter(${name}) " –"; ${foot} } @bottom-right { content: ${all}; ${foot} } }`
          : ` @bottom-center { content: ${all}; ${foot} } }`),
    )
    .join("\n");
}

/** Text as a CSS string; what could end it is written as its number. */
export const cssString = (text: string) =>
  `"${text.replace(/[^\p{L}\p{N} ·，。、（）-]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
