import type { CoreFile, DataFile, GetFile } from "../../src/data/atlas";
import { DataError, type Problem, problem } from "../../src/data/problem";
import type { SoundFeature } from "../../src/data/read-features";

/** Records as they stand in files: sound where a test says nothing, and unsound just where it says so. */
type Json = Record<string, unknown>;

export const both = (zh: string, en: string) => ({ zh, en });

const common = (id: string): Json => ({
  id,
  scope: "article",
  name: both("试验地点", "A place for tests"),
  aliases: [],
  township: null,
  village: null,
  summary: both("一处为试验而写的地点。", "A place written for tests."),
  themes: [],
  modes: [],
  facts: [],
  notes: [],
  citations: ["c001"],
  checked: "2026-11-22",
});

export const site = (id: string, rest: Json = {}): Json => ({
  ...common(id),
  kind: "memorial",
  position: { quality: "mapped", accuracyM: 50 },
  designations: [],
  visit: {},
  ...rest,
});
export const unplacedSite = (id: string, rest: Json = {}) =>
  site(id, { position: { quality: "unknown", accuracyM: null }, ...rest });

export const trail = (id: string, rest: Json = {}): Json => ({
  ...common(id),
  kind: "trail",
  position: { quality: "unknown", accuracyM: null },
  course: "schematic",
  through: ["hall", "stop"],
  designations: [],
  visit: {},
  ...rest,
});

export const place = (id: string, lngLat: readonly [number, number], rest: Json = {}): Json => ({
  id,
  name: both("试验村", "Test village"),
  kind: "village",
  lngLat: [...lngLat],
  accuracyM: 100,
  basis: "made up",
  from: "nobody",
  licence: "CC0-1.0",
  ...rest,
});

export const route = (id: string, rest: Json = {}): Json => ({
  id,
  name: both("试验线路", "Test route"),
  aliases: [],
  summary: both("一条为试验而写的线路。", "A route written for tests."),
  ordered: true,
  stops: [{ site: "a" }, { place: "hall" }],
  notes: [],
  year: null,
  citations: ["c001"],
  checked: "2026-11-22",
  ...rest,
});

export const story = (id: string, rest: Json = {}): Json => ({
  id,
  scope: "article",
  form: "story",
  name: both("试验故事", "Test story"),
  aliases: [],
  summary: both("一个为试验而写的故事。", "A story written for tests."),
  sites: [],
  facts: [],
  notes: [],
  citations: ["c001"],
  checked: "2026-11-22",
  ...rest,
});

export const citation = (id: string, rest: Json = {}): Json => ({ id, linkable: false, ...rest });

export const point = (lng: unknown, lat: unknown) => ({ type: "Point", coordinates: [lng, lat] });
export const feature = (properties: Json, geometry: unknown = point(115.8, 39.7)): Json => ({
  type: "Feature",
  id: properties.id,
  properties,
  geometry,
});
export const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

/** A feature whose structure was found sound, as the checks of the records take it. */
export const soundFeature = (properties: Json, geometry: unknown = point(115.8, 39.7)): SoundFeature => ({
  id: String(properties.id),
  label: String(properties.id),
  properties,
  geometry: geometry as SoundFeature["geometry"],
});

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Files held in memory: bytes, text, or a value that is written as JSON. A file without an entry is empty of records. */
export function filesOf(files: Partial<Record<DataFile, unknown>>): GetFile {
  return async (file) => {
    const content = files[file] ?? (file.endsWith(".geojson") ? collection() : []);
    if (content instanceof Error) throw content;
    if (content instanceof Uint8Array) return content;
    return utf8(typeof content === "string" ? content : JSON.stringify(content));
  };
}
export const unreachable = (file: CoreFile) => new DataError(problem("unreachable", file));

export const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
export const errors = (problems: readonly Problem[]) => problems.filter(({ level }) => level === "error");
