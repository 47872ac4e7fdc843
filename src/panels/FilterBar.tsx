import { createSignal, For, Show } from "solid-js";
import { entryKinds } from "../domain/entry";
import type { App } from "../state/app";
import { SearchBox } from "./SearchBox";

/** Narrows list and map: a text, and kinds (several at once), each with what it would leave. */
export function FilterBar(props: { app: App }) {
  const { query } = props.app;
  const t = () => props.app.t();
  const [kindsOpen, setKindsOpen] = createSignal(false);
  const present = () => entryKinds.filter((kind) => props.app.atlas.entries().some((entry) => entry.kind === kind));
  return (
    <search class="filter-bar" aria-label={t().filter.label}>
      <SearchBox app={props.app} />
      <div class="filter-tools">
        <span role="status">{t().filter.shown(query.shown().length, props.app.atlas.entries().length)}</span>
        <Show when={query.active()}>
          <button type="button" class="link-button" onClick={() => query.clear()}>
            {t().filter.clear}
          </button>
        </Show>
        <button
          type="button"
          class="kinds-button"
          aria-expanded={kindsOpen()}
          aria-controls="kinds"
          onClick={() => setKindsOpen(!kindsOpen())}
        >
          {t().filter.kinds}
          <Show when={query.kinds().length > 0}>
            <span class="count">{query.kinds().length}</span>
          </Show>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 4.5L6 8l3.5-3.5" />
          </svg>
        </button>
      </div>
      <Show when={query.ids().length > 0}>
        <button
          type="button"
          class="chip"
          aria-label={`${t().filter.only(query.ids().length)}: ${t().filter.onlyClear}`}
          onClick={() => query.setIds([])}
        >
          {t().filter.only(query.ids().length)}
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M3 3l6 6M9 3L3 9" />
          </svg>
        </button>
      </Show>
      <fieldset id="kinds" hidden={!kindsOpen()}>
        <legend class="hidden">{t().filter.kinds}</legend>
        <For each={present()}>
          {(kind) => (
            <label>
              <input
                type="checkbox"
                name="kind"
                value={kind}
                checked={query.kinds().includes(kind)}
                onChange={() => query.toggleKind(kind)}
              />
              {t().kinds[kind]} <span class="count">{query.counts().get(kind) ?? 0}</span>
            </label>
          )}
        </For>
      </fieldset>
    </search>
  );
}
