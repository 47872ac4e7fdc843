import { createEffect, on, Show } from "solid-js";
import { afterPaint, painted } from "../state/after-paint";
import type { App } from "../state/app";
import { readingText } from "../text/reading";
import { SheetHandle } from "../ui/SheetHandle";
import { EntryPage } from "./EntryPage";
import { EmbedButton } from "./embed/EmbedButton";
import { LazyReading } from "./LazyReading";
import { Notices } from "./Notices";
import { rehearsePage } from "./rehearse-page";

/** The opened page of a site, trail, route, story or course: beside the map, or in the sheet. */
export function PagePane(props: { app: App; wide: boolean }) {
  const t = () => props.app.t();
  let heading: HTMLHeadingElement | undefined;
  let opener: HTMLElement | null = null;

  createEffect(
    on(
      () => props.app.selected()?.id ?? props.app.reading()?.id,
      (id, before) => {
        if (id === before) return;
        if (id) {
          if (!before) opener = document.activeElement as HTMLElement | null;
          // Asking for focus makes the browser lay the page out at once: it is asked for when the page is on screen.
          if (before !== undefined || document.activeElement !== document.body) {
            afterPaint(() => heading?.focus({ preventScroll: true }));
          }
        } else if (before) returnFocus(before);
      },
    ),
  );
  // The files behind a page come once the map stands, so that opening one asks for nothing; or with the first page.
  createEffect(() => {
    if (!props.app.opened() && props.app.camera.status() === "drawn") return;
    void props.app.atlas.loadDetails();
    void props.app.settings.load();
  });
  rehearsePage(props.app);
  /** Focus goes back to the row that the page was opened from, so that the keyboard goes on where it was. */
  function returnFocus(id: string) {
    const row = document.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`);
    (row ?? opener)?.focus();
  }

  return (
    <Show when={props.app.opened()}>
      <aside
        class="site-pane"
        aria-labelledby="page-title"
        onKeyDown={(event) => {
          if (event.key === "Escape") props.app.close();
        }}
      >
        <SheetHandle
          label={t().controls.sheet}
          stops={t().controls.sheetStops}
          stop={props.app.sheet()}
          setStop={props.app.setSheet}
        />
        <Show when={!props.wide}>
          <div class="page-notices">
            <Notices app={props.app} />
          </div>
        </Show>
        <Show when={props.app.selected()}>
          {(entry) => (
            <Show when={entry().id} keyed>
              {(id) => {
                // What answers the tap comes first; what lies below it a frame later.
                const below = painted();
                return (
                  <div class="page-scroll">
                    <article class="page" data-page={below() ? id : undefined}>
                      <EntryPage
                        app={props.app}
                        entry={entry()}
                        below={below()}
                        heading={(element) => (heading = element)}
                      />
                      {/* Not before what stands above it: it would be pushed down. */}
                      <Show when={below() && props.app.atlas.core() && props.app.atlas.details()}>
                        <PageFoot app={props.app} embeddable={true} />
                      </Show>
                    </article>
                  </div>
                );
              }}
            </Show>
          )}
        </Show>
        <Show when={props.app.reading()} keyed>
          {(reading) => (
            <div class="page-scroll">
              <article class="page" data-page={reading.id}>
                <LazyReading app={props.app} reading={reading} heading={(element) => (heading = element)} />
                <PageFoot app={props.app} />
              </article>
            </div>
          )}
        </Show>
        <button type="button" class="close-button" aria-label={t().page.close} onClick={() => props.app.close()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </aside>
    </Show>
  );
}

function PageFoot(props: { app: App; embeddable?: boolean }) {
  return (
    <footer class="page-foot">
      <button type="button" class="plain-button" onClick={() => print()}>
        {props.app.t().page.print}
      </button>
      <Show when={props.embeddable}>
        <EmbedButton app={props.app} words={readingText[props.app.language()].embed} />
      </Show>
    </footer>
  );
}
