import { addMonths, type Day } from "./beijing-time";
import type { Bilingual } from "./entry";

/** How old the word of a source is on a day. `undated`: neither the fact nor any of its sources has a date. */
export const ages = ["fresh", "ageing", "old", "undated"] as const;
export type Age = (typeof ages)[number];

/** What can be missing from a record, so that its page says that it is not verified. */
export const unknownFields = [
  "position",
  "course",
  "township",
  "address",
  "hours",
  "ticket",
  "phone",
  "transport",
  "period",
  "year",
  "length",
  "sites",
  "stage",
  "duration",
] as const;
export type UnknownField = (typeof unknownFields)[number];

/** A record of any file: what of it is looked at. */
export interface SourcedRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly citations: readonly string[];
}
export interface DatedCitation {
  readonly id: string;
  readonly published?: string | undefined;
}

/** One statement that names its sources. */
export interface Sourced {
  /** Where it stands in its record, as data:check writes it; "summary" for the record's own text. */
  readonly field: string;
  readonly citations: readonly string[];
  /** When it held; the newest date of its sources where it says nothing itself; null where there is none. */
  readonly asOf: string | null;
}

/** Every statement of a record: its summary, and whatever inside it names sources of its own. */
export function statements(record: SourcedRecord, published: ReadonlyMap<string, string>): Sourced[] {
  const found: Sourced[] = [];
  const walk = (value: unknown, field: string) => {
    if (typeof value !== "object" || value === null) return;
    if ("citations" in value && Array.isArray(value.citations)) {
      const citations = value.citations as readonly string[];
      const dates = citations.flatMap((id) => published.get(id) ?? []);
      const own = "asOf" in value && typeof value.asOf === "string" ? value.asOf : null;
      found.push({ field: field || "summary", citations, asOf: own ?? dates.sort().at(-1) ?? null });
    }
    for (const [key, inner] of Object.entries(value)) {
      if (key !== "citations") walk(inner, field ? `${field}.${key}` : key);
    }
  };
  walk(record, "");
  return found;
}

/** Dates of publication by citation id; what has none is left out. */
export const publishedById = (citations: readonly DatedCitation[]) =>
  new Map(citations.flatMap(({ id, published }) => (published ? [[id, published] as const] : [])));

/** How old a date is: under 12 months, up to 24, or over. A bare year or month is taken from its first day on. */
export function ageOn(asOf: string | null, day: Day): Age {
  if (!asOf) return "undated";
  const from = `${asOf}-01-01`.slice(0, 10);
  if (day < addMonths(from, 12)) return "fresh";
  return day <= addMonths(from, 24) ? "ageing" : "old";
}

/** A record with what it lacks. */
export interface Examined {
  readonly record: SourcedRecord;
  readonly unknown: readonly UnknownField[];
}
export interface Provenance {
  readonly records: readonly (Examined & { readonly statements: number })[];
  readonly statements: number;
  readonly citations: number;
  readonly byAge: Readonly<Record<Age, number>>;
  /** How many records lack a field; those that none lacks are left out, the most missed first. */
  readonly unknown: readonly (readonly [UnknownField, number])[];
  /** All that records lack, together. */
  readonly gaps: number;
}

/** Counts what is known, how old it is on a day, and what is not known. */
export function provenance(examined: readonly Examined[], citations: readonly DatedCitation[], day: Day): Provenance {
  const published = publishedById(citations);
  const byAge: Record<Age, number> = { fresh: 0, ageing: 0, old: 0, undated: 0 };
  const missing = new Map<UnknownField, number>();
  const records = examined.map((one) => {
    const said = statements(one.record, published);
    for (const { asOf } of said) byAge[ageOn(asOf, day)]++;
    for (const field of one.unknown) missing.set(field, (missing.get(field) ?? 0) + 1);
    return { ...one, statements: said.length };
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    records,
    statements: sum(records.map((one) => one.statements)),
    citations: citations.length,
    byAge,
    unknown: [...missing].sort(([, a], [, b]) => b - a),
    gaps: sum([...missing.values()]),
  };
}
