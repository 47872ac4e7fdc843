import { createMemo, For, Show } from "solid-js";
import { clock, isDay } from "../../domain/beijing-time";
import { formatDistance, formatMinutes } from "../../domain/format";
import { changeBack, changeDay, moveStop } from "../../domain/plan/commands";
import type { Fix } from "../../domain/plan/finding";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { natureWords, weekdayName } from "../status-words";
import { dragItem } from "./drag";
import { Findings } from "./Findings";
import { TimeField } from "./fields";
import { LegLine } from "./LegLine";
import { StopRow } from "./StopRow";

/** One day: when it begins and ends, its stops in their order with their times, and what is to be looked at. */
export function DayView(props: { app: App; plan: PlanState; ask: (fix: Fix) => void }) {
  const t = () => props.plan.t();
  const at = () => props.plan.day();
  const day = createMemo(() => props.plan.plan().days[at()] as NonNullable<ReturnType<PlanState["plan"]>["days"][0]>);
  const timed = createMemo(() => props.plan.days()[at()] as ReturnType<PlanState["days"]>[0]);
  const keys = createMemo(() => day().stops.map(({ key }) => key));
  const rowOf = (key: string) => timed().stops.find(({ stop }) => stop.key === key);
  const before = () =>
    props.plan
      .plan()
      .days.slice(0, at())
      .reduce((sum, { stops }) => sum + stops.length, 0);
  const ofDay = () => props.plan.findings().filter(({ day: one, key }) => one === at() && key === null);
  const change = (next: Parameters<typeof changeDay>[2]) => props.plan.change((plan) => changeDay(plan, at(), next));
  const sunset = () => {
    const { date } = day();
    const first = timed().stops.find(({ facts }) => facts?.lngLat)?.facts?.lngLat;
    const minute = date && first ? props.plan.context().sunset(first, date) : null;
    return minute === null ? null : t().sunset(clock(minute));
  };
  let list!: HTMLOListElement;

  function drag(event: PointerEvent, key: string) {
    const days = [...document.querySelectorAll<HTMLElement>(".plan-days [data-day]")];
    dragItem(event, list, days, {
      at: (to) => {
        const row = rowOf(key);
        props.plan.change((plan) => moveStop(plan, key, at(), to));
        if (row) props.plan.tell(t().movedSaid(props.plan.nameOf(row.stop.place), to + 1, keys().length));
      },
      onto: (day) => props.plan.moveToDay(key, day),
    });
  }
  return (
    <div class="plan-day">
      <div class="plan-fields">
        <label class="plan-field">
          <span>{t().date}</span>
          <input
            type="date"
            data-field="date"
            value={day().date ?? ""}
            onChange={({ currentTarget: { value } }) => change({ date: isDay(value) ? value : null })}
          />
        </label>
        <TimeField label={t().start} value={day().start} change={(start) => start !== null && change({ start })} />
        <TimeField label={t().latest} value={day().latest} change={(latest) => change({ latest })} />
      </div>
      <Show when={day().date}>
        {(date) => (
          <p class="quiet">
            {[
              weekdayName(date(), props.app.language()),
              natureWords(date(), props.app.today.holidays(), props.app.language()),
              sunset(),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
      </Show>
      <Show when={keys().length > 0}>
        <ol class="plan-stops" ref={list} aria-label={t().stopsOf(at() + 1)}>
          <For each={keys()}>
            {(key, i) => (
              <Show when={rowOf(key)}>
                {(row) => (
                  <StopRow
                    app={props.app}
                    plan={props.plan}
                    row={row()}
                    before={timed().stops[i() - 1] ?? null}
                    at={i()}
                    of={keys().length}
                    number={before() + i() + 1}
                    startDrag={(event) => drag(event, key)}
                    ask={props.ask}
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
        <Show when={keys().length > 1}>
          <Show when={timed().back}>
            {(way) => (
              <LegLine
                app={props.app}
                plan={props.plan}
                label={t().leg.back}
                way={way()}
                leg={day().back ?? { mode: way().mode, minutes: null, km: null }}
                from={timed().stops.at(-1) as NonNullable<ReturnType<typeof rowOf>>}
                to={timed().stops[0] as NonNullable<ReturnType<typeof rowOf>>}
                change={(leg) => props.plan.change((plan) => changeBack(plan, at(), leg))}
              />
            )}
          </Show>
          <label class="plan-check">
            <input
              type="checkbox"
              checked={day().back !== null}
              onChange={({ currentTarget: { checked } }) =>
                props.plan.change((plan) => changeBack(plan, at(), checked ? {} : null))
              }
            />
            {t().round}
          </label>
        </Show>
        <p class="plan-sum">
          <strong>{endWords()}</strong>{" "}
          <span class="quiet">
            {t().sums(
              formatDistance(timed().walkM, props.app.language()),
              formatMinutes(timed().driveMin, props.app.language()),
            )}
          </span>
        </p>
      </Show>
      <Show when={ofDay().length > 0 && keys().length > 0}>
        <section class="plan-checks" aria-label={t().checks.title}>
          <h4>{t().checks.title}</h4>
          <Findings app={props.app} plan={props.plan} findings={ofDay()} ask={props.ask} />
        </section>
      </Show>
    </div>
  );

  function endWords(): string {
    const { end, endLate } = timed();
    if (end === null) return t().endUnknown;
    const late = endLate !== null && endLate > end ? ` · ${t().endLate(clock(endLate))}` : "";
    return t().end(clock(end)) + late;
  }
}
