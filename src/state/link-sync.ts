import { batch, createEffect, createRoot, on } from "solid-js";
import { decodeView, encodeView } from "../domain/view";
import type { App } from "./app";

/**
 * Keeps the link and the view the same. Opening and closing a page are steps in the history; filters, camera and
 * language replace the step they are in.
 */
export function syncLink(app: App) {
  let restoring = false;
  /** What lies open beside the list: another is a step of its own. */
  const openedNow = () => JSON.stringify([app.selection(), app.planner.opened()]);

  function read() {
    const { view, lost } = decodeView(location.hash, app.usual);
    restoring = true;
    batch(() => app.restore(view));
    restoring = false;
    if (lost.length > 0) {
      app.notify({ kind: "lost", parts: lost.map(({ key, value }) => `${key}=${value}`).join(", ") });
      // Said once: a reload or a step back must not say it again. An unknown id stays; the files may yet know it.
      if (!view.selection || app.selection()) write(false);
    }
    const port = app.camera.port();
    if (view.camera) port?.jump(view.camera);
    else if (!view.selection) port?.home();
  }

  function write(selectionChanged: boolean) {
    const fragment = encodeView(app.view(), app.usual);
    const url = fragment ? `#${fragment}` : location.pathname + location.search;
    if (fragment === location.hash.replace(/^#/, "")) return;
    if (selectionChanged && !restoring) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }

  let lastSelection = "";
  read();
  lastSelection = openedNow();
  createRoot(() =>
    createEffect(
      on(
        () => encodeView(app.view()),
        () => {
          const selection = openedNow();
          write(selection !== lastSelection);
          lastSelection = selection;
        },
        { defer: true },
      ),
    ),
  );
  addEventListener("popstate", read);
  return { read };
}
