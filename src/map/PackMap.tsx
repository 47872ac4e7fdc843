import { createMemo, For, Show } from "solid-js";
import { fitCamera, projection } from "../domain/camera";
import { createClusters } from "../domain/cluster";
import { formatRound } from "../domain/format";
import { boundsOf, type LngLat } from "../domain/geo";
import { textWidth } from "../domain/labels";
import type { NumberedStop, PackMapInput } from "../domain/pack/map";
import { SceneDrawing } from "./SceneDrawing";
import { scaleBar } from "./scale-bar";
import { layOut, type SceneLabel } from "./svg-scene";

const size = { width: 690, height: 450 };
/** The drawn ground has nothing to show closer than this. */
const closest = 13;
/** Numbers nearer to each other than this share a plate. */
const apartPx = 22;
/** Names: their size, with what spaces the letters, and how far they stay from the edge. */
const namePx = 15;
const edgePx = 8;
/** What the scale bar takes at the lower left. */
const scaleRoom = { width: 170, height: 50 };

/** The stops of a plan on the drawn map, for paper: numbered, with scale and north; no tile, no picture, no colour needed. */
export function PackMap(props: PackMapInput) {
  const points = () => [
    ...props.stops.map(({ lngLat }) => lngLat),
    ...props.trails.flatMap(({ line }) =>
      (line ?? []).flat().map(([lng, lat]): LngLat => [lng as number, lat as number]),
    ),
  ];
  const view = createMemo(() => {
    const bounds = boundsOf(points());
    if (!bounds) return null;
    const camera = fitCamera(bounds, size, 60, closest);
    return { ...projection(camera, size), zoom: camera.zoom, lat: camera.lat };
  });
  const pixels = () =>
    props.stops.map((stop) => ({ ...stop, at: view()?.toPixel(stop.lngLat) ?? ([0, 0] as [number, number]) }));
  const scene = createMemo(() => {
    const now = view();
    if (!now) return null;
    const [west, north] = now.fromPixel([0, 0]);
    const [east, south] = now.fromPixel([size.width, size.height]);
    const walked = new Set(props.trails.map(({ id }) => id));
    const laid = layOut(
      {
        clusters: createClusters([]),
        trails: props.trails,
        ground: props.ground,
        metro: props.metro,
        language: props.language,
        selected: null,
      },
      { zoom: now.zoom, bounds: [west, south, east, north], toPixel: now.toPixel },
      ({ id }) => walked.has(id),
    );
    const free = (x: number, y: number) =>
      pixels().every(({ at }) => Math.abs(at[0] - x) > 34 || Math.abs(at[1] - y) > 18);
    return { ...laid, labels: laid.labels.filter((label) => free(label.x, label.y) && whole(label)) };
  });
  const plates = () => platesOf(pixels());
  const bar = () => scaleBar(view()?.lat ?? 0, view()?.zoom ?? 0, 120);
  const order = () =>
    pixels()
      .map(({ at: [x, y], day }, i, all) => `${all[i - 1]?.day === day ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join("");

  return (
    <Show when={scene()}>
      {(now) => (
        <svg class="pack-map" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={props.label}>
          <SceneDrawing
            scene={now()}
            width={size.width}
            height={size.height}
            relative={false}
            schematicMark={props.schematicMark}
          />
          <path class="pack-order" d={order()} />
          <For each={plates()}>{(plate) => <Plate plate={plate} />}</For>
          <g class="pack-north" transform={`translate(${size.width - 30} 44)`}>
            <path d="M0-24L8 6L0 0L-8 6z" />
            <text y="24">{props.north}</text>
          </g>
          <g class="pack-scale" transform={`translate(20 ${size.height - 18})`}>
            <rect x="-8" y="-22" width={bar().px + 16} height="32" />
            <path d={`M0-6V0H${bar().px}V-6`} />
            <text x={bar().px / 2} y="-8">
              {formatRound(bar().metres, props.language)}
            </text>
          </g>
        </svg>
      )}
    </Show>
  );
}

/** Whether a name lies wholly on the paper, beside the scale: half a name is none. */
function whole({ text, x, y }: SceneLabel): boolean {
  const half = textWidth(text, namePx) / 2 + edgePx;
  const underScale = x - half < scaleRoom.width && y > size.height - scaleRoom.height;
  return x > half && x < size.width - half && y > 2 * edgePx && y < size.height - 2 * edgePx && !underScale;
}

interface PlateOf {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly approximate: boolean;
}

/** Numbers that would cover each other stand on one plate: 3·4. */
function platesOf(stops: readonly (NumberedStop & { readonly at: readonly [number, number] })[]): PlateOf[] {
  const groups: { x: number; y: number; numbers: number[]; approximate: boolean }[] = [];
  for (const { at, number, approximate } of stops) {
    const near = groups.find(({ x, y }) => Math.hypot(x - at[0], y - at[1]) < apartPx);
    if (near) {
      near.numbers.push(number);
      near.approximate ||= approximate;
    } else groups.push({ x: at[0], y: at[1], numbers: [number], approximate });
  }
  return groups.map(({ numbers, ...rest }) => ({ ...rest, text: numbers.join("·") }));
}

function Plate(props: { plate: PlateOf }) {
  const width = () => Math.max(22, props.plate.text.length * 8 + 12);
  return (
    <g class="pack-plate" transform={`translate(${props.plate.x.toFixed(1)} ${props.plate.y.toFixed(1)})`}>
      <Show when={props.plate.approximate}>
        <rect class="pack-ring" x={-width() / 2 - 5} y="-16" width={width() + 10} height="32" rx="16" />
      </Show>
      <rect class="pack-disc" x={-width() / 2} y="-11" width={width()} height="22" rx="11" />
      <text dy="4.5">{props.plate.text}</text>
    </g>
  );
}
