import { createMemo, For, Show } from "solid-js";
import type { Entry } from "../../domain/entry";
import { pageAddress } from "../../domain/page-address";
import type { App } from "../../state/app";
import type { Frame } from "../../state/embed-frame";
import { embedFrameText } from "../../text/embed-frame";
import { rowNote } from "../EntryRow";
import { GroupHead } from "../GroupHead";

/** The list of the framed map. A row is a link to the record's own page: it leads somewhere before and without script. */
export function EmbedList(props: { app: App; frame: Frame }) {
  const { app, frame } = props;
  const t = () => embedFrameText[app.language()];
  const stops = createMemo(() => {
    const plan = frame.plan();
    return plan?.stops.flatMap((id) => app.atlas.byId().get(id) ?? []);
  });
  return (
    // biome-ignore lint/a11y: the rows are links; one handler for all of them
    <nav
      class="list-panel"
      id="list"
      tabindex="-1"
      aria-label={app.t().list}
      onClick={(event) => openRow(app, event)}
      onPointerOver={(event) => app.hover(rowId(event.target))}
      onPointerLeave={() => app.hover(null)}
      onFocusIn={(event) => app.hover(rowId(event.target))}
      onFocusOut={() => app.hover(null)}
    >
      <Show when={frame.planBroken()}>
        <p class="notice">{t().planBroken}</p>
      </Show>
      <Show when={frame.astray()}>
        <p class="embed-astray">
          <button type="button" class="link-button" onClick={() => frame.back()}>
            {t().all}
          </button>
        </p>
      </Show>
      <Show when={stops()}>
        {(now) => (
          <section class="list-group">
            <h2>{t().plan}</h2>
            <ol class="embed-stops">
              <For each={now()}>{(entry) => <EmbedRow app={app} entry={entry} />}</For>
            </ol>
            <p>
              <a href={frame.fullLink(null)} target="_blank" rel="noopener">
                {t().planLink}
              </a>
            </p>
          </section>
        )}
      </Show>
      <Show when={!stops()}>
        <Show when={app.query.shown().length > 0} fallback={<p class="quiet embed-nothing">{t().nothing}</p>}>
          <For each={app.query.groups()}>
            {(group) => (
              <section class="list-group">
                <GroupHead app={app} group={group} />
                <ul>
                  <For each={group.entries}>{(entry) => <EmbedRow app={app} entry={entry} />}</For>
                </ul>
              </section>
            )}
          </For>
        </Show>
      </Show>
    </nav>
  );
}

function EmbedRow(props: { app: App; entry: Entry }) {
  /** A township's English name comes with the files, which a list alone does not fetch. */
  const note = () => {
    const unnamed = props.app.language() === "en" && !props.app.atlas.core();
    return rowNote(props.app, unnamed ? { ...props.entry, township: null } : props.entry);
  };
  return (
    <li>
      <a
        class="row"
        classList={{ hovered: props.app.isHovered(props.entry.id) }}
        href={pageAddress(props.entry, props.app.language())}
        target="_blank"
        rel="noopener"
        aria-current={props.app.isSelected(props.entry.id) ? "true" : undefined}
        data-id={props.entry.id}
      >
        <span class="row-text">
          <span class="row-name">{props.app.say(props.entry.name)}</span>
          <Show when={note()}>{(note) => <span class="row-note">{note()}</span>}</Show>
        </span>
      </a>
    </li>
  );
}

const rowId = (target: Element) => target.closest<HTMLElement>("a[data-id]")?.dataset.id ?? null;

function openRow(app: App, event: MouseEvent & { readonly target: Element }) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const entry = app.atlas.byId().get(rowId(event.target) ?? "");
  if (!entry) return;
  event.preventDefault();
  app.open(entry);
}
