import type {
  Book,
  Cemetery,
  CivicStructure,
  CreativeWork,
  GeoCircle,
  GeoCoordinates,
  LandmarksOrHistoricalBuildings,
  Movie,
  Museum,
  MusicComposition,
  OpeningHoursSpecification,
  Place,
  Play,
  Course as TaughtCourse,
  TouristAttraction,
  TouristTrip,
  WebPage,
  WithContext,
} from "schema-dts";
import type { PlacedSite, PlacedTrail } from "../data/records";
import type { Citation, Course, Route, Story } from "../data/schema";
import { addMonths, type Day } from "../domain/beijing-time";
import type { Bilingual, Language } from "../domain/entry";
import type { LngLat } from "../domain/geo";
import { freshMonths, type Hours, isFresh, type Rule } from "../domain/hours";
import { citationIds } from "../domain/sources";
import { staticText } from "../text/static";

type Thing = Exclude<Place | TouristTrip | CreativeWork | TaughtCourse, string>;

/** What a record's description needs besides the record. */
export interface JsonLdContext {
  readonly language: Language;
  /** The day on which it is written, in Beijing. */
  readonly today: Day;
  /** Public addresses; null where the operator has given none, and then none is claimed. */
  readonly url: string | null;
  readonly image: string | null;
  readonly citation: (id: string) => Citation | undefined;
  /** Name and public address of another record, by its id. */
  readonly other: (id: string) => { readonly name: Bilingual; readonly url: string | null } | undefined;
  /** What must be known before anything else: that a line is schematic, a position not verified. */
  readonly marks: readonly string[];
}

interface Described {
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
  readonly summary: Bilingual;
  readonly checked: string;
  readonly citations: readonly string[];
}

/**
 * A record as schema.org's WebPage about a place or a trip. It says no more than the record: a position with its quality
 * (an approximate one as a circle), hours only as long as their source counts, sources only where they may be linked.
 */
export function jsonLd(
  record: PlacedSite | PlacedTrail | Route | Story | Course,
  context: JsonLdContext,
): WithContext<WebPage> {
  const { language, url } = context;
  const sources = citationIds(record).flatMap((id) => context.citation(id) ?? []);
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    ...(url && { "@id": url, url }),
    name: record.name[language],
    inLanguage: language === "zh" ? "zh-Hans" : "en",
    lastReviewed: record.checked,
    citation: sources.flatMap((source) => citationOf(source, language)),
    mainEntity: entityOf(record, context),
  };
}

function entityOf(record: PlacedSite | PlacedTrail | Route | Story | Course, context: JsonLdContext): Thing {
  if ("stops" in record) return tripOf(record, context);
  if ("course" in record) return trailOf(record, context);
  return "form" in record ? workOf(record, context) : siteOf(record, context);
}

/**
 * As the text of a script element. No text can end that element, nor start a comment in it.
 */
export const jsonLdText = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

function citationOf({ title, publisher, author, published, url, linkable }: Citation, language: Language) {
  if (!linkable || !url) return [];
  return [
    {
      "@type": "CreativeWork" as const,
      url,
      ...(title && { name: title }),
      ...(publisher && { publisher: { "@type": "Organization" as const, name: publisher[language] } }),
      ...(author && { author: { "@type": "Person" as const, name: author } }),
      ...(published && { datePublished: published }),
    },
  ];
}

/** Name, other names, description: what everything has. */
function described(record: Described, { language, url, image, marks }: JsonLdContext) {
  const other = language === "zh" ? "en" : "zh";
  return {
    ...(url && { url }),
    ...(image && { image }),
    name: record.name[language],
    alternateName: [record.name[other], ...(record.aliases ?? [])],
    description: record.summary[language],
    ...(marks.length > 0 && { disambiguatingDescription: marks.join(language === "zh" ? "；" : "; ") }),
  };
}

type PlaceType = Museum | Cemetery | LandmarksOrHistoricalBuildings | CivicStructure | TouristAttraction | Place;
const placeTypes = {
  museum: "Museum",
  cemetery: "Cemetery",
  memorial: "LandmarksOrHistoricalBuildings",
  "former-site": "LandmarksOrHistoricalBuildings",
  "education-base": "TouristAttraction",
  "party-centre": "CivicStructure",
  village: "Place",
  "scenic-path": "TouristAttraction",
} as const satisfies Record<PlacedSite["kind"] | "scenic-path", Exclude<PlaceType, string>["@type"]>;
/** What people go to see, besides what it is. */
const attractions = new Set<string>(["museum", "cemetery", "memorial", "former-site"]);

function siteOf(site: PlacedSite, context: JsonLdContext): Thing {
  const parent = site.parent ? context.other(site.parent) : undefined;
  const hours = site.visit.hours && openingHours(site.visit.hours, context.today);
  const place: Place = {
    "@type": placeTypes[site.kind] as "Place",
    ...(attractions.has(site.kind) && { additionalType: "https://schema.org/TouristAttraction" }),
    ...described(site, context),
    ...whereabouts(site, context),
    ...(parent && {
      containedInPlace: {
        "@type": "Place",
        name: parent.name[context.language],
        ...(parent.url && { url: parent.url }),
      },
    }),
    ...(hours && hours.length > 0 && { openingHoursSpecification: hours }),
  };
  return place;
}

