import { checkCapacity, checkOpening, type Note } from "./check-visit";
import type { PlanContext } from "./facts";
import type { Finding, Fix } from "./finding";
import { paceOf } from "./pace";
import { isClass, type Plan, type PlanDay } from "./plan";
import { rotationStands, type TimedDay, type TimedStop } from "./timetable";
import type { Way } from "./way";

/**
 * Everything about a plan that will not do (red) or may not (amber), day by day, each with its numbers and, where one can
 * mend it, how. What is not known is amber at least: a plan with unknowns never comes out without findings.
 */
export function checks(plan: Plan, days: readonly TimedDay[], context: PlanContext): Finding[] {
  const findings: Finding[] = [];
  plan.days.forEach((day, i) => {
    const timed = days[i];
    if (!timed) return;
    const note: Note = (code, level, key, rest = {}) =>
      findings.push({ code, level, day: i, key, is: null, limit: null, fix: null, ...rest });
    if (day.stops.length === 0) {
      note("empty", "amber", null);
      return;
    }
    if (day.date === null) note("no-date", "amber", null, { fix: { kind: "ask", field: "date", key: null } });
    timed.stops.forEach((row) => {
      checkStop(row, plan, day, i, context, note);
    });
    if (timed.back) checkWay(timed.back, null, note);
    checkEffort(plan, timed, note);
    checkNeeds(plan, day, i, timed, note);
    checkEnd(plan, day, i, timed, context, note);
    checkDriving(plan, timed, note);
  });
  return findings;
}

function checkStop(row: TimedStop, plan: Plan, day: PlanDay, at: number, context: PlanContext, note: Note): void {
  const { stop, facts, walk, way } = row;
  const { key } = stop;
  if (!facts) {
    note("gone", "red", key, { fix: { kind: "remove", key } });
    return;
  }
  if (way) checkWay(way, key, note);
  if (way?.mode === "coach" && isClass(plan.group) && !facts.parking && facts.kind !== "point")
    note("coach-stop-unknown", "amber", key);
  if (day.date !== null) {
    checkOpening(row, day.date, context, note);
    if (stop.place.kind === "trail" || way?.mode === "foot")
      for (const season of context.seasons(day.date))
        note(season === "fire" ? "fire-season" : "flood-season", "amber", key);
  }
  const parts = day.rotation?.stops.includes(key) && rotationStands(day) ? day.rotation.groups : 1;
  checkCapacity(row, plan, parts, at, note);
  if (stop.arrive !== null && row.arrive !== null && row.arrive > stop.arrive)
    note("late-for-lock", "red", key, {
      is: row.arrive,
      limit: stop.arrive,
      fix: { kind: "arrive", key, minute: row.arrive },
    });
  if (stop.place.kind === "trail") {
    if (!facts.line) note("no-line", row.visit ? "amber" : "red", key, { fix: { kind: "ask", field: "minutes", key } });
    if (walk?.schematic) note("schematic", "amber", key);
    if (walk && walk.ascentM === null) note("climb-unknown", "amber", key);
  } else if (!facts.lngLat) note("position-unknown", "amber", key);
  else if (facts.quality === "approximate" || facts.quality === "unknown")
    note("position-approximate", "amber", key, { is: facts.accuracyM });
}

function checkWay(way: Way, key: string | null, note: Note): void {
  if (way.minutes === null) note("way-unknown", "red", key, { fix: { kind: "ask", field: "way", key } });
}

/** Length and climb of the day, by the walkers' own limits or those of the plan. */
function checkEffort(plan: Plan, { walkM, ascentM }: TimedDay, note: Note): void {
  const { mostWalkM: far, mostAscentM: high } = paceOf(plan);
  if (walkM > far) note("too-far", walkM > far * 1.25 ? "red" : "amber", null, { is: walkM, limit: far });
  if (ascentM > high)
    note("too-much-climb", ascentM > high * 1.25 ? "red" : "amber", null, { is: ascentM, limit: high });
}

const lunchHours = { from: 11 * 60, to: 13 * 60 };
const classLunch = 50;

