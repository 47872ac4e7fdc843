import { createMemo, For, Show } from "solid-js";
import { type Alert, type Concerned, concerns, inForce, windowOn } from "../domain/alerts";
import type { Day } from "../domain/beijing-time";
import { formatDay } from "../domain/format";
import type { App } from "../state/app";
import { todayText } from "../text/today";
import { SourceLine } from "./Sources";

/** From this age of the file on, its age is a warning. */
const oldDays = 30;

/** The notices that concern an entry on the day that is asked about. */
export function Alerts(props: { app: App; of: Concerned }) {
  const t = () => todayText[props.app.language()].alerts;
  const day = () => props.app.today.day() ?? props.app.today.now()?.day ?? null;
  const present = createMemo(() => {
    const one = day();
    const alerts = props.app.today.alerts()?.alerts ?? [];
    return one ? inForce(alerts, one).filter((alert) => concerns(alert, props.of)) : [];
  });
  /** On a mountain trail a warning is read without being asked for. */
  const opened = (alert: Alert) => alert.level === "closed" || (alert.level === "warning" && props.of.role === "trail");
  return (
    <Show when={present().length > 0 || props.app.today.alerts() === null}>
      <section class="alerts">
        <h3>{t().title}</h3>
        <For each={present()}>
          {(alert) => <AlertText app={props.app} alert={alert} day={day() as Day} open={opened(alert)} />}
        </For>
        <AlertsAge app={props.app} />
      </section>
    </Show>
  );
}

/** One notice: what and until when at a glance, the rest one tap away. */
export function AlertText(props: { app: App; alert: Alert; day: Day; open: boolean }) {
  const language = () => props.app.language();
  const t = () => todayText[language()].alerts;
  const span = () => windowOn(props.alert, props.day);
  const date = (one: Day) => formatDay(one, language());
  return (
    <details class="alert" data-level={props.alert.level} open={props.open}>
      <summary>
        <strong>{props.app.say(props.alert.title)}</strong>
        <Show when={span()}>{(one) => <span class="quiet"> {t().until(date(one().to))}</span>}</Show>
      </summary>
      <AlertBody app={props.app} alert={props.alert} day={props.day} />
    </details>
  );
}

/** What a notice says, and who says it. */
export function AlertBody(props: { app: App; alert: Alert; day: Day }) {
  const t = () => todayText[props.app.language()].alerts;
  const date = (one: Day) => formatDay(one, props.app.language());
  const sources = () => props.alert.citations.flatMap((id) => props.app.atlas.citationById().get(id) ?? []);
  return (
    <div class="alert-body">
      <p>{props.app.say(props.alert.text)}</p>
      <p class="quiet">
        <Show when={windowOn(props.alert, props.day)}>{(one) => t().dates(date(one().from), date(one().to))}</Show>
        <Show when={props.alert.link}>
          {(link) => (
            <>
              {" · "}
              <a href={link()} target="_blank" rel="noopener noreferrer">
                {t().more}
              </a>
            </>
          )}
        </Show>
      </p>
      <Show when={sources().length > 0}>
        <p class="quiet">{t().sources}</p>
        <ul class="alert-sources">
          <For each={sources()}>
            {(citation) => (
              <li>
                <SourceLine app={props.app} citation={citation} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** When the notices were last gone through, and a warning when that is long ago, or when they could not be read. */
export function AlertsAge(props: { app: App }) {
  const t = () => todayText[props.app.language()].alerts;
  const updated = () => props.app.today.alerts()?.updated;
  const age = () => {
    const [now, then] = [props.app.today.now(), updated()];
    return now && then ? Math.round((Date.parse(now.day) - Date.parse(then)) / 86_400_000) : 0;
  };
  return (
    <Show when={updated()} fallback={<p class="alerts-age unknown">{t().unread}</p>}>
      {(then) => (
        <p class="alerts-age quiet">
          {t().updated(formatDay(then(), props.app.language()))}{" "}
          <Show when={age() > oldDays}>
            <strong>{t().old(String(age()))}</strong>
          </Show>
        </p>
      )}
    </Show>
  );
}
