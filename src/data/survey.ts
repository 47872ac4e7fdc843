import { distanceM } from "../domain/distance";
import { contains, type LngLat, surroundings } from "../domain/geo";
import { nearestOnLine, type Parts, type Position } from "../domain/line";
import { cleanTrack } from "./clean-track";
import { shown } from "./problem";
import type { Gpx } from "./read-gpx";
import { TrackRefused } from "./refusal";
import { type StoredLine, storedLine } from "./survey-line";

/** How near an end of the recording must come to the place where the trail is drawn to begin. */
export const startM = 1500;
/** How far from the drawn line a recording that begins elsewhere may lie, all of it. */
export const placeM = 5000;
/** What a phone's receiver reaches in a narrow valley, in the open and under trees, metres. */
export const surveyAccuracyM = 15;

/** A recording made into a trail's line. */
export interface Survey extends StoredLine {
  readonly device: string | null;
  /** Points recorded. */
  readonly points: number;
  /** Metres from the drawn start to the recording's nearer end, where it is farther than it should be. */
  readonly startsOffM: number | null;
}

/**
 * Makes a trail's line of a recording. `drawn` is the line that stood for the trail so far (one point where it was
 * only listed), null where it was not placed at all. Throws TrackRefused; see refusal.ts.
 */
export function surveyTrail(gpx: Gpx, drawn: Parts | null): Survey {
  const segments = gpx.tracks.flatMap((track) => track.segments);
  if (gpx.points === 0) throw new TrackRefused(hasRoute(gpx) ? "route-only" : "no-track");
  refuseOutside(segments);
  const cleaned = cleanTrack(segments);
  if (cleaned.parts.length === 0) throw new TrackRefused("no-line", String(gpx.points));
  const placed = turnToStart(cleaned.parts, drawn);
  const stored = storedLine(placed.parts);
  if (placed.startsOffM !== null && drawn) refuseAnotherPlace(stored.parts, drawn);
  const notes = [...recordingNotes(gpx), ...cleaned.notes, ...placed.notes, ...stored.notes];
  const device = gpx.creator ? shown(gpx.creator).trim() || null : null;
  return { ...stored, notes, device, points: gpx.points, startsOffM: placed.startsOffM };
}

const lngLat = (position: Position) => [position[0], position[1]] as unknown as LngLat;
const hasRoute = (gpx: Gpx) => gpx.features.some((feature) => feature.properties?._gpxType === "rte");

/** A recording that leaves the district is of something else, or in another order or datum: none of it is used. */
function refuseOutside(segments: Parts): void {
  const all = segments.flat();
  const at = all.findIndex((position) => !contains(surroundings, lngLat(position)));
  if (at < 0) return;
  const [lng, lat] = lngLat(all[at] as Position);
  const swapped = contains(surroundings, [lat, lng]);
  throw new TrackRefused(swapped ? "swapped" : "outside", `${at + 1}: lat ${lat}, lon ${lng}`);
}

function recordingNotes(gpx: Gpx): string[] {
  const notes: string[] = [];
  const { onePointSegments: single } = gpx;
  if (single > 0) notes.push(`the recording has ${single} segment${single === 1 ? "" : "s"} of one point: not used`);
  if (hasRoute(gpx)) notes.push("a planned route in the file was not used");
  const back = gpx.times.filter((time, i) => i > 0 && time < (gpx.times[i - 1] as number)).length;
  if (back === 0) return notes;
  const all = back === gpx.times.length - 1;
  const what = all ? "the times run backwards" : `${back} times are earlier than the one before`;
  return [...notes, `${what}; the order of the points was kept`];
}

/** The line in the direction in which the trail is drawn, as far as its ends show that. */
function turnToStart(parts: Parts, drawn: Parts | null) {
  const start = drawn?.[0]?.[0];
  if (!start) return { parts, notes: [], startsOffM: null };
  const offM = (position: Position | undefined) => distanceM(lngLat(position as Position), lngLat(start));
  const first = offM(parts[0]?.[0]);
  const last = offM(parts.at(-1)?.at(-1));
  if (first <= startM) return { parts, notes: [], startsOffM: null };
  if (last > startM) {
    const startsOffM = Math.round(Math.min(first, last));
    return {
      parts,
      notes: [`begins and ends far from the drawn start (${startsOffM} m at the nearer end)`],
      startsOffM,
    };
  }
  const turned = parts.map((part) => part.toReversed()).reverse();
  return { parts: turned, notes: ["turned round: its end lies at the trail's start"], startsOffM: null };
}

function refuseAnotherPlace(parts: Parts, drawn: Parts): void {
  const offM = (point: LngLat) =>
    nearestOnLine(drawn, point)?.offM ?? distanceM(point, lngLat(drawn[0]?.[0] as Position));
  const farthestM = parts.flat().reduce((most, position) => Math.max(most, offM(lngLat(position))), 0);
  if (farthestM > placeM) throw new TrackRefused("another-place", `${(farthestM / 1000).toFixed(1)} km`);
}

/** A feature of trails.geojson as it stands in the file. */
export interface RawFeature {
  readonly type: "Feature";
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}
export interface SurveyedBy {
  readonly date: string;
  readonly by: string;
  readonly file: string;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** The feature with the surveyed line in place of what stood for it; all that people wrote stays. */
export function surveyedFeature(
  feature: RawFeature,
  survey: Survey,
  { date, by, file, today }: SurveyedBy,
): RawFeature {
  const record = {
    date,
    by,
    ...(survey.device && { device: survey.device }),
    file: shown(file),
    points: survey.points,
    horizontalToleranceM: survey.horizontalM,
    verticalToleranceM: survey.verticalM,
    notes: survey.notes,
  };
  const position = {
    quality: "surveyed",
    accuracyM: surveyAccuracyM,
    basis: {
      zh: `${by}于${date}实地走线记录；山谷里卫星定位误差约${surveyAccuracyM}米`,
      en: `recorded on the ground by ${by} on ${date}; satellite positions in a valley are good to about ${surveyAccuracyM} m`,
    },
  };
  const properties = Object.entries(feature.properties).flatMap(([key, value]): [string, unknown][] => {
    if (key === "through" || key === "survey") return [];
    if (key === "course") {
      return [
        ["course", "surveyed"],
        ["survey", record],
      ];
    }
    if (key === "position") return [["position", position]];
    return [[key, key === "checked" ? today : value]];
  });
  const { parts } = survey;
  const geometry =
    parts.length === 1
      ? { type: "LineString", coordinates: parts[0] }
      : { type: "MultiLineString", coordinates: parts };
  return { ...feature, properties: Object.fromEntries(properties), geometry };
}
