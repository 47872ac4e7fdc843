import { Show } from "solid-js";
import { pageAddress } from "../../domain/page-address";
import type { App } from "../../state/app";
import { embedFrameText } from "../../text/embed-frame";
import { markedNote } from "../marked-note";

/** What is chosen on a map with no room for its page: its name, how far to trust it, and the way to all the rest. */
export function EmbedCard(props: { app: App }) {
  const { app } = props;
  const t = () => embedFrameText[app.language()];
  return (
    <Show when={app.selected()}>
      {(entry) => (
        <section class="embed-card" aria-label={app.say(entry().name)} role="status">
          <p class="embed-card-name">{app.say(entry().name)}</p>
          <p class="quiet">
            {markedNote(app, entry())} ·{" "}
            <a class="embed-card-more" href={pageAddress(entry(), app.language())} target="_blank" rel="noopener">
              {t().details}
              <span class="hidden"> ({t().opens})</span>
            </a>
          </p>
          <button type="button" class="close-button" aria-label={app.t().page.close} onClick={() => app.close()}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        </section>
      )}
    </Show>
  );
}
