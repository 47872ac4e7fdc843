import type { MapLibreMap } from "maplibre-gl";
import { type Accessor, createEffect, createMemo, on, onCleanup } from "solid-js";
import { autoGround, type Basemap, bundledBasemap, bundledGround } from "../../domain/basemap";
import type { App } from "../../state/app";
import type { GroundFault } from "../../state/ground";
import type { Palette } from "../palette";
import { askedMark, firstAnswer, watchTiles } from "./answer";
import { bundledLayers, firstOverlay, type MadeGround, NoRange, prefixed } from "./made-ground";
import { type Drawing, makeGround } from "./make";
import { unlessEnded, visible, within } from "./patience";
import { contourLayers, landSource, shadeLayer } from "./relief";

/** A ground of another host has so long to answer, one from beside the page a little longer. */
const patienceMs = { thirdParty: 3000, own: 10_000 };
const pitchDegrees = 55;

/** What of a ground is in the map. */
interface Laid {
  readonly prefix: string;
  readonly made: MadeGround;
  readonly sources: readonly string[];
  readonly layers: readonly string[];
}

/**
 * Lays the chosen ground under the sites. The new one is laid over the old, still below the paper's names, and takes its
 * place when its tiles are there: nothing above it is touched, so sites, trails, selection and camera stay as they are.
 * Where it does not come, or fails later, the bundled ground, which never left, is seen again.
 */
export function keepGround(
  instance: MapLibreMap,
  app: App,
  palette: Accessor<Palette>,
  addProtocol: Drawing["addProtocol"],
): void {
  const { ground } = app;
  const dark = createMemo(() => isDark(palette().ground));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let laid: Laid | null = null;
  let count = 0;
  let run = new AbortController();
  let unwatch = () => undefined as undefined;

  ground.load().catch((cause) => console.error(cause));
  createEffect(
    on([ground.toTry, ground.round, palette, app.language], ([list]) => {
      if (list) void settle(list);
    }),
  );
  createEffect(on([ground.look, ground.standing], () => showRelief(), { defer: true }));
  onCleanup(() => {
    run.abort();
    unwatch();
  });

  async function settle(list: readonly Basemap[]) {
    run.abort();
    run = new AbortController();
    const { signal } = run;
    unwatch();
    for (const basemap of list) {
      ground.setAsking(basemap);
      const fault = await lay(basemap, signal);
      if (signal.aborted) return;
      if (fault === null) {
        ground.setAsking(null);
        if (basemap === list[0]) ground.setFailed(null);
        watch(basemap);
        return;
      }
      ground.setFailed({ basemap, fault });
    }
    ground.setAsking(null);
    const wanted = ground.choice();
    if (list.length === 0 && wanted !== autoGround && wanted !== bundledGround) {
      const known = ground.basemaps().find(({ id }) => id === wanted);
      if (known && known.kind !== "bundled") ground.setFailed({ basemap: known, fault: "notSetUp" });
      else if (!known) app.notify({ kind: "lost", parts: `basemap=${wanted}` });
    }
    await lay(bundledBasemap, signal);
  }

  /** Null once the ground stands; else why it does not, and nothing has changed. */
  async function lay(basemap: Basemap, signal: AbortSignal): Promise<GroundFault | null> {
    await visible(signal);
    const both = within(signal, basemap.thirdParty ? patienceMs.thirdParty : patienceMs.own);
    performance.mark(askedMark);
    const prefix = `ground-${++count}:`;
    let coming: Laid | null = null;
    try {
      const drawing = { ground, palette: palette(), dark: dark(), language: app.language(), addProtocol };
      const made = await unlessEnded(both, makeGround(basemap, drawing, both));
      if (!instance.style) return "failed";
      coming = put(made, prefix);
      if (made.base.length > 0) {
        const answer = firstAnswer(instance, coming.sources.slice(0, made.base.length), both);
        instance.triggerRepaint();
        await answer;
      }
      stand(basemap, coming);
      return null;
    } catch (cause) {
      if (coming) take(coming);
      if (signal.aborted) return "silent";
      console.warn(`The ground “${basemap.id}” did not come.`, cause);
      // A TypeError is what fetch gives where no answer came, or none was let in.
      return cause instanceof NoRange ? "noRange" : both.aborted || cause instanceof TypeError ? "silent" : "failed";
    }
  }

  function put(made: MadeGround, prefix: string): Laid {
    const { sources, layers, base } = prefixed(made, prefix);
    const ids = [...base, ...Object.keys(sources).filter((id) => !base.includes(id))];
    for (const id of ids) {
      const source = sources[id];
      if (source) instance.addSource(id, source);
    }
    for (const [i, layer] of layers.entries()) {
      // A whole sheet of colour would hide what still stands below.
      const hidden = layer.type === "background" ? { layout: { visibility: "none" as const } } : {};
      const put = { ...layer, ...hidden } as typeof layer;
      // To check a layer, the map writes out its whole style each time; the tests have checked those of our own. By the
      // last one the map itself is told that its style has changed.
      if (made.own && i < layers.length - 1) instance.style.addLayer(put, firstOverlay, { validate: false });
      else instance.addLayer(put, firstOverlay);
    }
    return { prefix, made, sources: ids, layers: layers.map(({ id }) => id) };
  }

  function stand(basemap: Basemap, coming: Laid) {
    const before = laid;
    laid = coming;
    const visibility = basemap.kind === "bundled" ? "visible" : "none";
    for (const id of bundledLayers) instance.setLayoutProperty(id, "visibility", visibility);
    for (const layer of coming.made.layers)
      if (layer.type === "background") instance.setLayoutProperty(coming.prefix + layer.id, "visibility", "visible");
    ground.setStanding(basemap);
    showRelief();
    if (before) take(before);
  }

  function take({ sources, layers }: Laid) {
    if (!instance.style) return;
    if (sources.includes(instance.getTerrain()?.source ?? "")) instance.setTerrain(null);
    for (const id of layers) if (instance.getLayer(id)) instance.removeLayer(id);
    for (const id of sources) if (instance.getSource(id)) instance.removeSource(id);
  }

  function watch(basemap: Basemap) {
    const now = laid;
    if (!now || basemap.kind === "bundled") return;
    const stop = watchTiles(instance, now.sources.slice(0, now.made.base.length), () => {
      ground.setFailed({ basemap, fault: "failed" });
      void lay(bundledBasemap, run.signal);
    });
    unwatch = () => void stop();
  }

  function showRelief() {
    if (!laid || !instance.style) return;
    const { prefix } = laid;
    const { hillshade, contours, terrain, exaggeration } = ground.look();
    const show = (id: string, on: boolean) => {
      if (instance.getLayer(prefix + id))
        instance.setLayoutProperty(prefix + id, "visibility", on ? "visible" : "none");
    };
    show(shadeLayer, hillshade);
    for (const id of contourLayers) show(id, contours);
    const land = prefix + landSource;
    const raised = terrain && !still.matches && instance.getSource(land) !== undefined;
    const was = instance.getTerrain() !== null;
    instance.setTerrain(raised ? { source: land, exaggeration } : null);
    if (raised === was) return;
    for (const handler of [instance.dragRotate, instance.touchPitch]) raised ? handler.enable() : handler.disable();
    instance.easeTo({ pitch: raised ? pitchDegrees : 0, bearing: 0, duration: still.matches ? 0 : 400 });
  }
}

/** Whether a colour `#rrggbb` is nearer to black than to white. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red + green + blue < 384;
}
