import { type Camera, projection, type Size } from "../domain/camera";
import type { Cooperation } from "./cooperation";

/** A point of the view, in pixels from its top left. */
type Pixel = readonly [x: number, y: number];

/** The camera that keeps what lies under `from` under `to`, after zooming by `steps`. */
export function dragCamera(camera: Camera, size: Size, from: Pixel, to: Pixel, steps = 0): Camera {
  const fixed = projection(camera, size).fromPixel(from);
  const zoomed = { ...camera, zoom: camera.zoom + steps };
  const now = projection(zoomed, size).toPixel(fixed);
  const centre = projection(zoomed, size).fromPixel([
    size.width / 2 + now[0] - to[0],
    size.height / 2 + now[1] - to[1],
  ]);
  return { lng: centre[0], lat: centre[1], zoom: zoomed.zoom };
}

/**
 * Pointers, wheel and keys on the drawn map: one finger or the mouse drags, two fingers pinch, the wheel and +/− zoom,
 * arrows move. Answers a function that takes the listeners off again. A press that did not move is left to be a click.
 * With a page around that keeps one finger and the plain wheel for itself, two fingers and Ctrl or ⌘ are asked for.
 */
export function listenToGestures(
  element: HTMLElement,
  camera: () => Camera,
  size: () => Size,
  move: (camera: Camera) => void,
  cooperation?: Cooperation,
): () => void {
  const pointers = new Map<number, Pixel>();
  let moved = false;
  const pixel = (event: MouseEvent): Pixel => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const middle = (): Pixel => {
    const [a, b] = [...pointers.values()];
    return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : (a ?? [0, 0]);
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = false;
    pointers.set(event.pointerId, pixel(event));
  };
  const drag = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    if (cooperation?.on() && event.pointerType === "touch" && pointers.size < 2) return;
    const now = pixel(event);
    if (!moved && Math.hypot(now[0] - before[0], now[1] - before[1]) < 4) return;
    if (!moved) element.setPointerCapture(event.pointerId);
    moved = true;
    const [from, width] = [middle(), spread()];
    pointers.set(event.pointerId, now);
    const steps = width > 0 ? Math.log2(spread() / width) : 0;
    move(dragCamera(camera(), size(), from, middle(), steps));
  };
  const up = (event: PointerEvent) => void pointers.delete(event.pointerId);
  const click = (event: MouseEvent) => {
    if (moved) event.stopPropagation();
    moved = false;
  };
  const wheel = (event: WheelEvent) => {
    if (cooperation?.on() && !event.ctrlKey && !event.metaKey) return cooperation.refuse("wheel");
    event.preventDefault();
    const steps = -event.deltaY / (event.deltaMode === 1 ? 6 : 200);
    const at = pixel(event);
    move(dragCamera(camera(), size(), at, at, Math.min(1, Math.max(-1, steps))));
  };
  const doubleClick = (event: MouseEvent) => {
    const at = pixel(event);
    move(dragCamera(camera(), size(), at, at, 1));
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = size();
    const centre: Pixel = [width / 2, height / 2];
    const step = 100;
    const moves: Record<string, () => Camera> = {
      ArrowLeft: () => dragCamera(camera(), size(), centre, [centre[0] + step, centre[1]]),
      ArrowRight: () => dragCamera(camera(), size(), centre, [centre[0] - step, centre[1]]),
      ArrowUp: () => dragCamera(camera(), size(), centre, [centre[0], centre[1] + step]),
      ArrowDown: () => dragCamera(camera(), size(), centre, [centre[0], centre[1] - step]),
      "+": () => dragCamera(camera(), size(), centre, centre, 1),
      "=": () => dragCamera(camera(), size(), centre, centre, 1),
      "-": () => dragCamera(camera(), size(), centre, centre, -1),
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    move(next());
  };

  const touch = (event: TouchEvent) => {
    if (!cooperation?.on()) return;
    if (event.touches.length > 1) event.preventDefault();
    else cooperation.refuse("touch");
  };

  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", drag);
  element.addEventListener("touchmove", touch, { passive: false });
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("click", click, true);
  element.addEventListener("wheel", wheel, { passive: false });
  element.addEventListener("dblclick", doubleClick);
  element.addEventListener("keydown", key);
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", drag);
    element.removeEventListener("touchmove", touch);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    element.removeEventListener("click", click, true);
    element.removeEventListener("wheel", wheel);
    element.removeEventListener("dblclick", doubleClick);
    element.removeEventListener("keydown", key);
  };
}
