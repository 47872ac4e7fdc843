import { createEffect, Show } from "solid-js";
import { formatDistance, formatHeight } from "../domain/format";
import type { LngLat } from "../domain/geo";
import { heightRange, placesAround } from "../domain/site-height";
import type { App } from "../state/app";
import { reliefText } from "../text/relief";

/** How high a place lies, as exactly as its position allows. Nothing at all where no terrain model is installed. */
export function SiteHeight(props: { app: App; lngLat: LngLat | null; accuracyM: number | null }) {
  const t = () => reliefText[props.app.language()];
  const height = (metres: number) => formatHeight(metres, props.app.language());
  const asked = () => {
    const { lngLat, accuracyM } = props;
    return lngLat && accuracyM !== null ? { lngLat, accuracyM } : null;
  };
  const found = props.app.relief.about(asked, async (terrain, { lngLat, accuracyM }) =>
    heightRange(await terrain.heights(placesAround(lngLat, accuracyM))),
  );
  createEffect(() => asked() && props.app.relief.want());
  return (
    <Show when={found()}>
      {(range) => (
        <p class="site-height">
          <Show when={range().lowM < range().highM} fallback={t().about(height(range().lowM))}>
            {t().between(height(range().lowM), height(range().highM))}{" "}
            <span class="quiet">{t().betweenWhy(formatDistance(props.accuracyM ?? 0, props.app.language()))}</span>
          </Show>{" "}
          <span class="quiet">{t().source(props.app.relief.source())}</span>
        </p>
      )}
    </Show>
  );
}
