import type { Examined, SourcedRecord, UnknownField } from "./provenance";

/** What is looked at of a site or a trail, to tell what nobody knows of it. */
interface VisitedRecord extends SourcedRecord {
  readonly township: string | null;
  readonly position: { readonly quality: string };
  readonly course?: string;
  readonly period?: unknown;
  readonly published?: { readonly lengthM?: number | undefined } | undefined;
  readonly visit: { readonly [field: string]: unknown };
}
interface RouteRecord extends SourcedRecord {
  readonly year: number | null;
  readonly published?: unknown;
}
interface StoryRecord extends SourcedRecord {
  readonly sites: readonly string[];
  readonly period?: unknown;
}
interface CourseRecord extends SourcedRecord {
  readonly stage?: unknown;
  readonly duration?: unknown;
}
const lacking = (record: SourcedRecord, gaps: Partial<Record<UnknownField, boolean>>): Examined => ({
  record,
  unknown: (Object.keys(gaps) as UnknownField[]).filter((field) => gaps[field]),
});
const visitGaps = ({ visit }: VisitedRecord) => ({
  address: !visit.address,
  hours: !visit.hours,
  ticket: !visit.ticket,
  phone: !visit.phone,
  transport: !visit.transport,
});

/** What a site's page says that nobody knows. */
export const examineSite = (site: VisitedRecord): Examined =>
  lacking(site, {
    position: site.position.quality === "unknown",
    township: site.township === null,
    ...visitGaps(site),
    period: !site.period,
  });

/** The same of a trail: a schematic line is no course, and its length is nobody's. */
export const examineTrail = (trail: VisitedRecord): Examined =>
  lacking(trail, {
    course: trail.course === "schematic" || trail.course === "unknown",
    length: trail.course !== "surveyed" && !trail.published?.lengthM,
    ...visitGaps(trail),
  });

export const examineRoute = (route: RouteRecord): Examined =>
  lacking(route, { year: route.year === null, length: !route.published });

export const examineStory = (story: StoryRecord): Examined =>
  lacking(story, { sites: story.sites.length === 0, period: !story.period });

export const examineCourse = (course: CourseRecord): Examined =>
  lacking(course, { stage: !course.stage, duration: !course.duration });

/** Every record of the product with what it lacks, in the order of the list; stories and courses after it. */
export function examineAll(
  core: {
    readonly sites: readonly VisitedRecord[];
    readonly trails: readonly VisitedRecord[];
    readonly routes: readonly RouteRecord[];
  },
  details: { readonly stories: readonly StoryRecord[]; readonly courses: readonly CourseRecord[] },
): Examined[] {
  return [
    ...core.sites.map(examineSite),
    ...core.trails.map(examineTrail),
    ...core.routes.map(examineRoute),
    ...details.stories.map(examineStory),
    ...details.courses.map(examineCourse),
  ];
}
