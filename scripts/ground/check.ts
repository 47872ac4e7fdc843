import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Box, districtBox } from "./box";
import { type Inspection, inspect } from "./inspect";

/**
 * What a pack is made of. `layers` are those that the map draws; `megabytes` is what a file should not outgrow; a
 * `sparse` file has tiles only where there is something to draw (flat land has no contour lines).
 */
export const packFiles = [
  {
    file: "fangshan.pmtiles",
    is: "roads, water, places",
    megabytes: 15,
    layers: ["earth", "landuse", "water", "roads", "buildings", "places", "pois"],
    zooms: [8, 14],
    sparse: false,
  },
  { file: "terrain.pmtiles", is: "elevation", megabytes: 25, layers: [], zooms: [8, 12], sparse: false },
  { file: "contours.pmtiles", is: "contour lines", megabytes: 15, layers: ["contours"], zooms: [11, 13], sparse: true },
] as const;

type PackFile = (typeof packFiles)[number];

/** The report of one file: what it holds, what is wrong with it, what could be better. */
export interface Report {
  readonly file: string;
  readonly facts: readonly string[];
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a pack back. An error is what keeps the map from using a file; a note is what it can live with. */
export async function checkPack(folder: string, today: Date, box: Box = districtBox): Promise<Report[]> {
  const reports: Report[] = [];
  for (const part of packFiles) {
    const path = join(folder, part.file);
    if (!existsSync(path)) {
      const without = part.file === "fangshan.pmtiles" ? "no pack is installed without it" : `no ${part.is} on the map`;
      const missing = [`not there: ${without}`];
      const needed = part.file === "fangshan.pmtiles";
      reports.push({ file: part.file, facts: [], errors: needed ? missing : [], notes: needed ? [] : missing });
      continue;
    }
    try {
      reports.push(reportOf(part, await inspect(path, box), today));
    } catch (cause) {
      reports.push({ file: part.file, facts: [], errors: [`cannot be read: ${(cause as Error).message}`], notes: [] });
    }
  }
  return reports;
}

function reportOf(part: PackFile, found: Inspection, today: Date): Report {
  const megabytes = found.bytes / 1e6;
  const age = found.day ? ageInDays(found.day, today) : undefined;
  const facts = [
    `size         ${megabytes.toFixed(2)} MB (aimed at: at most ${part.megabytes})`,
    `zooms        ${found.minZoom}–${found.maxZoom}, ${found.tiles} tiles, ${found.tileType}`,
    `box          ${found.box.map((degrees) => degrees.toFixed(2)).join(", ")} (west, south, east, north)`,
    ...(part.sparse ? [] : [`coverage     ${percent(found.covered)} of the box at zoom ${found.maxZoom}`]),
    ...layerLines(found),
    `attribution  ${found.attribution || "none"}`,
    `data of      ${found.day ?? "unknown"}${age === undefined ? "" : ` (${age} days ago)`}`,
  ];
  const errors: string[] = [];
  const notes: string[] = [];
  const vector = part.layers.length > 0;
  if ((found.tileType === "vector") !== vector) errors.push(`holds ${found.tileType} tiles, not ${part.is}`);
  if (part.sparse && found.tiles === 0)
    return { file: part.file, facts, errors, notes: ["has no line: is the land flat?"] };
  if (!part.sparse && found.covered < 0.5) errors.push(`covers ${percent(found.covered)} of the box`);
  else if (!part.sparse && found.covered < 1) notes.push(`${percent(1 - found.covered)} of the box is not covered`);
  const absent = part.layers.filter((layer) => !found.layers.has(layer));
  if (part.layers.length > 0 && absent.length === part.layers.length) errors.push(`has no layer that the map draws`);
  else if (absent.length > 0) notes.push(`nothing in: ${absent.join(", ")}`);
  const [from, to] = part.zooms;
  if (found.minZoom > from) notes.push(`begins at zoom ${found.minZoom}: further out than that it is not drawn`);
  if (found.maxZoom < to) notes.push(`ends at zoom ${found.maxZoom}: coarse when looked at closely`);
  if (megabytes > part.megabytes) notes.push(`heavier than aimed at`);
  if (!found.attribution) notes.push("names no source, which the map must show: see docs/ground.md, Attribution");
  if (age !== undefined && age > 365) notes.push(`the data is ${age} days old`);
  const { unknownShare } = (found.metadata.beilou ?? {}) as { unknownShare?: number };
  if (unknownShare) notes.push(`${percent(unknownShare)} of the box had no height and was filled in from around`);
  return { file: part.file, facts, errors, notes };
}

function layerLines({ layers }: Inspection): string[] {
  if (layers.size === 0) return [];
  const lines = [...layers].map(([layer, [from, to]]) => `${layer} ${from}–${to}`);
  return [`layers       ${lines.join(", ")}`];
}

/** Never 100 % of something that is not whole, never 0 % of something that is there. */
function percent(share: number): string {
  const value = share === 1 ? 100 : Math.min(99.99, Math.max(share > 0 ? 0.01 : 0, share * 100));
  return `${Number(value.toFixed(2))} %`;
}

function ageInDays(day: string, today: Date): number {
  return Math.floor((today.getTime() - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
}
