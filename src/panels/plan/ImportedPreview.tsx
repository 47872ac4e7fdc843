import { createMemo, createSignal, For, Show } from "solid-js";
import type { Datum } from "../../domain/datum";
import { guessDatum, inWgs84 } from "../../domain/datum-guess";
import { formatDistance } from "../../domain/format";
import { contains, type LngLat, surroundings } from "../../domain/geo";
import type { Imported } from "../../domain/imported";
import { lengthM, measureLine } from "../../domain/line";
import type { App } from "../../state/app";
import { planFilesText } from "../../text/plan-files";
import { TracksHeights } from "./TrackHeights";

const datums: readonly Datum[] = ["wgs84", "gcj02", "bd09"];
/** So many can be picked one by one; the rest goes all together or not at all. */
const shown = 100;
const exactM = 100;

/**
 * What was found in a file, before it is taken: every point and track with a box to leave it out, what the file itself
 * could not give, and the datum, guessed and asked.
 */
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
  const placed = createMemo(() => inWgs84(props.imported, datum()));
  /** Tracks without heights of their own take the ground's, where a terrain model is installed. */
  const grounded = createMemo(
    (): Imported => ({
      ...placed(),
      tracks: placed().tracks.map((track) => {
        const line = measureLine(track.parts).ascentM === null && props.app.relief.line(track.parts);
        return line ? { ...track, parts: line, onTerrain: true } : track;
      }),
    }),
  );
  /** Tracks first, then points: by their place in this list they are left out. */
  const found = createMemo(() => [
    ...props.imported.tracks.map(({ name, parts }) => ({
      name: name ?? t().noName,
      about: t().trackLength(formatDistance(lengthM(parts), props.app.language())),
    })),
    ...props.imported.points.map(({ name }) => ({ name: name ?? t().noName, about: t().point })),
  ]);
  const [left, setLeft] = createSignal<ReadonlySet<number>>(new Set());
  const picked = () => found().length - left().size;
  const rest = () => found().slice(shown);
  const restPicked = () => rest().every((_, i) => !left().has(shown + i));
  function pick(numbers: readonly number[], wanted: boolean) {
    const next = new Set(left());
    for (const one of numbers) wanted ? next.delete(one) : next.add(one);
    setLeft(next);
  }
  const all = () => found().map((_, i) => i);
  const pickedOnly = (): Imported => {
    const { tracks, points } = grounded();
    return {
      ...props.imported,
      tracks: tracks.filter((_, i) => !left().has(i)),
      points: points.filter((_, i) => !left().has(tracks.length + i)),
    };
  };
  const far = createMemo(() => {
    const starts = props.imported.tracks.flatMap(({ parts }) => parts[0]?.slice(0, 1) ?? []);
    const places = [...props.imported.points.map(({ lngLat }) => lngLat), ...starts];
    return !places.some(([lng, lat]) => contains(surroundings, [lng, lat] as LngLat));
  });

  return (
    <div class="imported">
      <p role="status">{t().found(props.file, props.imported.points.length, props.imported.tracks.length)}</p>
      <fieldset class="import-picks">
        <legend>{t().which}</legend>
        <Show when={found().length > 1}>
          <p class="plan-row">
            <button type="button" class="link-button" onClick={() => pick(all(), true)}>
              {t().all}
            </button>
            <button type="button" class="link-button" onClick={() => pick(all(), false)}>
              {t().none}
            </button>
            <span class="quiet" role="status">
              {t().picked(picked(), found().length)}
            </span>
          </p>
        </Show>
        <div class="import-list">
          <For each={found().slice(0, shown)}>
            {({ name, about }, i) => (
              <label class="plan-check">
                <input
                  type="checkbox"
                  checked={!left().has(i())}
                  onChange={({ currentTarget }) => pick([i()], currentTarget.checked)}
                />
                <span>
                  {name} <span class="quiet">{about}</span>
                </span>
              </label>
            )}
          </For>
          <Show when={rest().length > 0}>
            <label class="plan-check">
              <input
                type="checkbox"
                checked={restPicked()}
                onChange={({ currentTarget }) =>
                  pick(
                    rest().map((_, i) => shown + i),
                    currentTarget.checked,
                  )
                }
              />
              {t().more(rest().length)}
            </label>
          </Show>
        </div>
      </fieldset>
      <For each={props.imported.left}>{({ code, count }) => <p class="unknown">{t().left[code](count)}</p>}</For>
      <TracksHeights app={props.app} tracks={grounded().tracks} />
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
        <button type="button" class="plain-button" disabled={picked() === 0} onClick={() => props.take(pickedOnly())}>
          {t().take}
        </button>
        <button type="button" class="link-button" onClick={() => props.clear()}>
          {t().clear}
        </button>
      </p>
    </div>
  );
}
