import { createMemo, createSignal, For, Show } from "solid-js";
import type { StopPlace } from "../../domain/plan/plan";
import type { SearchRecord } from "../../domain/search-record";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";

const mostShown = 8;

/** Adds a stop: what is found by its name, or a spot of the map. */
export function AddStop(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t().add;
  const { search } = props.app;
  const [typed, setTyped] = createSignal("");
  const [active, setActive] = createSignal(-1);
  const [first, setFirst] = createSignal(false);
  const hits = createMemo(() =>
    (typed().trim() ? (search.answer(typed())?.hits ?? []) : [])
      .map(({ record }) => record)
      .filter(({ type }) => type !== "story" && type !== "route")
      .slice(0, mostShown),
  );
  const asked = () => typed().trim() !== "" && search.ready();

  function add(record: SearchRecord) {
    place(placeOf(record));
    setTyped("");
    setActive(-1);
  }
  function place(one: StopPlace) {
    props.plan.add(one, first() ? 0 : undefined);
    setFirst(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const last = hits().length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive(
        event.key === "ArrowDown" ? (active() >= last ? 0 : active() + 1) : active() <= 0 ? last : active() - 1,
      );
    } else if (event.key === "Enter") {
      event.preventDefault();
      const hit = hits()[Math.max(0, active())];
      if (hit) add(hit);
    } else if (event.key === "Escape" && typed()) {
      event.stopPropagation();
      setTyped("");
    }
  }
  return (
    <section class="plan-add" aria-label={t().title}>
      <h4>{t().title}</h4>
      <input
        type="search"
        role="combobox"
        class="plan-search"
        autocomplete="off"
        spellcheck={false}
        maxlength={100}
        placeholder={t().search}
        aria-label={t().search}
        aria-autocomplete="list"
        aria-expanded={hits().length > 0}
        aria-controls="plan-found"
        aria-activedescendant={active() >= 0 && hits()[active()] ? `plan-found-${active()}` : undefined}
        value={typed()}
        onFocus={() => search.wake()}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="hidden" aria-live="polite">
        {asked() ? (hits().length > 0 ? t().found(hits().length) : t().none(typed().trim())) : ""}
      </p>
      <div role="listbox" id="plan-found" aria-label={t().results} hidden={hits().length === 0}>
        <For each={hits()}>
          {(record, i) => (
            // biome-ignore lint/a11y: the box answers the keys for its options
            <div
              role="option"
              class="search-option"
              id={`plan-found-${i()}`}
              aria-selected={active() === i()}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(i())}
              onClick={() => add(record)}
            >
              <span>{props.app.say(record.name)}</span>
              <span class="quiet">{props.app.t().search.types[record.type]}</span>
            </div>
          )}
        </For>
      </div>
      <Show when={asked() && hits().length === 0}>
        <p class="quiet">{t().none(typed().trim())}</p>
      </Show>
      <p class="plan-row">
        <button type="button" class="plain-button" onClick={() => pickOnMap()}>
          {t().point}
        </button>
        <Show when={props.plan.count() > 0}>
          <label class="plan-check">
            <input
              type="checkbox"
              checked={first()}
              onChange={({ currentTarget }) => setFirst(currentTarget.checked)}
            />
            {t().first}
          </label>
        </Show>
      </p>
    </section>
  );

  function pickOnMap() {
    props.plan.pick((lngLat) => place({ kind: "point", name: "", lngLat }));
    props.app.setSheet("peek");
  }
}

function placeOf({ type, id }: SearchRecord): StopPlace {
  if (type === "site") return { kind: "site", id };
  if (type === "trail") return { kind: "trail", id, walk: "one-way", fromKm: null, toKm: null };
  return { kind: "place", id };
}
