import { createEffect, createMemo, For, onMount, Show } from "solid-js";
import { inForce, windowOn } from "../domain/alerts";
import type { Day } from "../domain/beijing-time";
import { formatDay } from "../domain/format";
import { openOn } from "../domain/hours";
import type { App } from "../state/app";
import { todayText } from "../text/today";
import { AlertBody, AlertsAge } from "./Alerts";
import { rowWords } from "./status-words";
import { statusNow, visitable } from "./visitable";

/** One calm line over the list: what holds for the whole district. Its place is kept free, so that nothing moves. */
export function DistrictAlerts(props: { app: App }) {
  const { today } = props.app;
  const t = () => todayText[props.app.language()].alerts;
  const day = () => today.day() ?? today.now()?.day ?? null;
  const present = createMemo(() => {
    const one = day();
    return one ? inForce(today.alerts()?.alerts ?? [], one).filter(({ scope }) => scope === "district") : [];
  });
  /** The last day, where there is but one notice. */
  const until = () => {
    const [first, ...others] = present();
    const one = day();
    return first && one && others.length === 0 ? windowOn(first, one)?.to : undefined;
  };
  // After the map, whose files come first; where no map comes (a framed list) when a page is opened.
  createEffect(() => {
    if (props.app.camera.status() !== "drawn" || props.app.opened()) today.start();
  });
  onMount(() => {
    today.setOpenOn((entry, one) => {
      const alerts = today.alerts()?.alerts ?? null;
      return openOn(visitable(props.app, entry), one, today.holidays() ?? null, alerts).kind === "open";
    });
    today.setRowStatus((entry) => {
      const status = statusNow(props.app, entry);
      const now = today.now();
      return status && now && rowWords(status, now.day, props.app.language());
    });
  });
  return (
    <Show when={today.alerts() !== undefined}>
      <Show
        when={present().length > 0}
        fallback={
          <Show when={today.alerts()} fallback={<AlertsAge app={props.app} />}>
            <p class="district-none quiet">{t().none}</p>
          </Show>
        }
      >
        <details
          class="district-alerts"
          data-level={present()[0]?.level}
          onToggle={(event) => event.currentTarget.open && void props.app.atlas.loadDetails()}
        >
          <summary>
            <strong>
              {present()
                .map(({ title }) => props.app.say(title))
                .join(props.app.language() === "zh" ? "、" : ", ")}
            </strong>
            <Show when={until()}>
              {(last) => <span class="quiet"> {t().until(formatDay(last(), props.app.language()))}</span>}
            </Show>
          </summary>
          <For each={present()}>{(alert) => <AlertBody app={props.app} alert={alert} day={day() as Day} />}</For>
          <AlertsAge app={props.app} />
        </details>
      </Show>
    </Show>
  );
}
