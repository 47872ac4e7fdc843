import { type Entry, entryRole } from "../domain/entry";
import { type MomentStatus, openAt, type Visitable } from "../domain/hours";
import type { App } from "../state/app";

/** What must be known of an entry to say whether it is open. */
export function visitable({ atlas }: App, { id, kind, township }: Entry): Visitable {
  const record = atlas.siteById().get(id) ?? atlas.trailById().get(id);
  return { id, role: entryRole(kind), township, hours: record?.visit.hours };
}

/** Whether an entry is open now; null before the clock runs, and until record, notices and holidays were asked for. */
export function statusNow(app: App, entry: Entry): MomentStatus | null {
  const now = app.today.now();
  const [alerts, holidays] = [app.today.alerts(), app.today.holidays()];
  if (!now || alerts === undefined || holidays === undefined || !app.atlas.core()) return null;
  return openAt(visitable(app, entry), now, holidays, alerts?.alerts ?? null);
}
