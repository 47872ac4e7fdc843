import type { MapLibreMap } from "maplibre-gl";
import { createEffect, createSignal, on, onCleanup, Show } from "solid-js";
import { formatModelHeight } from "../domain/format";
import type { App } from "../state/app";
import { reliefText } from "../text/relief";

/** Further out a pixel is wider than 60 m, and its height says little of a mountain. */
const leastZoom = 11;
/** The pointer rests when it has not moved for so long; while it moves nothing is fetched. */
const restsMs = 60;

/** Tells where a mouse rests on the map; a finger has no place before it presses. */
export function tellPointer(map: MapLibreMap, app: App): void {
  if (!matchMedia("(hover: hover) and (pointer: fine)").matches) return;
  let resting: ReturnType<typeof setTimeout> | undefined;
  map.on("mousemove", ({ lngLat }) => {
    clearTimeout(resting);
    if (app.ground.hasTerrain()) app.relief.want();
    if (app.relief.terrain() && map.getZoom() >= leastZoom)
      resting = setTimeout(() => app.relief.setPointer([lngLat.lng, lngLat.lat]), restsMs);
    else app.relief.setPointer(null);
  });
  const leave = () => {
    clearTimeout(resting);
    app.relief.setPointer(null);
  };
  map.on("mouseout", leave);
  onCleanup(leave);
}

/** The height of the ground under the pointer, above the scale: to ten metres, once the terrain model has been opened. */
export function PointerHeight(props: { app: App }) {
  const { relief } = props.app;
  const [metres, setMetres] = createSignal<number | null>(null);
  let latest = 0;
  createEffect(
    on([relief.terrain, relief.pointer], ([terrain, pointer]) => {
      const asked = ++latest;
      if (!terrain || !pointer) {
        setMetres(null);
        return;
      }
      terrain.heights([pointer]).then(
        ([height]) => asked === latest && setMetres(height ?? null),
        (cause) => console.warn("The height at the pointer was not read.", cause),
      );
    }),
  );
  const words = (height: number) =>
    reliefText[props.app.language()].pointer(formatModelHeight(height, props.app.language()));
  return (
    <Show when={metres() !== null}>
      <span class="pointer-height">{words(metres() as number)}</span>
    </Show>
  );
}
