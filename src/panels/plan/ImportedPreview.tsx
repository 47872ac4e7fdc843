import { createMemo, createSignal, For, Show } from "solid-js";
import type { Datum } from "../../domain/datum";
import { guessDatum, inWgs84 } from "../../domain/datum-guess";
import { formatDistance } from "../../domain/format";
import { contains, type LngLat, surroundings } from "../../domain/geo";
import type { Imported } from "../../domain/imported";
import { lengthM } from "../../domain/line";
import type { App } from "../../state/app";
import { planFilesText } from "../../text/plan-files";

const datums: readonly Datum[] = ["wgs84", "gcj02", "bd09"];
/** So many names are shown; the rest is a number. */
const shown = 12;
const exactM = 100;

/** What was found in a file, before it is taken: its names, what was left out, and the datum, guessed and asked. */
export function ImportedPreview(props: {
  app: App;
  file: string;
  imported: Imported;
  take: (imported: Imported) => void;
  clear: () => void;
}) {
  const t = () => planFilesText[props.app.language()];
  /** Only places as exact as a house tell one datum from another. */
  const known = createMemo(() =>
    [...props.app.atlas.entries(), ...props.app.atlas.placeById().values()].flatMap(({ name, lngLat, accuracyM }) =>
      lngLat && accuracyM !== null && accuracyM <= exactM
        ? [name.zh, name.en].map((one) => ({ name: one, lngLat }))
        : [],
    ),
  );
  const guess = createMemo(() => guessDatum(props.imported, known()));
  const [chosen, setChosen] = createSignal<Datum | null>(null);
  const datum = () => chosen() ?? guess().datum;
  const names = createMemo(() => [
    ...props.imported.tracks.slice(0, shown).map(({ name, parts }) => ({
      name: name ?? t().noName,
      about: t().trackLength(formatDistance(lengthM(parts), props.app.language())),
    })),
    ...props.imported.points.slice(0, shown).map(({ name }) => ({ name: name ?? t().noName, about: "" })),
  ]);
  const hidden = () => props.imported.points.length + props.imported.tracks.length - Math.min(shown, names().length);
  const far = createMemo(() => {
    const starts = props.imported.tracks.flatMap(({ parts }) => parts[0]?.slice(0, 1) ?? []);
    const all = [...props.imported.points.map(({ lngLat }) => lngLat), ...starts];
    return !all.some(([lng, lat]) => contains(surroundings, [lng, lat] as LngLat));
  });

  return (
    <div class="imported">
      <p role="status">{t().found(props.file, props.imported.points.length, props.imported.tracks.length)}</p>
      <ul>
        <For each={names().slice(0, shown)}>
          {({ name, about }) => (
            <li>
              {name} <span class="quiet">{about}</span>
            </li>
          )}
        </For>
        <Show when={hidden() > 0}>
          <li class="quiet">{t().more(hidden())}</li>
        </Show>
      </ul>
      <For each={props.imported.left}>{({ code, count }) => <p class="unknown">{t().left[code](count)}</p>}</For>
      <Show when={far()}>
        <p class="unknown">{t().far}</p>
      </Show>
      <label class="plan-field wide">
        <span>{t().datum}</span>
        <select onChange={({ currentTarget }) => setChosen(currentTarget.value as Datum)}>
          <For each={datums}>
            {(one) => (
              <option value={one} selected={one === datum()}>
                {t().datums[one]}
              </option>
            )}
          </For>
        </select>
      </label>
      <p class="quiet">{t().guess[guess().because](t().datums[guess().datum])}</p>
      <p class="plan-row">
        <button type="button" class="plain-button" onClick={() => props.take(inWgs84(props.imported, datum()))}>
          {t().take}
        </button>
        <button type="button" class="link-button" onClick={() => props.clear()}>
          {t().clear}
        </button>
      </p>
    </div>
  );
}
