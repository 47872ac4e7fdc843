import { createEffect, createMemo, createSignal, Show } from "solid-js";
import { formatHeight } from "../../domain/format";
import type { LngLat } from "../../domain/geo";
import type { TimedStop } from "../../domain/plan/timetable";
import { type HeightRange, heightRange, placesAround } from "../../domain/site-height";
import type { App } from "../../state/app";
import { reliefText } from "../../text/relief";
import { Profile } from "../Profile";

/** Between points less exact than this the ground under the straight line is another's. */
const exactM = 200;

interface End {
  readonly lngLat: LngLat;
  readonly accuracyM: number;
}

/**
 * How high a walk between two stops begins and ends, and what must be climbed at least. The ends of a sketched trail
 * have no heights: nobody knows where they lie.
 */
export function LegHeights(props: { app: App; from: TimedStop; to: TimedStop }) {
  const t = () => reliefText[props.app.language()];
  const relief = props.app.relief;
  const [open, setOpen] = createSignal(false);
  const [cursorM, setCursorM] = createSignal<number | null>(null);
  const ends = createMemo(
    () => {
      const [from, to] = [endOf(props.from, "exit"), endOf(props.to, "entry")];
      return from && to ? { from, to } : null;
    },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  createEffect(() => ends() && relief.want());
  const found = relief.about(ends, async (terrain, { from, to }) => {
    const heights = async ({ lngLat, accuracyM }: End) =>
      heightRange(await terrain.heights(placesAround(lngLat, accuracyM)));
    const [low, high] = await Promise.all([heights(from), heights(to)]);
    return low && high ? { from: low, to: high } : null;
  });
  const straight = createMemo(() => {
    const at = ends();
    return at && Math.max(at.from.accuracyM, at.to.accuracyM) <= exactM ? [[at.from.lngLat, at.to.lngLat]] : null;
  });
  const ground = () => {
    const parts = open() && straight();
    return parts ? relief.line(parts) : null;
  };
  const height = (metres: number) => formatHeight(metres, props.app.language());
  const range = ({ lowM, highM }: HeightRange) =>
    lowM === highM ? height(lowM) : t().leg.range(height(lowM), height(highM));
  const change = (from: HeightRange, to: HeightRange) => {
    if (to.lowM > from.highM) return t().leg.rise(height(to.lowM - from.highM));
    if (from.lowM > to.highM) return t().leg.fall(height(from.lowM - to.highM));
    return t().leg.even;
  };
  return (
    <>
      <Show when={relief.status() === "none" && ends()}>
        <p class="quiet leg-heights">{t().leg.missing}</p>
      </Show>
      <Show when={found()}>
        {(now) => (
          <p class="leg-heights">
            {t().leg.ends(range(now().from), range(now().to))} · {change(now().from, now().to)}{" "}
            <span class="quiet">
              {t().leg.levelTime} {t().source(relief.source())}
            </span>
          </p>
        )}
      </Show>
      <Show when={found() && straight()}>
        <details class="plan-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t().leg.title}</summary>
          <p>{t().leg.straight}</p>
          <Show when={ground()}>
            {(line) => (
              <Profile
                app={props.app}
                line={line()}
                cursorM={cursorM()}
                setCursorM={setCursorM}
                title={t().leg.title}
                onTerrain={true}
              />
            )}
          </Show>
        </details>
      </Show>
    </>
  );
}

/** Where a stop is left or reached, as exactly as that is known. */
function endOf({ walk, facts }: TimedStop, side: "entry" | "exit"): End | null {
  if (walk) return walk.schematic ? null : { lngLat: walk[side], accuracyM: 0 };
  return facts?.lngLat && facts.accuracyM !== null ? { lngLat: facts.lngLat, accuracyM: facts.accuracyM } : null;
}
