import { createMemo, For, Show } from "solid-js";
import type { Entry } from "../domain/entry";
import type { Group } from "../domain/list-order";
import type { App } from "../state/app";
import { EntryRow } from "./EntryRow";
import { FilterBar } from "./FilterBar";
import { GroupHead } from "./GroupHead";
import { WindowedList } from "./WindowedList";

/** Above this many rows only those in sight are in the document. */
const windowAbove = 300;

/** All sites, trails and routes that the filter leaves, by kind. The accessible map. */
export function ListPanel(props: { app: App }) {
  const t = () => props.app.t();
  const total = () => props.app.query.shown().length;
  const windowed = createMemo(() => total() > windowAbove);
  /** Groups by what heads them, so that a group whose entries change keeps the rows that stay. */
  const heads = createMemo(() => props.app.query.groups().map(headOf), [], {
    equals: (a, b) => a.length === b.length && a.every((head, i) => head === b[i]),
  });
  return (
    // biome-ignore lint/a11y: the rows are links; one handler for all of them is soon attached, however long the list
    <nav
      class="list-panel"
      aria-label={t().list}
      id="list"
      tabindex="-1"
      onClick={(event) => openRow(props.app, event)}
      onPointerOver={(event) => props.app.hover(rowId(event.target))}
      onPointerLeave={() => props.app.hover(null)}
      onFocusIn={(event) => props.app.hover(rowId(event.target))}
      onFocusOut={() => props.app.hover(null)}
    >
      <FilterBar app={props.app} />
      <Show when={total() > 0} fallback={<Nothing app={props.app} />}>
        <Show when={!windowed()} fallback={<WindowedList app={props.app} groups={props.app.query.groups()} />}>
          <For each={heads()}>
            {(head) => (
              <Show when={props.app.query.groups().find((group) => headOf(group) === head)}>
                {(group) => (
                  <section class="list-group">
                    <GroupHead app={props.app} group={group()} />
                    <ul>
                      <For each={group().entries}>
                        {(entry: Entry) => <EntryRow app={props.app} entry={entry} icon={!group().kind} />}
                      </For>
                    </ul>
                  </section>
                )}
              </Show>
            )}
          </For>
        </Show>
      </Show>
    </nav>
  );
}

const headOf = ({ kind, township }: Group) => kind ?? township ?? "";

/** The entry in whose row something happened. */
const rowId = (target: Element) => target.closest<HTMLElement>("a[data-id]")?.dataset.id ?? null;

function openRow(app: App, event: MouseEvent & { readonly target: Element }) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const entry = app.atlas.byId().get(rowId(event.target) ?? "");
  if (!entry) return;
  event.preventDefault();
  app.open(entry);
}

function Nothing(props: { app: App }) {
  return (
    <div class="nothing">
      <p>{props.app.t().filter.none}</p>
      <p class="quiet">{props.app.t().filter.noneHelp}</p>
      <button type="button" class="plain-button" onClick={() => props.app.query.clear()}>
        {props.app.t().filter.clear}
      </button>
    </div>
  );
}
