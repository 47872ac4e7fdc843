import { cleanText, oneLine } from "../../domain/clean-text";
import { contains, surroundings } from "../../domain/geo";
import type { Imported, ImportedPoint, ImportedTrack, LeftOut, LeftOutCode } from "../../domain/imported";
import type { Parts, Position } from "../../domain/line";
import { most } from "../../domain/plan/plan";
import { completeHeights, dropSinglePoints, thin } from "../clean-track";
import { ImportRefused } from "./refused";

/** More would not be drawn or measured at once on a phone. */
export const mostPoints = 500_000;
/** As readGpx has it: what lies outside is a device's word for "no height". */
const heightRange = [-450, 9000] as const;

/** A feature as any of the readers gives it; nothing in it has been checked. */
export interface LooseFeature {
  readonly geometry?: unknown;
  readonly properties?: unknown;
}

/**
 * Points and lines of features, checked: impossible coordinates are left out and counted, areas too. Lines lose repeated
 * points and jitter, and heights that cannot be. Throws ImportRefused where nothing is left, or far too much.
 */
export function fromFeatures(features: readonly LooseFeature[], format: Imported["format"]): Omit<Imported, "made"> {
  const left = new Map<LeftOutCode, number>();
  const leave = (code: LeftOutCode) => left.set(code, (left.get(code) ?? 0) + 1);
  const points: ImportedPoint[] = [];
  const tracks: ImportedTrack[] = [];
  let positions = 0;
  let swapped: string | null = null;

  for (const { geometry, properties } of features) {
    const about = words(properties);
    const pieces = piecesOf(geometry);
    if (pieces === null) leave(geometry === null || geometry === undefined ? "no-position" : "bad-feature");
    for (const { kind, coordinates } of pieces ?? []) {
      if (kind === "area") {
        leave("areas");
        continue;
      }
      const parts = (kind === "point" ? [coordinates] : coordinates) as Position[][];
      const flat = parts.flat();
      positions += flat.length;
      if (positions > mostPoints) throw new ImportRefused("too-many-points", String(mostPoints));
      const wrong = flat.find((at) => !isPosition(at));
      if (wrong) swapped ??= turned(wrong);
      if (wrong || flat.length === 0) {
        leave("bad-feature");
        continue;
      }
      if (kind === "point")
        for (const [lng, lat] of flat) points.push({ ...about, lngLat: [lng as number, lat as number] });
      else {
        const line = clean(parts, () => leave("heights"));
        if (line.length > 0) tracks.push({ name: about.name, parts: line });
        else leave("bad-feature");
      }
    }
  }
  if (points.length + tracks.length === 0) throw new ImportRefused(swapped ? "swapped" : "nothing", swapped);
  return { format, points, tracks, left: [...left].map(([code, count]): LeftOut => ({ code, count })) };
}

function words(properties: unknown): { name: string | null; note: string } {
  const of = (properties ?? {}) as Record<string, unknown>;
  const name = plain(of.name) || plain(of.title) || plain(of.名称);
  const note = [of.desc, of.description, of.cmt, of.note, of.备注].map(plain).find(Boolean) ?? "";
  return { name: oneLine(name.slice(0, most.nameLength)) || null, note: cleanText(note.slice(0, most.noteLength)) };
}

/** Text of a property; a description in HTML becomes its words, and no address in it is kept. */
function plain(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    const { zh, value: html } = value as Record<string, unknown>;
    if (typeof zh === "string") return cleanText(zh);
    return typeof html === "string" ? cleanText(withoutTags(html)) : "";
  }
  return typeof value === "string" ? cleanText(value) : typeof value === "number" ? String(value) : "";
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
const withoutTags = (html: string) =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi, "")
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, "\n")
    .replace(/<\/?[a-z!][^>]*(>|$)/gi, "")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\n{3,}/g, "\n\n");

interface Piece {
  readonly kind: "point" | "line" | "area";
  /** Positions of points; parts of a line. */
  readonly coordinates: readonly unknown[];
}

/** Points, lines and areas of a geometry; null where it is none. */
function piecesOf(geometry: unknown, depth = 0): Piece[] | null {
  const { type, coordinates, geometries } = (geometry ?? {}) as Record<string, unknown>;
  if (type === "GeometryCollection") {
    if (!Array.isArray(geometries) || depth > 8) return null;
    return geometries.flatMap((one) => piecesOf(one, depth + 1) ?? []);
  }
  if (!Array.isArray(coordinates)) return null;
  if (type === "Polygon" || type === "MultiPolygon") return [{ kind: "area", coordinates: [] }];
  if (type === "Point") return [{ kind: "point", coordinates: [coordinates] }];
  if (type === "MultiPoint") return [{ kind: "point", coordinates }];
  if (type === "LineString") return [{ kind: "line", coordinates: [coordinates] }];
  if (type === "MultiLineString" && coordinates.every(Array.isArray)) return [{ kind: "line", coordinates }];
  return null;
}

const isPosition = (at: unknown): at is Position =>
  Array.isArray(at) &&
  Number.isFinite(at[0]) &&
  Number.isFinite(at[1]) &&
  Math.abs(at[0] as number) <= 180 &&
  Math.abs(at[1] as number) <= 90;

/** Whether a position would lie here the other way round. */
function turned(at: unknown): string | null {
  const [lat, lng] = Array.isArray(at) ? (at as unknown[]) : [];
  const here = typeof lng === "number" && typeof lat === "number" && contains(surroundings, [lng, lat]);
  return here ? `${lat}, ${lng}` : null;
}

function clean(parts: readonly (readonly Position[])[], lost: () => void): Parts {
  const given = parts.map((part) =>
    part.map(([lng, lat, height]): Position => {
      const sound = typeof height === "number" && height >= heightRange[0] && height <= heightRange[1];
      return sound ? [lng as number, lat as number, height] : [lng as number, lat as number];
    }),
  );
  const line = completeHeights(dropSinglePoints(thin(given).parts).parts).parts;
  const had = parts.some((part) => part.some((at) => at[2] !== undefined));
  if (had && line.some((part) => part.some((at) => at[2] === undefined))) lost();
  return line;
}
