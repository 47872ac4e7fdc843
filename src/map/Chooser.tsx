import { For, onCleanup, onMount } from "solid-js";
import type { Entry } from "../domain/entry";
import type { App } from "../state/app";
import { KindIcon } from "../ui/KindIcon";

/** A small list at a spot that several sites share: each of them can be reached. */
export function Chooser(props: {
  app: App;
  entries: readonly Entry[];
  at: readonly [number, number];
  close: () => void;
}) {
  let element!: HTMLDivElement;
  onMount(() => {
    const before = document.activeElement as HTMLElement | null;
    element.querySelector("button")?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      props.close();
      before?.focus();
    };
    const onDown = (event: PointerEvent) => !element.contains(event.target as Node) && props.close();
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onDown);
    onCleanup(() => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onDown);
    });
  });
  return (
    <div
      class="chooser"
      ref={element}
      role="dialog"
      aria-label={props.app.t().controls.chooser(props.entries.length)}
      style={{ "--x": `${props.at[0]}px`, "--y": `${props.at[1]}px` }}
    >
      <p>{props.app.t().controls.chooser(props.entries.length)}</p>
      <ul>
        <For each={props.entries}>
          {(entry) => (
            <li>
              <button type="button" onClick={() => props.app.open(entry)}>
                <KindIcon kind={entry.kind} />
                {props.app.say(entry.name)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
