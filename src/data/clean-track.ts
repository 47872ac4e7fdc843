import { distanceM } from "../domain/distance";
import type { LngLat } from "../domain/geo";
import { distancesAlong, type Parts, type Position } from "../domain/line";

/** Farther apart than this, two neighbours have no way between them that anybody walked. */
export const jumpM = 300;
/** A recorder standing still wanders by less than this; without thinning its wandering would count as length. */
export const jitterM = 2;
/** The longest way without heights over which a straight line may stand in for them. */
export const heightGapM = 200;

/** What a step leaves of the line, and what it did, as notes for the record. */
export interface Step {
  readonly parts: Parts;
  readonly notes: readonly string[];
}

/** The steps from a recording to a line that can be measured, in this order. */
export function cleanTrack(segments: Parts): Step {
  const notes: string[] = [];
  let parts = segments;
  for (const step of [splitJumps, thin, dropSinglePoints, completeHeights]) {
    const result = step(parts);
    parts = result.parts;
    notes.push(...result.notes);
  }
  return { parts, notes };
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const lngLat = (position: Position) => [position[0], position[1]] as unknown as LngLat;
const apartM = (a: Position, b: Position) => distanceM(lngLat(a), lngLat(b));

/** Cuts a segment where the recording jumps: the way between is not known, so it is not drawn and not length. */
export function splitJumps(parts: Parts): Step {
  let jumps = 0;
  let longestM = 0;
  const out: Position[][] = [];
  for (const part of parts) {
    let current: Position[] = [];
    for (const position of part) {
      const before = current.at(-1);
      const apart = before ? apartM(before, position) : 0;
      if (apart > jumpM) {
        jumps++;
        longestM = Math.max(longestM, apart);
        out.push(current);
        current = [];
      }
      current.push(position);
    }
    out.push(current);
  }
  if (jumps === 0) return { parts: out, notes: [] };
  const where = `split at ${count(jumps, "jump")} of more than ${jumpM} m (the longest ${Math.round(longestM)} m)`;
  return { parts: out, notes: [where] };
}

/** Leaves out points that repeat the position before, and those within the recorder's own wandering of the last kept. */
export function thin(parts: Parts): Step {
  let repeated = 0;
  let thinned = 0;
  const out = parts.map((part) => {
    const kept: Position[] = [];
    for (const position of part) {
      const last = kept.at(-1);
      const apart = last ? apartM(last, position) : Infinity;
      if (apart >= jitterM) {
        kept.push(position);
        continue;
      }
      if (apart === 0) repeated++;
      else thinned++;
      // The first fix of a recording often has no height yet; the next one at the same spot lends its own.
      if (last && last[2] === undefined && position[2] !== undefined)
        kept.splice(-1, 1, [...lngLat(last), position[2]]);
    }
    return kept;
  });
  const notes: string[] = [];
  if (repeated > 0) notes.push(`removed ${count(repeated, "point")} repeating the position before`);
  if (thinned > 0)
    notes.push(`removed ${count(thinned, "point")} within ${jitterM} m of the last one kept (jitter is not length)`);
  return { parts: out, notes };
}

/** One point is no line. */
export function dropSinglePoints(parts: Parts): Step {
  const out = parts.filter((part) => part.length >= 2);
  const dropped = parts.filter((part) => part.length === 1).length;
  return { parts: out, notes: dropped > 0 ? [`dropped ${count(dropped, "segment")} of one point`] : [] };
}

/** Fills short ways without heights along a straight slope; drops all heights where they cannot be had for the whole line. */
export function completeHeights(parts: Parts): Step {
  const all = parts.flat();
  const known = all.filter((position) => position[2] !== undefined);
  if (known.length === 0) return { parts, notes: all.length > 0 ? ["no heights in the recording"] : [] };
  if (known.every((position) => position[2] === 0)) {
    return { parts: withoutHeights(parts), notes: ["all heights dropped: every one of them is 0"] };
  }
  if (known.length === all.length) return { parts, notes: [] };
  const filled: Position[][] = [];
  for (const part of parts) {
    const whole = fillHeights(part);
    if (!whole) {
      const why = `${all.length - known.length} of ${all.length} points have none, over more than ${heightGapM} m or at an end`;
      return { parts: withoutHeights(parts), notes: [`all heights dropped: ${why}`] };
    }
    filled.push(whole);
  }
  const missing = count(all.length - known.length, "missing height");
  return { parts: filled, notes: [`filled ${missing} by linear interpolation, over gaps of ${heightGapM} m at most`] };
}

const withoutHeights = (parts: Parts): Parts => parts.map((part) => part.map(lngLat));

/** The part with every height; null where a gap is too long or has no height on both sides. */
function fillHeights(part: readonly Position[]): Position[] | null {
  const walked = distancesAlong(part);
  const out: Position[] = [];
  let before = -1;
  for (const [i, position] of part.entries()) {
    if (position[2] === undefined) continue;
    const missing = i - before - 1;
    if (missing > 0 && (before < 0 || (walked[i] as number) - (walked[before] as number) > heightGapM)) return null;
    for (let k = before + 1; k < i; k++) out.push(between(before, i, k));
    out.push(position);
    before = i;
  }
  return before === part.length - 1 ? out : null;

  function between(a: number, b: number, k: number): Position {
    const t = ((walked[k] as number) - (walked[a] as number)) / ((walked[b] as number) - (walked[a] as number));
    const [low, high] = [part[a]?.[2] as number, part[b]?.[2] as number];
    return [...lngLat(part[k] as Position), low + (high - low) * t];
  }
}
