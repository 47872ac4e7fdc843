import { For } from "solid-js";
import { createClusters } from "../domain/cluster";
import type { Entry, GroundPlace, MetroLine } from "../domain/entry";
import { homeBounds } from "../domain/geo";
import { SceneDrawing } from "./SceneDrawing";
import { boundsFrame, layOut } from "./svg-scene";

/** Widths, in pixels, for which the first paint is drawn: which one shows is decided by the box's size, in app.css. */
const drawnWidths = [390, 800, 1400];

/**
 * The map as the page is built with it: the whole district, to be seen before any script. Its positions are per cents
 * of a box that has the district's shape, so it fits every screen at the very camera that MapLibre will start from.
 */
export function FirstPaint(props: {
  entries: readonly Entry[];
  ground: readonly GroundPlace[];
  metro: readonly MetroLine[];
}) {
  const clusters = createClusters(props.entries);
  const input = {
    clusters,
    trails: props.entries.filter(({ line }) => line !== null),
    ground: props.ground,
    metro: props.metro,
    language: "zh" as const,
    selected: null,
  };
  return (
    <For each={drawnWidths}>
      {(width) => {
        const frame = boundsFrame(homeBounds, width);
        return (
          <svg class={`first-paint drawn-${width}`} width="100%" height="100%" overflow="visible" aria-hidden="true">
            <SceneDrawing
              scene={layOut(input, frame)}
              width={width}
              height={frame.height}
              relative={true}
              schematicMark=""
            />
          </svg>
        );
      }}
    </For>
  );
}
