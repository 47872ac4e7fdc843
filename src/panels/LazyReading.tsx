import { createSignal, onCleanup, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { Reading } from "../domain/entry";
import type { App } from "../state/app";
import { readingText } from "../text/reading";

type Page = typeof import("./readings/ReadingPage").ReadingPage;
/** Waiting for longer than this is said. */
const patienceMs = 500;

/** A story, a course or the page of sources: its name at once, its code and its text when they are there. */
export function LazyReading(props: { app: App; reading: Reading; heading: (element: HTMLHeadingElement) => void }) {
  const t = () => readingText[props.app.language()];
  const [page, setPage] = createSignal<Page>();
  const [state, setState] = createSignal<"waiting" | "slow" | "failed">("waiting");
  let timer: ReturnType<typeof setTimeout> | undefined;

  function load() {
    setState("waiting");
    clearTimeout(timer);
    timer = setTimeout(() => setState((now) => (now === "waiting" ? "slow" : now)), patienceMs);
    import("./readings/ReadingPage").then(
      ({ ReadingPage }) => setPage(() => ReadingPage),
      (cause) => {
        console.warn(cause);
        setState("failed");
      },
    );
  }
  load();
  onCleanup(() => clearTimeout(timer));

  const filesFailed = () => props.app.atlas.failed().length > 0 && !known();
  const known = () => props.reading.role === "page" || props.app.openedName() !== null;
  const failed = () => state() === "failed" || filesFailed();
  async function again() {
    if (!page()) load();
    if (filesFailed()) await props.app.atlas.retry();
  }

  const record = () => {
    const details = props.app.atlas.details();
    const records = props.reading.role === "story" ? details?.stories : details?.courses;
    return props.reading.role === "page" ? undefined : records?.find(({ id }) => id === props.reading.id);
  };
  const kicker = () =>
    props.reading.role === "page" ? t().about : t()[props.reading.role === "story" ? "stories" : "courses"];

  return (
    <>
      <header>
        <p class="kicker">{kicker()}</p>
        <h2 id="page-title" tabindex="-1" ref={props.heading}>
          {props.app.openedName() ?? kicker()}
        </h2>
        <Show when={record()}>
          {(one) => (
            <p class="other-name" lang={props.app.language() === "zh" ? "en" : "zh-Hans"}>
              {props.app.language() === "zh" ? one().name.en : one().name.zh}
            </p>
          )}
        </Show>
      </header>
      <div role="status">
        <Show when={failed()}>
          <div class="notice error-card">
            <p>{t().failed}</p>
            <button type="button" class="plain-button" onClick={again}>
              {t().retry}
            </button>
          </div>
        </Show>
        <Show when={!failed() && state() === "slow" && !(page() && known())}>
          <p class="quiet pending">{t().slow}</p>
        </Show>
      </div>
      <Show when={known() && page()}>
        {(now) => <Dynamic component={now()} app={props.app} reading={props.reading} />}
      </Show>
    </>
  );
}
