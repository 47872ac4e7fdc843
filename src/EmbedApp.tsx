import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { Dynamic, NoHydration } from "solid-js/web";
import { Credit, Numbers } from "./map/Credit";
import { EmbedCard } from "./panels/embed/EmbedCard";
import { EmbedList } from "./panels/embed/EmbedList";
import type { App as AppState } from "./state/app";
import type { Frame } from "./state/embed-frame";
import type { Talk } from "./state/embed-talk";
import { createMedia } from "./state/media";
import { embedFrameText } from "./text/embed-frame";
import { IconSprite } from "./ui/KindIcon";
import { Wordmark } from "./ui/Wordmark";

type Later = typeof import("./later");
type FramedMap = typeof import("./map/FramedMap").FramedMap;

/** Frames too small for a page beside or under the map: a card says the least there. */
const smallFrame = "(max-height: 359px), (max-width: 479px) and (max-height: 479px)";

/** The framed map: a line that leads to the whole one, then map and list, or either. */
export function Embed(props: { app: AppState; frame: Frame; talk?: Talk; later: () => Promise<Later> }) {
  const { app, frame } = props;
  const t = () => embedFrameText[app.language()];
  const ui = () => frame.options().ui;
  const [map, setMap] = createSignal<FramedMap>();
  const [parts, setParts] = createSignal<Pick<Later, "DistrictAlerts" | "MapAlerts" | "Notices" | "PagePane">>();
  const small = createMedia(smallFrame, false);
  /** In a small frame of both, which of them is in sight. */
  const [listed, setListed] = createSignal(false);
  const carded = () => ui() === "map" || (ui() === "full" && small());
  let body!: HTMLDivElement;
  const [canFill, setCanFill] = createSignal(false);
  const [filled, setFilled] = createSignal(false);

  onMount(() => {
    createEffect(() => {
      document.documentElement.dataset.ui = ui();
    });
    createEffect(() => {
      if (ui() !== "list" && !map())
        import("./map/FramedMap").then(({ FramedMap }) => setMap(() => FramedMap), console.error);
    });
    // The list alone needs nothing of this until one of its rows is opened.
    createEffect(() => {
      if ((ui() !== "list" || app.opened()) && !parts()) props.later().then(setParts, console.error);
    });
    createEffect(() => {
      if (ui() === "list" && app.opened()) void app.atlas.begin();
    });
    // Where no page can open, nobody else asks for the operator's settings.
    createEffect(() => {
      if (app.camera.status() !== "drawn") void app.settings.load();
    });
    // A map alone has no room for it, and shows by itself what it says.
    createEffect(() => {
      if (carded() && app.notices().some(({ kind }) => kind === "noMap")) app.dismiss("noMap");
    });
    createEffect(() => {
      document.documentElement.lang = app.language() === "zh" ? "zh-Hans" : "en";
      document.title = app.t().appTitle;
    });
    setCanFill(document.fullscreenEnabled);
    document.addEventListener("fullscreenchange", () => setFilled(document.fullscreenElement !== null));
    const observer = new ResizeObserver(() => ui() === "list" && props.talk?.setHeight(body.offsetHeight));
    observer.observe(body);
    onCleanup(() => observer.disconnect());
  });

  return (
    <div class="embed" data-small-list={listed()} classList={{ opened: app.opened() && !carded() }} ref={body}>
      <NoHydration>
        <IconSprite />
      </NoHydration>
      <header class="embed-top">
        <a class="embed-home" href={frame.fullLink()} target="_blank" rel="noopener">
          <Wordmark />
          <span class="embed-name">{app.t().appTitle}</span>
          <span class="embed-open">
            {t().open}
            <span class="hidden"> ({t().opens})</span>
          </span>
        </a>
        <Show when={canFill() && ui() !== "list"}>
          <button
            type="button"
            class="embed-fill"
            aria-label={filled() ? t().leaveFull : t().fill}
            title={filled() ? t().leaveFull : t().fill}
            onClick={() => void (filled() ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />
            </svg>
          </button>
        </Show>
        <button
          type="button"
          class="plain-button embed-switch"
          aria-pressed={listed()}
          onClick={() => setListed(!listed())}
        >
          {listed() ? t().showMap : t().showList}
        </button>
      </header>
      <main class="embed-main">
        <div class="embed-map">
          <Show when={ui() !== "list" && map()}>
            {(pane) => (
              <Dynamic component={pane()} app={app} later={props.later} words={t()}>
                <Show when={parts()}>{(now) => <Dynamic component={now().MapAlerts} app={app} />}</Show>
              </Dynamic>
            )}
          </Show>
          <Show when={carded()}>
            <EmbedCard app={app} />
          </Show>
        </div>
        <div class="embed-list">
          <div class="embed-notices">
            <Show when={parts()}>{(now) => <Dynamic component={now().Notices} app={app} />}</Show>
            <div class="district-line">
              <Show when={parts()}>{(now) => <Dynamic component={now().DistrictAlerts} app={app} />}</Show>
            </div>
          </div>
          <EmbedList app={app} frame={frame} />
          <p class="embed-credit quiet">
            <Credit app={app} /> <Numbers app={app} site={true} />
          </p>
        </div>
        <Show when={!carded() && parts()}>{(now) => <Dynamic component={now().PagePane} app={app} wide={true} />}</Show>
      </main>
      <Show when={frame.options().debug === "1" && props.talk}>
        {(talk) => (
          <p class="embed-debug" role="status">
            {t().debug(talk().taken(), talk().ignored())}
          </p>
        )}
      </Show>
    </div>
  );
}
