import type { JSX } from "solid-js";
import type { App } from "../state/app";

/**
 * The list itself: a press on a row opens its record here, and the row under the pointer, or that the keyboard has come to,
 * is marked on the map. A finger that presses opens: it marks nothing.
 */
export function RowNav(props: { app: App; children: JSX.Element }) {
  const { app } = props;
  return (
    // biome-ignore lint/a11y: the rows are links; one handler for all of them is soon attached, however long the list
    <nav
      class="list-panel"
      classList={{ adding: props.app.planner.begun() }}
      aria-label={app.t().list}
      id="list"
      tabindex="-1"
      onClick={(event) => openRow(app, event)}
      onPointerOver={(event) => event.pointerType !== "touch" && app.hover(rowId(event.target))}
      onPointerLeave={() => app.hover(null)}
      onFocusIn={(event) => event.target.matches(":focus-visible") && app.hover(rowId(event.target))}
      onFocusOut={() => app.hover(null)}
    >
      {props.children}
    </nav>
  );
}

/** The entry in whose row something happened. */
const rowId = (target: Element) => target.closest<HTMLElement>("a[data-id]")?.dataset.id ?? null;

function openRow(app: App, event: MouseEvent & { readonly target: Element }) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const entry = app.atlas.byId().get(rowId(event.target) ?? "");
  if (!entry) return;
  event.preventDefault();
  app.open(entry);
}
