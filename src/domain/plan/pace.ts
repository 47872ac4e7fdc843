import { type GroupPace, groupPaces } from "../group-pace";
import type { Plan } from "./plan";

/** The pace, rests and limits that hold for a plan: those of its walkers, where the plan has set none of its own. */
export function paceOf({ group, settings }: Pick<Plan, "group" | "settings">): GroupPace {
  const own = groupPaces[group.walker];
  const everyMin = settings.restEveryMin ?? own.rest?.everyMin ?? 60;
  const minutes = settings.restMin ?? own.rest?.minutes ?? 0;
  return {
    rates: own.rates,
    rest: minutes > 0 ? { everyMin, minutes } : null,
    mostWalkM: settings.mostWalkM ?? own.mostWalkM,
    mostAscentM: settings.mostAscentM ?? own.mostAscentM,
    longestDayMin: settings.longestDayMin ?? own.longestDayMin,
  };
}
