import { For, Show } from "solid-js";
import type { Scene, SceneLabel, SceneMarker, SceneTrail } from "./svg-scene";
import { casingWidth, gradeCasingWidth, gradeLook, kindColour, markerSize, trailWidth } from "./symbology";

interface Props {
  scene: Scene;
  /** Size in pixels that the scene was laid out for. */
  width: number;
  height: number;
  /** Positions in per cent of the drawing: it then fits a box of any size, with type and icons as large as ever. */
  relative: boolean;
  schematicMark: string;
  /** Whether trail marks and discs are told apart by site; off in the first paint. */
  selectedId?: string | null;
  hoveredId?: string | null;
}

/** Draws a scene: ground, metro, trails, sites. No words of its own beyond the scene's. */
export function SceneDrawing(props: Props) {
  const x = (value: number) => (props.relative ? `${round((value / props.width) * 100)}%` : String(round(value)));
  const y = (value: number) => (props.relative ? `${round((value / props.height) * 100)}%` : String(round(value)));
  return (
    <>
      <svg
        class="scene-lines"
        width="100%"
        height="100%"
        viewBox={`0 0 ${round(props.width)} ${round(props.height)}`}
        preserveAspectRatio={props.relative ? "none" : "xMidYMid meet"}
        overflow="visible"
      >
        <For each={props.scene.metro}>{(line) => <path class={`metro metro-${line.id}`} d={path([line.path])} />}</For>
        <For each={props.scene.trails}>
          {(trail) => (
            <g
              class={`trail ${trail.look.colour}`}
              classList={{ selected: trail.entry.id === props.selectedId, hovered: trail.entry.id === props.hoveredId }}
              data-ids={trail.entry.id}
            >
              <path class="trail-casing" d={path(trail.paths)} stroke-width={casingWidth} />
              <path
                class="trail-line"
                d={path(trail.paths)}
                stroke-width={trailWidth}
                stroke-dasharray={dashes(trail)}
              />
              <Show when={trail.graded}>
                {(stretches) => (
                  <>
                    <path
                      class="trail-casing"
                      d={path(stretches().map((stretch) => stretch.path))}
                      stroke-width={gradeCasingWidth}
                    />
                    <For each={stretches()}>
                      {(stretch) => (
                        <path
                          class={`trail-grade ${stretch.grade}`}
                          d={path([stretch.path])}
                          stroke-width={gradeLook[stretch.grade].width}
                        />
                      )}
                    </For>
                  </>
                )}
              </Show>
            </g>
          )}
        </For>
      </svg>
      <For each={props.scene.dots}>
        {(dot) => (
          <circle class={`dot dot-${dot.kind}`} cx={x(dot.x)} cy={y(dot.y)} r={dot.kind === "metro" ? 3 : 1.8} />
        )}
      </For>
      <For each={props.scene.labels}>{(label) => <Label label={label} x={x} y={y} />}</For>
      <For each={props.scene.trails}>
        {(trail) => (
          <Show when={!props.relative}>
            <TrailMarks trail={trail} x={x} y={y} schematicMark={props.schematicMark} />
          </Show>
        )}
      </For>
      <For each={props.scene.markers}>
        {(one) => <MarkerDrawing one={one} x={x} y={y} selectedId={null} hoveredId={props.hoveredId} />}
      </For>
      <Show when={props.scene.selected}>
        {(one) => <MarkerDrawing one={one()} x={x} y={y} selectedId={props.selectedId} hoveredId={null} />}
      </Show>
    </>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
type Coordinate = (value: number) => string;

const dashes = ({ look }: SceneTrail) => look.dash.map((one) => round(one * trailWidth)).join(" ");

function path(lines: readonly (readonly (readonly [number, number])[])[]): string {
  return lines.map((line) => line.map(([px, py], i) => `${i ? "L" : "M"}${round(px)} ${round(py)}`).join("")).join("");
}

function Label(props: { label: SceneLabel; x: Coordinate; y: Coordinate }) {
  return (
    <text class={`label label-${props.label.kind}`} x={props.x(props.label.x)} y={props.y(props.label.y)}>
      {props.label.text}
    </text>
  );
}

/** Ends, kilometres, and the word that a schematic line must carry. */
function TrailMarks(props: { trail: SceneTrail; x: Coordinate; y: Coordinate; schematicMark: string }) {
  return (
    <g class={`trail-marks ${props.trail.look.colour}`}>
      <Show when={props.trail.ends}>
        <circle class="trail-end" cx={props.x(props.trail.end[0])} cy={props.y(props.trail.end[1])} r="4.5" />
      </Show>
      <For each={props.trail.arrows}>
        {(arrow) => (
          <path
            class="trail-arrow"
            d="M-2-3.5L2.5 0L-2 3.5"
            transform={`translate(${round(arrow.x)} ${round(arrow.y)}) rotate(${round(arrow.degrees)})`}
          />
        )}
      </For>
      <For each={props.trail.marks}>
        {(mark) => (
          <>
            <circle class="trail-mark" cx={props.x(mark.x)} cy={props.y(mark.y)} r="3" />
            <text class="trail-mark-text" x={props.x(mark.x + 8)} y={props.y(mark.y + 4)}>
              {mark.text}
            </text>
          </>
        )}
      </For>
      <Show when={props.trail.word}>
        {(at) => (
          <text class="trail-word" x={props.x(at().x - 9)} y={props.y(at().y + 4)}>
            {props.schematicMark}
          </text>
        )}
      </Show>
    </g>
  );
}

function MarkerDrawing(props: {
  one: SceneMarker;
  x: Coordinate;
  y: Coordinate;
  selectedId?: string | null | undefined;
  hoveredId?: string | null | undefined;
}) {
  const entries = () => props.one.marker.entries;
  const first = () => entries()[0];
  /** A lone framed icon carries the dashed ring of an approximate position. */
  const ringed = () => entries().length === 1 && first()?.quality === "approximate" && first()?.kind !== "village";
  const has = (id: string | null | undefined) => id != null && entries().some((entry) => entry.id === id);
  return (
    <g
      class={`marker colour-${kindColour[first()?.kind ?? "village"]}`}
      classList={{
        selected: has(props.selectedId),
        hovered: has(props.hoveredId),
        approximate: ringed(),
      }}
      data-ids={entries()
        .map(({ id }) => id)
        .join(" ")}
    >
      <Show when={props.one.discPx}>
        {(radius) => <circle class="disc" cx={props.x(props.one.x)} cy={props.y(props.one.y)} r={round(radius())} />}
      </Show>
      <circle class="marker-halo" cx={props.x(props.one.x)} cy={props.y(props.one.y)} r={markerSize / 2 + 3} />
      <Show
        when={entries().length === 1 && first()}
        fallback={
          <>
            <circle class="cluster" cx={props.x(props.one.x)} cy={props.y(props.one.y)} r={markerSize / 2} />
            <text class="cluster-count" x={props.x(props.one.x)} y={props.y(props.one.y)} dy="4.5">
              {entries().length}
            </text>
          </>
        }
      >
        {(entry) => (
          <use
            class={`kind-${entry().kind}`}
            href={`#icon-${entry().kind}`}
            x={props.x(props.one.x)}
            y={props.y(props.one.y)}
            width={markerSize}
            height={markerSize}
            transform={`translate(${-markerSize / 2} ${-markerSize / 2})`}
          />
        )}
      </Show>
    </g>
  );
}
