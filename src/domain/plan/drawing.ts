import { type Bounds, boundsOf, type LngLat } from "../geo";
import { lengthM, type Parts } from "../line";
import { sliceLine } from "../line-slice";
import type { TimedDay } from "./timetable";

/** A plan as maps draw it. */
export interface PlanDrawing {
  /** Numbered as in the timetable; stops at one point share a mark. */
  readonly stops: readonly DrawnStop[];
  /** From stop to stop, straight: no road is known. */
  readonly legs: readonly (readonly [from: LngLat, to: LngLat])[];
  /** Stretches of trails that are walked; a sketch is no line that anybody could walk by. */
  readonly walks: readonly { readonly parts: Parts; readonly schematic: boolean }[];
  /** What shows all of it; null for an empty one. */
  readonly bounds: Bounds | null;
}

export interface DrawnStop {
  readonly lngLat: LngLat;
  readonly label: string;
  readonly keys: readonly string[];
  /** The position is only approximate, or the place where a sketch begins. */
  readonly approximate: boolean;
}

/** The days given, their stops numbered on through all of them; `chosen` draws that day alone, its numbers kept. */
export function planDrawing(days: readonly TimedDay[], chosen: number | null = null): PlanDrawing {
  const stops = new Map<string, { lngLat: LngLat; numbers: number[]; keys: string[]; approximate: boolean }>();
  const legs: (readonly [LngLat, LngLat])[] = [];
  const walks: PlanDrawing["walks"][number][] = [];
  let number = 0;
  for (const [i, day] of days.entries()) {
    const shown = chosen === null || chosen === i;
    let left: LngLat | null = null;
    let first: LngLat | null = null;
    for (const { stop, facts, walk } of day.stops) {
      number++;
      const at: LngLat | null = walk?.entry ?? facts?.lngLat ?? null;
      if (!shown || !at) continue;
      const there = stops.get(at.join()) ?? { lngLat: at, numbers: [], keys: [], approximate: false };
      there.numbers.push(number);
      there.keys.push(stop.key);
      there.approximate ||= (walk ? walk.schematic : facts?.quality === "approximate") || facts?.quality === "unknown";
      stops.set(at.join(), there);
      if (left && left.join() !== at.join()) legs.push([left, at]);
      if (walk && facts?.line && stop.place.kind === "trail") {
        const { fromKm, toKm } = stop.place;
        const whole = fromKm === null && toKm === null;
        const parts = whole
          ? facts.line
          : sliceLine(facts.line, (fromKm ?? 0) * 1000, toKm === null ? lengthM(facts.line) : toKm * 1000);
        walks.push({ parts, schematic: walk.schematic });
      }
      left = walk?.exit ?? at;
      first ??= at;
    }
    if (shown && day.back && left && first && left.join() !== first.join()) legs.push([left, first]);
  }
  return {
    stops: [...stops.values()].map(({ numbers, ...stop }) => ({ ...stop, label: numbers.join("·") })),
    legs,
    walks,
    bounds: boundsOf([
      ...[...stops.values()].map(({ lngLat }) => lngLat),
      ...walks.flatMap(({ parts }) => parts.flat()).map(([lng, lat]): LngLat => [lng as number, lat as number]),
    ]),
  };
}
