import { For, Show } from "solid-js";
import { hostNames } from "../../domain/basemap";
import type { App } from "../../state/app";
import { groundText } from "../../text/ground";

/** Whom the ground that stands is owed to, and the hosts it comes from; nothing over the bundled one. */
export function GroundCredit(props: { app: App }) {
  const { ground } = props.app;
  const t = () => groundText[props.app.language()];
  const hosts = () => (ground.standing().thirdParty ? hostNames(ground.standing()) : []);
  return (
    <Show when={ground.standing().attribution.length + hosts().length > 0}>
      <span class="ground-credit">
        {t().ground}{" "}
        <For each={ground.standing().attribution}>
          {({ text, url }, at) => (
            <>
              {at() > 0 ? " · " : ""}
              <Show when={url} fallback={text}>
                {(href) => (
                  <a href={href()} rel="noopener noreferrer" target="_blank">
                    {text}
                  </a>
                )}
              </Show>
            </>
          )}
        </For>
        <Show when={hosts().length > 0}> ({hosts().join(", ")})</Show>
        {" · "}
      </span>
    </Show>
  );
}

/** The mark and the approval number that a ground's owner wants to be seen, at the lower left. */
export function GroundMark(props: { app: App }) {
  const standing = () => props.app.ground.standing();
  const t = () => groundText[props.app.language()];
  return (
    <Show when={standing().mark || standing().approval}>
      <span class="ground-mark">
        <Show when={standing().mark}>{(mark) => <strong>{props.app.say(mark())}</strong>}</Show>{" "}
        <Show when={standing().approval}>{(number) => <span>{t().approval(number())}</span>}</Show>
      </span>
    </Show>
  );
}

/** Says quietly that a ground did not come, and offers to try again. */
export function GroundNote(props: { app: App }) {
  const { ground } = props.app;
  const t = () => groundText[props.app.language()];
  return (
    <div class="ground-note" role="status">
      <Show when={ground.failed()}>
        {(failed) => (
          <>
            <p>{t().faults[failed().fault](props.app.say(failed().basemap.label))}</p>
            <Show when={failed().fault === "silent" || failed().fault === "failed"}>
              <button type="button" class="link-button" onClick={() => ground.retry()}>
                {t().retry}
              </button>
            </Show>
            <button
              type="button"
              class="note-close"
              aria-label={t().dismiss}
              title={t().dismiss}
              onClick={() => ground.setFailed(null)}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </button>
          </>
        )}
      </Show>
    </div>
  );
}
