import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

/** How a map in a frame and the page around share gestures. */
export interface Cooperation {
  /** False in full screen, where there is no page around. */
  readonly on: Accessor<boolean>;
  /** A gesture was left to the page around: say how the map is moved. */
  refuse(gesture: "wheel" | "touch"): void;
  /** The gesture that was just refused, for as long as that is said. */
  readonly refused: Accessor<"wheel" | "touch" | null>;
}

/** How long the hint stays after the last gesture. */
const hintMs = 1400;

export function createCooperation(): Cooperation {
  const [on, setOn] = createSignal(true);
  const [refused, setRefused] = createSignal<"wheel" | "touch" | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => setOn(document.fullscreenElement === null);
  onMount(() => document.addEventListener("fullscreenchange", follow));
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener("fullscreenchange", follow);
  });
  return {
    on,
    refused,
    refuse(gesture) {
      setRefused(gesture);
      clearTimeout(timer);
      timer = setTimeout(() => setRefused(null), hintMs);
    },
  };
}
