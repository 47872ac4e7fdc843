import { addProtocol, MapLibreMap, type PaddingOptions, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { createMemo, createSignal, getOwner, onCleanup, onMount, runWithOwner } from "solid-js";
import { fitCamera } from "../domain/camera";
import { cameraBounds, homeBounds, maxZoom, minZoom } from "../domain/geo";
import { nearestOnLine } from "../domain/line";
import { afterPaint } from "../state/after-paint";
import type { App } from "../state/app";
import type { MapPort } from "../state/camera";
import { bindMap } from "./bind";
import type { Cooperation } from "./cooperation";
import { feed } from "./feed";
import { putImages } from "./images";
import { isPicture, overPicture } from "./over-picture";
import { PointerHeight, tellPointer } from "./PointerHeight";
import { onSchemeChange, readPalette } from "./palette";
import { mapStyle } from "./style";
import { trailHitLayers } from "./style-trails";

setWorkerUrl(workerUrl);

/** How long a lost graphics context may take to come back before the drawn map takes its place. */
const contextPatienceMs = 10_000;

interface Props {
  app: App;
  covered: () => { right: number; bottom: number };
  choose: (ids: readonly string[], at: readonly [number, number]) => void;
  cooperation?: Cooperation | undefined;
  /** The map has drawn, and stands where the drawn one stood. */
  onReady: () => void;
  /** The graphics context is gone for the moment. */
  onLost: () => void;
  /** WebGL is not to be had, or was lost for good. */
  onFail: (cause: unknown) => void;
}

/** The live map: MapLibre, told everything through bindMap. */
export function MapView(props: Props) {
  let container!: HTMLDivElement;
  onMount(() => {
    try {
      start(container, props);
    } catch (cause) {
      props.onFail(cause);
    }
  });
  return (
    <>
      <div class="gl-map" ref={container} />
      <PointerHeight app={props.app} />
    </>
  );
}

function start(container: HTMLDivElement, props: Props) {
  const { app } = props;
  const state = app.camera;
  const [palette, setPalette] = createSignal(readPalette(container));
  const onPicture = createMemo(() => isPicture(app.ground.standing()));
  const style = createMemo(() => {
    const made = mapStyle(palette(), app.language(), app.t().trail.schematicMark, {
      straight: app.t().plan.straightMark,
      rough: app.t().plan.roughMark,
    });
    return onPicture() ? overPicture(made) : made;
  });
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const size = { width: container.clientWidth, height: container.clientHeight };
  const first = state.onScreen()?.camera ?? state.camera() ?? fitCamera(homeBounds, size);

  const instance = new MapLibreMap({
    container,
    style: style(),
    // The tests have checked it, once for every page.
    validateStyle: false,
    center: [first.lng, first.lat],
    zoom: first.zoom,
    minZoom: Math.min(minZoom, first.zoom),
    maxZoom,
    maxBounds: [...cameraBounds] as [number, number, number, number],
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    cooperativeGestures: props.cooperation?.on() ?? false,
    locale: { "Map.Title": app.t().mapLabel },
  });
  instance.touchZoomRotate.disableRotation();
  instance.keyboard.disableRotation();
  const map = bindMap(instance);
  cooperate();

  map.follow(palette, (map, colours) => void putImages(map, colours));
  map.restyle(style);
  onCleanup(onSchemeChange(() => setPalette(readPalette(container))));

  feed(map, app);
  map.follow(
    () => app.t().mapLabel,
    (map, label) => void map.getCanvas().setAttribute("aria-label", label),
  );

  listen();
  const owner = getOwner();
  let drawn = false;
  let grounded = false;
  // Complete when it has drawn what it was fed with.
  instance.once("style.load", () => instance.once("idle", takeOver));
  instance.on("error", ({ error }) => {
    console.error(error);
    // Before the first drawing an error means that nothing will ever come; afterwards the map goes on.
    if (!drawn) props.onFail(error);
  });
  surviveContextLoss();

  function takeOver() {
    // The visitor may have moved the drawn map since this one was made.
    const now = drawn ? null : state.onScreen()?.camera;
    if (now) instance.jumpTo({ center: [now.lng, now.lat], zoom: now.zoom });
    drawn = true;
    state.setPort(() => port());
    tellScreen();
    props.onReady();
    if (grounded) return;
    grounded = true;
    const keep = ({ keepGround }: typeof import("../ground")) =>
      runWithOwner(owner, () => keepGround(instance, app, palette, addProtocol));
    afterPaint(() => import("../ground").then(keep, (cause) => console.error(cause)));
  }

  /** In a frame the plain wheel and one finger scroll the page around; in full screen there is none. */
  function cooperate() {
    const { cooperation } = props;
    if (!cooperation) return;
    map.follow(
      cooperation.on,
      (map, on) => void (on ? map.cooperativeGestures.enable() : map.cooperativeGestures.disable()),
    );
    instance.on("cooperativegestureprevented", ({ gestureType }) =>
      cooperation.refuse(gestureType === "touch_pan" ? "touch" : "wheel"),
    );
  }

  /** While the graphics context is gone the drawn map stands in; if it does not come back, for good. */
  function surviveContextLoss() {
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    instance.on("webglcontextlost", () => {
      app.notify({ kind: "contextLost" });
      props.onLost();
      giveUp = setTimeout(() => {
        app.dismiss("contextLost");
        props.onFail(new Error("the WebGL context did not come back"));
      }, contextPatienceMs);
    });
    instance.on("webglcontextrestored", () => {
      clearTimeout(giveUp);
      app.dismiss("contextLost");
      putImages(instance, palette());
      instance.once("idle", takeOver);
    });
    onCleanup(() => clearTimeout(giveUp));
  }

  function tellScreen() {
    const { lng, lat } = instance.getCenter();
    const canvas = instance.getContainer();
    state.setOnScreen({
      camera: { lng, lat, zoom: instance.getZoom() },
      size: { width: canvas.clientWidth, height: canvas.clientHeight },
    });
  }

  function listen() {
    const layers = ["cluster", "site", ...trailHitLayers];
    map.onClick(layers, (feature, { point }, all) => {
      const at = [point.x, point.y] as const;
      const clusterId = feature.properties?.cluster_id as number | undefined;
      // Past the last clustered zoom sites on one point lie under each other: a click means all of them.
      const same = all.filter(({ geometry }) => JSON.stringify(geometry) === JSON.stringify(feature.geometry));
      const ids = new Set(same.map(({ properties }) => String(properties?.id)));
      if (app.planner.picking()) return;
      if (onOpenedTrail(String(feature.properties?.id))) return followPointer(point);
      if (clusterId === undefined) return props.choose([...ids], at);
      const source = instance.getSource("sites") as import("maplibre-gl").GeoJSONSource;
      source.getClusterLeaves(clusterId, 1000, 0).then(
        (leaves) =>
          props.choose(
            leaves.map((leaf) => String(leaf.properties?.id)),
            at,
          ),
        (cause) => console.error(cause),
      );
    });
    instance.on("click", ({ lngLat }) => app.planner.picked([lngLat.lng, lngLat.lat]));
    const pointed = (event: { point: { x: number; y: number } }) => {
      const [feature] = instance.queryRenderedFeatures([event.point.x, event.point.y], { layers });
      instance.getCanvas().style.cursor = app.planner.picking() ? "crosshair" : feature ? "pointer" : "";
      const id = feature?.properties?.id as string | undefined;
      app.hover(id ?? null);
      if (onOpenedTrail(id)) followPointer(event.point);
    };
    instance.on("mousemove", pointed);
    instance.on("mouseout", () => app.hover(null));
    tellPointer(instance, app);
    instance.on("move", tellScreen);
    instance.on("moveend", (event) => {
      tellScreen();
      // Only what the visitor did goes into the link, not what the page did by itself.
      if ("originalEvent" in event && event.originalEvent) keepCamera();
    });
  }

  const onOpenedTrail = (id: string | undefined) =>
    id !== undefined && id === app.selected()?.id && app.selected()?.course === "surveyed";

  /** The pointer, or a finger's tap, on the opened trail moves the profile's cursor. */
  function followPointer(pixel: { x: number; y: number }) {
    const line = app.selected()?.line;
    const { lng, lat } = instance.unproject([pixel.x, pixel.y]);
    const found = line && nearestOnLine(line, [lng, lat]);
    if (found) app.setTrailCursorM(found.atM);
  }

  function keepCamera() {
    const { lng, lat } = instance.getCenter();
    state.setCamera({ lng, lat, zoom: instance.getZoom() });
  }

  function port(): MapPort {
    const duration = () => (reduced.matches ? 0 : 220);
    return {
      kind: "gl",
      zoomBy(steps) {
        instance.once("moveend", keepCamera);
        instance.easeTo({ zoom: instance.getZoom() + steps, duration: duration() });
      },
      home() {
        state.setCamera(null);
        instance.fitBounds([...homeBounds] as [number, number, number, number], { padding: 0, duration: duration() });
      },
      jump: ({ lng, lat, zoom }) => void instance.jumpTo({ center: [lng, lat], zoom }),
      frame(bounds, most) {
        const { right, bottom } = props.covered();
        const padding: PaddingOptions = { top: 56, left: 48, right: right + 48, bottom: bottom + 48 };
        instance.fitBounds([...bounds] as [number, number, number, number], {
          padding,
          maxZoom: Math.max(most, Math.min(instance.getZoom(), 15)),
          duration: duration(),
        });
      },
    };
  }
}
