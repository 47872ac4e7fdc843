import type { Minute } from "../beijing-time";
import type { LngLat } from "../geo";
import type { PlaceFacts, PlanContext } from "./facts";
import { isClass, type Plan, type PlanDay, type PlanStop } from "./plan";
import { partSizes, type RotationSlot, rotationSlots } from "./rotation";
import { countingMinutes, defaultVisit, loadingMinutes, toiletMinutes } from "./stay";
import { type Minutes, type Walk, walkOf } from "./walk";
import { type Way, wayBetween } from "./way";

/** One stop of a day with its times. Null times are not known: a way before it is not. */
export interface TimedStop {
  readonly stop: PlanStop;
  /** Null where the place is no longer known. */
  readonly facts: PlaceFacts | null;
  /** The way here; null at the day's first stop. */
  readonly way: Way | null;
  readonly arrive: Minute | null;
  /** Arrival if all ways and walks before take their longest. */
  readonly arriveLate: Minute | null;
  /** Until the locked arrival. */
  readonly wait: number;
  readonly unload: number;
  readonly count: number;
  readonly toilets: number;
  /** Minutes of the visit. Null for a trail without a line, where nobody typed any. */
  readonly visit: Minutes | null;
  readonly visitFrom: "typed" | "default" | "walk" | "rotation" | "unknown";
  readonly walk: Walk | null;
  /** Minute at which the visit itself begins and ends. */
  readonly begin: Minute | null;
  readonly beginLate: Minute | null;
  readonly end: Minute | null;
  readonly lunchAt: Minute | null;
  readonly load: number;
  readonly leave: Minute | null;
}

/** The parts of the group going round a day's rotation, slot by slot. */
export interface TimedRotation {
  readonly stops: readonly string[];
  readonly sizes: readonly number[];
  readonly slots: readonly (RotationSlot & { readonly from: Minute | null; readonly to: Minute | null })[];
}

export interface TimedDay {
  readonly stops: readonly TimedStop[];
  readonly back: Way | null;
  readonly rotation: TimedRotation | null;
  /** When the day is over, the way back included; null where it is not known. */
  readonly end: Minute | null;
  readonly endLate: Minute | null;
  readonly walkM: number;
  readonly ascentM: number;
  /** Minutes on wheels. */
  readonly driveMin: number;
}

export const timetable = (plan: Plan, context: PlanContext): TimedDay[] =>
  plan.days.map((day) => timedDay(plan, day, context));

interface Clock {
  readonly likely: Minute;
  readonly late: Minute;
}

/** Toilets have their time on arrival unless they were seen less than so long ago. */
const toiletsAgainMin = 45;

