import { createMemo, For, Show } from "solid-js";
import type { App } from "../../state/app";
import type { Frame } from "../../state/embed-frame";
import { embedFrameText } from "../../text/embed-frame";
import { EntryGroups } from "../EntryGroups";
import { EntryRow } from "../EntryRow";
import { RowNav } from "../RowNav";

/** The list of the framed map: what the page around asked for, or the stops of its plan. */
export function EmbedList(props: { app: App; frame: Frame }) {
  const { app, frame } = props;
  const t = () => embedFrameText[app.language()];
  const stops = createMemo(() => {
    const plan = frame.plan();
    return plan?.stops.flatMap((id) => app.atlas.byId().get(id) ?? []);
  });
  return (
    <RowNav app={app}>
      <Show when={frame.planBroken()}>
        <p class="notice">{t().planBroken}</p>
      </Show>
      <Show when={frame.astray()}>
        <p class="embed-astray">
          <button type="button" class="link-button" onClick={() => frame.back()}>
            {t().all}
          </button>
        </p>
      </Show>
      <Show when={stops()}>
        {(now) => (
          <section class="list-group">
            <h2>{t().plan}</h2>
            <ol class="embed-stops">
              <For each={now()}>{(entry) => <EntryRow app={app} entry={entry} framed={true} />}</For>
            </ol>
            <p>
              <a href={frame.fullLink(null)} target="_blank" rel="noopener">
                {t().planLink}
              </a>
            </p>
          </section>
        )}
      </Show>
      <Show when={!stops()}>
        <Show when={app.query.shown().length > 0} fallback={<p class="quiet embed-nothing">{t().nothing}</p>}>
          <EntryGroups app={app} framed={true} />
        </Show>
      </Show>
    </RowNav>
  );
}
