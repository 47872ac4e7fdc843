import { batch, createEffect, createRoot, on } from "solid-js";
import { App } from "./App";
import type { Entry } from "./domain/entry";
import { createApp } from "./state/app";
import { syncLink } from "./state/link-sync";
import "./style/app.css";
import { builtSettings, takeOver } from "./take-over";

const root = document.getElementById("root") as HTMLElement;
const baked = JSON.parse(document.getElementById("entries")?.textContent ?? "[]") as Entry[];
const later = () => import("./later");
const english = () => import("./text/en");

// Takes over the page as it was built. Until here its list could be read, and what was pressed was kept (early.js).
const typed = root.querySelector<HTMLInputElement>("input[type=search]")?.value;
const app = createRoot(() => createApp(baked, later, english, builtSettings(root)));
takeOver(() => <App app={app} later={later} />, root);
document.documentElement.dataset.state = "list";
// After the page has been taken over as it was built: the link may ask for another view.
const link = syncLink(app);
delete document.documentElement.dataset.opening;
if (typed) app.query.setText(typed);
const { beilouEarly: early } = globalThis as { beilouEarly?: { taken: boolean; pressed: HTMLElement | null } };
if (early) {
  early.taken = true;
  performance.mark("taken-over");
  early.pressed?.click();
}
createRoot(() =>
  createEffect(() => {
    if (app.language() === app.wanted()) delete root.dataset.wait;
  }),
);
// The list and the live map stand on what was built in: the files behind them leave the map's code its room on the line,
// until something asks for them (MapPane), or for so long.
const patienceMs = 4000;
setTimeout(() => void app.atlas.begin(), patienceMs);
createRoot(() =>
  createEffect(
    on(app.atlas.core, (core) => {
      if (!core || !app.notices().some(({ kind }) => kind === "notFound")) return;
      // The file may hold a record that the page was built without.
      batch(() => {
        app.dismiss("notFound");
        link.read();
      });
    }),
  ),
);
