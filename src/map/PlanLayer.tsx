import { For, Show } from "solid-js";
import type { LngLat } from "../domain/geo";
import type { PlanDrawing } from "../domain/plan/drawing";

/** A leg shorter than this has no room for its word. */
const wordPx = 90;

/** A plan over the drawn map: straight dashed ways that say what they are, walked stretches, numbered stops. */
export function PlanLayer(props: {
  drawing: PlanDrawing;
  toPixel: (at: LngLat) => [x: number, y: number];
  straightMark: string;
}) {
  const at = (point: LngLat) => props.toPixel(point).map((value) => Math.round(value * 10) / 10) as [number, number];
  const path = (points: readonly LngLat[]) => points.map((one, i) => `${i ? "L" : "M"}${at(one).join(" ")}`).join("");
  const legs = () => props.drawing.legs.map(([from, to]) => ({ d: path([from, to]), from: at(from), to: at(to) }));
  const walks = () =>
    props.drawing.walks.flat().map((part) => path(part.map(([lng, lat]): LngLat => [lng as number, lat as number])));
  const words = () =>
    legs().flatMap(({ from, to }) =>
      Math.hypot(to[0] - from[0], to[1] - from[1]) < wordPx
        ? []
        : [{ x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2 - 6 }],
    );
  return (
    <g class="plan-layer">
      <For each={[...legs().map(({ d }) => d), ...walks()]}>{(d) => <path class="plan-line-casing" d={d} />}</For>
      <For each={walks()}>{(d) => <path class="plan-line walked" d={d} />}</For>
      <For each={legs()}>{({ d }) => <path class="plan-line" d={d} />}</For>
      <Show when={words().length > 0}>
        <For each={words()}>
          {({ x, y }) => (
            <text class="plan-word" x={x} y={y}>
              {props.straightMark}
            </text>
          )}
        </For>
      </Show>
      <For each={props.drawing.stops}>
        {({ lngLat, label }) => (
          <g class="plan-mark" transform={`translate(${at(lngLat).join(" ")})`}>
            <rect x={-12 - 4 * (label.length - 1)} y="-12" width={24 + 8 * (label.length - 1)} height="24" rx="12" />
            <text dy="4.5">{label}</text>
          </g>
        )}
      </For>
    </g>
  );
}
