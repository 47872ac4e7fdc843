/** What `watchPage` keeps on the window, in milliseconds since the navigation began. */
export interface Watched {
  /** When each data-state was first said, and under "painted" the first contentful paint. */
  readonly states: Record<string, number>;
  /** Settles once one of these has come. Called from outside without Playwright's helpers, which cost the page time. */
  reached(ends: readonly string[]): Promise<void>;
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
  let told: () => unknown = () => undefined;
  const watched: Watched = {
    states: {},
    shifts: [],
    interactions: new Map(),
    reached: (ends) =>
      new Promise((resolve) => {
        told = () => ends.some((end) => watched.states[end]) && resolve();
        told();
      }),
  };
  window.benchWatched = watched;
  const see = (state: string, atMs: number) => {
    watched.states[state] ??= atMs;
    told();
  };
  new MutationObserver(() => {
    const state = document.documentElement?.dataset.state;
    if (state) see(state, performance.now());
  }).observe(document, { attributes: true, attributeFilter: ["data-state"], subtree: true });
  const observe = (type: string, take: (entry: PerformanceEntry) => void, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") see("painted", startTime);
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
