import { createEffect } from "solid-js";
import { render } from "solid-js/web";
import type { Entry } from "../domain/entry";
import type { App } from "../state/app";
import { EntryPage } from "./EntryPage";

/**
 * Once all that pages need has been read and the browser is idle, builds and lays out one page out of sight, and throws
 * it away: the first page that is opened finds its code compiled and its fonts loaded, which takes three times as long as
 * the page itself. Does nothing where a page is open already.
 */
export function rehearsePage(app: App): void {
  let done = false;
  createEffect(() => {
    const [core, details] = [app.atlas.core(), app.atlas.details()];
    if (done || !core || !details) return;
    done = true;
    whenIdle(() => {
      // A route's page asks nobody for anything; a site's would ask for the heights of the ground.
      const entry = app.atlas.entries().find(({ kind }) => kind === "route");
      if (entry && !app.opened()) rehearse(app, entry);
    });
  });
}

function rehearse(app: App, entry: Entry): void {
  const stage = document.createElement("div");
  stage.className = "rehearsal page";
  stage.inert = true;
  const dispose = render(() => <EntryPage app={app} entry={entry} below={false} heading={() => undefined} />, stage);
  // Two pauses, so that a tap never waits for all of it.
  whenIdle(() => {
    document.body.append(stage);
    stage.getBoundingClientRect();
    dispose();
    stage.remove();
  });
}

function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