export function timedDay(plan: Plan, day: PlanDay, context: PlanContext): TimedDay {
  const facts = day.stops.map(({ place }) => context.facts(place));
  const walks = day.stops.map(({ place }, i) => (facts[i] ? walkOf(place, facts[i], plan) : null));
  const ways = day.stops.map((stop, i) =>
    i === 0 ? null : wayBetween(exitOf(facts[i - 1], walks[i - 1]), entryOf(facts[i], walks[i]), stop.leg, plan),
  );
  const last = day.stops.length - 1;
  const back =
    day.back && last > 0
      ? wayBetween(exitOf(facts[last], walks[last]), entryOf(facts[0], walks[0]), day.back, plan)
      : null;
  const block = rotationBlock(plan, day, facts, ways);
  const stops: TimedStop[] = [];
  let clock: Clock | null = null;
  let toiletsAt: Minute | null = null;
  for (const [i, stop] of day.stops.entries()) {
    const inBlock = block !== null && i >= block.first && i <= block.last;
    const way = ways[i] ?? null;
    const arrived: Clock | null =
      i === 0 ? { likely: day.start, late: day.start } : after(clock, change(way, block, i));
    const held = hold(arrived, stop.arrive);
    const visit = inBlock ? alike(block.slot) : visitOf(plan, stop, facts[i] ?? null, walks[i] ?? null);
    const arrives = way?.mode === "coach" && way.origin !== "same-place";
    const onward = i === last ? back : (ways[i + 1] ?? null);
    const leavesByCoach = onward?.mode === "coach" && onward.origin !== "same-place";
    const pauses = visit === null || visit.likely > 0;
    const wantsToilets =
      pauses &&
      i > 0 &&
      stop.toilets !== false &&
      (toiletsAt === null || (held?.likely ?? 0) - toiletsAt >= toiletsAgainMin);
    // In a rotation the slots hold all that happens between the first arrival and the last departure.
    const settled = inBlock && i > block.first;
    const unload = arrives && !settled ? loadingMinutes(plan) : 0;
    const count = pauses && !settled && i > 0 ? countingMinutes(plan) : 0;
    const toilets = wantsToilets && !settled ? toiletMinutes(plan) : 0;
    if (toilets > 0 && held) toiletsAt = held.likely;
    const load = leavesByCoach && !(inBlock && i < block.last) ? loadingMinutes(plan) : 0;
    const begun = after(held, alike(unload + count + toilets));
    const seen = after(begun, visit);
    const fed = after(seen, alike(stop.lunch + stop.rest + (inBlock && i === block.last ? block.idle : 0)));
    clock = after(fed, alike(load));
    stops.push({
      stop,
      facts: facts[i] ?? null,
      way,
      arrive: arrived?.likely ?? null,
      arriveLate: arrived?.late ?? null,
      wait: arrived && held ? held.likely - arrived.likely : 0,
      unload,
      count,
      toilets,
      visit,
      visitFrom: inBlock ? "rotation" : visitFrom(stop, facts[i] ?? null, walks[i] ?? null),
      walk: walks[i] ?? null,
      begin: begun?.likely ?? null,
      beginLate: begun?.late ?? null,
      end: seen?.likely ?? null,
      lunchAt: stop.lunch > 0 ? (seen?.likely ?? null) : null,
      load,
      leave: clock?.likely ?? null,
    });
  }
  const end: Clock | null = back ? after(clock, back.minutes) : clock;
  const wheels = [...ways, back].filter((way) => way && way.mode !== "foot");
  const onFoot = [...ways, back].filter((way) => way?.mode === "foot");
  return {
    stops,
    back,
    rotation: block && timedRotation(plan, block, stops[block.first]?.begin ?? null),
    end: end?.likely ?? null,
    endLate: end?.late ?? null,
    walkM: sum(walks.map((walk) => walk?.lengthM ?? 0)) + sum(onFoot.map((way) => (way?.km ?? 0) * 1000)),
    ascentM: sum(walks.map((walk) => walk?.ascentM ?? 0)),
    driveMin: sum(wheels.map((way) => way?.minutes?.likely ?? 0)),
  };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const alike = (minutes: number): Minutes => ({ from: minutes, likely: minutes, to: minutes });
const entryOf = (facts: PlaceFacts | null | undefined, walk: Walk | null | undefined): LngLat | null =>
  walk?.entry ?? facts?.lngLat ?? null;
const exitOf = (facts: PlaceFacts | null | undefined, walk: Walk | null | undefined): LngLat | null =>
  walk?.exit ?? facts?.lngLat ?? null;

function after(clock: Clock | null, minutes: Minutes | null): Clock | null {
  return clock && minutes ? { likely: clock.likely + minutes.likely, late: clock.late + minutes.to } : null;
}

/** A locked arrival is waited for; where the way there is not known it is taken at its word. */
function hold(clock: Clock | null, arrive: Minute | null): Clock | null {
  if (arrive === null) return clock;
  if (!clock) return { likely: arrive, late: arrive };
  return { likely: Math.max(clock.likely, arrive), late: Math.max(clock.late, arrive) };
}

function visitOf(plan: Plan, stop: PlanStop, facts: PlaceFacts | null, walk: Walk | null): Minutes | null {
  if (stop.minutes !== null) return alike(stop.minutes);
  if (walk) return walk.minutes;
  if (!facts || visitFrom(stop, facts, walk) === "unknown") return null;
  return alike(defaultVisit(facts, plan));
}

function visitFrom(stop: PlanStop, facts: PlaceFacts | null, walk: Walk | null): TimedStop["visitFrom"] {
  if (stop.minutes !== null) return "typed";
  if (walk) return "walk";
  return !facts || stop.place.kind === "trail" ? "unknown" : "default";
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly parts: number;
  /** In the order of the day: the first part goes round in that order. */
  readonly stops: readonly string[];
  /** Minutes of one slot, and of the change to the next. */
  readonly slot: number;
  readonly change: number;
  /** Slots after the last venue's, where there are more parts than venues. */
  readonly idle: number;
}

/** The rotation of a day, if its stops stand side by side: every slot as long as its longest visit and change. */
function rotationBlock(
  plan: Plan,
  day: PlanDay,
  facts: readonly (PlaceFacts | null)[],
  ways: readonly (Way | null)[],
): Block | null {
  const { rotation } = day;
  if (!rotation || !rotationStands(day)) return null;
  const first = day.stops.findIndex(({ key }) => rotation.stops.includes(key));
  const last = first + rotation.stops.length - 1;
  const visits = day.stops
    .slice(first, last + 1)
    .map((stop, i) => stop.minutes ?? visitInParts(facts[first + i] ?? null, plan, rotation.groups));
  const changes = ways.slice(first + 1, last + 1).map((way) => way?.minutes?.likely ?? 0);
  const slot = Math.max(...visits);
  const change = Math.max(0, ...changes) + (isClass(plan.group) ? 5 : 0);
  const idle = Math.max(0, rotation.groups - rotation.stops.length) * (slot + change);
  const stops = day.stops.slice(first, last + 1).map(({ key }) => key);
  return { first, last, parts: rotation.groups, stops, slot, change, idle };
}

const visitInParts = (facts: PlaceFacts | null, plan: Plan, parts: number) =>
  facts ? defaultVisit(facts, plan, parts) : 0;

/** Whether a day's rotation can be held: two parts or more, and its stops side by side. */
export function rotationStands({ rotation, stops }: PlanDay): boolean {
  if (!rotation || rotation.groups < 2 || rotation.stops.length < 2) return false;
  const at = rotation.stops.map((key) => stops.findIndex((stop) => stop.key === key)).sort((a, b) => a - b);
  return at[0] !== undefined && at[0] >= 0 && at.every((position, i) => position === (at[0] as number) + i);
}

/** Minutes to the next stop: the rotation's own change inside it, else the way. */
function change(way: Way | null, block: Block | null, i: number): Minutes | null {
  return block && i > block.first && i <= block.last ? alike(block.change) : (way?.minutes ?? null);
}

function timedRotation(plan: Plan, block: Block, begin: Minute | null): TimedRotation {
  const { pupils } = plan.group;
  const slots = rotationSlots(block.parts, block.stops.length).map((slot, i) => {
    const from = begin === null ? null : begin + i * (block.slot + block.change);
    return { ...slot, from, to: from === null ? null : from + block.slot };
  });
  return { stops: block.stops, sizes: partSizes(pupils, block.parts), slots };
}
