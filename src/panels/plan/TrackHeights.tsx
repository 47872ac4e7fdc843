import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { terrainThresholdM, thresholdM } from "../../domain/elevation";
import { formatHeight, formatModelHeight } from "../../domain/format";
import type { ImportedTrack } from "../../domain/imported";
import { measureLine } from "../../domain/line";
import type { App } from "../../state/app";
import { reliefText } from "../../text/relief";
import { Profile } from "../Profile";

/** So many tracks are looked at by their heights; a file may hold hundreds. */
const shown = 6;

/** How an imported track goes up and down: by its own heights, or by the ground's where it brought none. */
export function TracksHeights(props: { app: App; tracks: readonly ImportedTrack[] }) {
  return <For each={props.tracks.slice(0, shown)}>{(track) => <TrackHeights app={props.app} track={track} />}</For>;
}

function TrackHeights(props: { app: App; track: ImportedTrack }) {
  const t = () => reliefText[props.app.language()];
  const [cursorM, setCursorM] = createSignal<number | null>(null);
  const [open, setOpen] = createSignal(false);
  const line = () => props.track.parts;
  const missing = () => !props.track.onTerrain && measureLine(line()).ascentM === null;
  createEffect(() => missing() && props.app.relief.want());
  const climbed = createMemo(() => measureLine(line(), props.track.onTerrain ? terrainThresholdM : thresholdM));
  const height = (metres: number | null) =>
    (props.track.onTerrain ? formatModelHeight : formatHeight)(metres ?? 0, props.app.language());
  return (
    <Switch>
      <Match when={missing()}>
        <Show when={props.app.relief.status() === "none"}>
          <p class="quiet">{t().lineMissing}</p>
        </Show>
      </Match>
      <Match when={true}>
        <p class="track-climb">
          {props.track.name ? `${props.track.name}: ` : ""}
          {t().track.ascent(height(climbed().ascentM), height(climbed().descentM))}{" "}
          <span class="quiet">{props.track.onTerrain ? t().lineSource(props.app.relief.source()) : t().track.own}</span>
        </p>
        <details class="plan-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t().track.title}</summary>
          <Show when={open()}>
            <Profile
              app={props.app}
              line={line()}
              cursorM={cursorM()}
              setCursorM={setCursorM}
              title={t().track.title}
              onTerrain={Boolean(props.track.onTerrain)}
            />
          </Show>
        </details>
      </Match>
    </Switch>
  );
}
