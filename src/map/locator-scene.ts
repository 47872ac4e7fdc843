import { fitCamera, projection } from "../domain/camera";
import { createClusters } from "../domain/cluster";
import type { Entry, GroundPlace, Language, MetroLine } from "../domain/entry";
import { type Bounds, boundsOf, type LngLat, lineBounds } from "../domain/geo";
import { gradedLine } from "../domain/gradient";
import { layOut, type Scene } from "./svg-scene";

/** What a small map of one record is drawn from. */
export interface Located {
  readonly language: Language;
  readonly entries: readonly Entry[];
  /** Which of them are drawn: for a site or a trail all, for a route or a story its own. */
  readonly shown: (entry: Entry) => boolean;
  readonly ground: readonly GroundPlace[];
  readonly metro: readonly MetroLine[];
  /** The site or trail itself; null for what has only places of its own: a route, a story. */
  readonly subject: Entry | null;
  /** Those places, in degrees. */
  readonly points: readonly LngLat[];
}

/** Closer than this the drawn ground has nothing to show. */
const closest = { site: 10.4, line: 13 };

/** What the map must show; null where nothing of it is placed. */
export function locatedBounds({ subject, points }: Pick<Located, "subject" | "points">): Bounds | null {
  if (subject?.line) return lineBounds(subject.line);
  return boundsOf(subject?.lngLat ? [subject.lngLat] : points);
}

/** The scene around a record for a drawing of `width` by `height` pixels; null where nothing of it is placed. */
export function locatorScene(input: Located, width: number, height: number): Scene | null {
  const bounds = locatedBounds(input);
  if (!bounds) return null;
  const { entries, subject } = input;
  const size = { width, height };
  const { toPixel, fromPixel, zoom } = viewOf(bounds, size, subject?.line ? closest.line : closest.site);
  const [west, north] = fromPixel([-40, -40]);
  const [east, south] = fromPixel([width + 40, height + 40]);
  return layOut(
    {
      clusters: createClusters(entries.filter(input.shown)),
      trails: entries.filter(({ line }) => line !== null),
      ground: input.ground,
      metro: input.metro,
      language: input.language,
      selected: subject,
      graded: subject?.line && subject.course !== "schematic" ? gradedLine(subject.line) : null,
    },
    { zoom, bounds: [west, south, east, north], toPixel },
    input.shown,
  );
}

function viewOf(bounds: Bounds, size: { width: number; height: number }, most: number) {
  const camera = fitCamera(bounds, size, 56, most);
  return { ...projection(camera, size), zoom: camera.zoom };
}
