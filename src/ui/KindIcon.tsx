import { For, Show } from "solid-js";
import { type IconName, icons } from "./icons";

/** The symbols that every icon on the page refers to; stands once in the document. */
export function IconSprite() {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true">
      <For each={Object.keys(icons) as IconName[]}>
        {(name) => (
          <symbol id={`icon-${name}`} viewBox="0 0 24 24" overflow="visible">
            <path class={icons[name].open ? "icon-open" : "icon-frame"} d={icons[name].frame} />
            <Show when={icons[name].glyph}>
              <path class="icon-glyph" d={icons[name].glyph} />
            </Show>
          </symbol>
        )}
      </For>
    </svg>
  );
}

/** A kind's icon beside words that already name it. */
export function KindIcon(props: { kind: IconName }) {
  return (
    <svg class={`kind-icon kind-${props.kind}`} width="24" height="24" aria-hidden="true">
      <use href={`#icon-${props.kind}`} width="24" height="24" />
    </svg>
  );
}
