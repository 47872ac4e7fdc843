import { For, Show } from "solid-js";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { dayWords } from "../status-words";
import { checkLines, numberInPlan } from "./check-lines";
import { partsOf, timesOf, wayWords } from "./plan-words";

/** The whole timetable as paper has it: a table for each day, and what is still to be verified. */
export function PrintTable(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t();
  const language = () => props.app.language();
  const numberOf = (day: number, at: number) => numberInPlan(props.plan.days(), day, at);
  return (
    <div class="plan-print">
      <h2>{props.plan.nameOfPlan(props.plan.plan())}</h2>
      <For each={props.plan.days()}>
        {(day, i) => (
          <section>
            <h3>
              {t().dayN(i() + 1)}
              <Show when={props.plan.plan().days[i()]?.date}>
                {(date) => ` · ${dayWords(date(), props.app.today.holidays(), language())}`}
              </Show>
            </h3>
            <table>
              <thead>
                <tr>
                  <th>{t().table.n}</th>
                  <th>{t().table.time}</th>
                  <th>{t().table.place}</th>
                  <th>{t().table.way}</th>
                  <th>{t().table.note}</th>
                </tr>
              </thead>
              <tbody>
                <For each={day.stops}>
                  {(row, at) => (
                    <tr>
                      <td>{numberOf(i(), at())}</td>
                      <td>{timesOf(row) ?? t().timeUnknown}</td>
                      <td>
                        {props.plan.nameOf(row.stop.place)}
                        <br />
                        <span class="quiet">{partsOf(row, t(), language()).join(" · ")}</span>
                      </td>
                      <td>{row.way ? wayWords(row.way, t(), language()) : ""}</td>
                      <td>{row.stop.note}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <Show when={day.back}>{(way) => <p>{`${t().leg.back}: ${wayWords(way(), t(), language())}`}</p>}</Show>
          </section>
        )}
      </For>
      <Show when={props.plan.findings().length > 0}>
        <section>
          <h3>{t().checks.title}</h3>
          <ul>
            <For each={checkLines(props.plan, language())}>{(line) => <li>{line}</li>}</For>
          </ul>
        </section>
      </Show>
      <p class="quiet">{t().straight}</p>
    </div>
  );
}
