import { createEffect, createRoot, createSignal, on } from "solid-js";
import type { App } from "./app";

/** For browsers that do not say when they are idle. */
const laterMs = 2000;

/**
 * Says when there is no network; and, once the map stands and the browser has nothing else to do, has the app kept on
 * this device for such times (src/offline-worker.ts).
 */
export function keepOffline(app: App): void {
  createRoot(() => {
    const [cut, setCut] = createSignal(!navigator.onLine);
    addEventListener("offline", () => setCut(true));
    addEventListener("online", () => {
      setCut(false);
      if (app.today.kept()) void app.today.ask();
    });
    createEffect(
      on(
        () => cut() || app.today.kept(),
        (offline) => (offline ? app.notify({ kind: "offline" }) : app.dismiss("offline")),
      ),
    );
    let asked = false;
    createEffect(() => {
      if (asked || !["ready", "no-map"].includes(app.camera.status())) return;
      asked = true;
      if ("requestIdleCallback" in globalThis) requestIdleCallback(keep);
      else setTimeout(keep, laterMs);
    });
  });
}

function keep(): void {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } };
  // A page in somebody's frame is no visit to ours. And over plain http there is no such worker.
  if (!import.meta.env.PROD || !serviceWorker || connection?.saveData || globalThis.top !== globalThis.self) return;
  serviceWorker.register("sw.js").catch((cause) => console.warn("No copy is kept for times without network.", cause));
}
