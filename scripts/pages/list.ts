import type { Core, Details } from "../../src/data/atlas";
import { entriesOf } from "../../src/data/entries";
import type { Story } from "../../src/data/schema";
import { type Bilingual, type Entry, entryRole, type Language } from "../../src/domain/entry";
import { formatDistance } from "../../src/domain/format";
import type { LngLat } from "../../src/domain/geo";
import { groundPlaces, metroLines } from "../../src/domain/ground";
import type { Subject } from "../../src/static-server";
import { en } from "../../src/text/en";
import { staticText } from "../../src/text/static";
import { zh } from "../../src/text/zh";

export const words = { zh, en } as const;

/** One record that gets a page in each language. */
export interface StaticPage extends Subject {
  readonly summary: Bilingual;
  readonly township: Bilingual | null;
  readonly checked: string;
}

/** Every page of the build, in the order of the list. */
export function listPages(core: Core, details: Details): StaticPage[] {
  const entries = entriesOf(core);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const placeById = new Map(core.places.map((place) => [place.id, place]));
  const map = { entries, ground: groundPlaces(core.places), metro: metroLines(core.places) };

  /** A map of the places that a record names, by ids of sites and places. */
  function ownPlaces(ids: readonly (string | undefined)[]): StaticPage["located"] {
    const named = ids.flatMap((id = "") => byId.get(id) ?? placeById.get(id) ?? []);
    const points = named.flatMap((one): LngLat[] => {
      const line = "line" in one ? (one.line?.flat() ?? []) : [];
      const at = one.lngLat ? [one.lngLat] : line;
      return at.map(([lng, lat]) => [lng as number, lat as number]);
    });
    return { ...map, shown: ({ id }) => ids.includes(id), subject: null, points };
  }
  const entryPages = [...core.sites, ...core.trails, ...core.routes].map((record): StaticPage => {
    const entry = byId.get(record.id) as Entry;
    const { id, name, summary, checked } = record;
    const { kind } = entry;
    return {
      ...{ role: entryRole(kind), id, name, summary, checked, entry, icon: kind },
      kindName: { zh: zh.kind[kind], en: en.kind[kind] },
      township: entry.township === null ? null : townshipName(core, entry.township),
      located:
        "stops" in record
          ? ownPlaces(record.stops.map(({ site, place }) => site ?? place))
          : { ...map, shown: () => true, subject: entry, points: [] },
    };
  });
  const readingPages = [
    ...details.stories.map((story) => ({ ...story, role: "story" as const, formName: storyForm(story.form) })),
    ...details.courses.map((course) => ({ ...course, role: "course" as const, formName: courseForm })),
  ].map(({ role, id, name, summary, checked, formName, ...rest }): StaticPage => {
    const steps = "steps" in rest ? (rest.steps ?? []) : [];
    return {
      ...{ role, id, name, summary, checked, entry: null, icon: null, township: null, kindName: formName },
      located: ownPlaces([...rest.sites, ...steps.map(({ site, place }) => site ?? place)]),
    };
  });
  return [...entryPages, ...readingPages];
}

const courseForm: Bilingual = { zh: staticText.zh.roles.course, en: staticText.en.roles.course };
const storyForm = (form: Story["form"]): Bilingual => ({ zh: zh.storyForms[form], en: en.storyForms[form] });

/** What a reader must know before anything else: how far the position or the course can be trusted. */
export function marksOf({ entry }: StaticPage, language: Language): string[] {
  const t = staticText[language];
  if (!entry || entry.kind === "route") return [];
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
