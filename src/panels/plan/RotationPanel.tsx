import { createMemo, For, Show } from "solid-js";
import { clock } from "../../domain/beijing-time";
import { changeDay } from "../../domain/plan/commands";
import type { PlanDay, PlanStop } from "../../domain/plan/plan";
import type { PlanState } from "../../state/plan";
import { NumberField } from "./fields";

/** The group in parts, going round neighbouring stops in crossed order: who is where, slot by slot. */
export function RotationPanel(props: { plan: PlanState }) {
  const t = () => props.plan.t().rotation;
  const at = () => props.plan.day();
  const day = () => props.plan.plan().days[at()] as PlanDay;
  const rotation = () => day().rotation;
  const timed = createMemo(() => props.plan.days()[at()]?.rotation ?? null);
  const visited = (stop: PlanStop) => stop.place.kind === "site";
  const set = (next: PlanDay["rotation"]) => props.plan.change((plan) => changeDay(plan, at(), { rotation: next }));
  const nameOf = (key: string | undefined) => {
    const stop = day().stops.find((one) => one.key === key);
    return stop ? props.plan.nameOf(stop.place) : "";
  };
  /** Those already chosen, in the day's order, with this one in or out. */
  const toggled = (key: string, chosen: boolean) =>
    day()
      .stops.map((stop) => stop.key)
      .filter((one) => (one === key ? chosen : rotation()?.stops.includes(one)));
  const firstTwo = () => {
    const i = day().stops.findIndex(
      (stop, n) => visited(stop) && visited(day().stops[n + 1] ?? stop) && n + 1 < day().stops.length,
    );
    return day().stops.slice(Math.max(0, i), Math.max(0, i) + 2);
  };
  return (
    <details class="plan-fold" open={rotation() !== null}>
      <summary>{t().title}</summary>
      <Show
        when={rotation()}
        fallback={
          <button
            type="button"
            class="plain-button"
            disabled={day().stops.filter(visited).length < 2}
            onClick={() => set({ groups: 2, stops: firstTwo().map(({ key }) => key) })}
          >
            {t().make}
          </button>
        }
      >
        {(one) => (
          <>
            <NumberField
              label={t().groups}
              value={one().groups}
              least={2}
              most={12}
              change={(groups) => groups !== null && set({ ...one(), groups })}
            />
            <fieldset class="plan-choices">
              <legend>{t().stops}</legend>
              <For each={day().stops.filter((stop) => stop.place.kind !== "point")}>
                {(stop) => (
                  <label class="plan-check">
                    <input
                      type="checkbox"
                      checked={one().stops.includes(stop.key)}
                      onChange={({ currentTarget }) =>
                        set({ ...one(), stops: toggled(stop.key, currentTarget.checked) })
                      }
                    />
                    {props.plan.nameOf(stop.place)}
                  </label>
                )}
              </For>
            </fieldset>
            <Show when={timed()} fallback={<p>{t().broken}</p>}>
              {(round) => (
                <>
                  <div class="plan-scroll" tabindex="0" role="region" aria-label={t().title}>
                    <table>
                      <thead>
                        <tr>
                          <th scope="col">{t().slot}</th>
                          <For each={round().sizes}>{(size, i) => <th scope="col">{t().group(i() + 1, size)}</th>}</For>
                        </tr>
                      </thead>
                      <tbody>
                        <For each={round().slots}>
                          {(slot) => (
                            <tr>
                              <th scope="row">
                                {slot.from === null || slot.to === null ? "—" : `${clock(slot.from)}–${clock(slot.to)}`}
                              </th>
                              <For each={slot.venueOf}>
                                {(venue) => <td>{venue === null ? t().free : nameOf(round().stops[venue])}</td>}
                              </For>
                            </tr>
                          )}
                        </For>
                      </tbody>
                    </table>
                  </div>
                  <p class="quiet">{t().proven}</p>
                </>
              )}
            </Show>
            <button type="button" class="plain-button" onClick={() => set(null)}>
              {t().stop}
            </button>
          </>
        )}
      </Show>
    </details>
  );
}