function checkNeeds(plan: Plan, day: PlanDay, at: number, timed: TimedDay, note: Note): void {
  const { group, settings } = plan;
  const overLunch = timed.end === null || (day.start <= lunchHours.from && timed.end >= lunchHours.to);
  const fed = timed.stops.some(({ lunchAt, stop }) =>
    lunchAt !== null ? lunchAt >= lunchHours.from - 30 && lunchAt <= lunchHours.to : stop.lunch > 0,
  );
  if (overLunch && !fed) {
    const where = timed.stops
      .flatMap(({ stop, end }) =>
        end !== null && end >= lunchHours.from && end <= lunchHours.to ? [{ stop, off: Math.abs(end - 12 * 60) }] : [],
      )
      .sort((a, b) => a.off - b.off)[0];
    note("no-lunch", "amber", where?.stop.key ?? null, {
      fix: where ? { kind: "lunch", key: where.stop.key, minutes: classLunch } : null,
    });
  }
  checkToilets(settings.toiletGapMin, day, timed, note);
  const adults = group.teachers + group.adults;
  const needed = Math.ceil(group.pupils / settings.pupilsPerAdult);
  if (group.pupils > 0 && adults < needed)
    note("few-adults", "amber", null, {
      is: adults,
      limit: needed,
      fix: { kind: "adults", teachers: needed - group.adults },
    });
  const roads = [...timed.stops.map(({ way }) => way), timed.back].filter((way) => way?.origin === "estimate");
  if (roads.length > 0)
    note("ways-estimated", "amber", null, { is: roads.length, fix: { kind: "ask", field: "way", key: null } });
  if (day.rotation && !rotationStands(day))
    note("rotation-broken", "red", null, { fix: { kind: "rotate", day: at, rotation: null } });
}

/** The longest time between toilets that somebody knows of; the start and the end of the day have theirs. */
function checkToilets(limit: number, day: PlanDay, timed: TimedDay, note: Note): void {
  let since = day.start;
  for (const { stop, facts, begin, leave, arrive } of timed.stops) {
    if (arrive === null) return;
    if ((stop.toilets ?? facts?.toilets) !== true) continue;
    if (arrive - since > limit) {
      note("toilet-gap", "amber", stop.key, {
        is: arrive - since,
        limit,
        fix: { kind: "ask", field: "toilets", key: null },
      });
      return;
    }
    since = leave ?? begin ?? arrive;
  }
  if (timed.end !== null && timed.end - since > limit)
    note("toilet-gap", "amber", null, {
      is: timed.end - since,
      limit,
      fix: { kind: "ask", field: "toilets", key: null },
    });
}

/** Nobody is told to set out before six. */
const earliestStart = 6 * 60;

function checkEnd(plan: Plan, day: PlanDay, at: number, timed: TimedDay, context: PlanContext, note: Note): void {
  const { end, endLate } = timed;
  if (end === null) return;
  const earlier = (by: number): Fix => {
    const minute = day.start - Math.ceil(by / 5) * 5;
    return minute >= earliestStart ? { kind: "start", day: at, minute } : { kind: "ask", field: "order", key: null };
  };
  if (day.latest !== null && end > day.latest)
    note("late-back", "red", null, { is: end, limit: day.latest, fix: earlier(end - day.latest) });
  else if (day.latest !== null && endLate !== null && endLate > day.latest)
    note("maybe-late-back", "amber", null, { is: endLate, limit: day.latest });
  const longest = paceOf(plan).longestDayMin;
  if (end - day.start > longest) note("long-day", "amber", null, { is: end - day.start, limit: longest });
  // On wheels one may come home in the dark; outdoors, at a stop or on foot, not.
  const outdoors = timed.stops.filter(({ visit, way }) => (visit?.likely ?? 0) > 0 || way?.mode === "foot");
  const lastRow = outdoors.at(-1);
  const place = lastRow?.walk?.exit ?? lastRow?.facts?.lngLat;
  if (!lastRow || day.date === null) return;
  const sunset = place ? context.sunset(place, day.date) : null;
  if (sunset === null) {
    note("sunset-unknown", "amber", lastRow.stop.key);
    return;
  }
  const left = timed.back?.mode === "foot" ? end : (lastRow.leave ?? end);
  const key = lastRow.stop.key;
  if (left > sunset) note("dark", "red", key, { is: left, limit: sunset, fix: earlier(left - sunset + 60) });
  else if (left > sunset - 60)
    note("dusk", "amber", key, { is: left, limit: sunset - 60, fix: earlier(left - sunset + 60) });
}

const driverRestMin = 20;

/** The driver's day: the longest stretch without a stop of 20 minutes, and all together. */
function checkDriving(plan: Plan, timed: TimedDay, note: Note): void {
  const { driveStretchMin, driveDayMin } = plan.settings;
  let stretch = 0;
  let longest = 0;
  const drive = (way: Way | null) => {
    if (way && way.mode !== "foot") stretch += way.minutes?.likely ?? 0;
    longest = Math.max(longest, stretch);
  };
  for (const { way, arrive, leave } of timed.stops) {
    drive(way);
    if (arrive === null || leave === null || leave - arrive >= driverRestMin) stretch = 0;
  }
  drive(timed.back);
  if (longest > driveStretchMin) note("drive-stretch", "amber", null, { is: longest, limit: driveStretchMin });
  if (timed.driveMin > driveDayMin) note("drive-day", "red", null, { is: timed.driveMin, limit: driveDayMin });
}
