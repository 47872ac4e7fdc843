import { type Accessor, createEffect, createSignal, on } from "solid-js";

/** Does something once the browser has shown what was just changed: the page first, the map a frame later. */
export function afterPaint(act: () => void): void {
  // Nobody sees a hidden page, and it gets no frames.
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}

const patienceMs = 1000;

/**
 * Does something once the page's first paint is on screen: it is drawn on other threads, from which work of our own
 * would take their time. Where no paint is reported (a hidden page, an old browser) it is done soon all the same.
 */
export function afterFirstPaint(act: () => void): void {
  if (document.hidden || performance.getEntriesByName("first-contentful-paint").length > 0) {
    act();
    return;
  }
  const once = () => {
    paints.disconnect();
    clearTimeout(patience);
    act();
  };
  const paints = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) once();
  });
  const patience = setTimeout(once, patienceMs);
  paints.observe({ type: "paint", buffered: true });
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
