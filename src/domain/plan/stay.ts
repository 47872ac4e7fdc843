import type { PlaceFacts } from "./facts";
import { isClass, type Plan, people } from "./plan";

/** Minutes of a visit where nobody typed any: what is advised for each kind. */
const visitMinutes: Record<PlaceFacts["kind"], number> = {
  museum: 60,
  cemetery: 30,
  memorial: 20,
  "former-site": 30,
  "education-base": 60,
  "party-centre": 30,
  village: 75,
  trail: 120,
  "scenic-path": 120,
  route: 0,
  town: 0,
  metro: 0,
  "bus-stop": 0,
  "bus-station": 0,
  landmark: 15,
  point: 0,
};

/**
 * Default minutes of a visit. Where the group does not fit in at once it goes in by turns, each as long; `parts` is how
 * many parts a rotation has already made of it.
 */
export function defaultVisit({ kind, capacity }: PlaceFacts, plan: Plan, parts = 1): number {
  const size = Math.ceil(people(plan.group) / parts);
  const turns = capacity === null ? 1 : Math.max(1, Math.ceil(size / capacity));
  return visitMinutes[kind] * turns;
}

const coachSeats = 45;
export const coachesFor = (plan: Plan) => Math.max(1, Math.ceil(people(plan.group) / coachSeats));

/** Minutes to get a class into its coaches, or out: 10 for a full one, all at the same time, 2 more for each further one in the line. */
export function loadingMinutes(plan: Plan): number {
  if (!isClass(plan.group)) return 0;
  const full = Math.min(1, people(plan.group) / coachSeats);
  return Math.ceil(10 * full) + 2 * (coachesFor(plan) - 1);
}

/** Minutes to line up and count a class: 5, and one for every 20 people. */
export const countingMinutes = (plan: Plan) => (isClass(plan.group) ? 5 + Math.ceil(people(plan.group) / 20) : 0);

const longestQueue = 30;
/** Minutes for all to have been to the toilets: 10, and 5 for each class after the first, up to half an hour. */
export const toiletMinutes = (plan: Plan) =>
  isClass(plan.group) ? Math.min(longestQueue, 10 + 5 * Math.max(0, plan.group.classes - 1)) : 0;
