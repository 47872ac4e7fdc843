import { gpx as toGeoJson } from "@tmcw/togeojson";
import type { Feature } from "geojson";
import { contains, surroundings } from "../domain/geo";
import type { Position } from "../domain/line";
import { DataError, type Problem, shown } from "./problem";
import { decodeText } from "./read-text";
import { TrackRefused } from "./refusal";

/** A recording of a day's walk at one point a second is about 5 MB. */
export const largestBytes = 20_000_000;

/**
 * Turns text into a document, and throws (or, as browsers do, gives a document with `parsererror`) if it is not XML.
 * Handed in, because Node has none of its own.
 */
export type ParseXml = (text: string) => Document;

/** One `<trk>`: its name, and the points of each `<trkseg>` of two or more, as [lng, lat] or [lng, lat, height]. */
export interface RecordedTrack {
  readonly name: string | null;
  readonly segments: readonly (readonly Position[])[];
}
export interface Gpx {
  /** The program or device that wrote the file. */
  readonly creator: string | null;
  readonly tracks: readonly RecordedTrack[];
  /** Track points in the file, those of one-point segments too. */
  readonly points: number;
  readonly onePointSegments: number;
  /** Times of the track points that have one, in the order of the file, milliseconds. */
  readonly times: readonly number[];
  /** Everything in the file: tracks, routes, waypoints. */
  readonly features: readonly Feature[];
}

/** Reads a GPX file. Throws TrackRefused if it is none, or if any track point in it is impossible. */
export function readGpx(bytes: Uint8Array, file: string, parseXml: ParseXml, problems: Problem[]): Gpx {
  const document = readXml(bytes, file, parseXml, problems);
  const root = document.documentElement?.localName ?? "";
  if (root === "kml") throw new TrackRefused("kml");
  if (root !== "gpx") throw new TrackRefused("not-gpx", shown(root));
  const points = Array.from(document.getElementsByTagName("trkpt"));
  for (const [i, point] of points.entries()) refuseImpossible(point, i + 1);
  const features = toGeoJson(document).features as Feature[];
  const tracks = features.filter((feature) => feature.properties?._gpxType === "trk");
  const segments = Array.from(document.getElementsByTagName("trkseg"));
  return {
    creator: document.documentElement.getAttribute("creator")?.trim() || null,
    tracks: tracks.map((track) => ({ name: text(track.properties?.name), segments: segmentsOf(track) })),
    points: points.length,
    onePointSegments: segments.filter((segment) => segment.getElementsByTagName("trkpt").length === 1).length,
    times: tracks.flatMap(timesOf),
    features,
  };
}

/** Bytes to a document of XML without a document type. Throws TrackRefused for anything else. */
export function readXml(bytes: Uint8Array, file: string, parseXml: ParseXml, problems: Problem[]): Document {
  refuseTooBig(bytes.length);
  return parse(xmlText(bytes, file, problems), parseXml);
}

export function refuseTooBig(bytes: number): void {
  if (bytes > largestBytes) throw new TrackRefused("too-big", `${Math.ceil(bytes / 1e6)} MB`);
}

const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : null);

function xmlText(bytes: Uint8Array, file: string, problems: Problem[]): string {
  let all: string;
  try {
    all = decodeText(bytes, file, problems).trim();
  } catch (cause) {
    if (cause instanceof DataError) throw new TrackRefused("encoding");
    throw cause;
  }
  if (all === "") throw new TrackRefused("empty");
  const start = all.slice(prologEnd(all), prologEnd(all) + 40);
  if (/^<(!doctype\s+html|html)\b/i.test(start)) throw new TrackRefused("html");
  // A document type can name files and addresses to be read in, and grow without bound; neither GPX nor KML needs one.
  if (/^<!doctype/i.test(start)) throw new TrackRefused("doctype");
  if (!start.startsWith("<")) throw new TrackRefused("not-xml", shown(all.slice(0, 40)));
  return all;
}

/** Where the declaration and comments before the first tag end. */
function prologEnd(all: string): number {
  const skipped = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (skipped.test(all)) end = skipped.lastIndex;
  return end;
}

function parse(all: string, parseXml: ParseXml): Document {
  let document: Document;
  try {
    document = parseXml(all);
  } catch (cause) {
    throw new TrackRefused("not-xml", shown((cause as Error).message));
  }
  if (document.doctype) throw new TrackRefused("doctype");
  const broken = document.getElementsByTagName("parsererror")[0];
  if (broken) throw new TrackRefused("not-xml", shown(broken.textContent ?? ""));
  return document;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** From below the Dead Sea's shore to above Everest: what lies outside is a device's word for "no height". */
const heightRange = [-450, 9000] as const;

/** togeojson reads "39,64" as 39 and skips what is no number at all; neither may pass for a survey. */
export function refuseImpossible(point: Element, number: number): void {
  const lat = coordinate(point.getAttribute("lat"), "latitude", number);
  const lon = coordinate(point.getAttribute("lon"), "longitude", number);
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    const at = `${number}: lat ${lat}, lon ${lon}`;
    if (contains(surroundings, [lat, lon])) throw new TrackRefused("swapped", at);
    throw new TrackRefused("bad-point", `${at}: out of range, latitude ±90, longitude ±180`);
  }
  const height = point.getElementsByTagName("ele")[0]?.textContent?.trim();
  if (!height) return;
  const metres = coordinate(height, "height", number);
  if (metres < heightRange[0] || metres > heightRange[1]) {
    throw new TrackRefused("bad-point", `${number}: height ${metres} m cannot be`);
  }
}

function coordinate(value: string | null, what: string, number: number): number {
  const trimmed = value?.trim() ?? "";
  if (decimal.test(trimmed)) return Number(trimmed);
  const why =
    trimmed === "" ? "is missing" : /^[+-]?\d+,\d+$/.test(trimmed) ? "has a decimal comma" : "is not a number";
  throw new TrackRefused("bad-point", `${number}: ${what} ${trimmed && `${shown(trimmed)} `}${why}`);
}

function segmentsOf({ geometry }: Feature): Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}

function timesOf(track: Feature): number[] {
  const properties: unknown = track.properties?.coordinateProperties;
  const times: unknown = typeof properties === "object" && properties && "times" in properties ? properties.times : [];
  const flat: unknown[] = Array.isArray(times) ? times.flat() : [];
  return flat.map((time) => Date.parse(String(time))).filter(Number.isFinite);
}
