import { createSignal, Show } from "solid-js";
import { isServer } from "solid-js/web";
import type { Bilingual } from "../domain/entry";
import { reportAddress, reportDraft } from "../outputs/report";
import type { App } from "../state/app";
import { reportText } from "../text/report";

/**
 * Tells the editors of an error in one block of facts: a draft to send by hand, where the operator said to send it, or
 * the same text on the clipboard. Nothing is sent by itself.
 */
export function Report(props: {
  app: App;
  of: { readonly id: string; readonly name: Bilingual };
  /** As the data names it. */
  field: string;
  /** What the block is called on the page. */
  block: string;
  /** What the page says now. */
  value: string;
}) {
  const t = () => reportText[props.app.language()];
  const target = () => props.app.settings.config()?.report ?? null;
  const [copied, setCopied] = createSignal<"yes" | "no">();
  const draft = () =>
    reportDraft(
      {
        id: props.of.id,
        name: props.of.name,
        field: props.field,
        value: props.value,
        link: location.href,
        day: props.app.today.now()?.day ?? new Date().toISOString().slice(0, 10),
      },
      props.app.language(),
    );
  const text = () => `${draft().title}\n\n${draft().body}`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setCopied("yes");
    } catch (cause) {
      console.warn(cause);
      setCopied("no");
    }
  }
  return (
    <Show when={!isServer}>
      <div class="report">
        <Show
          when={target()}
          fallback={
            <button type="button" class="link-button" aria-label={t().label(props.block)} onClick={copy}>
              {t().button}
            </button>
          }
        >
          {(to) => (
            <a
              href={reportAddress(draft(), to())}
              target={to().kind === "issue" ? "_blank" : undefined}
              rel="noopener noreferrer"
              aria-label={t().label(props.block)}
            >
              {t().button}
            </a>
          )}
        </Show>
        <p role="status">
          <Show when={copied()}>{(how) => (how() === "yes" ? t().copied : t().copyFailed)}</Show>
        </p>
        <Show when={copied() === "no"}>
          <pre>{text()}</pre>
        </Show>
      </div>
    </Show>
  );
}
