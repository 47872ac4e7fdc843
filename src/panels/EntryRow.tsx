import { Show } from "solid-js";
import type { Entry } from "../domain/entry";
import { formatApart, formatDistance } from "../domain/format";
import { pageAddress } from "../domain/page-address";
import { walkingMinutes, walkingRange } from "../domain/walking";
import type { App } from "../state/app";
import { KindIcon } from "../ui/KindIcon";

/**
 * One row of the list: a link to the entry's own page, so that it leads somewhere without script and in another tab. Its kind's
 * icon stands once, at the head of its group; `icon` is for groups of many kinds. `framed`: on somebody else's page, which
 * is not left for the record's own.
 */
export function EntryRow(props: { app: App; entry: Entry; icon?: boolean; framed?: boolean | undefined }) {
  /** A township's English name comes with the files, which a framed list alone does not fetch. */
  const note = () => {
    const unnamed = props.framed && props.app.language() === "en" && !props.app.atlas.core();
    return rowNote(props.app, unnamed ? { ...props.entry, township: null } : props.entry);
  };
  return (
    <li>
      <a
        class="row"
        classList={{ hovered: props.app.isHovered(props.entry.id) }}
        href={pageAddress(props.entry, props.app.language())}
        target={props.framed ? "_blank" : undefined}
        rel={props.framed ? "noopener" : undefined}
        aria-current={props.app.isSelected(props.entry.id) ? "true" : undefined}
        data-id={props.entry.id}
      >
        <Show when={props.icon}>
          <KindIcon kind={props.entry.kind} />
        </Show>
        <span class="row-text">
          <span class="row-name">{props.app.say(props.entry.name)}</span>
          <Show when={note()}>{(note) => <span class="row-note">{note()}</span>}</Show>
        </span>
      </a>
      <Show when={props.app.planner.begun()}>
        <RowAdd app={props.app} entry={props.entry} />
      </Show>
    </li>
  );
}

/** Adds an entry from its row; it stands there only once somebody plans. */
function RowAdd(props: { app: App; entry: Entry }) {
  const t = () => props.app.t().plan;
  const there = () => props.app.planner.has(props.entry.id);
  return (
    <button
      type="button"
      class="row-add"
      disabled={there()}
      aria-label={(there() ? t().addedNamed : t().addNamed)(props.app.say(props.entry.name))}
      onClick={() => void props.app.planner.add(props.entry)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={there() ? "M4 10.5l4 4 8-9" : "M10 4v12M4 10h12"} />
      </svg>
    </button>
  );
}

/** Farther than this nobody walks there. */
const walkableM = 8000;

/** How far it is from where the visitor stands, when the list is ordered by that. */
function nearNote(app: App, entry: Entry): string[] {
  const here = app.here.here();
  const metres = app.query.order() === "near" ? (app.here.distance()?.(entry) ?? null) : null;
  if (metres === null) return [];
  const t = app.t().filter;
  const far = t.near(formatApart(metres, (here?.accuracyM ?? 0) + (entry.accuracyM ?? 0), app.language()));
  if (metres > walkableM) return [far];
  // The way is never shorter than the straight line, nor flatter than flat.
  const { fromMin } = walkingRange(walkingMinutes({ lengthM: metres, ascentM: 0, descentM: 0 }));
  return fromMin > 0 ? [far, t.walk(fromMin)] : [far];
}

/** What stands under a name: where it is, or how far what is drawn can be trusted. */
export function rowNote(app: App, entry: Entry): string {
  const t = app.t().row;
  const length = entry.lengthM === null ? null : formatDistance(entry.lengthM, app.language());
  const parts: (string | null)[] = [...nearNote(app, entry), app.today.rowStatus()?.(entry) ?? null];
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
