import { batch, createEffect, createRoot } from "solid-js";
import { hydrate } from "solid-js/web";
import { App } from "./App";
import type { Entry } from "./domain/entry";
import { decodeView } from "./domain/view";
import { createApp } from "./state/app";
import { syncLink } from "./state/link-sync";
import "./style/app.css";

const root = document.getElementById("root") as HTMLElement;
const baked = JSON.parse(document.getElementById("entries")?.textContent ?? "[]") as Entry[];

// What Solid's server rendering would put into an inline script, which the page's security policy forbids.
Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {}, fe: () => undefined } });

const later = () => import("./later");
// English words come a moment later: until then the list waits unseen, rather than growing under a reader's eyes.
if (decodeView(location.hash).view.language === "en") root.dataset.wait = "";
const app = createRoot(() => createApp(baked, later));

hydrate(() => <App app={app} later={later} />, root);
document.documentElement.dataset.state = "list";

// After the page has been taken over as it was built: the link may ask for another view.
const link = syncLink(app);
createRoot(() =>
  createEffect(() => {
    if (app.language() === app.wanted()) delete root.dataset.wait;
  }),
);
void app.atlas.load().then(() => {
  if (app.notices().some(({ kind }) => kind === "notFound")) {
    // The file may hold a record that the page was built without.
    batch(() => {
      app.dismiss("notFound");
      link.read();
    });
  }
});
