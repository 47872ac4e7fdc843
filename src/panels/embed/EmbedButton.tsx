import { createSignal, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { App } from "../../state/app";

type Dialog = typeof import("../../embed-dialog").EmbedDialog;

/** Opens the dialog that puts the map on other pages; its code comes when it is asked for. */
export function EmbedButton(props: { app: App; words: string }) {
  const [dialog, setDialog] = createSignal<Dialog>();
  const [open, setOpen] = createSignal(false);
  function show() {
    setOpen(true);
    if (!dialog())
      import("../../embed-dialog").then(
        ({ EmbedDialog }) => setDialog(() => EmbedDialog),
        (cause) => console.error(cause),
      );
  }
  return (
    <>
      <button type="button" class="link-button" onClick={show}>
        {props.words}
      </button>
      <Show when={open() && dialog()}>
        {(now) => <Dynamic component={now()} app={props.app} close={() => setOpen(false)} />}
      </Show>
    </>
  );
}
