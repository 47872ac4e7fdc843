import type { JSX } from "solid-js";
import { hydrate } from "solid-js/web";
import type { ShownConfig } from "./data/config";

/** The operator's settings as the build put them beside the page (page-plugin.ts); null where nothing was set. */
export function builtSettings({ dataset }: HTMLElement): ShownConfig | null {
  return dataset.settings ? (JSON.parse(dataset.settings) as ShownConfig) : null;
}

/**
 * Takes a page over that the build wrote. Solid looks for what its inline script would have put there; the page's
 * security policy lets no such script in, and the page keeps early presses by itself (early.js).
 */
export function takeOver(code: () => JSX.Element, root: HTMLElement): void {
  Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {}, fe: () => undefined } });
  hydrate(code, root);
}
