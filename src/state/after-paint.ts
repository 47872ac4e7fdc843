import { type Accessor, createEffect, createSignal, on } from "solid-js";

/** Does something once the browser has shown what was just changed: the page first, the map a frame later. */
export function afterPaint(act: () => void): void {
  // Nobody sees a hidden page, and it gets no frames.
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}

/** False until what is being shown has been painted. */
export function painted(): Accessor<boolean> {
  const [value, setValue] = createSignal(false);
  afterPaint(() => setValue(true));
  return value;
}

/** Follows a signal one painted frame behind, so that a costly follower never delays the answer to a tap. */
export function settled<T>(source: Accessor<T>): Accessor<T> {
  const [value, setValue] = createSignal<T>(source());
  createEffect(on(source, () => afterPaint(() => setValue(source)), { defer: true }));
  return value;
}
