import { createSignal, For, Show } from "solid-js";
import { distanceM } from "../../domain/distance";
import { formatDistance, formatMinutes } from "../../domain/format";
import type { LngLat } from "../../domain/geo";
import { wayHandoffs } from "../../domain/handoff";
import { legModes, type PlanLeg } from "../../domain/plan/plan";
import type { TimedStop } from "../../domain/plan/timetable";
import type { Way } from "../../domain/plan/way";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { ChoiceField, NumberField } from "./fields";
import { LegHeights } from "./LegHeights";
import { wayWords } from "./plan-words";

const handoffMode = { coach: "drive", car: "drive", bus: "bus", foot: "walk" } as const;
const exitOf = ({ walk, facts }: TimedStop): LngLat | null => walk?.exit ?? facts?.lngLat ?? null;
const entryOf = ({ walk, facts }: TimedStop): LngLat | null => walk?.entry ?? facts?.lngLat ?? null;

/** The way from one stop to the next: its time with its reason, and where the real one is typed. */
export function LegLine(props: {
  app: App;
  plan: PlanState;
  label: string;
  way: Way;
  leg: PlanLeg;
  from: TimedStop;
  to: TimedStop;
  change: (change: Partial<PlanLeg>) => void;
}) {
  const t = () => props.plan.t().leg;
  const language = () => props.app.language();
  const [open, setOpen] = createSignal(false);
  const ends = () => {
    const [from, to] = [exitOf(props.from), entryOf(props.to)];
    return from && to ? { from, to } : null;
  };
  /** Names of own places stay here: a map company need not read which school it is. */
  const named = (stop: TimedStop) =>
    stop.stop.place.kind === "point" ? props.plan.t().ownPoint : props.plan.nameOf(stop.stop.place);
  const links = () => {
    const at = ends();
    return at
      ? wayHandoffs(
          { lngLat: at.from, name: named(props.from) },
          { lngLat: at.to, name: named(props.to) },
          handoffMode[props.way.mode],
        )
      : [];
  };
  const why = () => {
    const at = ends();
    const { settings } = props.plan.plan();
    if (!at || props.way.origin !== "estimate") return null;
    const crow = formatDistance(distanceM(at.from, at.to), language());
    const { mode } = props.way;
    if (mode === "foot") return t().whyFoot(crow, String(settings.footDetour));
    const words = t().whyRoad(crow, String(settings.detour), String(settings.kmh[mode]));
    return mode === "bus" ? `${words}${t().whyBus}` : words;
  };
  return (
    <div class="plan-leg" data-origin={props.way.origin}>
      <p>
        <span>
          {wayWords(props.way, props.plan.t(), language())}
          <Show when={props.way.origin === "estimate" && props.way.minutes}>
            {(minutes) => (
              <span class="quiet">
                {" · "}
                {t().range(formatMinutes(minutes().from, language()), formatMinutes(minutes().to, language()))}
              </span>
            )}
          </Show>
        </span>
        <button
          type="button"
          class="link-button"
          aria-expanded={open()}
          aria-label={`${t().change}: ${props.label}`}
          data-field="way"
          onClick={() => setOpen(!open())}
        >
          {t().change}
        </button>
      </p>
      <Show when={props.way.mode === "foot" && props.way.origin !== "same-place"}>
        <LegHeights app={props.app} from={props.from} to={props.to} />
      </Show>
      <Show when={open()}>
        <fieldset class="plan-details" aria-label={props.label}>
          <div class="plan-fields">
            <ChoiceField
              label={t().mode}
              value={props.leg.mode}
              options={legModes.map((mode) => [mode, t().modes[mode]] as const)}
              change={(mode) => props.change({ mode })}
            />
            <NumberField
              label={t().minutes}
              value={props.leg.minutes}
              least={0}
              most={1440}
              otherwise={props.way.minutes ? String(props.way.minutes.likely) : ""}
              change={(minutes) => props.change({ minutes })}
            />
            <NumberField
              label={t().km}
              value={props.leg.km}
              least={0}
              most={1000}
              step={0.1}
              otherwise={props.way.km === null ? "" : props.way.km.toFixed(1)}
              change={(km) => props.change({ km })}
            />
          </div>
          <Show when={props.leg.minutes !== null || props.leg.km !== null}>
            <button type="button" class="link-button" onClick={() => props.change({ minutes: null, km: null })}>
              {t().forget}
            </button>
          </Show>
          <Show when={why()}>
            {(words) => (
              <details class="plan-why">
                <summary>{t().why}</summary>
                <p>{words()}</p>
              </details>
            )}
          </Show>
          <Show when={links().length > 0}>
            <p class="way-links">
              <For each={links()}>
                {(link) => (
                  <a class="plain-button" href={link.url} target="_blank" rel="noopener noreferrer">
                    {t().open(t().apps[link.app as "amap" | "baidu"])}
                  </a>
                )}
              </For>
            </p>
            <p class="quiet">{t().openNote}</p>
          </Show>
        </fieldset>
      </Show>
    </div>
  );
}
