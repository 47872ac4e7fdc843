import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { groupHits } from "../domain/search-groups";
import { afterPaint } from "../state/after-paint";
import type { App } from "../state/app";
import { choose } from "../state/choose";

type Parts = Pick<typeof import("../later"), "Suggestions" | "FoundCard">;

/** The one box that finds everything: a combobox whose text narrows the list and the map as well. */
export function SearchBox(props: { app: App }) {
  const { query, search } = props.app;
  const t = () => props.app.t().search;
  let input!: HTMLInputElement;
  /** Suggestions are a part of the chunk that the list does not wait for. */
  const [parts, setParts] = createSignal<Parts>();
  const [typed, setTyped] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);

  const answer = createMemo(() => (open() ? search.answer(typed()) : undefined));
  const hits = createMemo(() => groupHits(answer()?.hits ?? []).flatMap((group) => group.hits));
  const shown = () => open() && parts() !== undefined && Boolean(answer());

  function wake() {
    search.wake();
    if (!parts()) import("../later").then(setParts, (cause) => console.error(cause));
  }
  /** Suggestions follow at once, list and map when these are on screen. */
  function take(text: string) {
    wake();
    setTyped(text);
    setActive(-1);
    setOpen(text.trim() !== "");
    if (text) {
      search.pick(null);
      // On a phone suggestions need the room, and the keyboard takes half of it.
      props.app.setSheet("full");
    }
    afterPaint(() => query.setText(typed()));
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function pick(index: number) {
    const hit = hits()[index];
    if (!hit) return;
    close();
    choose(props.app, hit.record);
  }

  function onKeyDown(event: KeyboardEvent) {
    // The keys that a Chinese input method takes for itself while composing are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const last = hits().length - 1;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (active() >= last ? 0 : active() + 1),
      ArrowUp: () => (active() <= 0 ? last : active() - 1),
      Home: () => 0,
      End: () => last,
    };
    const move = moves[event.key];
    if (move && (event.key.startsWith("Arrow") || active() >= 0)) {
      event.preventDefault();
      if (!shown()) {
        if (typed().trim()) {
          wake();
          setOpen(true);
        }
      } else if (last >= 0) setActive(move());
    } else if (event.key === "Enter") {
      const [first] = hits();
      if (active() >= 0) pick(active());
      else if (shown() && first?.rank === 0) pick(0);
      else close();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (shown()) close();
      else if (typed()) take("");
    } else if (event.key === "Tab") close();
  }

  // A cleared filter, a link or a step back change the text from outside.
  createEffect(
    on(query.text, (text) => {
      if (text) wake();
      if (text !== typed()) {
        setTyped(text);
        close();
      }
    }),
  );
  createEffect(() => {
    if (props.app.camera.status() !== "drawn") wake();
  });
  onMount(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.defaultPrevented || event.isComposing || !props.app.slashKey.on()) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest("input, textarea, select, [contenteditable], dialog")) return;
      event.preventDefault();
      // Where an opened page has taken the list's place, the list comes back for it.
      if (!input.checkVisibility()) props.app.close();
      afterPaint(() => {
        input.focus();
        input.select();
      });
    };
    document.addEventListener("keydown", focus);
    onCleanup(() => document.removeEventListener("keydown", focus));
  });

  return (
    <div class="search-box">
      <input
        ref={input}
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxlength={100}
        placeholder={t().placeholder}
        aria-label={t().label}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={shown() && hits().length > 0}
        aria-controls={shown() ? "search-results" : undefined}
        aria-activedescendant={shown() && active() >= 0 ? `search-result-${active()}` : undefined}
        value={query.text()}
        onFocus={wake}
        onInput={(event) => {
          if (!event.isComposing) take(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <p class="hidden" aria-live="polite">
        {shown() ? (hits().length > 0 ? t().announced(hits().length) : t().none(typed().trim())) : ""}
      </p>
      <Show when={shown() && answer() && parts()}>
        {(now) => (
          <Dynamic
            component={now().Suggestions}
            app={props.app}
            answer={answer()}
            active={active()}
            setActive={setActive}
            pick={pick}
          />
        )}
      </Show>
      <Show when={search.picked() && parts()}>{(now) => <Dynamic component={now().FoundCard} app={props.app} />}</Show>
    </div>
  );
}
