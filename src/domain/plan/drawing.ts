import { type Bounds, boundsOf, type LngLat } from "../geo";
import { lengthM, type Parts } from "../line";
import { sliceLine } from "../line-slice";
import type { TimedDay } from "./timetable";

/** A plan as maps draw it. */
export interface PlanDrawing {
  /** Numbered as in the timetable; stops at one point share a mark. */
  readonly stops: readonly { readonly lngLat: LngLat; readonly label: string; readonly keys: readonly string[] }[];
  /** From stop to stop, straight: no road is known. */
  readonly legs: readonly (readonly [from: LngLat, to: LngLat])[];
  /** Stretches of trails that are walked. */
  readonly walks: readonly Parts[];
  /** What shows all of it; null for an empty one. */
  readonly bounds: Bounds | null;
}

/** The days given, their stops numbered on through all of them; `chosen` draws that day alone, its numbers kept. */
export function planDrawing(days: readonly TimedDay[], chosen: number | null = null): PlanDrawing {
  const stops = new Map<string, { lngLat: LngLat; numbers: number[]; keys: string[] }>();
  const legs: (readonly [LngLat, LngLat])[] = [];
  const walks: Parts[] = [];
  let number = 0;
  for (const [i, day] of days.entries()) {
    const shown = chosen === null || chosen === i;
    let left: LngLat | null = null;
    let first: LngLat | null = null;
    for (const { stop, facts, walk } of day.stops) {
      number++;
      const at: LngLat | null = walk?.entry ?? facts?.lngLat ?? null;
      if (!shown || !at) continue;
      const there = stops.get(at.join()) ?? { lngLat: at, numbers: [], keys: [] };
      there.numbers.push(number);
      there.keys.push(stop.key);
      stops.set(at.join(), there);
      if (left && left.join() !== at.join()) legs.push([left, at]);
      if (walk && facts?.line && stop.place.kind === "trail") {
        const { fromKm, toKm } = stop.place;
        const whole = fromKm === null && toKm === null;
        walks.push(
          whole
            ? facts.line
            : sliceLine(facts.line, (fromKm ?? 0) * 1000, toKm === null ? lengthM(facts.line) : toKm * 1000),
        );
      }
      left = walk?.exit ?? at;
      first ??= at;
    }
    if (shown && day.back && left && first && left.join() !== first.join()) legs.push([left, first]);
  }
  return {
    stops: [...stops.values()].map(({ lngLat, numbers, keys }) => ({ lngLat, label: numbers.join("·"), keys })),
    legs,
    walks,
    bounds: boundsOf([
      ...[...stops.values()].map(({ lngLat }) => lngLat),
      ...walks.flat(2).map(([lng, lat]): LngLat => [lng as number, lat as number]),
    ]),
  };
}
