import { createEffect, createSignal, type JSX, on, onMount, Show } from "solid-js";
import { Dynamic, NoHydration } from "solid-js/web";
import { fitCamera } from "../domain/camera";
import type { Entry } from "../domain/entry";
import { boundsOf, homeBounds, type LngLat, lineBounds } from "../domain/geo";
import { shareOnePoint } from "../domain/same-point";
import { afterPaint } from "../state/after-paint";
import type { App } from "../state/app";
import { Chooser } from "./Chooser";
import type { Cooperation } from "./cooperation";
import { MapControls } from "./MapControls";

type MapViewComponent = typeof import("./MapView").MapView;
type SvgMapComponent = typeof import("./SvgMap").SvgMap;

/** The phone's sheet takes its new height within this. */
const sheetMovesMs = 240;
/** The map on A4 between its margins, in CSS pixels: print.css gives it the same shape. */
const paperSize = { width: 688, height: 340 };

/** The map: drawn in the page first, then live, whichever of the two maps can be had. */
export function MapPane(props: {
  app: App;
  later: () => Promise<{ readonly SvgMap: SvgMapComponent }>;
  /** Given by the build alone: the whole district, drawn once into the page. */
  firstPaint?: (() => JSX.Element) | undefined;
  /** Given where the map stands in a frame. */
  cooperation?: Cooperation | undefined;
  /** What others lay over the map. */
  children?: JSX.Element;
}) {
  const { app } = props;
  const state = app.camera;
  let pane!: HTMLElement;
  /** The live map's code: its own chunk, fetched once the page stands. */
  const [View, setView] = createSignal<MapViewComponent>();
  /** The drawn map, come alive: small, and there long before MapLibre. */
  const [Svg, setSvg] = createSignal<SvgMapComponent>();
  const [touched, setTouched] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  const [choice, setChoice] = createSignal<{ entries: readonly Entry[]; at: readonly [number, number] } | null>(null);

  /** The first paint shows the plain view only; for anything else the drawn map is laid out live. */
  const plain = () =>
    !props.cooperation &&
    !touched() &&
    !app.query.active() &&
    app.selection() === null &&
    app.planner.drawing() === null &&
    state.camera() === null &&
    app.language() === "zh";
  const svgShown = () =>
    app.atlas.core() !== undefined &&
    (state.onPaper() !== null || state.status() === "no-map" || (state.status() === "drawn" && !plain()));

  /** How much of the map a page that lies over it hides, on its right or at its foot. */
  const covered = () => {
    // In a frame the page stands beside the map, and only a card over its foot.
    if (props.cooperation)
      return { right: 0, bottom: document.querySelector<HTMLElement>(".embed-card")?.offsetHeight ?? 0 };
    const page =
      (app.selection() && document.querySelector<HTMLElement>(".site-pane:not(.plan-pane)")) ||
      (app.planner.opened() && document.querySelector<HTMLElement>(".plan-pane"));
    if (!page || page.clientHeight === 0) return { right: 0, bottom: 0 };
    // Offsets, not boxes on screen: the page may still be sliding in.
    const [left, top] = [page.offsetLeft - pane.offsetLeft, page.offsetTop - pane.offsetTop];
    if (left < 0 || page.offsetWidth < pane.offsetWidth)
      return { right: Math.max(0, left < 0 ? 0 : pane.offsetWidth - left), bottom: 0 };
    return { right: 0, bottom: Math.max(0, pane.offsetHeight - top) };
  };

  function choose(ids: readonly string[], at: readonly [number, number]) {
    const entries = ids.flatMap((id) => app.atlas.byId().get(id) ?? []);
    const [only] = entries;
    setChoice(null);
    if (!only) return;
    if (entries.length === 1) return app.open(only);
    const bounds = boundsOf(entries.flatMap(({ lngLat }) => (lngLat ? [lngLat] : [])));
    const zoom = state.onScreen()?.camera.zoom ?? 0;
    if (shareOnePoint(entries) || zoom > 13 || !bounds) setChoice({ entries, at });
    else state.port()?.frame(bounds, 15);
  }

  function selectedBounds() {
    const entry = app.selected();
    if (!entry) return null;
    if (entry.line) return lineBounds(entry.line);
    return entry.kind === "route" ? routeBounds(app, entry.id) : entry.lngLat && around(entry.lngLat);
  }
  const planBounds = () => app.planner.drawing()?.bounds ?? null;
  const mostZoom = () => (app.selected()?.line ? 13.5 : 11.5);

  function frameSelected() {
    const bounds = selectedBounds();
    if (bounds && !state.camera()) state.port()?.frame(bounds, mostZoom());
  }

  onMount(() => {
    addEventListener("beforeprint", () => {
      const camera = fitCamera(selectedBounds() ?? planBounds() ?? homeBounds, paperSize, 48, mostZoom());
      state.setOnPaper({ camera, size: paperSize });
    });
    addEventListener("afterprint", () => state.setOnPaper(null));
    props.later().then(
      ({ SvgMap }) => setSvg(() => SvgMap),
      (cause) => console.error(cause),
    );
    import("./MapView").then(({ MapView }) => setView(() => MapView), fail);
  });
  // The files are read once the live map stands, or never will; sooner where the drawn map or the planner shows them.
  createEffect(() => {
    if (state.status() !== "drawn" || failed() || !plain() || app.planner.opened()) void app.atlas.begin();
  });
  createEffect(
    on(
      state.status,
      (status) => {
        document.documentElement.dataset.state = status === "drawn" ? "list" : status;
      },
      { defer: true },
    ),
  );
  // A page opened from the list, from a link or from the map is brought into view by whichever map is there.
  createEffect(on([app.selected, state.port, () => app.atlas.core()], () => afterPaint(frameSelected)));
  createEffect(on(app.selected, () => setChoice(null), { defer: true }));
  // All of a plan is in view whenever its stops are others, and again when a raised sheet has given the map free.
  createEffect(
    on([() => planBounds()?.join(), state.port, app.sheet], ([bounds, port, sheet], before) => {
      if (app.opened()) return;
      if (!bounds) {
        if (before?.[0] && !state.camera()) port?.home();
        return;
      }
      const frame = () => {
        const now = planBounds();
        if (now && covered().bottom < pane.offsetHeight / 2) state.port()?.frame(now, 13);
      };
      if (before && before[2] !== sheet) setTimeout(frame, sheetMovesMs);
      else afterPaint(frame);
    }),
  );

  // The drawn map stands for good once it has its data, or once it is known that none will come.
  createEffect(() => {
    if (!failed() || state.status() === "no-map") return;
    if (app.atlas.core() === undefined && app.atlas.failed().length === 0) return;
    state.setStatus("no-map");
    app.notify({ kind: "noMap" });
  });

  const fail = (cause: unknown) => {
    console.warn("The live map is not to be had here; the drawn one stays.", cause);
    setView(undefined);
    setFailed(true);
  };

  return (
    <section
      class="map-pane"
      ref={pane}
      aria-label={app.t().map}
      onPointerDown={() => setTouched(true)}
      onWheel={() => setTouched(true)}
    >
      {/* biome-ignore lint/a11y: every site is in the list, where keys reach it */}
      <div
        class="svg-box"
        classList={{ covered: state.status() === "ready" || svgShown() }}
        onClick={(event) => {
          // Before the code of the drawn map is there, its first paint answers a press by itself.
          const target = (event.target as Element).closest<SVGElement>("[data-ids]");
          const box = pane.getBoundingClientRect();
          if (target)
            choose((target.dataset.ids ?? "").split(" "), [event.clientX - box.left, event.clientY - box.top]);
        }}
      >
        <NoHydration>{props.firstPaint?.()}</NoHydration>
      </div>
      <Show when={Svg()}>
        {(svg) => (
          <Dynamic
            component={svg()}
            app={app}
            shown={svgShown()}
            covered={covered}
            choose={choose}
            cooperation={props.cooperation}
          />
        )}
      </Show>
      <Show when={View()}>
        {(view) => (
          <div class="gl-layer" classList={{ ready: state.status() === "ready" }}>
            <Dynamic
              component={view()}
              app={app}
              covered={covered}
              choose={choose}
              cooperation={props.cooperation}
              onReady={() => state.setStatus("ready")}
              onLost={() => state.setStatus("drawn")}
              onFail={fail}
            />
          </div>
        )}
      </Show>
      {props.children}
      <MapControls app={app} />
      <Show when={choice()}>
        {(now) => <Chooser app={app} entries={now().entries} at={now().at} close={() => setChoice(null)} />}
      </Show>
    </section>
  );
}

const around = ([lng, lat]: LngLat) => [lng, lat, lng, lat] as const;

function routeBounds(app: App, id: string) {
  const route = app.atlas.routeById().get(id);
  const points = route?.stops.flatMap((stop) => {
    const at =
      (stop.site && app.atlas.byId().get(stop.site)?.lngLat) ||
      (stop.place && app.atlas.placeById().get(stop.place)?.lngLat);
    return at ? [at] : [];
  });
  return points ? boundsOf(points) : null;
}
