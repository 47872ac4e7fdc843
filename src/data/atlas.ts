import type * as v from "valibot";
import { looksLikeGcj02 } from "./geometry";
import { DataError, type Problem, problem, shown } from "./problem";
import { readFeatures, type SoundFeature } from "./read-features";
import { decodeText, parseJson } from "./read-text";
import { type PlacedSite, type PlacedTrail, readPlain, readSite, readTrail } from "./records";
import {
  type Citation,
  type Course,
  citationSchema,
  courseSchema,
  type Place,
  placeSchema,
  type Route,
  routeSchema,
  type Story,
  storySchema,
} from "./schema";

/** What the list and the map stand on. */
export const coreFiles = [
  "places.json",
  "memorials.geojson",
  "bases.geojson",
  "trails.geojson",
  "routes.json",
] as const;
/** What only an opened page needs. */
export const detailFiles = ["citations.json", "stories.json", "courses.json"] as const;
/** What changes from day to day; read apart, and looked for again. */
export const noticeFile = "alerts.json";
/** What only a class pack needs; a folder may do without it. */
export const taskFile = "tasks.json";
export type CoreFile = (typeof coreFiles)[number];
export type DetailFile = (typeof detailFiles)[number];
export type DataFile = CoreFile | DetailFile | typeof noticeFile | typeof taskFile;

export interface Core {
  readonly sites: readonly PlacedSite[];
  readonly trails: readonly PlacedTrail[];
  readonly routes: readonly Route[];
  readonly places: readonly Place[];
}
export interface Details {
  readonly citations: readonly Citation[];
  readonly stories: readonly Story[];
  readonly courses: readonly Course[];
}
/** Everything that was read, the files that could not be, and all that is wrong. */
export interface Reading<T> {
  readonly value: T;
  readonly failed: readonly DataFile[];
  readonly problems: readonly Problem[];
}

/** Gives a file's bytes; throws DataError when it cannot be had. */
export type GetFile = (file: DataFile) => Promise<Uint8Array>;
/** Called now and then in long work, so that a page can draw in between. */
export type Breathe = () => Promise<void>;
const holdBreath: Breathe = async () => undefined;
const breathEvery = 250;

/** Reads the core files. One bad record never takes the others down, nor one bad file the other files. */
export async function readCore(getFile: GetFile, breathe = holdBreath): Promise<Reading<Core>> {
  const files = new Map(coreFiles.map((file) => [file, getFile(file)]));
  // Each file is awaited where it is read; one that fails early must not count as a rejection nobody handles.
  for (const file of files.values()) file.catch(() => undefined);
  const reader = createReader((file) => files.get(file as CoreFile) ?? getFile(file), breathe);
  const places = await reader.records("places.json", placeSchema);
  const placeById = new Map(places.map((place) => [place.id, place]));
  const [memorials, bases, trails, routes] = await Promise.all([
    reader.features("memorials.geojson", readSite),
    reader.features("bases.geojson", readSite),
    reader.features("trails.geojson", (feature, file, problems) => readTrail(feature, file, placeById, problems)),
    reader.records("routes.json", routeSchema),
  ]);
  const taken = new Map<string, string>();
  const once = reader.once(taken);
  return reader.done({
    places: reader.once(new Map())(places, "places.json"),
    sites: [...once(memorials, "memorials.geojson"), ...once(bases, "bases.geojson")],
    trails: once(trails, "trails.geojson"),
    routes: once(routes, "routes.json"),
  });
}

export async function readDetails(getFile: GetFile, breathe = holdBreath): Promise<Reading<Details>> {
  const reader = createReader(getFile, breathe);
  const [citations, stories, courses] = await Promise.all([
    reader.records("citations.json", citationSchema),
    reader.records("stories.json", storySchema),
    reader.records("courses.json", courseSchema),
  ]);
  const once = reader.once(new Map());
  return reader.done({
    citations: reader.once(new Map())(citations, "citations.json"),
    stories: once(stories, "stories.json"),
    courses: once(courses, "courses.json"),
  });
}

