import { createSignal, For, Show } from "solid-js";
import { formatDay } from "../domain/format";
import type { App, Notice } from "../state/app";
import { problemText } from "../text/problems";

/** What went wrong or was left out, said once and quietly, with what can be done. */
export function Notices(props: { app: App }) {
  const t = () => props.app.t().notices;
  const errors = () => props.app.atlas.problems().filter(({ level, feature }) => level === "error" && feature !== null);
  const leftOut = () => new Set(errors().map(({ file, feature }) => `${file} ${feature}`)).size;
  const [retrying, setRetrying] = createSignal(false);

  const words = (notice: Notice): string => {
    switch (notice.kind) {
      case "lost":
        return t().lost(notice.parts);
      case "notFound":
        return t().notFound(notice.id);
      case "locate":
        return props.app.t().controls[notice.reason];
      case "offline": {
        const updated = props.app.today.alerts()?.updated;
        return t().offline(updated ? formatDay(updated, props.app.language()) : null);
      }
      default:
        return t()[notice.kind];
    }
  };
  const why = (file: string) => {
    const found = props.app.atlas.problems().find((one) => one.file === file && one.feature === null);
    return found ? problemText(found.code, found.detail, props.app.language()) : "";
  };

  return (
    <div class="notices" role="status">
      <For each={props.app.atlas.failed()}>
        {(file) => (
          <div class="notice error-card">
            <p>
              <strong>{t().dataFailed(file)}</strong> {why(file)}
            </p>
            <button
              type="button"
              class="plain-button"
              aria-busy={retrying()}
              onClick={async () => {
                setRetrying(true);
                await props.app.atlas.retry();
                setRetrying(false);
              }}
            >
              {t().retry}
            </button>
          </div>
        )}
      </For>
      <Show when={leftOut() > 0}>
        <details class="notice">
          <summary>{t().leftOut(leftOut())}</summary>
          <ul>
            <For each={errors().slice(0, 50)}>
              {(one) => (
                <li>
                  <code>{[one.file, one.feature, one.field].filter(Boolean).join(" › ")}</code>{" "}
                  {problemText(one.code, one.detail, props.app.language())}{" "}
                  <Show when={one.value}>{(value) => <q>{value()}</q>}</Show>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <For each={props.app.notices()}>
        {(notice) => (
          <div class="notice">
            <p>{words(notice)}</p>
            <button type="button" class="plain-button" onClick={() => props.app.dismiss(notice.kind)}>
              {t().dismiss}
            </button>
          </div>
        )}
      </For>
    </div>
  );
}
