import { changeDay, changeGroup, changeStop, removeStop } from "./commands";
import type { Fix } from "./finding";
import type { Plan } from "./plan";

/** The plan mended; null for a fix that only asks, so that the field can be opened. */
export function applyFix(plan: Plan, fix: Fix): Plan | null {
  switch (fix.kind) {
    case "start":
      return changeDay(plan, fix.day, { start: fix.minute });
    case "arrive":
      return changeStop(plan, fix.key, { arrive: fix.minute });
    case "minutes":
      return changeStop(plan, fix.key, { minutes: fix.minutes });
    case "lunch":
      return changeStop(plan, fix.key, { lunch: fix.minutes });
    case "rotate":
      return changeDay(plan, fix.day, { rotation: fix.rotation });
    case "remove":
      return removeStop(plan, fix.key);
    case "adults":
      return changeGroup(plan, { teachers: fix.teachers });
    case "ask":
      return null;
  }
}
