import { createMemo, For, Show } from "solid-js";
import { beijingTime } from "../../domain/beijing-time";
import { formatDay } from "../../domain/format";
import { ages, provenance } from "../../domain/provenance";
import { examineAll } from "../../domain/unknown";
import type { App } from "../../state/app";
import { readingText } from "../../text/reading";
import { EntryLink } from "../Related";

/** How we know: sourced facts, their age, and every gap, counted from the data as it was loaded. */
export function SourcesPage(props: { app: App }) {
  const t = () => readingText[props.app.language()];
  const day = () => props.app.today.now()?.day ?? beijingTime(Date.now()).day;
  const counted = createMemo(() => {
    const [core, details] = [props.app.atlas.core(), props.app.atlas.details()];
    return core && details && provenance(examineAll(core, details), details.citations, day());
  });
  const joiner = () => (props.app.language() === "zh" ? "、" : ", ");
  return (
    <Show when={counted()} fallback={<p class="quiet pending">{props.app.t().loading}</p>}>
      {(all) => (
        <>
          <p class="summary">{t().sources.intro}</p>
          <dl class="figures">
            <Figure name={t().sources.statements} value={all().statements} id="statements" />
            <Figure name={t().sources.records} value={all().records.length} id="records" />
            <Figure name={t().sources.citations} value={all().citations} id="citations" />
            <Figure name={t().sources.gaps} value={all().gaps} id="gaps" />
          </dl>
          <section>
            <h3>
              {t().sources.age} <span class="quiet">{t().sources.day(formatDay(day(), props.app.language()))}</span>
            </h3>
            <ul class="plain-list">
              <For each={ages}>
                {(age) => (
                  <li class="leader" data-age={age}>
                    {t().sources.ages[age]}
                    <span class="number">{all().byAge[age]}</span>
                  </li>
                )}
              </For>
            </ul>
            <p class="quiet">{t().sources.ageHelp}</p>
            <p class="quiet">{t().sources.ageNote}</p>
          </section>
          <section>
            <h3>{t().sources.unknown}</h3>
            <p class="quiet">{t().sources.unknownHelp}</p>
            <ul class="plain-list">
              <For each={all().unknown}>
                {([field, count]) => (
                  <li class="leader" data-field={field}>
                    {t().fields[field]}
                    <span class="number">{t().sources.ofRecords(count)}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
          <section>
            <h3>{t().sources.perRecord}</h3>
            <table class="gaps">
              <thead>
                <tr>
                  <th scope="col">{t().sources.record}</th>
                  <th scope="col">{t().sources.facts}</th>
                  <th scope="col">{t().sources.missing}</th>
                </tr>
              </thead>
              <tbody>
                <For each={all().records}>
                  {({ record, statements, unknown }) => (
                    <tr>
                      <th scope="row">
                        <Show when={props.app.atlas.byId().get(record.id)} fallback={props.app.say(record.name)}>
                          {(entry) => <EntryLink app={props.app} entry={entry()} />}
                        </Show>
                      </th>
                      <td>{statements}</td>
                      <td>{unknown.map((field) => t().fields[field]).join(joiner()) || t().sources.none}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </section>
        </>
      )}
    </Show>
  );
}

function Figure(props: { name: string; value: number; id: string }) {
  return (
    <div data-figure={props.id}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
