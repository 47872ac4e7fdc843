/** Every citation id in a record, once: first those its summary rests on, then in the order in which they stand. */
export function citationIds(record: { readonly citations: readonly string[] }): string[] {
  const found = new Set<string>(record.citations);
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "citations" && Array.isArray(inner)) for (const id of inner) found.add(String(id));
      else walk(inner);
    }
  };
  walk(record);
  return [...found];
}
