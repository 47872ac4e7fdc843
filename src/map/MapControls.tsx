import { createEffect, createMemo, createSignal, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { formatDistance, formatRound } from "../domain/format";
import { afterPaint } from "../state/after-paint";
import type { App } from "../state/app";
import type { MapPort } from "../state/camera";
import { Credit, Numbers } from "./Credit";
import { LayersDoor } from "./LayersDoor";
import { scaleBar } from "./scale-bar";

type GroundParts = Pick<typeof import("../ground"), "GroundCredit" | "GroundMark" | "GroundNote">;

/** The buttons, the scale and the credit: the same over either map. */
export function MapControls(props: { app: App }) {
  const t = () => props.app.t().controls;
  /** What was pressed before there was a map to answer it. */
  const [asked, setAsked] = createSignal<(port: MapPort) => void>();
  const ask = (act: (port: MapPort) => void) => void setAsked(() => act);
  createEffect(() => {
    const [port, act] = [props.app.camera.port(), asked()];
    if (!port || !act) return;
    setAsked(undefined);
    act(port);
  });
  const here = () => {
    if (props.app.here.asking()) return t().locating;
    const found = props.app.here.here();
    return found ? t().here(formatDistance(found.accuracyM, props.app.language())) : "";
  };

  // To whole pixels: a map that is only moved then leaves the bar, and with it the page, as they are.
  const bar = createMemo(
    () => {
      const now = props.app.camera.onPaper() ?? props.app.camera.onScreen();
      if (!now) return null;
      const { metres, px } = scaleBar(now.camera.lat, now.camera.zoom);
      return { metres, px: Math.round(px) };
    },
    null,
    { equals: (a, b) => a?.metres === b?.metres && a?.px === b?.px },
  );

  const [layers, setLayers] = createSignal(false);
  /** What another ground adds: its code comes once the bundled one stands. */
  const [ground, setGround] = createSignal<GroundParts>();
  createEffect(() => {
    if (props.app.camera.status() === "ready" && !ground())
      afterPaint(() => import("../ground").then(setGround, (cause) => console.error(cause)));
  });

  async function findMe() {
    const found = await props.app.here.find();
    if (!found) return;
    const [lng, lat] = found.lngLat;
    ask((port) => port.frame([lng, lat, lng, lat], 14));
  }

  return (
    <>
      <div class="controls" role="group" aria-label={props.app.t().map}>
        <button type="button" aria-label={t().zoomIn} title={t().zoomIn} onClick={() => ask((port) => port.zoomBy(1))}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 5v14M5 12h14" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={t().zoomOut}
          title={t().zoomOut}
          onClick={() => ask((port) => port.zoomBy(-1))}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12h14" />
          </svg>
        </button>
        <button type="button" aria-label={t().home} title={t().home} onClick={() => ask((port) => port.home())}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={t().locate}
          title={t().locate}
          aria-busy={props.app.here.asking()}
          onClick={() => void findMe()}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM12 2v4M12 18v4M2 12h4M18 12h4" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={t().layers}
          title={t().layers}
          aria-haspopup="dialog"
          onClick={() => setLayers(true)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 4l8.5 4.5L12 13L3.5 8.5zM3.5 12.5L12 17l8.5-4.5M3.5 16.5L12 21l8.5-4.5" />
          </svg>
        </button>
      </div>
      <LayersDoor app={props.app} open={layers()} close={() => setLayers(false)} />
      <Show when={ground()}>{(now) => <Dynamic component={now().GroundNote} app={props.app} />}</Show>
      <p class="here-note" role="status">
        {here()}
      </p>
      <div class="map-foot">
        <div class="map-corner">
          <Show when={bar()}>
            {(now) => (
              <span
                class="scale"
                role="img"
                aria-label={`${t().scale} ${formatRound(now().metres, props.app.language())}`}
              >
                <span class="scale-bar" style={{ width: `${now().px}px` }} />
                {formatRound(now().metres, props.app.language())}
              </span>
            )}
          </Show>
          <Show when={ground()}>{(now) => <Dynamic component={now().GroundMark} app={props.app} />}</Show>
          <Numbers app={props.app} map={true} site={true} />
        </div>
        <span class="attribution">
          <Show when={ground()}>{(now) => <Dynamic component={now().GroundCredit} app={props.app} />}</Show>
          <Credit app={props.app} />
        </span>
      </div>
    </>
  );
}
