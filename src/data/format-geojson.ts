/** A GeoJSON value as data/ keeps it: two spaces deeper at each level, coordinates on one line, a newline at the end. */
export function formatGeoJson(value: unknown): string {
  return `${lines(value, "")}\n`;
}

function lines(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => lines(item, inner))
    : Object.entries(value).flatMap(([key, item]) => {
        if (item === undefined) return [];
        return `${JSON.stringify(key)}: ${key === "coordinates" ? oneLine(item) : lines(item, inner)}`;
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return items.length === 0 ? `${open}${close}` : `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** Coordinates are numbers and brackets: no comma in them stands inside a text. */
const oneLine = (coordinates: unknown) => JSON.stringify(coordinates).replaceAll(",", ", ");
