import { createMemo, Show } from "solid-js";
import { isServer } from "solid-js/web";
import { clock, isDay } from "../domain/beijing-time";
import type { Entry } from "../domain/entry";
import type { LngLat } from "../domain/geo";
import { openOn } from "../domain/hours";
import { sunTimes } from "../domain/sun";
import type { App } from "../state/app";
import { todayText } from "../text/today";
import { Report } from "./Report";
import { dayWords, statusWords } from "./status-words";
import { statusNow, visitable } from "./visitable";

/**
 * Whether a place is open now or on a chosen day, why, and how old that is; with the sun's times. A page that is written
 * by the build does not know on which day it will be read, so it says nothing of that.
 */
export function OpenStatus(props: { app: App; entry: Entry }) {
  const { today } = props.app;
  const language = () => props.app.language();
  const t = () => todayText[language()];
  /** The day that is spoken of. */
  const day = () => today.day() ?? today.now()?.day ?? null;
  const isToday = () => day() === today.now()?.day;
  const words = createMemo(() => {
    const chosen = today.day();
    const [alerts, holidays] = [today.alerts(), today.holidays()];
    if (!chosen) {
      const status = statusNow(props.app, props.entry);
      const now = today.now();
      return status && now && statusWords(status, now.day, true, language());
    }
    if (alerts === undefined || holidays === undefined) return null;
    const status = openOn(visitable(props.app, props.entry), chosen, holidays, alerts?.alerts ?? null);
    return statusWords(status, chosen, isToday(), language());
  });
  return (
    <section class="open-status">
      <h3>{t().title}</h3>
      <Show when={!isServer} fallback={<p class="quiet">{t().notBuiltIn}</p>}>
        <Show when={words()} fallback={<p class="quiet pending">{props.app.t().loading}</p>}>
          {(now) => (
            <>
              <p class="status-line" data-tone={now().tone} role="status">
                <span class="status-mark" aria-hidden="true" />
                <strong>{now().headline}</strong>
                <Show when={now().reason}>{(reason) => <span class="status-reason"> {reason()}</span>}</Show>
                <Show when={now().age}>{(age) => <span class="age">{age()}</span>}</Show>
              </p>
              <Show when={day()}>{(one) => <DayLine app={props.app} entry={props.entry} day={one()} />}</Show>
            </>
          )}
        </Show>
        <p class="day-choice">
          <label>
            {t().otherDay}{" "}
            <input
              type="date"
              value={today.day() ?? ""}
              onChange={(event) => {
                const { value } = event.currentTarget;
                today.setDay(isDay(value) ? value : null);
              }}
            />
          </label>
          <Show when={today.day()}>
            <button type="button" class="link-button" onClick={() => today.setDay(null)}>
              {t().backToNow}
            </button>
          </Show>
        </p>
        <Report
          app={props.app}
          of={props.entry}
          field="visit.hours"
          block={t().title}
          value={[words()?.headline, words()?.reason, words()?.age].filter(Boolean).join(" · ")}
        />
      </Show>
    </section>
  );
}

/** Date, weekday, what kind of day it is, and the sun. */
function DayLine(props: { app: App; entry: Entry; day: string }) {
  const language = () => props.app.language();
  const t = () => todayText[language()];
  const sun = createMemo(() => {
    const at = whereabouts(props.entry);
    return at && sunTimes(at, props.day);
  });
  return (
    <p class="day-line">
      {dayWords(props.day, props.app.today.holidays(), language())}
      <Show when={sun()}>
        {(times) => (
          <span class="sun">
            {t().sun(clock(Math.round(times().rise)), clock(Math.round(times().set)))}{" "}
            <span class="quiet">{t().sunNote}</span>
          </span>
        )}
      </Show>
    </p>
  );
}

/** A point to reckon the sun for: within the district it makes less than two minutes where. */
function whereabouts({ lngLat, line }: Entry): LngLat | null {
  const first = line?.[0]?.[0];
  return lngLat ?? (first ? [first[0] as number, first[1] as number] : null);
}
