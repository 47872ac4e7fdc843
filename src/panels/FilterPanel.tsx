import { createMemo, For, type JSX, Show } from "solid-js";
import { entryKinds, modes, themes } from "../domain/entry";
import { listOrders } from "../domain/list-order";
import type { App } from "../state/app";
import { townshipName } from "./EntryRow";
import { YearStrip } from "./YearStrip";

/** All lines of the filter and the order of the list, each choice with how many entries it would leave. */
export function FilterPanel(props: { app: App }) {
  const { query } = props.app;
  const t = () => props.app.t();
  const f = () => t().filter;
  const entries = () => props.app.atlas.entries();
  const presentKinds = createMemo(() => entryKinds.filter((kind) => entries().some((entry) => entry.kind === kind)));
  const townships = createMemo(() => {
    const names = [...new Set(entries().flatMap(({ township }) => township ?? []))];
    const reading = props.app.search.reading();
    const key = (name: string) => reading?.(name) ?? name;
    return names.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  });
  const anyStepFree = () => entries().some(({ stepFree }) => stepFree);
  const today = () => props.app.today.now()?.day ?? "";

  /** The nearest first: that needs to know where the visitor is, and asks. */
  async function setOrder(order: (typeof listOrders)[number]) {
    if (order === "near" && !props.app.here.here()) {
      const before = query.order();
      const found = await props.app.here.find();
      query.setOrder(found ? "near" : before);
      if (found) {
        const [lng, lat] = found.lngLat;
        props.app.camera.port()?.frame([lng, lat, lng, lat], 12);
      }
    } else query.setOrder(order);
  }

  return (
    <div class="filter-panel">
      <Line name={f().order}>
        <For each={listOrders}>
          {(order) => (
            <label>
              <input
                type="radio"
                name="order"
                value={order}
                checked={query.order() === order}
                onClick={(event) => {
                  // Shown as chosen when it is: a position may be refused.
                  if (order === "near" && !props.app.here.here()) event.preventDefault();
                  void setOrder(order);
                }}
              />
              {f().orders[order]}
            </label>
          )}
        </For>
      </Line>
      <Line name={f().kinds}>
        <For each={presentKinds()}>
          {(kind) => (
            <Choice
              name="kind"
              value={kind}
              words={t().kinds[kind]}
              count={query.counts().kinds.get(kind) ?? 0}
              checked={query.filter().kinds.includes(kind)}
              toggle={() => query.toggle("kinds", kind)}
            />
          )}
        </For>
      </Line>
      <Line name={f().themes}>
        <For each={themes}>
          {(theme) => (
            <Choice
              name="theme"
              value={theme}
              words={t().themes[theme]}
              count={query.counts().themes.get(theme) ?? 0}
              checked={query.filter().themes.includes(theme)}
              toggle={() => query.toggle("themes", theme)}
            />
          )}
        </For>
      </Line>
      <Line name={f().modes}>
        <For each={modes}>
          {(mode) => (
            <Choice
              name="mode"
              value={mode}
              words={t().modes[mode]}
              count={query.counts().modes.get(mode) ?? 0}
              checked={query.filter().modes.includes(mode)}
              toggle={() => query.toggle("modes", mode)}
            />
          )}
        </For>
      </Line>
      <YearStrip app={props.app} />
      <Line name={f().open}>
        <input
          type="date"
          name="open"
          aria-label={f().open}
          value={query.filter().open ?? ""}
          onChange={(event) => query.change({ open: event.currentTarget.value || null })}
        />
        <Show
          when={query.filter().open}
          fallback={
            <button type="button" class="link-button" onClick={() => query.change({ open: today() || null })}>
              {f().openToday}
            </button>
          }
        >
          <button type="button" class="link-button" onClick={() => query.change({ open: null })}>
            {f().openOff}
          </button>
        </Show>
        <p class="quiet">{f().openHelp}</p>
      </Line>
      <Line name={f().facts}>
        <Choice
          name="placed"
          value="1"
          words={f().placed}
          count={query.counts().placed}
          checked={query.filter().placed}
          toggle={() => query.change({ placed: !query.filter().placed })}
        />
        <Show when={anyStepFree()}>
          <Choice
            name="stepfree"
            value="1"
            words={f().stepFree}
            count={query.counts().stepFree}
            checked={query.filter().stepFree}
            toggle={() => query.change({ stepFree: !query.filter().stepFree })}
          />
        </Show>
      </Line>
      <Line name={f().townships}>
        <For each={townships()}>
          {(township) => (
            <Choice
              name="town"
              value={township}
              words={townshipName(props.app, township)}
              count={query.counts().townships.get(township) ?? 0}
              checked={query.filter().townships.includes(township)}
              toggle={() => query.toggle("townships", township)}
            />
          )}
        </For>
      </Line>
      <Line name={f().keys}>
        <label>
          <input
            type="checkbox"
            name="slash"
            checked={props.app.slashKey.on()}
            onChange={(event) => props.app.slashKey.set(event.currentTarget.checked)}
          />
          {f().slashKey}
        </label>
      </Line>
    </div>
  );
}

/** One line of the filter under its name. */
function Line(props: { name: string; children: JSX.Element }) {
  return (
    <fieldset>
      <legend>{props.name}</legend>
      {props.children}
    </fieldset>
  );
}

function Choice(props: {
  name: string;
  value: string;
  words: string;
  count: number;
  checked: boolean;
  toggle: () => void;
}) {
  return (
    <label classList={{ empty: props.count === 0 && !props.checked }}>
      <input type="checkbox" name={props.name} value={props.value} checked={props.checked} onChange={props.toggle} />
      {props.words} <span class="count">{props.count}</span>
    </label>
  );
}
