import type { ReportTarget } from "../data/config";
import type { Bilingual, Language } from "../domain/entry";
import { reportText } from "../text/report";

/** What somebody finds wrong: which fact of which record, as the page shows it. */
export interface Finding {
  readonly id: string;
  readonly name: Bilingual;
  /** The field as the data names it, e.g. `visit.hours`. */
  readonly field: string;
  /** What the page says now. */
  readonly value: string;
  /** The link to the page. */
  readonly link: string;
  /** YYYY-MM-DD */
  readonly day: string;
}
export interface Draft {
  readonly title: string;
  readonly body: string;
}

/** Longer values are cut: mail programs and hosts refuse addresses of more than some 8,000 characters. */
const longestValue = 600;
/** Half a character, as a cut can leave it, cannot be written in an address. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "");
/** Texts are one line each in a draft, so that nothing in them can look like another line of it. */
const oneLine = (text: string, most = longestValue) => {
  const line = wellFormed(text.replace(/\s+/gu, " ").trim());
  return line.length > most ? `${wellFormed(line.slice(0, most - 1))}…` : line;
};

/** The draft of a correction: everything that can be filled in, and room for what is right. */
export function reportDraft(finding: Finding, language: Language): Draft {
  const t = reportText[language];
  const name = oneLine(finding.name[language], 100);
  const lines = [
    `${t.record}: ${name} (${finding.id})`,
    `${t.field}: ${oneLine(finding.field, 100)}`,
    `${t.value}: ${oneLine(finding.value) || t.nothing}`,
    `${t.link}: ${oneLine(finding.link, 1000)}`,
    `${t.day}: ${finding.day}`,
    "",
    t.right,
    "",
    t.source,
    "",
  ];
  return { title: `${t.title}: ${name} · ${oneLine(finding.field, 100)}`, body: lines.join("\n") };
}

/** The address that opens the draft for sending by hand: RFC 6068 for mail, query parameters for an issue. */
export function reportAddress({ title, body }: Draft, target: ReportTarget): string {
  const [subject, text] = [encodeURIComponent(title), encodeURIComponent(body)];
  if (target.kind === "mail") return `mailto:${target.to}?subject=${subject}&body=${text.replaceAll("%0A", "%0D%0A")}`;
  return `${target.url}?title=${subject}&body=${text}`;
}
