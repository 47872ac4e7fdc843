import type { Day, Minute } from "../beijing-time";
import type { Opening } from "../hours";
import type { PlanContext } from "./facts";
import type { Finding, FindingCode, Fix } from "./finding";
import { isClass, type Plan, people } from "./plan";
import { partsNeeded } from "./rotation";
import type { TimedStop } from "./timetable";

type Rest = Partial<Pick<Finding, "is" | "limit" | "fix">>;
export type Note = (code: FindingCode, level: Finding["level"], key: string | null, rest?: Rest) => void;

/** Hours and notices of one stop on the day's date. */
export function checkOpening(row: TimedStop, date: Day, context: PlanContext, note: Note): void {
  const { stop } = row;
  const status = context.status(stop.place, date);
  if (!status) return;
  const { key } = stop;
  switch (status.kind) {
    case "closed":
      note("closed", "red", key, { fix: { kind: "ask", field: "date", key: null } });
      return;
    case "closed-by-notice":
      note("closed-by-notice", "red", key, { fix: { kind: "remove", key } });
      return;
    case "unverified":
      note("unverified", "amber", key);
      return;
    case "stale":
      note("stale", "amber", key);
      if (status.openings) checkTimes(row, status.openings, note);
      return;
    case "open":
      checkTimes(row, status.openings, note);
  }
}

/** Whether the visit fits into an opening of the day; where several are open, the one that it fits best. */
function checkTimes(row: TimedStop, openings: readonly Opening[], note: Note): void {
  const { begin, beginLate, end } = row;
  if (begin === null || beginLate === null) return;
  const { key } = row.stop;
  const opening = openings.find(({ to }) => begin < to) ?? openings.at(-1);
  if (!opening) {
    note("closed", "red", key, { fix: { kind: "ask", field: "date", key: null } });
    return;
  }
  const last = opening.lastEntry ?? opening.to;
  if (begin > last || begin >= opening.to) {
    note("after-last-entry", "red", key, { is: begin, limit: last, fix: { kind: "ask", field: "order", key } });
    return;
  }
  if (beginLate > last) note("maybe-after-last-entry", "amber", key, { is: beginLate, limit: last });
  if (begin < opening.from)
    note("before-opening", "red", key, {
      is: begin,
      limit: opening.from,
      fix: { kind: "arrive", key, minute: laterArrival(row, opening.from) },
    });
  if (end !== null && end > opening.to)
    note("past-closing", "red", key, { is: end, limit: opening.to, fix: shorter(row, opening.to - begin) });
}

/** The arrival at which the visit itself begins with the opening. */
const laterArrival = ({ arrive, begin, wait }: TimedStop, opens: Minute): Minute =>
  opens - ((begin ?? 0) - (arrive ?? 0) - wait);

const leastVisit = 10;
const shorter = ({ stop, visitFrom }: TimedStop, minutes: number): Fix =>
  minutes >= leastVisit && visitFrom !== "walk"
    ? { kind: "minutes", key: stop.key, minutes: Math.floor(minutes / 5) * 5 }
    : { kind: "ask", field: "order", key: stop.key };

/** Whether the group fits in: as a whole, or in the parts that go round. */
export function checkCapacity(row: TimedStop, plan: Plan, parts: number, day: number, note: Note): void {
  const { facts, stop } = row;
  const visited =
    facts && !["point", "town", "metro", "bus-stop", "bus-station", "trail", "village"].includes(facts.kind);
  if (!visited) return;
  const size = Math.ceil(people(plan.group) / parts);
  if (facts.capacity === null) {
    if (isClass(plan.group)) note("capacity-unknown", "amber", stop.key);
    return;
  }
  if (size <= facts.capacity) return;
  note("over-capacity", "red", stop.key, {
    is: size,
    limit: facts.capacity,
    fix: rotateFix(plan, day, stop.key, facts.capacity),
  });
}

/** Divides the group as the capacity needs, and lets it go round this stop and a neighbour that is visited too. */
function rotateFix(plan: Plan, day: number, key: string, capacity: number): Fix | null {
  const { stops, rotation } = plan.days[day] ?? { stops: [], rotation: null };
  const parts = partsNeeded(people(plan.group), [capacity]);
  if (parts === null) return null;
  if (rotation?.stops.includes(key)) return { kind: "rotate", day, rotation: { ...rotation, groups: parts } };
  const at = stops.findIndex((stop) => stop.key === key);
  const neighbour = [stops[at + 1], stops[at - 1]].find((stop) => stop?.place.kind === "site");
  if (!neighbour || rotation) return null;
  const pair = stops.filter((stop) => stop.key === key || stop === neighbour).map((stop) => stop.key);
  return { kind: "rotate", day, rotation: { groups: Math.max(2, parts), stops: pair } };
}
