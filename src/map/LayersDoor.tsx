import { createEffect, createSignal, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { App } from "../state/app";

type Dialog = typeof import("../layers-dialog").LayersDialog;

/** Holds the dialog that chooses ground and layers; its code comes when it is first opened. */
export function LayersDoor(props: { app: App; open: boolean; close: () => void }) {
  const [dialog, setDialog] = createSignal<Dialog>();
  createEffect(() => {
    if (props.open && !dialog())
      import("../layers-dialog").then(
        ({ LayersDialog }) => setDialog(() => LayersDialog),
        (cause) => console.error(cause),
      );
  });
  return (
    <Show when={props.open && dialog()}>
      {(now) => <Dynamic component={now()} app={props.app} close={props.close} />}
    </Show>
  );
}
