import { createEffect, Match, on, Show, Switch } from "solid-js";
import { afterPaint } from "../state/after-paint";
import type { App } from "../state/app";
import { KindIcon } from "../ui/KindIcon";
import { SheetHandle } from "../ui/SheetHandle";
import { townshipName } from "./EntryRow";
import { Notices } from "./Notices";
import { RoutePage } from "./RoutePage";
import { SitePage } from "./SitePage";
import { TrailPage } from "./TrailPage";

/** The opened page of a site, trail or route: beside the map, or in the sheet. */
export function PagePane(props: { app: App; wide: boolean }) {
  const t = () => props.app.t();
  let heading: HTMLHeadingElement | undefined;
  let opener: HTMLElement | null = null;

  createEffect(
    on(
      () => props.app.selected()?.id,
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
    if (props.app.selected() || props.app.camera.status() !== "drawn") void props.app.atlas.loadDetails();
  });
  /** Focus goes back to the row that the page was opened from, so that the keyboard goes on where it was. */
  function returnFocus(id: string) {
    const row = document.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`);
    (row ?? opener)?.focus();
  }

  return (
    <Show when={props.app.selected()}>
      {(entry) => (
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
          <Show when={entry().id} keyed>
            {(id) => (
              <div class="page-scroll">
                <article class="page" data-page={id}>
                  <header>
                    <p class="kicker">
                      <KindIcon kind={entry().kind} />
                      {t().kind[entry().kind]}
                      <Show when={entry().township}>{(township) => <> · {townshipName(props.app, township())}</>}</Show>
                      <Show when={props.app.language() === "zh" && props.app.atlas.siteById().get(entry().id)?.village}>
                        {(village) => <> · {village()}</>}
                      </Show>
                    </p>
                    <h2 id="page-title" tabindex="-1" ref={heading}>
                      {props.app.say(entry().name)}
                    </h2>
                    <p class="other-name" lang={props.app.language() === "zh" ? "en" : "zh-Hans"}>
                      {props.app.language() === "zh" ? entry().name.en : entry().name.zh}
                    </p>
                  </header>
                  <Switch fallback={<Waiting app={props.app} />}>
                    <Match when={props.app.atlas.siteById().get(entry().id)}>
                      {(site) => <SitePage app={props.app} entry={entry()} site={site()} />}
                    </Match>
                    <Match when={props.app.atlas.trailById().get(entry().id)}>
                      {(trail) => <TrailPage app={props.app} entry={entry()} trail={trail()} />}
                    </Match>
                    <Match when={props.app.atlas.routeById().get(entry().id)}>
                      {(route) => <RoutePage app={props.app} route={route()} />}
                    </Match>
                  </Switch>
                  <Show when={props.app.atlas.core()}>
                    <footer class="page-foot">
                      <button type="button" class="plain-button" onClick={() => print()}>
                        {t().page.print}
                      </button>
                    </footer>
                  </Show>
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
      )}
    </Show>
  );
}

/** Until a record's file is read; if it cannot be, the notice above says why and offers to try again. */
function Waiting(props: { app: App }) {
  const failed = () => props.app.atlas.failed().length > 0;
  return (
    <p class="quiet" classList={{ pending: !failed() }}>
      {failed() ? props.app.t().page.recordFailed : props.app.t().loading}
    </p>
  );
}
