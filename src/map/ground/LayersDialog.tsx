import { createEffect, For, onMount, Show } from "solid-js";
import { autoGround, type Basemap, groundsToTry, hostNames, missing } from "../../domain/basemap";
import type { App } from "../../state/app";
import { exaggerations, type ReliefLook } from "../../state/ground";
import { createMedia } from "../../state/media";
import { groundText } from "../../text/ground";

/** What lies under the sites: which ground, whom it asks, and what of the land's shape is drawn. */
export function LayersDialog(props: { app: App; close: () => void }) {
  const { ground } = props.app;
  const t = () => groundText[props.app.language()];
  let dialog!: HTMLDialogElement;
  onMount(() => {
    dialog.showModal();
    ground.load().catch((cause) => console.error(cause));
  });

  const say = (basemap: Basemap) => props.app.say(basemap.label);
  /** What automatic would ask of others. */
  const autoAsks = () =>
    groundsToTry(autoGround, ground.basemaps(), ground.installed() ?? new Set()).find(({ thirdParty }) => thirdParty);
  const lacks = (basemap: Basemap) => missing(basemap, ground.installed() ?? new Set());
  /** What this site could offer if it were set up: a line for each reason. */
  const without = () =>
    (["file", "key"] as const).flatMap((what) => {
      const names = ground
        .basemaps()
        .flatMap((one) => (lacks(one) === what && ground.choice() !== one.id ? [say(one)] : []));
      return names.length > 0 ? [t().without[what](names)] : [];
    });
  // Whoever looks at the grounds will soon want the installed one: its code, and what comes before its tiles, is fetched
  // before it is chosen.
  createEffect(() => {
    const packs = ground.basemaps().flatMap((one) => (one.kind === "pmtiles" && !lacks(one) ? [one.url] : []));
    if (packs.length > 0)
      import("./pack").then(
        ({ openPacks }) => openPacks(packs, ground),
        (cause) => console.error(cause),
      );
  });
  const status = () => {
    const [asking, failed] = [ground.asking(), ground.failed()];
    if (asking) return t().asking(say(asking));
    return `${failed ? `${t().faults[failed.fault](say(failed.basemap))} ` : ""}${t().standing(say(ground.standing()))}`;
  };

  return (
    <dialog class="layers-dialog" ref={dialog} aria-labelledby="layers-title" onClose={() => props.close()}>
      <h2 id="layers-title">{t().title}</h2>
      <Show when={props.app.camera.status() === "no-map"}>
        <p class="quiet">{t().drawnOnly}</p>
      </Show>
      <fieldset>
        <legend>{t().grounds}</legend>
        <Choice app={props.app} id={autoGround} label={t().auto} enabled={true}>
          {[
            autoAsks() ? t().autoHelp(say(autoAsks() as Basemap)) : t().autoLocal,
            ...(autoAsks() ? [t().asks(hostNames(autoAsks() as Basemap).join(", "))] : []),
          ]}
        </Choice>
        <For each={ground.basemaps().filter((one) => !lacks(one) || ground.choice() === one.id)}>
          {(basemap) => (
            <Choice app={props.app} id={basemap.id} label={say(basemap)} enabled={lacks(basemap) === null}>
              {helpOf(basemap)}
            </Choice>
          )}
        </For>
        <For each={without()}>{(line) => <p class="quiet layers-lacking">{line}</p>}</For>
      </fieldset>
      <p class="quiet" role="status">
        {status()}
      </p>
      <Relief app={props.app} />
      <p class="quiet">{t().remembered}</p>
      <div class="layers-end">
        <Show when={ground.failed()}>
          <button type="button" class="plain-button" onClick={() => ground.retry()}>
            {t().retry}
          </button>
        </Show>
        <button type="button" class="plain-button" onClick={() => dialog.close()}>
          {t().close}
        </button>
      </div>
    </dialog>
  );

  function helpOf(basemap: Basemap): string[] {
    const what = lacks(basemap);
    if (what) return [what === "key" ? t().noKey : t().noFile];
    if (basemap.kind === "bundled") return [t().bundledHelp];
    return [
      basemap.thirdParty ? t().asks(hostNames(basemap).join(", ")) : t().packHelp,
      ...(basemap.approval ? [t().approval(basemap.approval)] : []),
    ];
  }
}

/** One ground: whom it asks stands beside it before it is chosen. */
function Choice(props: { app: App; id: string; label: string; enabled: boolean; children: readonly string[] }) {
  return (
    <p class="layers-choice">
      <input
        type="radio"
        name="ground"
        id={`ground-${props.id}`}
        value={props.id}
        checked={props.app.ground.choice() === props.id}
        disabled={!props.enabled}
        aria-describedby={`ground-${props.id}-help`}
        onChange={() => props.app.ground.choose(props.id)}
      />
      <label for={`ground-${props.id}`}>{props.label}</label>
      <span class="quiet" id={`ground-${props.id}-help`}>
        <For each={props.children}>{(line) => <span>{line}</span>}</For>
      </span>
    </p>
  );
}

/** The switches of what the pack's elevation can draw; where there is none, what would bring it. */
function Relief(props: { app: App }) {
  const { ground } = props.app;
  const t = () => groundText[props.app.language()];
  const still = createMedia("(prefers-reduced-motion: reduce)", false);
  const has = () => ground.hasTerrain() || ground.hasContours();
  const picture = () => ["raster", "wmts"].includes(ground.standing().kind);
  const Switch = (of: { name: "hillshade" | "contours" | "terrain"; enabled: boolean }) => (
    <label class="layers-switch">
      <input
        type="checkbox"
        checked={ground.look()[of.name] && of.enabled}
        disabled={!of.enabled}
        onChange={(event) => ground.change({ [of.name]: event.currentTarget.checked } as Partial<ReliefLook>)}
      />
      {t()[of.name]}
    </label>
  );
  return (
    <fieldset>
      <legend>{t().relief}</legend>
      <Show when={has()} fallback={<p class="quiet">{t().noRelief}</p>}>
        <Show when={picture()}>
          <p class="quiet">{t().pictureRelief}</p>
        </Show>
        <Show when={ground.hasTerrain()}>
          <Switch name="hillshade" enabled={!picture()} />
        </Show>
        <Show when={ground.hasContours()}>
          <Switch name="contours" enabled={!picture()} />
        </Show>
        <Show when={ground.hasTerrain()}>
          <Switch name="terrain" enabled={!picture() && !still()} />
          <Show when={still()}>
            <p class="quiet">{t().flat}</p>
          </Show>
          <Show when={ground.look().terrain && !still()}>
            <label class="layers-range">
              {t().exaggeration}
              <input
                type="range"
                {...exaggerations}
                value={ground.look().exaggeration}
                onInput={(event) => ground.change({ exaggeration: event.currentTarget.valueAsNumber })}
              />
              <output>
                {t().times(
                  ground
                    .look()
                    .exaggeration.toFixed(2)
                    .replace(/\.?0+$/, ""),
                )}
              </output>
            </label>
          </Show>
        </Show>
      </Show>
    </fieldset>
  );
}
