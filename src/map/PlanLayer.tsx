import { Index, Show } from "solid-js";
import type { LngLat } from "../domain/geo";
import { lengthM, pointAlong } from "../domain/line";
import type { PlanDrawing } from "../domain/plan/drawing";

/** A leg shorter than this has no room for its word. */
const wordPx = 90;

/**
 * A plan over the drawn map: straight dashed ways and sketched trails that say what they are, walked stretches, numbered
 * stops, ringed where their place is approximate.
 */
export function PlanLayer(props: {
  drawing: PlanDrawing;
  toPixel: (at: LngLat) => [x: number, y: number];
  /** Words at what is no road, no surveyed trail, no exact place. */
  marks: { readonly straight: string; readonly schematic: string; readonly rough: string };
}) {
  const at = (point: LngLat) => props.toPixel(point).map((value) => Math.round(value * 10) / 10) as [number, number];
  const path = (points: readonly LngLat[]) => points.map((one, i) => `${i ? "L" : "M"}${at(one).join(" ")}`).join("");
  const legs = () => props.drawing.legs.map(([from, to]) => ({ d: path([from, to]), from: at(from), to: at(to) }));
  const walks = () =>
    props.drawing.walks.flatMap(({ parts, schematic }) =>
      parts.map((part) => ({ d: path(part.map(([lng, lat]): LngLat => [lng as number, lat as number])), schematic })),
    );
  const words = () => [
    ...legs().flatMap(({ from, to }) =>
      Math.hypot(to[0] - from[0], to[1] - from[1]) < wordPx
        ? []
        : [{ x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2 - 6, text: props.marks.straight }],
    ),
    ...props.drawing.walks.flatMap(({ parts, schematic }) => {
      const middle = schematic ? pointAlong(parts, lengthM(parts) / 2) : null;
      if (!middle) return [];
      const [x, y] = at(middle);
      const under = props.drawing.stops.some(({ lngLat }) => Math.hypot(at(lngLat)[0] - x, at(lngLat)[1] - y) < 30);
      return [{ x, y: y - (under ? 24 : 6), text: props.marks.schematic }];
    }),
    ...props.drawing.stops.flatMap(({ lngLat, approximate }) =>
      approximate ? [{ x: at(lngLat)[0], y: at(lngLat)[1] + 28, text: props.marks.rough }] : [],
    ),
  ];
  return (
    <g class="plan-layer">
      <Index each={[...legs(), ...walks()]}>{(line) => <path class="plan-line-casing" d={line().d} />}</Index>
      <Index each={walks()}>
        {(walk) => <path class={`plan-line ${walk().schematic ? "sketched" : "walked"}`} d={walk().d} />}
      </Index>
      <Index each={legs()}>{(leg) => <path class="plan-line" d={leg().d} />}</Index>
      <Show when={words().length > 0}>
        <Index each={words()}>
          {(word) => (
            <text class="plan-word" x={word().x} y={word().y}>
              {word().text}
            </text>
          )}
        </Index>
      </Show>
      <Index each={props.drawing.stops}>
        {(stop) => (
          <g class="plan-mark" transform={`translate(${at(stop().lngLat).join(" ")})`}>
            <Show when={stop().approximate}>
              <rect
                class="plan-ring"
                x={-17 - 4 * (stop().label.length - 1)}
                y="-17"
                width={34 + 8 * (stop().label.length - 1)}
                height="34"
                rx="17"
              />
            </Show>
            <rect
              x={-12 - 4 * (stop().label.length - 1)}
              y="-12"
              width={24 + 8 * (stop().label.length - 1)}
              height="24"
              rx="12"
            />
            <text dy="4.5">{stop().label}</text>
          </g>
        )}
      </Index>
    </g>
  );
}
