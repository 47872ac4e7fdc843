import { Show } from "solid-js";
import { type Entry, entryRole } from "../domain/entry";
import { formatDistance } from "../domain/format";
import type { App } from "../state/app";

/**
 * One row of the list: a link to the entry's page, so that it works before and without the rest of the script. Its kind's
 * icon stands once, at the head of its group.
 */
export function EntryRow(props: { app: App; entry: Entry }) {
  return (
    <li>
      <a
        class="row"
        classList={{ hovered: props.app.isHovered(props.entry.id) }}
        href={`#${entryRole(props.entry.kind)}=${props.entry.id}`}
        aria-current={props.app.isSelected(props.entry.id) ? "true" : undefined}
        data-id={props.entry.id}
      >
        <span class="row-text">
          <span class="row-name">{props.app.say(props.entry.name)}</span>
          <Show when={rowNote(props.app, props.entry)}>{(note) => <span class="row-note">{note()}</span>}</Show>
        </span>
      </a>
    </li>
  );
}

/** What stands under a name: where it is, or how far what is drawn can be trusted. */
export function rowNote(app: App, entry: Entry): string {
  const t = app.t().row;
  const length = entry.lengthM === null ? null : formatDistance(entry.lengthM, app.language());
  const parts: (string | null)[] = [app.today.rowStatus()?.(entry) ?? null];
  if (entry.kind === "route") parts.push(entry.stopCount === null ? null : t.stops(entry.stopCount));
  else if (entry.course === "schematic") parts.push(t.schematic, length && t.schematicLength(length));
  else if (entry.course === "unknown") parts.push(length && t.publishedLength(length));
  else if (entry.course) parts.push(length && t.length(length));
  else {
    parts.push(entry.township && townshipName(app, entry.township));
    if (!entry.lngLat) parts.push(t.unplaced);
  }
  return parts.filter(Boolean).join(" · ");
}

/** A township's name on screen; its English comes from places.json, where there is one. */
export function townshipName(app: App, township: string): string {
  if (app.language() === "zh") return township;
  const place = app.atlas.core()?.places.find(({ id, township: of }) => id.startsWith("twn-") && of === township);
  return place?.name.en ?? township;
}
