import { createMemo, createSignal, For, Show } from "solid-js";
import { Dynamic, isServer } from "solid-js/web";
import { coordinateText, type Datum, toDatum } from "../domain/datum";
import { direction, distanceM } from "../domain/distance";
import type { Entry } from "../domain/entry";
import { formatApart } from "../domain/format";
import type { LngLat } from "../domain/geo";
import { type Handoff, handoffs } from "../domain/handoff";
import type { App } from "../state/app";
import { Report } from "./Report";

/** The centre of Beijing as people know it. */
const tiananmen: LngLat = [116.3913, 39.9055];
const datums: readonly Datum[] = ["wgs84", "gcj02", "bd09"];

/** The way to a placed site: a button per map app, coordinates in every datum, and a code for the phone. */
export function GettingThere(props: { app: App; entry: Entry; village: string | null }) {
  const t = () => props.app.t().way;
  const at = () => props.entry.lngLat as LngLat;
  // Without script nothing could follow later: a page written by the build holds it all.
  const [more, setMore] = createSignal(isServer);
  /** What draws the code comes when it is asked for. */
  const [code, setCode] = createSignal<typeof import("./QrCode")>();
  function open() {
    setMore(true);
    import("./QrCode").then(setCode, (cause) => console.error(cause));
  }
  const approximate = () => props.entry.quality === "approximate";
  const place = () => props.village ?? props.entry.township ?? t().nearPoint;
  /** Where only the village is known, the village's name goes out: a false gate would send people to a wrong door. */
  const links = createMemo(() =>
    handoffs({ lngLat: at(), name: approximate() ? place() : props.app.say(props.entry.name) }, props.app.language()),
  );
  const first = () =>
    links().filter(({ app, does }) => (app === "amap" && does === "route") || (app === "baidu" && does === "show"));
  const others = () => links().filter((link) => !first().includes(link));
  const words = ({ app, does }: Handoff) => t()[does](t().apps[app]);
  const away = (from: LngLat) => ({
    distance: formatApart(distanceM(from, at()), props.entry.accuracyM ?? 0, props.app.language()),
    direction: props.app.t().directions[direction(from, at())] ?? "",
  });
  const metro = createMemo(() => {
    const stations = props.app.atlas.ground().filter(({ kind }) => kind === "metro");
    return stations.reduce<(typeof stations)[number] | null>(
      (best, one) => (best && distanceM(best.lngLat, at()) <= distanceM(one.lngLat, at()) ? best : one),
      null,
    );
  });

  return (
    <section class="way">
      <h3>{t().title}</h3>
      <Show when={approximate()}>
        <p class="unknown">{t().approximate(place())}</p>
      </Show>
      <p class="way-links">
        <For each={first()}>{(link) => <OutLink link={link} words={words(link)} />}</For>
      </p>
      <p class="quiet">
        <Show when={metro()}>
          {(station) => (
            <>
              {t().metro(
                props.app.say(station().name),
                away(station().lngLat).distance,
                away(station().lngLat).direction,
              )}{" "}
            </>
          )}
        </Show>
        {t().centre(away(tiananmen).distance, away(tiananmen).direction)}
      </p>
      <details class="reading" onToggle={(event) => event.currentTarget.open && open()}>
        <summary>{t().more}</summary>
        <Show when={more()}>
          <p class="quiet">{t().external}</p>
          <p class="way-links">
            <For each={others()}>{(link) => <OutLink link={link} words={words(link)} />}</For>
          </p>
          <p class="quiet">{t().wechat}</p>
          <h4>{t().coordinates}</h4>
          <For each={datums}>
            {(datum) => (
              <CopyLine app={props.app} label={t().datums[datum]} text={coordinateText(toDatum(at(), datum))} />
            )}
          </For>
          <Show when={code()}>
            {(drawn) => (
              <>
                <h4>{t().qr}</h4>
                <Dynamic component={drawn().QrCode} label={t().qr} />
                <p class="quiet">{t().qrHelp}</p>
              </>
            )}
          </Show>
        </Show>
      </details>
      <Report app={props.app} of={props.entry} field="visit.access" block={t().title} value={coordinateText(at())} />
    </section>
  );
}

function OutLink(props: { link: Handoff; words: string }) {
  return (
    <a class="plain-button" href={props.link.url} target="_blank" rel="noopener noreferrer">
      {props.words}
    </a>
  );
}

/** A text with a button that copies it; where the browser forbids that, it says so and the text can be selected. */
function CopyLine(props: { app: App; label: string; text: string }) {
  const t = () => props.app.t().way;
  const [outcome, setOutcome] = createSignal("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome(t().copied);
    } catch (cause) {
      console.warn(cause);
      setOutcome(t().copyFailed);
    }
  }
  return (
    <p class="copy-line">
      <span class="quiet">{props.label}</span>
      <span class="number">{props.text}</span>
      <Show when={!isServer}>
        <button
          type="button"
          class="plain-button"
          aria-label={`${t().copy} ${props.label}`}
          onClick={() => void copy()}
        >
          {t().copy}
        </button>
        <span class="quiet" role="status">
          {outcome()}
        </span>
      </Show>
    </p>
  );
}
