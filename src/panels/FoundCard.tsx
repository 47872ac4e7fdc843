import { createMemo, Show } from "solid-js";
import { formatApart } from "../domain/format";
import { nearest } from "../domain/near";
import type { SearchRecord } from "../domain/search-record";
import type { App } from "../state/app";
import { EntryFigures, off } from "./Related";

/** What was chosen and has no page of its own: a place, with what is near. */
export function FoundCard(props: { app: App }) {
  const t = () => props.app.t().search;
  return (
    <Show when={props.app.search.picked()}>
      {(record) => (
        <section class="found-card" role="status" aria-label={props.app.say(record().name)}>
          <h3>
            {t().near(props.app.say(record().name))}{" "}
            <Show when={record().lngLat}>
              <span class="quiet">{t().nearNote}</span>
            </Show>
          </h3>
          <Near app={props.app} record={record()} />
          <button type="button" class="link-button" onClick={() => props.app.search.pick(null)}>
            {t().close}
          </button>
        </section>
      )}
    </Show>
  );
}

function Near(props: { app: App; record: SearchRecord }) {
  const t = () => props.app.t();
  const near = createMemo(() => {
    const { lngLat } = props.record;
    return lngLat ? nearest(props.app.atlas.entries(), lngLat, "") : [];
  });
  return (
    <Show when={near().length > 0} fallback={<p>{t().search.nothingNear}</p>}>
      <EntryFigures
        app={props.app}
        lines={near().map((one) => ({
          entry: one.entry,
          figure: `${t().directions[one.direction]} ${formatApart(one.distanceM, (props.record.accuracyM ?? 0) + off(one.entry), props.app.language())}`,
        }))}
      />
    </Show>
  );
}
