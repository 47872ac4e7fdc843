import { createEffect, onCleanup, Show } from "solid-js";
import type { Pack } from "./pack";

/** Long enough that a word is finished, short enough that a crash loses little. */
const pauseMs = 800;

/**
 * A text of the pack that is changed where it stands: plain text, kept with the plan. No text area: that could neither
 * break over pages nor grow with its text. `name` is its key among the plan's
 * texts, `words` what stands there until somebody types, `label` what it is called for those who cannot see its place.
 */
export function Edit(props: { pack: Pack; name: string; words: string; label: string; class?: string }) {
  let element!: HTMLDivElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const shown = () => props.pack.text(props.name, props.words);

  function keep() {
    clearTimeout(waiting);
    waiting = undefined;
    props.pack.type(props.name, element.innerText.replace(/\u00a0/g, " ").replace(/\n$/, ""), props.words);
  }
  const keepNow = () => waiting !== undefined && keep();
  addEventListener("pagehide", keepNow);
  addEventListener("beforeprint", keepNow);
  onCleanup(() => {
    keepNow();
    removeEventListener("pagehide", keepNow);
    removeEventListener("beforeprint", keepNow);
  });
  createEffect(() => {
    const text = shown();
    // What is being typed is not written over: the caret would jump.
    if (
      waiting === undefined &&
      element.textContent !== text &&
      !(document.activeElement === element && element.innerText === text)
    )
      element.textContent = text;
  });

  return (
    <div class={`pack-edit ${props.class ?? ""}`}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: it has a tabindex, in Solid's spelling */}
      <div
        ref={element}
        class="pack-text"
        contenteditable="plaintext-only"
        role="textbox"
        tabindex={0}
        aria-multiline="true"
        aria-label={props.label}
        onInput={() => {
          clearTimeout(waiting);
          waiting = setTimeout(keep, pauseMs);
        }}
        onBlur={keepNow}
      />
      <Show when={props.pack.edited(props.name)}>
        <button
          type="button"
          class="pack-reset"
          aria-label={props.pack.t().resetOf(props.label)}
          onClick={() => props.pack.reset(props.name)}
        >
          {props.pack.t().reset}
        </button>
      </Show>
    </div>
  );
}
