import { createMemo, For } from "solid-js";
import { inForce } from "../domain/alerts";
import type { App } from "../state/app";
import { townshipName } from "./EntryRow";

/** Over the map: the titles of the notices in force, and what they concern. Their words stand in list and pages. */
export function MapAlerts(props: { app: App }) {
  const { today, atlas } = props.app;
  const present = createMemo(() => {
    const day = today.day() ?? today.now()?.day;
    return day ? inForce(today.alerts()?.alerts ?? [], day) : [];
  });
  /** What a notice is about, where that is not the whole district. */
  const of = (ids: readonly string[] = []) =>
    ids.map((id) => {
      const entry = atlas.byId().get(id);
      return entry ? props.app.say(entry.name) : townshipName(props.app, id);
    });
  return (
    <ul class="map-alerts">
      <For each={present()}>
        {(alert) => <li data-level={alert.level}>{[...of(alert.of), props.app.say(alert.title)].join(" · ")}</li>}
      </For>
    </ul>
  );
}
