import type { GeoJSONSource, MapLayerMouseEvent, MapLibreMap, StyleSpecification } from "maplibre-gl";
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

type Undo = () => void;

/**
 * Lets a MapLibre map follow signals for as long as the caller's owner lives. State goes in by `source`, `flag` and
 * `restyle`; clicks come out by `onClick`. The style declares every layer and every (empty) source.
 */
export function bindMap(instance: MapLibreMap) {
  const [map, setMap] = createSignal<MapLibreMap>();
  // Not "load": that one also waits for tiles, which may never come.
  instance.on("style.load", () => setMap(instance));
  // A lost context takes the style with it: what changes meanwhile is written once it is back.
  instance.on("webglcontextlost", () => setMap(undefined));
  onCleanup(() => instance.remove());

  /** Tracks what `read` reads; `write` runs untracked, once the style stands, and may return its undo. */
  function follow<T>(read: Accessor<T>, write: (map: MapLibreMap, value: T) => Undo | undefined) {
    createEffect(
      on([map, read], ([map, value]) => {
        const undo = map && write(map, value as T);
        if (undo) onCleanup(undo);
      }),
    );
  }

  return {
    follow,

    /** Source `id` shows `features()`. */
    source(id: string, features: Accessor<GeoJSON.FeatureCollection>) {
      follow(features, (map, data) => void map.getSource<GeoJSONSource>(id)?.setData(data));
    },

    /** The one feature of `source` named by `id()` carries the flag, for the style to paint. */
    flag(source: string, flag: "hovered" | "selected", id: Accessor<string | null>) {
      follow(id, (map, id) => {
        if (id === null) return undefined;
        map.setFeatureState({ source, id }, { [flag]: true });
        return () => void (map.style && map.removeFeatureState({ source, id }, flag));
      });
    },

    /** The map takes on `style()`'s colours and words; its layers are those it was made with. */
    restyle(style: Accessor<StyleSpecification>) {
      let before = style();
      follow(style, (map, after) => {
        changeStyle(map, before, after);
        before = after;
        return undefined;
      });
    },

    /** A click on a feature of one of the layers calls `act` with the topmost, and with all under the click. */
    onClick(
      layers: readonly string[],
      act: (feature: GeoJSON.Feature, event: MapLayerMouseEvent, all: readonly GeoJSON.Feature[]) => void,
    ) {
      const listener = (event: MapLayerMouseEvent) => {
        const box: [[number, number], [number, number]] = [
          [event.point.x - touchReach, event.point.y - touchReach],
          [event.point.x + touchReach, event.point.y + touchReach],
        ];
        const exact = instance.queryRenderedFeatures(event.point, { layers: [...layers] });
        const near = exact.length > 0 ? exact : instance.queryRenderedFeatures(box, { layers: [...layers] });
        const [feature] = near;
        if (feature) act(feature, event, near);
      };
      onCleanup(instance.on("click", listener as never).unsubscribe);
    },
  };
}

/** Fingers are wide: a press this many pixels beside an icon still means it. */
const touchReach = 8;

/** Sets every paint and layout property in which two styles of the same layers differ. */
function changeStyle(map: MapLibreMap, before: StyleSpecification, after: StyleSpecification) {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  for (const layer of after.layers) {
    const was = old.get(layer.id);
    if (!was) throw new Error(`layer ${layer.id} is not in the style the map was made with`);
    for (const [key, value] of changed(was.paint, layer.paint))
      map.setPaintProperty(layer.id, key as never, value as never);
    for (const [key, value] of changed(was.layout, layer.layout)) {
      map.setLayoutProperty(layer.id, key as never, value as never);
    }
  }
}

function changed(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after ?? {}).filter(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value));
}
