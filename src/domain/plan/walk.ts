import { terrainThresholdM, thresholdM } from "../elevation";
import type { LngLat } from "../geo";
import { restMinutes } from "../group-pace";
import { lengthM, measureLine, type Parts, profile } from "../line";
import { sliceLine } from "../line-slice";
import { type Slope, slopesOf, walkingMinutes, walkingRange } from "../walking";
import type { PlaceFacts } from "./facts";
import { paceOf } from "./pace";
import type { Plan, StopPlace } from "./plan";

/** Minutes as a range, and the one that the timetable goes by. */
export interface Minutes {
  readonly from: number;
  readonly likely: number;
  readonly to: number;
}

/** A trail, or a stretch of one, as it is walked in a plan. */
export interface Walk {
  readonly lengthM: number;
  /** Null where no heights are known. */
  readonly ascentM: number | null;
  readonly descentM: number | null;
  /** Rests included. */
  readonly minutes: Minutes;
  /** The line is only sketched: length and time are guesses between wide limits. */
  readonly schematic: boolean;
  readonly entry: LngLat;
  readonly exit: LngLat;
}

/** How much longer than its sketch a real path is taken to be, likely and at most. */
const schematicLikely = 1.3;
const schematicMost = 2;

/** The walk that a stop on a trail means; null where it is no trail or has no line. */
export function walkOf(place: StopPlace, { line, course, onTerrain }: PlaceFacts, plan: Plan): Walk | null {
  if (place.kind !== "trail" || !line) return null;
  const stretch = stretchOf(line, place.fromKm, place.toKm, onTerrain ? terrainThresholdM : thresholdM);
  if (!stretch) return null;
  const back = place.walk === "there-and-back";
  const schematic = course === "schematic";
  const twice = back ? 2 : 1;
  const bothWays = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  const ascentM = back ? bothWays(stretch.ascentM, stretch.descentM) : stretch.ascentM;
  const descentM = back ? ascentM : stretch.descentM;
  const total = stretch.lengthM * twice;
  const slopes = stretch.slopes && (back ? [...stretch.slopes, ...turned(stretch.slopes)] : stretch.slopes);
  const pace = paceOf(plan);
  const walking = walkingMinutes(
    { lengthM: total, ascentM, descentM },
    plan.settings.walking,
    pace.rates,
    slopes ?? undefined,
  );
  const restful = (minutes: number) => fiveUp(minutes + restMinutes(minutes, pace));
  const range = walkingRange(walking);
  const likely = restful(schematic ? walking * schematicLikely : walking);
  const longest = schematic ? restful(walking * schematicMost) : range.toMin;
  return {
    lengthM: total,
    ascentM,
    descentM,
    minutes: { from: Math.min(range.fromMin, likely), likely, to: Math.max(longest, likely) },
    schematic,
    entry: stretch.entry,
    exit: back ? stretch.entry : stretch.exit,
  };
}

const fiveUp = (minutes: number) => Math.ceil(minutes / 5) * 5;
const turned = (slopes: readonly Slope[]) => slopes.map(({ lengthM, riseM }) => ({ lengthM, riseM: -riseM })).reverse();

interface Stretch {
  readonly lengthM: number;
  readonly ascentM: number | null;
  readonly descentM: number | null;
  readonly slopes: readonly Slope[] | null;
  readonly entry: LngLat;
  readonly exit: LngLat;
}

/** A surveyed line has thousands of points and never changes, while the plan is worked out again at every key. */
const known = new WeakMap<Parts, Map<string, Stretch | null>>();

function stretchOf(line: Parts, fromKm: number | null, toKm: number | null, noiseM: number): Stretch | null {
  const ofLine = known.get(line) ?? new Map<string, Stretch | null>();
  known.set(line, ofLine);
  const key = `${fromKm} ${toKm}`;
  let stretch = ofLine.get(key);
  if (stretch === undefined) {
    stretch = measureStretch(line, fromKm, toKm, noiseM);
    ofLine.set(key, stretch);
  }
  return stretch;
}

function measureStretch(line: Parts, fromKm: number | null, toKm: number | null, noiseM: number): Stretch | null {
  const whole = fromKm === null && toKm === null;
  const parts = whole ? line : sliceLine(line, (fromKm ?? 0) * 1000, toKm === null ? lengthM(line) : toKm * 1000);
  const first = parts[0]?.[0];
  const last = parts.at(-1)?.at(-1);
  if (!first || !last) return null;
  const heights = profile(parts);
  const { lengthM: length, ascentM, descentM } = measureLine(parts, noiseM);
  return {
    lengthM: length,
    ascentM,
    descentM,
    slopes: heights && slopesOf(heights),
    entry: [first[0] as number, first[1] as number],
    exit: [last[0] as number, last[1] as number],
  };
}
