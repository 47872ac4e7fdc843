import { createSignal, For } from "solid-js";
import { formatMinutes } from "../domain/format";
import type { LineMeasure } from "../domain/line";
import { type Pace, paces, walkingMinutes, walkingRange } from "../domain/walking";
import type { App } from "../state/app";

/** Time on foot as an honest range, with the pace and the formula one tap away. */
export function WalkingTime(props: { app: App; measure: LineMeasure }) {
  const t = () => props.app.t().trail;
  const [pace, setPace] = createSignal<Pace>("normal");
  const range = () => walkingRange(walkingMinutes(props.measure, "din33466", paces[pace()]));
  const minutes = (value: number) => formatMinutes(value, props.app.language());
  return (
    <div class="walking-time">
      <h3>{t().time}</h3>
      <p class="walking-range">{t().timeRange(minutes(range().fromMin), minutes(range().toMin))}</p>
      <details class="reading">
        <summary>{t().formula}</summary>
        <label>
          {t().pace}{" "}
          <select value={pace()} onChange={(event) => setPace(event.currentTarget.value as Pace)}>
            <For each={Object.keys(paces) as Pace[]}>{(one) => <option value={one}>{t().paces[one]}</option>}</For>
          </select>
        </label>
        <p>{t().formulaText(paces[pace()].flatKmh, paces[pace()].upMh, paces[pace()].downMh)}</p>
      </details>
    </div>
  );
}
