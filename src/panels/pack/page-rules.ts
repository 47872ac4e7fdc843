import type { Paper } from "./pack";

/** What the @page rules of a part are made from. */
export interface PageRule {
  /** The CSS name of its pages: `pack-handbook`. */
  readonly name: string;
  /** Stands at the head of each page. */
  readonly title: string;
}

/**
 * The sheets' @page rules: size, running title and page numbers for each part. They cannot stand in a style sheet, as the
 * title is the plan's own name; and a policy that forbids inline styles lets a sheet made by script be.
 */
export function pageRules(rules: readonly PageRule[], paper: Paper): string {
  const size = paper === "a5" ? "A5" : "A4";
  const margin = paper === "a5" ? "13mm 11mm 13mm" : "17mm 15mm 16mm";
  const small = `font: ${paper === "a5" ? "7.5pt" : "8.5pt"} sans-serif; color: #000;`;
  return rules
    .map(
      ({ name, title }) =>
        `@page ${name} { size: ${size}; margin: ${margin};` +
        ` @top-left { content: ${cssString(title)}; ${small} vertical-align: bottom; padding-bottom: 2mm; }` +
        ` @bottom-center { content: counter(page) " / " counter(pages); ${small} vertical-align: top; padding-top: 3mm; } }`,
    )
    .join("\n");
}

/** Text as a CSS string; what could end it is written as its number. */
export const cssString = (text: string) =>
  `"${text.replace(/[^\p{L}\p{N} ·，。、（）-]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
