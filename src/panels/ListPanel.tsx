import { createMemo, Show } from "solid-js";
import type { App } from "../state/app";
import { EntryGroups } from "./EntryGroups";
import { FilterBar } from "./FilterBar";
import { RowNav } from "./RowNav";
import { WindowedList } from "./WindowedList";

/** Above this many rows only those in sight are in the document. */
const windowAbove = 300;

/** All sites, trails and routes that the filter leaves, by kind. The accessible map. */
export function ListPanel(props: { app: App }) {
  const total = () => props.app.query.shown().length;
  const windowed = createMemo(() => total() > windowAbove);
  return (
    <RowNav app={props.app}>
      <FilterBar app={props.app} />
      <Show when={total() > 0} fallback={<Nothing app={props.app} />}>
        <Show when={!windowed()} fallback={<WindowedList app={props.app} groups={props.app.query.groups()} />}>
          <EntryGroups app={props.app} />
        </Show>
      </Show>
    </RowNav>
  );
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