/** A trail is a trip on foot; a scenic area's path is a place. A line that nobody has surveyed gives no geometry. */
function trailOf(trail: PlacedTrail, context: JsonLdContext): Thing {
  if (trail.kind === "trail") return { "@type": "TouristTrip", ...described(trail, context) };
  const path: Place = {
    "@type": placeTypes["scenic-path"] as "Place",
    ...described(trail, context),
    ...(trail.line ? {} : whereabouts(trail, context)),
  };
  return path;
}

function tripOf(route: Route, context: JsonLdContext): Thing {
  const stops = route.stops.flatMap(({ site, place, name }) => {
    const known = (site && context.other(site)) || (place && context.other(place)) || null;
    const said = name ?? known?.name;
    return said ? [{ name: said[context.language], url: known?.url ?? null }] : [];
  });
  return {
    "@type": "TouristTrip",
    ...described(route, context),
    itinerary: {
      "@type": "ItemList",
      itemListOrder: `https://schema.org/ItemList${route.ordered ? "OrderAscending" : "Unordered"}`,
      numberOfItems: stops.length,
      itemListElement: stops.map(({ name, url }, i) => ({
        "@type": "ListItem",
        ...(route.ordered && { position: i + 1 }),
        item: { "@type": "Place", name, ...(url && { url }) },
      })),
    },
  };
}

type WorkType = CreativeWork | Play | Movie | Book | MusicComposition | TaughtCourse;
const workTypes = {
  story: "CreativeWork",
  play: "Play",
  film: "Movie",
  documentary: "Movie",
  book: "Book",
  animation: "CreativeWork",
  song: "MusicComposition",
  lecture: "Course",
  experience: "Course",
} as const satisfies Record<(Story | Course)["form"], Exclude<WorkType, string>["@type"]>;

/** A story, a work or a course, with the places that it belongs to. */
function workOf(work: Story | Course, context: JsonLdContext): Thing {
  const places = work.sites.flatMap((id) => context.other(id) ?? []);
  const entity: CreativeWork = {
    "@type": workTypes[work.form] as "CreativeWork",
    ...described(work, context),
    ...(places.length > 0 && {
      contentLocation: places.map(({ name, url }) => ({
        "@type": "Place",
        name: name[context.language],
        ...(url && { url }),
      })),
    }),
  };
  return entity;
}

/** Address as a source gives it, district, and the point with its quality. */
function whereabouts({ visit, position, lngLat }: PlacedSite | PlacedTrail, { language }: JsonLdContext) {
  const geo = lngLat && geoOf(lngLat, position);
  return {
    ...(visit.address && { address: visit.address[language] }),
    ...(!visit.address && {
      containedInPlace: { "@type": "AdministrativeArea" as const, name: staticText[language].district },
    }),
    ...(geo && { geo }),
    additionalProperty: [
      { "@type": "PropertyValue" as const, propertyID: "positionQuality", value: position.quality },
      ...(position.accuracyM === null
        ? []
        : [
            {
              "@type": "PropertyValue" as const,
              propertyID: "positionAccuracy",
              value: position.accuracyM,
              unitCode: "MTR",
            },
          ]),
    ],
  };
}

function geoOf([longitude, latitude]: LngLat, position: PlacedSite["position"]): GeoCoordinates | GeoCircle | null {
  const point: GeoCoordinates = { "@type": "GeoCoordinates", latitude, longitude };
  if (position.quality === "surveyed" || position.quality === "mapped") return point;
  if (position.quality === "unknown" || position.accuracyM === null) return null;
  return { "@type": "GeoCircle", geoMidpoint: point, geoRadius: position.accuracyM };
}

const dayNames = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
  holiday: "PublicHolidays",
} as const;

/**
 * Weekly hours, and until when their source counts. None where the source is old, undated or thin, or where
 * schema.org's words (weekdays and public holidays) cannot say what the rules say.
 */
export function openingHours(
  { asOf, confidence, rules, seasons, exceptions }: Hours,
  today: Day,
): OpeningHoursSpecification[] {
  if (!asOf || confidence === "low" || !rules || seasons || exceptions || !isFresh(asOf, today)) return [];
  if (!rules.every(isPlain)) return [];
  const validThrough = addMonths(`${asOf}-01-01`.slice(0, 10), freshMonths);
  return rules.map(({ on, from, to }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: on.map((word) => `https://schema.org/${dayNames[word as keyof typeof dayNames]}` as const),
    opens: from,
    closes: to,
    validThrough,
  }));
}

const isPlain = ({ on, except }: Rule) => !except && on.every((word) => word in dayNames);
