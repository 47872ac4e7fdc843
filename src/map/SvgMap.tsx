import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { type Camera, clampCamera, fitCamera, metresPerPixel, projection, type Size } from "../domain/camera";
import { createClusters } from "../domain/cluster";
import { cameraBounds, homeBounds, minZoom } from "../domain/geo";
import { gradedLine } from "../domain/gradient";
import { nearestOnLine, pointAlong } from "../domain/line";
import type { App } from "../state/app";
import type { MapPort } from "../state/camera";
import type { Cooperation } from "./cooperation";
import { listenToGestures } from "./gestures";
import { PlanLayer } from "./PlanLayer";
import { SceneDrawing } from "./SceneDrawing";
import { layOut } from "./svg-scene";

/** The drawn map goes no closer: its sites are known to some hundred metres. */
const closest = 16;

/**
 * The same features without WebGL: an SVG laid out anew for every camera. It works before MapLibre arrives, instead of
 * it, and on paper. `shown` says whether it is needed now; while it is not, nothing is laid out.
 */
export function SvgMap(props: {
  app: App;
  shown: boolean;
  covered: () => { right: number; bottom: number };
  choose: (ids: readonly string[], at: readonly [number, number]) => void;
  cooperation?: Cooperation | undefined;
}) {
  let element!: HTMLDivElement;
  const [screenSize, setSize] = createSignal<Size>({ width: 1, height: 1 });
  const [own, setOwn] = createSignal<Camera | null>(null);
  const state = props.app.camera;

  const screenCamera = () => own() ?? state.camera() ?? fitCamera(homeBounds, screenSize());
  const camera = () => state.onPaper()?.camera ?? screenCamera();
  const size = () => state.onPaper()?.size ?? screenSize();
  const clusters = createMemo(() => createClusters(props.app.query.shown()));
  const trails = createMemo(() => props.app.atlas.entries().filter(({ line }) => line !== null));
  const graded = createMemo(() => {
    const line = props.app.profiled();
    return line && gradedLine(line);
  });
  const view = () => projection(camera(), size());

  const scene = createMemo(() => {
    if (!props.shown) return null;
    const { toPixel, fromPixel } = view();
    const [west, north] = fromPixel([-40, -40]);
    const [east, south] = fromPixel([size().width + 40, size().height + 40]);
    const visible = new Set(props.app.query.shown());
    return layOut(
      {
        clusters: clusters(),
        trails: trails(),
        ground: props.app.atlas.ground(),
        metro: props.app.atlas.metro(),
        language: props.app.language(),
        selected: props.app.selected(),
        graded: graded(),
      },
      { zoom: camera().zoom, bounds: [west, south, east, north], toPixel },
      (entry) => visible.has(entry),
    );
  });
  const cursor = createMemo(() => {
    const entry = props.app.selected();
    const atM = props.app.trailCursorM();
    const point = entry?.line && atM !== null ? pointAlong(entry.line, atM) : null;
    return point && view().toPixel(point);
  });

  /** A camera that the visitor chose: it goes into the link. */
  const move = (next: Camera) => {
    const kept = clampCamera(next, cameraBounds, minZoom - 0.5, closest);
    setOwn(kept);
    state.setCamera(kept);
  };
  const port: MapPort = {
    kind: "svg",
    zoomBy: (steps) => move({ ...camera(), zoom: camera().zoom + steps }),
    home() {
      setOwn(null);
      state.setCamera(null);
    },
    jump: (next) => setOwn(next),
    frame(bounds, most) {
      const { right, bottom } = props.covered();
      const free = { width: size().width - right, height: size().height - bottom };
      const next = fitCamera(bounds, free, 48, most);
      const metres = metresPerPixel(next.lat, next.zoom);
      const lat = next.lat - ((bottom / 2) * metres) / 111_320;
      const lng = next.lng + ((right / 2) * metres) / (111_320 * Math.cos((next.lat * Math.PI) / 180));
      setOwn({ ...next, lat, lng });
    },
  };

  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0 && !state.onPaper()) {
        setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
      }
    });
    observer.observe(element);
    onCleanup(() => observer.disconnect());
    onCleanup(listenToGestures(element, camera, size, move, props.cooperation));
  });
  createEffect(() => {
    if (state.status() !== "ready") state.setPort(() => port);
  });
  createEffect(() => {
    if (state.status() !== "ready" && screenSize().width > 1) {
      state.setOnScreen({ camera: screenCamera(), size: screenSize() });
    }
  });
  // MapLibre has the camera from now on; what it last showed is what a print or a fallback starts from.
  createEffect(() => {
    const now = state.onScreen();
    if (state.status() === "ready" && now) setOwn(now.camera);
  });

  /** The picture under a press; before this map is laid out, that of the first paint beneath it. */
  function pressed(event: MouseEvent): SVGElement | null {
    const own = (event.target as Element).closest<SVGElement>("[data-ids]");
    if (own || props.shown) return own;
    const beneath = document.elementsFromPoint(event.clientX, event.clientY);
    return beneath.map((one) => one.closest<SVGElement>(".first-paint [data-ids]")).find((one) => one !== null) ?? null;
  }

  /** The pointer on the opened, surveyed line moves the profile's cursor; a finger's press does too. */
  function followLine(event: PointerEvent) {
    const opened = props.app.selected();
    const over = (event.target as Element).closest<SVGElement>(".trail")?.dataset.ids;
    if (!opened?.line || opened.course !== "surveyed" || over !== opened.id) return;
    const box = element.getBoundingClientRect();
    const at = view().fromPixel([event.clientX - box.left, event.clientY - box.top]);
    const found = nearestOnLine(opened.line, at);
    if (found) props.app.setTrailCursorM(found.atM);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every site is in the list, where keys reach it
    <div
      class="svg-map"
      classList={{ live: props.shown }}
      ref={element}
      role="region"
      aria-label={props.app.t().mapLabel}
      tabindex={state.status() === "ready" ? -1 : 0}
      onClick={(event) => {
        const target = pressed(event);
        const box = element.getBoundingClientRect();
        if (props.app.planner.picking())
          return props.app.planner.picked(view().fromPixel([event.clientX - box.left, event.clientY - box.top]));
        if (target)
          props.choose((target.dataset.ids ?? "").split(" "), [event.clientX - box.left, event.clientY - box.top]);
      }}
      onPointerOver={(event) => {
        const ids = (event.target as Element).closest<SVGElement>("[data-ids]")?.dataset.ids?.split(" ");
        props.app.hover(ids?.length === 1 ? (ids[0] ?? null) : null);
      }}
      onPointerMove={followLine}
      onPointerLeave={() => props.app.hover(null)}
    >
      <Show when={scene()}>
        {(now) => (
          <svg
            class="live-scene"
            width="100%"
            height="100%"
            viewBox={`0 0 ${size().width} ${size().height}`}
            aria-hidden="true"
          >
            <SceneDrawing
              scene={now()}
              width={size().width}
              height={size().height}
              relative={false}
              schematicMark={props.app.t().trail.schematicMark}
              selectedId={props.app.selected()?.id ?? null}
              hoveredId={props.app.hovered()}
            />
            <Show when={props.app.planner.drawing()}>
              {(drawing) => (
                <PlanLayer
                  drawing={drawing()}
                  toPixel={view().toPixel}
                  marks={{
                    straight: props.app.t().plan.straightMark,
                    schematic: props.app.t().trail.schematicMark,
                    rough: props.app.t().plan.roughMark,
                  }}
                />
              )}
            </Show>
            <Show when={props.app.here.here()}>
              {(position) => {
                const at = () => view().toPixel(position().lngLat);
                const radius = () => position().accuracyM / metresPerPixel(position().lngLat[1], camera().zoom);
                return (
                  <g class="here">
                    <circle class="here-disc" cx={at()[0]} cy={at()[1]} r={radius()} />
                    <circle class="here-dot" cx={at()[0]} cy={at()[1]} r="6" />
                  </g>
                );
              }}
            </Show>
            <Show when={cursor()}>{(at) => <circle class="trail-cursor" cx={at()[0]} cy={at()[1]} r="7" />}</Show>
          </svg>
        )}
      </Show>
    </div>
  );
}
