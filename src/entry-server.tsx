import { renderToString } from "solid-js/web";
import { App } from "./App";
import type { Core } from "./data/atlas";
import type { ShownConfig } from "./data/config";
import { entriesOf } from "./data/entries";
import type { Entry } from "./domain/entry";
import { groundPlaces, metroLines } from "./domain/ground";
import { Embed } from "./EmbedApp";
import { FirstPaint } from "./map/FirstPaint";
import { createApp } from "./state/app";
import { createFrame } from "./state/embed-frame";

/** The page as the build writes it: the same components, the plain view, in Chinese. */
export function renderPage(core: Core, config: ShownConfig | null = null): { html: string; entries: string } {
  const entries = entriesOf(core);
  const [ground, metro] = [groundPlaces(core.places), metroLines(core.places)];
  const html = renderToString(() => {
    return (
      <App
        app={createApp(entries, never, never, config)}
        later={never}
        firstPaint={() => <FirstPaint entries={entries} ground={ground} metro={metro} />}
      />
    );
  });
  // What is not taken over needs no marks for it: less to read before the first paint.
  const drawn = html.indexOf('<svg class="first-paint');
  const drawnEnd = html.indexOf("</div>", drawn);
  const plain = html.slice(0, drawn) + html.slice(drawn, drawnEnd).replace(/<!--[$/!]*-->/g, "") + html.slice(drawnEnd);
  return { html: plain, entries: carried(entries) };
}

/** The framed map as the build writes it: the whole list, without a drawing. */
export function renderEmbed(core: Core, config: ShownConfig | null = null): { html: string; entries: string } {
  const entries = entriesOf(core);
  const html = renderToString(() => {
    const app = createApp(entries, never, never, config);
    return <Embed app={app} frame={createFrame(app, never)} later={never} />;
  });
  return { html, entries: carried(entries) };
}

const never = () => Promise.reject(new Error("the build reads its data itself"));

/** The entries as the page carries them: "</script>" in a name must not end their block. */
const carried = (entries: readonly Entry[]) => JSON.stringify(entries).replace(/</g, "\\u003c");