function createReader(getFile: GetFile, breathe: Breathe) {
  const problems: Problem[] = [];
  const failed: DataFile[] = [];

  async function json(file: DataFile): Promise<unknown> {
    try {
      return parseJson(decodeText(await getFile(file), file, problems), file);
    } catch (cause) {
      if (!(cause instanceof DataError)) throw cause;
      problems.push(cause.problem);
      failed.push(file);
      return undefined;
    }
  }

  async function each<T, R>(items: readonly T[], read: (item: T, index: number) => R | null): Promise<R[]> {
    const out: R[] = [];
    for (const [i, item] of items.entries()) {
      if (i > 0 && i % breathEvery === 0) await breathe();
      const one = read(item, i);
      if (one !== null) out.push(one);
    }
    return out;
  }

  return {
    async features<R>(file: DataFile, read: (feature: SoundFeature, file: string, problems: Problem[]) => R | null) {
      const value = await json(file);
      if (value === undefined) return [];
      try {
        const features = readFeatures(value, file, problems);
        return await each(features, (feature) => read(feature, file, problems));
      } catch (cause) {
        if (!(cause instanceof DataError)) throw cause;
        problems.push(cause.problem);
        failed.push(file);
        return [];
      }
    },

    async records<S extends v.GenericSchema>(file: DataFile, schema: S): Promise<v.InferOutput<S>[]> {
      const value = await json(file);
      if (value === undefined) return [];
      if (!Array.isArray(value)) {
        problems.push(problem("not-array", file, { value: shown(value) }));
        failed.push(file);
        return [];
      }
      return each(value, (item, i) => {
        const id = typeof item === "object" && item && "id" in item ? shown(item.id) : `#${i + 1}`;
        return readPlain(schema, item, file, id, problems);
      });
    },

    /** Leaves out every record whose id was used before. */
    once(taken: Map<string, string>) {
      return <T extends { readonly id: string }>(records: readonly T[], file: DataFile): T[] =>
        records.filter(({ id }) => {
          const first = taken.get(id);
          taken.set(id, first ?? file);
          if (first)
            problems.push(problem("duplicate-id", file, { feature: id, field: "id", value: id, detail: first }));
          return !first;
        });
    },

    done: <T>(value: T): Reading<T> => ({ value, failed, problems }),
  };
}

/** Older than the first record, so a slip of the pen. */
const firstCheck = "2018-01-01";

/**
 * What no single record shows: citations, places, sites and stops that do not exist, positions that left their place,
 * and days of checking that cannot be. `today` is YYYY-MM-DD.
 */
export function checkReferences({ sites, trails, routes, places }: Core, details: Details, today: string): Problem[] {
  const problems: Problem[] = [];
  const placeById = new Map(places.map((place) => [place.id, place]));
  const openable = new Set([...sites, ...trails].map(({ id }) => id));
  const cited = new Set(details.citations.map(({ id }) => id));

  const refer = (known: { has(id: string): boolean }, id: string, file: string, feature: string, field: string) => {
    if (!known.has(id)) problems.push(problem("reference", file, { feature, field, value: id }));
  };
  const citations = (record: { readonly checked: string }, file: string, feature: string) => {
    if (record.checked < firstCheck || record.checked > today) {
      problems.push(
        problem("date", file, { feature, field: "checked", value: record.checked, detail: `${firstCheck} – ${today}` }),
      );
    }
    for (const [field, id] of citationsIn(record)) refer(cited, id, file, feature, field);
  };

  for (const site of sites) {
    const { file } = site;
    citations(site, file, site.id);
    if (site.parent) refer(openable, site.parent, file, site.id, "parent");
    checkPlace(site, file);
  }
  for (const trail of trails) {
    citations(trail, "trails.geojson", trail.id);
    checkPlace(trail, "trails.geojson");
  }
  for (const route of routes) {
    citations(route, "routes.json", route.id);
    for (const [i, stop] of route.stops.entries()) {
      if (stop.site) refer(openable, stop.site, "routes.json", route.id, `stops.${i}.site`);
      if (stop.place) refer(placeById, stop.place, "routes.json", route.id, `stops.${i}.place`);
      if (!stop.site && !stop.place && !stop.name) {
        problems.push(
          problem("field", "routes.json", { feature: route.id, field: `stops.${i}`, detail: "site, place, name" }),
        );
      }
    }
  }
  for (const story of details.stories) {
    for (const [i, step] of (story.steps ?? []).entries()) {
      if (step.site) refer(openable, step.site, "stories.json", story.id, `steps.${i}.site`);
      if (step.place) refer(placeById, step.place, "stories.json", story.id, `steps.${i}.place`);
    }
  }
  for (const [file, records] of [
    ["stories.json", details.stories],
    ["courses.json", details.courses],
  ] as const) {
    for (const record of records) {
      citations(record, file, record.id);
      for (const id of record.sites) refer(openable, id, file, record.id, "sites");
    }
  }
  return problems;

  function checkPlace(record: PlacedSite | PlacedTrail, file: string) {
    const stop = record.visit.access?.stop;
    if (stop) refer(placeById, stop, file, record.id, "visit.access.stop");
    const { place: id } = record.position;
    if (!id) return;
    const place = placeById.get(id);
    if (!place) return refer(placeById, id, file, record.id, "position.place");
    if (!record.lngLat) return;
    const [lng, lat] = place.lngLat;
    if (record.lngLat[0] === lng && record.lngLat[1] === lat) return;
    const at = { feature: record.id, field: "geometry", value: shown(record.lngLat), detail: `${id}: ${lng}, ${lat}` };
    problems.push(problem(looksLikeGcj02(record.lngLat, place.lngLat) ? "gcj02" : "place-mismatch", file, at));
  }
}

/** Every citation id in a record, with the path of the field that names it. */
function* citationsIn(value: unknown, path = ""): Generator<[field: string, id: string]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const field = path ? `${path}.${key}` : key;
    if (key === "citations" && Array.isArray(inner)) for (const id of inner) yield [field, id];
    else yield* citationsIn(inner, field);
  }
}
