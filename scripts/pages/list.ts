import type { Core, Details } from "../../src/data/atlas";
import { entriesOf } from "../../src/data/entries";
import { type Bilingual, type Entry, entryRole, type Language } from "../../src/domain/entry";
import { formatDistance } from "../../src/domain/format";
import type { LngLat } from "../../src/domain/geo";
import { groundPlaces, metroLines } from "../../src/domain/ground";
import type { Located } from "../../src/map/Locator";
import { en } from "../../src/text/en";
import { staticText } from "../../src/text/static";
import { zh } from "../../src/text/zh";

export const words = { zh, en } as const;

/** What gets pages of its own: the key that names it in a link, and its folder in the build. */
export const pageFolders = { site: "sites", trail: "trails", route: "routes" } as const;
export type PageRole = keyof typeof pageFolders;

/** One record that gets a page in each language. */
export interface StaticPage {
  readonly role: PageRole;
  readonly id: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly kind: Entry["kind"];
  readonly entry: Entry;
  readonly township: Bilingual | null;
  readonly checked: string;
  readonly located: Omit<Located, "language">;
}

/** Every page of the build, in the order of the list. */
export function listPages(core: Core, _details: Details): StaticPage[] {
  const entries = entriesOf(core);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const placeById = new Map(core.places.map((place) => [place.id, place]));
  const map = { entries, ground: groundPlaces(core.places), metro: metroLines(core.places) };
  const records = [...core.sites, ...core.trails, ...core.routes];
  return records.map((record): StaticPage => {
    const entry = byId.get(record.id) as Entry;
    const { id, name, summary, checked } = record;
    const page = { role: entryRole(entry.kind), id, name, summary, checked, kind: entry.kind, entry };
    const township = entry.township === null ? null : townshipName(core, entry.township);
    if (!("stops" in record)) {
      return { ...page, township, located: { ...map, shown: () => true, subject: entry, points: [] } };
    }
    const stops = record.stops.flatMap(({ site, place }) => byId.get(site ?? "") ?? placeById.get(place ?? "") ?? []);
    const points = stops.flatMap(({ lngLat }): LngLat[] => (lngLat ? [[lngLat[0], lngLat[1]]] : []));
    const shown = (other: Entry) => record.stops.some(({ site }) => site === other.id);
    return { ...page, township, located: { ...map, shown, subject: null, points } };
  });
}

/** What a reader must know before anything else: how far the position or the course can be trusted. */
export function marksOf({ entry }: StaticPage, language: Language): string[] {
  const t = staticText[language];
  if (entry.kind === "route") return [];
  if (entry.course === "schematic") return [t.schematicShort];
  const marks = entry.course === "unknown" ? [t.unknownCourseShort] : [];
  if (entry.line) return marks;
  if (entry.quality === "unknown") return [...marks, t.unknownMark];
  if (entry.quality === "approximate" && entry.accuracyM !== null)
    return [...marks, t.approximateMark(formatDistance(entry.accuracyM, language))];
  return marks;
}

function townshipName(core: Core, township: string): Bilingual {
  const place = core.places.find(({ id, township: of }) => id.startsWith("twn-") && of === township);
  return { zh: township, en: place?.name.en ?? township };
}
