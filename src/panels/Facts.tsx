import { For, Show } from "solid-js";
import type { Site, Statement, Trail } from "../data/schema";
import type { Bilingual } from "../domain/entry";
import { formatDay } from "../domain/format";
import type { App } from "../state/app";
import { Report } from "./Report";
import { Refs } from "./Sources";

type Record = Site | Trail;
interface Props {
  app: App;
  record: Record;
  sources: readonly string[];
}

/** What there is to see, what happened, what the place is like: single statements, each with its sources. */
export function Facts(props: Omit<Props, "record"> & { record: Pick<Record, "id" | "name" | "facts"> }) {
  const t = () => props.app.t().page;
  const about = (topic: "see" | "history" | "place") => props.record.facts.filter((fact) => fact.about === topic);
  return (
    <For each={["see", "history", "place"] as const}>
      {(topic) => (
        <Show when={about(topic).length > 0}>
          <section>
            <h3>{t()[topic]}</h3>
            <ul class="facts">
              <For each={about(topic)}>
                {(fact) => (
                  <li>
                    {props.app.say(fact)}{" "}
                    <Show when={fact.confidence === "low"}>
                      <span class="quiet">{t().lowConfidence}</span>
                    </Show>
                    <Refs all={props.sources} ids={fact.citations} />
                  </li>
                )}
              </For>
            </ul>
            <Report
              app={props.app}
              of={props.record}
              field={`facts (${topic})`}
              block={t()[topic]}
              value={about(topic)
                .map((fact) => props.app.say(fact))
                .join(" / ")}
            />
          </section>
        </Show>
      )}
    </For>
  );
}

const visitFields = ["address", "hours", "lastEntry", "ticket", "phone", "transport", "minutes"] as const;
/** Facts that go out of date: they are shown with their age, and missed when nobody gives them. */
const ageing = new Set<string>(["hours", "lastEntry", "ticket", "phone"]);
const missed = ["hours", "ticket", "phone"] as const;

/** What a visitor asks. What no dated source gives is said once, in one calm line. */
export function Visit(props: Props) {
  const t = () => props.app.t().page;
  const visit = () => props.record.visit;
  const joiner = () => (props.app.language() === "zh" ? "、" : ", ");
  const unknown = () => missed.filter((field) => !visit()[field]).map((field) => t()[field].toLowerCase());
  const age = (field: string, statement: Statement) =>
    ageing.has(field) && (statement.asOf ? t().asOf(formatDay(statement.asOf, props.app.language())) : t().undated);
  return (
    <section class="visit">
      <h3>{t().visit}</h3>
      <dl>
        <For each={visitFields}>
          {(field) => (
            <Show when={visit()[field]}>
              {(statement) => (
                <>
                  <dt>{t()[field]}</dt>
                  <dd>
                    {props.app.say(statement())}
                    <Refs all={props.sources} ids={statement().citations} />
                    <Show when={age(field, statement())}>{(words) => <span class="age">{words()}</span>}</Show>
                  </dd>
                </>
              )}
            </Show>
          )}
        </For>
        <Show when={visit().capacity}>
          {(capacity) => (
            <>
              <dt>{t().capacity}</dt>
              <dd>
                {t().people(capacity().people)}
                <Refs all={props.sources} ids={capacity().citations} />
              </dd>
            </>
          )}
        </Show>
      </dl>
      <Show when={unknown().length > 0}>
        <p class="unknown">{t().unknownVisit(unknown().join(joiner()))}</p>
      </Show>
      <Report
        app={props.app}
        of={props.record}
        field="visit"
        block={t().visit}
        value={[
          ...visitFields.flatMap((field) => {
            const said = visit()[field];
            return said ? [`${t()[field]}: ${props.app.say(said)}`] : [];
          }),
          ...unknown().map((name) => `${name}: ?`),
        ].join(" / ")}
      />
    </section>
  );
}

/** Period, titles, ways to experience, themes, other names. */
export function Particulars(props: Props) {
  const t = () => props.app.t();
  const aliases = () =>
    props.record.aliases.filter((name) => /\p{Script=Han}/u.test(name) === (props.app.language() === "zh"));
  const joiner = () => (props.app.language() === "zh" ? "、" : ", ");
  return (
    <>
      <dl class="particulars">
        <Show when={props.record.period}>
          {(period) => (
            <>
              <dt>{t().page.period}</dt>
              <dd>
                {props.app.say(period())}
                <Refs all={props.sources} ids={period().citations} />
              </dd>
            </>
          )}
        </Show>
        <Show when={props.record.designations.length > 0}>
          <dt>{t().page.designations}</dt>
          <dd>
            <ul>
              <For each={props.record.designations}>
                {(one) => (
                  <li>
                    {props.app.say(one.title)} <span class="quiet">{one.year ?? t().page.yearUnknown}</span>
                    <Refs all={props.sources} ids={one.citations} />
                  </li>
                )}
              </For>
            </ul>
          </dd>
        </Show>
        <Show when={props.record.modes.length > 0}>
          <dt>{t().page.modes}</dt>
          <dd>
            <For each={props.record.modes}>
              {(one, i) => (
                <>
                  {i() > 0 ? joiner() : ""}
                  {t().modes[one.mode]}
                  <Refs all={props.sources} ids={one.citations} />
                </>
              )}
            </For>
          </dd>
        </Show>
        <Show when={props.record.themes.length > 0}>
          <dt>{t().page.themes}</dt>
          <dd>
            {props.record.themes.map((theme) => t().themes[theme]).join(joiner())}{" "}
            <span class="quiet">{t().page.themesNote}</span>
          </dd>
        </Show>
        <Show when={aliases().length > 0}>
          <dt>{t().page.aliases}</dt>
          <dd>{aliases().join(joiner())}</dd>
        </Show>
      </dl>
      <Report
        app={props.app}
        of={props.record}
        field="period, designations, modes, themes, aliases"
        block={t().page.particulars}
        value={[
          props.record.period ? props.app.say(props.record.period) : "",
          ...props.record.designations.map(({ title, year }) => `${props.app.say(title)} ${year ?? "?"}`),
          props.record.modes.map(({ mode }) => t().modes[mode]).join(joiner()),
          props.record.themes.map((theme) => t().themes[theme]).join(joiner()),
          aliases().join(joiner()),
        ]
          .filter(Boolean)
          .join(" / ")}
      />
    </>
  );
}

export function Notes(props: {
  app: App;
  of: { readonly id: string; readonly name: Bilingual };
  notes: readonly Bilingual[];
}) {
  return (
    <Show when={props.notes.length > 0}>
      <section>
        <h3>{props.app.t().page.notes}</h3>
        <ul class="facts quiet">
          <For each={props.notes}>{(note) => <li>{props.app.say(note)}</li>}</For>
        </ul>
        <Report
          app={props.app}
          of={props.of}
          field="notes"
          block={props.app.t().page.notes}
          value={props.notes.map((note) => props.app.say(note)).join("\n")}
        />
      </section>
    </Show>
  );
}
