/** Ends with the signal, or by itself after so long. */
export function within(signal: AbortSignal, ms: number): AbortSignal {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new Error(`no answer within ${ms} ms`)), ms);
  const end = () => {
    clearTimeout(timer);
    own.abort(signal.reason);
  };
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  return own.signal;
}

/** A hidden page draws nothing and so asks for nothing: its grounds would all seem silent. */
export function visible(signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const seen = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener("visibilitychange", seen);
      resolve();
    };
    document.addEventListener("visibilitychange", seen);
    signal.addEventListener("abort", seen);
  });
}

/** What comes, unless the signal ends before: then it rejects with the signal's reason, and whatever comes is left. */
export function unlessEnded<T>(signal: AbortSignal, coming: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(signal.reason);
    if (signal.aborted) ended();
    signal.addEventListener("abort", ended, { once: true });
    coming.then(resolve, reject);
  });
}
