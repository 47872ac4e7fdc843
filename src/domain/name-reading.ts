import type { SearchIndex } from "./search-record";

/**
 * Reads names by the stored readings, to order them by: an own reading of the whole name first, else character by
 * character. What has no reading stands for itself; signs around a name do not count.
 */
export function nameReading({ readings, exceptions }: Pick<SearchIndex, "readings" | "exceptions">) {
  return (name: string): string =>
    exceptions[name] ??
    [...name.replace(/^\P{Letter}+/u, "")]
      .map((character) => readings[character]?.[0] ?? character.toLowerCase())
      .join(" ");
}
