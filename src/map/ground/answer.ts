import type { MapLibreMap } from "maplibre-gl";

/** What MapLibre says of a source, as far as a ground is concerned. */
interface SourceEvent {
  readonly sourceId?: string;
  readonly tile?: unknown;
}
interface SourceError extends SourceEvent {
  readonly error?: { readonly status?: number; readonly message?: string };
}

/** A host that answers so will not think better of it with the next tile: no key, a wrong one, or its quota is spent. */
const refusals = new Set([401, 402, 403, 418, 429]);
/** So many tiles that fail with none between them that comes: the ground is gone. */
const mostFailed = 4;
/** From the first tile on: the others get so much more time before the ground is shown with gaps. */
const othersMs = 1200;

/** For whoever measures: a ground is asked for, and its first tile is there. */
export const askedMark = "ground-asked";
export const firstTileMark = "ground-first-tile";

/** Calls back for tiles of the sources that come and that fail. Answers how to stop. */
function listen(
  instance: MapLibreMap,
  sources: readonly string[],
  came: () => void,
  fails: (error: SourceError) => void,
): () => void {
  const mine = ({ sourceId }: SourceEvent) => sourceId !== undefined && sources.includes(sourceId);
  const onData = (event: unknown) => {
    if (mine(event as SourceEvent) && (event as SourceEvent).tile) came();
  };
  const onError = (event: unknown) => {
    if (mine(event as SourceEvent)) fails(event as SourceError);
  };
  const subscriptions = [instance.on("sourcedata", onData as never), instance.on("error", onError as never)];
  return () => {
    for (const one of subscriptions) one.unsubscribe();
  };
}

/** Resolves once the sources have tiles to show; rejects when the signal ends that before, or when a host refuses. */
export function firstAnswer(instance: MapLibreMap, sources: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const end = (act: () => void) => {
      stop();
      clearTimeout(patience);
      signal.removeEventListener("abort", aborted);
      act();
    };
    const aborted = () => end(() => (patience === undefined ? reject(signal.reason) : resolve()));
    const stop = listen(
      instance,
      sources,
      () => {
        if (patience === undefined) performance.mark(firstTileMark);
        patience ??= setTimeout(() => end(resolve), othersMs);
        if (instance.style && sources.every((id) => instance.isSourceLoaded(id))) end(resolve);
      },
      ({ error, tile }) => {
        // Without a tile it is the source itself that cannot be had.
        if (!tile || refusals.has(error?.status ?? 0)) end(() => reject(error));
      },
    );
    if (signal.aborted) aborted();
    else signal.addEventListener("abort", aborted);
  });
}

/** Calls back once when a ground that stood is gone: refused, or nothing comes any more. Answers how to stop. */
export function watchTiles(instance: MapLibreMap, sources: readonly string[], gone: () => void): () => void {
  let failed = 0;
  const stop = listen(
    instance,
    sources,
    () => {
      failed = 0;
    },
    ({ error }) => {
      failed += refusals.has(error?.status ?? 0) ? mostFailed : 1;
      if (failed < mostFailed) return;
      stop();
      gone();
    },
  );
  return stop;
}
