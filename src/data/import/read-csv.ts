import type { LooseFeature } from "./from-features";
import { ImportRefused } from "./refused";

/** What a column may be called; the first that fits is taken. */
const columns = {
  lng: /^(lng|lon|x$)|经度|^东?经$/i,
  lat: /^(lat|y$)|纬度|^北?纬$/i,
  name: /^(name|title|stop|place|名称|名字|站点|地点|点名|标题)/i,
  note: /^(note|desc|description|remark|comment|备注|说明|描述|注)/i,
} as const;

/**
 * Rows of a table of RFC 4180, as programs write it: comma, semicolon or tab between fields, quotes doubled inside
 * quotes, any line end. Small enough to be read here by its few rules; tests read the same tables with csv-parse.
 */
export function csvRows(text: string): string[][] {
  const from = text.replace(/^\ufeff/, "").replace(/^sep=.\r?\n/i, "");
  const first = from.slice(0, Math.max(0, from.search(/[\r\n]/)) || undefined);
  const separator = [",", ";", "\t"].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < from.length) {
    let field: string;
    if (from[at] === '"') {
      let end = at + 1;
      while (end < from.length && (from[end] !== '"' || from[end + 1] === '"')) end += from[end] === '"' ? 2 : 1;
      field = from.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else field = "";
    const start = at;
    while (at < from.length && from[at] !== separator && from[at] !== "\n" && from[at] !== "\r") at++;
    row.push(field + from.slice(start, at));
    if (from[at] === separator) {
      at++;
      if (at === from.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
    if (from[at] === "\r" && from[at + 1] === "\n") at++;
    at++;
  }
  return rows.filter((one) => one.length > 1 || one[0] !== "");
}

/** A table of points: a header names the columns. Throws ImportRefused where it has no columns of coordinates. */
export function csvFeatures(text: string): { features: LooseFeature[]; header: string } {
  const [header = [], ...rows] = csvRows(text);
  const find = (what: RegExp) => header.findIndex((cell) => what.test(cell.trim()));
  const [lng, lat, name, note] = [columns.lng, columns.lat, columns.name, columns.note].map(find) as [
    number,
    number,
    number,
    number,
  ];
  if (lng < 0 || lat < 0 || lng === lat) throw new ImportRefused("no-columns", header.slice(0, 6).join(" | "));
  const features = rows.map((row, i): LooseFeature => {
    const [x, y] = [row[lng]?.trim() ?? "", row[lat]?.trim() ?? ""];
    const properties = { name: undefused(row[name] ?? ""), note: undefused(row[note] ?? "") };
    if (x === "" && y === "") return { geometry: null, properties };
    return { geometry: { type: "Point", coordinates: [degrees(x, i + 2), degrees(y, i + 2)] }, properties };
  });
  return { features, header: header.join(" ") };
}

/** Throws for what is no decimal number: half a number must not become a place. */
function degrees(text: string, row: number): number {
  if (/^[+-]?\d+,\d+$/.test(text)) throw new ImportRefused("bad-point", `${row}: ${text}`);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** The apostrophe that keeps a spreadsheet from running a cell is not part of it. */
const undefused = (cell: string) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/u, "");
