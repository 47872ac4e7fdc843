import { batch, createEffect, createRoot, createSignal } from "solid-js";
import { readEmbed } from "./domain/embed-options";
import type { Entry } from "./domain/entry";
import { decodeView } from "./domain/view";
import { Embed } from "./EmbedApp";
import { afterPaint } from "./state/after-paint";
import { createApp } from "./state/app";
import { createFrame } from "./state/embed-frame";
import { applyLook } from "./state/embed-look";
import { createTalk, openMailbox, type Talk } from "./state/embed-talk";
import "./style/embed.css";
import { builtSettings, takeOver } from "./take-over";

const root = document.getElementById("root") as HTMLElement;
const baked = JSON.parse(document.getElementById("entries")?.textContent ?? "[]") as Entry[];
const later = () => import("./later");
const english = () => import("./text/en");
const mailbox = openMailbox();

/** Takes over the page as it was built, with the options of its address; then hears the page around. */
function begin() {
  const { options, lost } = readEmbed(location.search);
  applyLook(options);
  createRoot(() => {
    const app = createApp(baked, later, english, builtSettings(root));
    const frame = createFrame(app, async (text) => (await import("./embed-plan")).planStops(text));
    const [talk, setTalk] = createSignal<Talk>();
    takeOver(() => <Embed app={app} frame={frame} later={later} talk={talk()} />, root);
    const unknown = batch(() => frame.apply(options));
    document.documentElement.dataset.state = "list";
    setTalk(createTalk(app, frame, mailbox, lost, unknown));
    createEffect(() => {
      if (app.language() === app.wanted()) delete root.dataset.wait;
    });
    if (options.ui !== "list") void app.atlas.begin();
    leadLinks(app);
  });
}

/** Links of opened pages name views (`#site=…`): those of a record open here, all others on the whole map. */
function leadLinks(app: ReturnType<typeof createApp>) {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const { view } = decodeView(link.hash);
    if (!view.selection) {
      link.href = `./${link.hash}`;
      return;
    }
    event.preventDefault();
    app.restore({ ...app.view(), selection: view.selection });
  });
}

afterPaint(begin);
