import { emptyDay, findStop, most, type Plan, type PlanDay, type PlanLeg, type PlanStop, type StopPlace } from "./plan";

/**
 * Changes to a plan: each gives a new plan and leaves the old one as it was, so that going back is taking an earlier one
 * from a list. What cannot be done (a stop that is not there, a day too many) gives the very same plan.
 */

const mapDay = (plan: Plan, at: number, change: (day: PlanDay) => PlanDay): Plan => {
  const day = plan.days[at];
  const changed = day && change(day);
  if (!changed || changed === day) return plan;
  return { ...plan, days: plan.days.map((one, i) => (i === at ? changed : one)) };
};

/** A key that no stop of the plan has. */
function freshKey(plan: Plan): string {
  const used = new Set(plan.days.flatMap(({ stops }) => stops.map(({ key }) => key)));
  let number = used.size + 1;
  while (used.has(`s${number}`)) number++;
  return `s${number}`;
}

/** Puts a place into a day, at the end where `at` is not given. The leg to it is like the one before it. */
export function addStop(plan: Plan, day: number, place: StopPlace, at = Number.POSITIVE_INFINITY): Plan {
  return mapDay(plan, day, (one) => {
    if (one.stops.length >= most.stopsADay) return one;
    const where = Math.max(0, Math.min(at, one.stops.length));
    const stop: PlanStop = {
      key: freshKey(plan),
      place,
      minutes: null,
      locked: false,
      arrive: null,
      lunch: 0,
      rest: 0,
      toilets: null,
      note: "",
      leg: {
        mode: one.stops[where - 1]?.leg.mode ?? (plan.group.pupils > 0 ? "coach" : "car"),
        minutes: null,
        km: null,
      },
    };
    return withStops(one, [...one.stops.slice(0, where), stop, ...one.stops.slice(where)]);
  });
}

/** A typed time holds between two places only: where another stop now comes before, it is forgotten. */
function withoutTypedWays(now: readonly PlanStop[], before: readonly PlanStop[]): PlanStop[] {
  const former = new Map(before.map((stop, i) => [stop.key, before[i - 1]?.key]));
  return now.map((stop, i) =>
    former.has(stop.key) &&
    former.get(stop.key) !== now[i - 1]?.key &&
    (stop.leg.minutes !== null || stop.leg.km !== null)
      ? { ...stop, leg: { ...stop.leg, minutes: null, km: null } }
      : stop,
  );
}

const endsOf = (stops: readonly PlanStop[]) => `${stops[0]?.key} ${stops.at(-1)?.key}`;

/** The day with other stops: what was typed for a way that no longer is, and a rotation that fell apart, go. */
function withStops(day: PlanDay, stops: readonly PlanStop[]): PlanDay {
  const keys = new Set(stops.map(({ key }) => key));
  const left = day.rotation?.stops.filter((key) => keys.has(key)) ?? [];
  const sameEnds = endsOf(stops) === endsOf(day.stops);
  return {
    ...day,
    stops: withoutTypedWays(stops, day.stops),
    back: day.back && !sameEnds ? { ...day.back, minutes: null, km: null } : day.back,
    rotation: day.rotation && left.length > 1 ? { ...day.rotation, stops: left } : null,
  };
}

export function removeStop(plan: Plan, key: string): Plan {
  const found = findStop(plan, key);
  if (!found) return plan;
  return mapDay(plan, found.day, (day) =>
    withStops(
      day,
      day.stops.filter((stop) => stop.key !== key),
    ),
  );
}

/** Moves a stop to a place in its day or another: `at` counts in the list without it. */
export function moveStop(plan: Plan, key: string, toDay: number, at: number): Plan {
  const found = findStop(plan, key);
  const target = plan.days[toDay];
  if (!found || !target) return plan;
  const same = found.day === toDay;
  const others = target.stops.filter((stop) => stop.key !== key);
  if (!same && others.length >= most.stopsADay) return plan;
  const where = Math.max(0, Math.min(at, others.length));
  if (same && where === found.at) return plan;
  const stops = [...others.slice(0, where), found.stop, ...others.slice(where)];
  if (same) return mapDay(plan, toDay, (day) => withStops(day, stops));
  const moved = { ...found.stop, leg: { ...found.stop.leg, minutes: null, km: null } };
  return mapDay(removeStop(plan, key), toDay, (day) =>
    withStops(
      day,
      stops.map((stop) => (stop.key === key ? moved : stop)),
    ),
  );
}

