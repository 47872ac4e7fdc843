import type { Entry } from "../domain/entry";
import type { App } from "../state/app";
import { embedFrameText } from "../text/embed-frame";
import { rowNote } from "./EntryRow";

/** What stands under a name that leaves the app, on a card or a picture: its kind, how far to trust it, where it is. */
export function markedNote(app: App, entry: Entry): string {
  const approximate = entry.quality === "approximate" && entry.lngLat !== null;
  return [
    app.t().kind[entry.kind],
    approximate ? embedFrameText[app.language()].approximate : null,
    rowNote(app, entry),
  ]
    .filter(Boolean)
    .join(" · ");
}
