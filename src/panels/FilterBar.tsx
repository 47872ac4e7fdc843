import { createEffect, createSignal, For, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { App } from "../state/app";
import { filterChips } from "./filter-chips";
import { SearchBox } from "./SearchBox";

type Parts = Pick<typeof import("../later"), "FilterPanel">;

/** Narrows list and map: the search box, what is narrowed now, and the way to the rest of the filter. */
export function FilterBar(props: { app: App }) {
  const { query } = props.app;
  const t = () => props.app.t().filter;
  const [open, setOpen] = createSignal(false);
  /** The choices come with the chunk that the list does not wait for. */
  const [parts, setParts] = createSignal<Parts>();
  createEffect(() => {
    if (open() && !parts()) import("../later").then(setParts, (cause) => console.error(cause));
  });
  return (
    <search class="filter-bar" aria-label={t().label}>
      <SearchBox app={props.app} />
      <div class="filter-tools">
        <span role="status">{t().shown(query.shown().length, props.app.atlas.entries().length)}</span>
        <Show when={query.active()}>
          <button type="button" class="link-button" onClick={() => query.clear()}>
            {t().clear}
          </button>
        </Show>
        <button
          type="button"
          class="filter-button"
          aria-expanded={open()}
          aria-controls="filters"
          onClick={() => setOpen(!open())}
        >
          {t().button}
          <Show when={query.lines() > 0}>
            <span class="count">{query.lines()}</span>
          </Show>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 4.5L6 8l3.5-3.5" />
          </svg>
        </button>
      </div>
      <Show when={query.lines() > 0 && !open()}>
        <ul class="chips">
          <For each={filterChips(props.app)}>
            {(chip) => (
              <li>
                <button type="button" class="chip" aria-label={t().remove(chip.words)} onClick={chip.remove}>
                  {chip.words}
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d="M3 3l6 6M9 3L3 9" />
                  </svg>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div id="filters" hidden={!open()}>
        <Show when={open() && parts()}>{(now) => <Dynamic component={now().FilterPanel} app={props.app} />}</Show>
      </div>
    </search>
  );
}
