import { createEffect, createMemo, createSignal, type JSX, onMount, Show } from "solid-js";
import { Dynamic, NoHydration } from "solid-js/web";
import { MapPane } from "./map/MapPane";
import { ListPanel } from "./panels/ListPanel";
import { settled } from "./state/after-paint";
import type { App as AppState } from "./state/app";
import { createMedia } from "./state/media";
import { IconSprite } from "./ui/KindIcon";
import { SheetHandle } from "./ui/SheetHandle";
import { Wordmark } from "./ui/Wordmark";

type Later = typeof import("./later");

/** The whole page. `firstPaint` is given by the build alone. */
export function App(props: { app: AppState; later: () => Promise<Later>; firstPaint?: () => JSX.Element }) {
  const { app } = props;
  const t = () => app.t();
  /** Opened pages are a chunk of their own: the list does not wait for them. */
  const [parts, setParts] =
    createSignal<Pick<Later, "DistrictAlerts" | "ListFoot" | "MapAlerts" | "Notices" | "PagePane">>();

  /** List, map and an opened page beside each other (layout.css); otherwise the page takes the list's notices along. */
  const wide = createMedia("(min-width: 1080px)", true);

  /** The planner's panel comes with its state, when it is first opened. */
  const [plans, setPlans] = createSignal<Pick<typeof import("./planner"), "PlanPane">>();
  const planner = createMemo(() => {
    const [code, plan] = [plans(), app.planner.plan()];
    return app.planner.opened() && code && plan ? { PlanPane: code.PlanPane, plan } : undefined;
  });

  const covered = () => (app.opened() && parts() !== undefined) || planner() !== undefined;
  /** The list leaves sight and keys a frame after what covers it came, so that the answer to a tap does not wait for it. */
  const coveredBefore = settled(covered);

  onMount(() => {
    app.planner.start(props.later());
    createEffect(() => {
      if (app.planner.plan() && !plans()) import("./planner").then(setPlans, (cause) => console.error(cause));
    });
    props.later().then(
      (parts) => {
        setParts(parts);
        parts.keepOffline(app);
      },
      (cause) => console.error(cause),
    );
    createEffect(() => {
      document.documentElement.lang = app.language() === "zh" ? "zh-Hans" : "en";
    });
    createEffect(() => {
      const name = app.openedName() ?? (app.planner.opened() ? t().plan.title : null);
      document.title = name ? `${name} · ${t().appName}` : t().appTitle;
    });
  });

  return (
    <div
      class="app"
      data-sheet={app.sheet()}
      classList={{
        opened: app.opened() || app.planner.opened(),
        paged: covered() && coveredBefore(),
        planning: app.planner.opened(),
      }}
    >
      <NoHydration>
        <IconSprite />
      </NoHydration>
      <button type="button" class="skip" onClick={skipToList}>
        {t().skipToList}
      </button>
      <header class="top">
        <h1>
          <Wordmark />
          <span class="hidden">{t().appName} </span>
          <span class="tagline">{t().tagline}</span>
        </h1>
        <button
          type="button"
          class="plan-button"
          aria-expanded={app.planner.opened()}
          onClick={() => (app.planner.opened() && !app.opened() ? app.closePlanner() : app.openPlanner())}
        >
          {t().plan.title}
          <Show when={app.planner.count() > 0}>
            <span class="plan-count">
              {app.planner.count()}
              <span class="hidden"> {t().plan.unit(app.planner.count())}</span>
            </span>
          </Show>
        </button>
        <button
          type="button"
          class="language"
          lang={app.language() === "zh" ? "en" : "zh-Hans"}
          aria-label={t().otherLanguageLabel}
          onClick={() => app.setLanguage(app.language() === "zh" ? "en" : "zh")}
        >
          {t().otherLanguage}
        </button>
      </header>
      <MapPane app={app} later={props.later} firstPaint={props.firstPaint}>
        <Show when={parts()}>{(now) => <Dynamic component={now().MapAlerts} app={app} />}</Show>
      </MapPane>
      <div class="list-pane">
        <SheetHandle
          label={t().controls.sheet}
          stops={t().controls.sheetStops}
          stop={app.sheet()}
          setStop={app.setSheet}
        />
        <div class="list-scroll" onFocusIn={() => app.sheet() === "peek" && app.setSheet("half")}>
          <noscript>
            <p class="notice">{t().noscript}</p>
          </noscript>
          <Show when={(wide() || !app.opened()) && parts()}>
            {(now) => <Dynamic component={now().Notices} app={app} />}
          </Show>
          <div class="district-line">
            <Show when={parts()}>{(now) => <Dynamic component={now().DistrictAlerts} app={app} />}</Show>
          </div>
          <ListPanel app={app} />
          <Show when={parts()}>{(now) => <Dynamic component={now().ListFoot} app={app} />}</Show>
        </div>
      </div>
      <Show when={planner()}>{(now) => <Dynamic component={now().PlanPane} app={app} plan={now().plan} />}</Show>
      <Show when={parts()}>{(now) => <Dynamic component={now().PagePane} app={app} wide={wide()} />}</Show>
    </div>
  );
}

/** To the list; where an opened page lies over it, to that page. */
function skipToList() {
  const list = document.getElementById("list");
  list?.focus();
  if (document.activeElement !== list) document.getElementById("page-title")?.focus();
}
