/** What `watchPage` keeps on the window, in milliseconds since the navigation began. */
export interface Watched {
  /** When each data-state was first said. */
  readonly states: Record<string, number>;
  firstContentfulPaint: number;
  /** Layout shift that no input explains, by the state during which it came. */
  readonly shifts: { readonly value: number; readonly atMs: number }[];
  /** Interactions since the list was last emptied: the longest event of each. */
  readonly interactions: Map<number, number>;
}

declare global {
  interface Window {
    benchWatched: Watched;
  }
  interface PerformanceEventTiming {
    readonly interactionId: number;
  }
}

/** Runs inside the page before anything else. It must not name anything from outside itself. */
export function watchPage(): void {
  const watched: Watched = { states: {}, firstContentfulPaint: Number.NaN, shifts: [], interactions: new Map() };
  window.benchWatched = watched;
  new MutationObserver(() => {
    const state = document.documentElement?.dataset.state;
    if (state) watched.states[state] ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ["data-state"], subtree: true });
  const observe = (type: string, see: (entry: PerformanceEntry) => void, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...options });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") watched.firstContentfulPaint = startTime;
  });
  observe("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) watched.shifts.push({ value, atMs: entry.startTime });
  });
  observe(
    "event",
    (entry) => {
      const { interactionId, duration } = entry as PerformanceEventTiming;
      if (!interactionId) return;
      watched.interactions.set(interactionId, Math.max(duration, watched.interactions.get(interactionId) ?? 0));
    },
    { durationThreshold: 16 },
  );
}
