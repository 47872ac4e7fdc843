import { For } from "solid-js";
import { type Located, locatorScene } from "./locator-scene";
import { SceneDrawing } from "./SceneDrawing";

/** Sizes that the map is drawn in; static.css shows the one that fits, so that names are as large as the text. */
const sizes = [
  ["narrow", 340, 260],
  ["wide", 700, 380],
] as const;

/** A drawn map around one record, for a page without script. Draws nothing where nothing is placed. */
export function Locator(props: { input: Located; label: string; schematicMark: string }) {
  return (
    <div class="locator" role="img" aria-label={props.label}>
      <For each={sizes}>
        {([name, width, height]) => {
          const scene = locatorScene(props.input, width, height);
          return (
            scene && (
              <svg class={`locator-${name}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
                <SceneDrawing
                  scene={scene}
                  width={width}
                  height={height}
                  relative={false}
                  schematicMark={props.schematicMark}
                  selectedId={props.input.subject?.id ?? null}
                />
              </svg>
            )
          );
        }}
      </For>
    </div>
  );
}