/** Gives a day's stops another order, named by their keys; the same plan unless every key is named once. */
export function reorder(plan: Plan, day: number, keys: readonly string[]): Plan {
  return mapDay(plan, day, (one) => {
    const byKey = new Map(one.stops.map((stop) => [stop.key, stop]));
    const stops = keys.flatMap((key) => byKey.get(key) ?? []);
    if (new Set(keys).size !== one.stops.length || stops.length !== one.stops.length) return one;
    return stops.every((stop, i) => stop === one.stops[i]) ? one : withStops(one, stops);
  });
}

/** Changes what a stop says of itself: minutes, lock, arrival, lunch, rest, toilets, note, its place. */
export function changeStop(plan: Plan, key: string, change: Partial<Omit<PlanStop, "key" | "leg">>): Plan {
  const found = findStop(plan, key);
  if (!found) return plan;
  return mapDay(plan, found.day, (day) => ({
    ...day,
    stops: day.stops.map((stop) => (stop.key === key ? { ...stop, ...change } : stop)),
  }));
}

/** Changes the way to a stop. Another mode forgets what was typed for the old one. */
export function changeLeg(plan: Plan, key: string, change: Partial<PlanLeg>): Plan {
  const found = findStop(plan, key);
  if (!found) return plan;
  return mapDay(plan, found.day, (day) => ({
    ...day,
    stops: day.stops.map((stop) => (stop.key === key ? { ...stop, leg: otherLeg(stop.leg, change) } : stop)),
  }));
}

function otherLeg(leg: PlanLeg, change: Partial<PlanLeg>): PlanLeg {
  const typed = change.mode !== undefined && change.mode !== leg.mode ? { minutes: null, km: null } : {};
  return { ...leg, ...typed, ...change };
}

/** Sets the way back to the first stop: a change of it, or null for a day that ends where it is. */
export function changeBack(plan: Plan, day: number, change: Partial<PlanLeg> | null): Plan {
  return mapDay(plan, day, (one) => {
    if (!change) return one.back ? { ...one, back: null } : one;
    const leg = one.back ?? { mode: one.stops.at(-1)?.leg.mode ?? "car", minutes: null, km: null };
    return { ...one, back: otherLeg(leg, change) };
  });
}

/** Changes a day's date, start, latest return or rotation. */
export const changeDay = (
  plan: Plan,
  day: number,
  change: Partial<Pick<PlanDay, "date" | "start" | "latest" | "rotation">>,
): Plan => mapDay(plan, day, (one) => ({ ...one, ...change }));

/** Adds an empty day after the last, on no date, starting as that one does. */
export function addDay(plan: Plan): Plan {
  if (plan.days.length >= most.days) return plan;
  return { ...plan, days: [...plan.days, { ...emptyDay, start: plan.days.at(-1)?.start ?? emptyDay.start }] };
}

/** Takes a day away with all its stops; the last one left becomes empty instead. */
export function removeDay(plan: Plan, day: number): Plan {
  if (!plan.days[day]) return plan;
  const days = plan.days.filter((_, i) => i !== day);
  return { ...plan, days: days.length > 0 ? days : [emptyDay] };
}

export function moveDay(plan: Plan, day: number, to: number): Plan {
  const moved = plan.days[day];
  if (!moved || to === day || !plan.days[to]) return plan;
  const others = plan.days.filter((_, i) => i !== day);
  return { ...plan, days: [...others.slice(0, to), moved, ...others.slice(to)] };
}

/** Renames the plan or changes its note. */
export const changeText = (plan: Plan, change: Partial<Pick<Plan, "name" | "note">>): Plan => ({ ...plan, ...change });

/** Puts words of one's own in a place of the printed pack; null gives its own words back. */
export function changePackText(plan: Plan, place: string, text: string | null): Plan {
  const { [place]: before, ...others } = plan.texts;
  if (text === null) return before === undefined ? plan : { ...plan, texts: others };
  if (before === undefined && Object.keys(others).length >= most.texts) return plan;
  return { ...plan, texts: { ...plan.texts, [place]: text } };
}

export const changeGroup = (plan: Plan, change: Partial<Plan["group"]>): Plan => ({
  ...plan,
  group: { ...plan.group, ...change },
});
export const changeSettings = (plan: Plan, change: Partial<Plan["settings"]>): Plan => ({
  ...plan,
  settings: { ...plan.settings, ...change },
});
