import { createSignal } from "solid-js";
import type { Camera, Size } from "../domain/camera";
import type { Bounds } from "../domain/geo";

/** What a map that is on screen can be asked; MapLibre's and the drawn one answer alike. */
export interface MapPort {
  readonly kind: "gl" | "svg";
  zoomBy(steps: number): void;
  home(): void;
  /** Goes to a camera at once. */
  jump(camera: Camera): void;
  /** Brings bounds into the part of the map that nothing covers. */
  frame(bounds: Bounds, most: number): void;
}

/** How the map pane's state goes: `drawn` in the page, then `ready` with MapLibre, or `no-map` with the SVG for good. */
export type MapStatus = "drawn" | "ready" | "no-map";

/** Where the map looks, and the map that is on screen to be asked. */
export function createCamera() {
  /** Null while the map stands on the whole district. */
  const [camera, setCamera] = createSignal<Camera | null>(null);
  /** What is on screen this moment, for the scale bar; also while the camera is null. */
  const [onScreen, setOnScreen] = createSignal<{ camera: Camera; size: Size } | null>(null);
  /** The same for the drawn map on paper, while the page is being printed. */
  const [onPaper, setOnPaper] = createSignal<{ camera: Camera; size: Size } | null>(null);
  const [status, setStatus] = createSignal<MapStatus>("drawn");
  const [port, setPort] = createSignal<MapPort>();
  return { camera, setCamera, onScreen, setOnScreen, onPaper, setOnPaper, status, setStatus, port, setPort };
}
export type CameraState = ReturnType<typeof createCamera>;
