import { type Component, createMemo, For, Show } from "solid-js";
import type { Statement } from "../../data/schema";
import { formatDay } from "../../domain/format";
import type { PackMapInput } from "../../domain/pack/map";
import type { Task, TaskKind } from "../../domain/pack/tasks";
import { citationIds } from "../../domain/sources";
import { SourceLine } from "../Sources";
import { Edit } from "./Edit";
import { Aims, RouteMap } from "./Handbook";
import type { Pack, PackStop } from "./pack";
import { generalTask, taskKey } from "./StopPage";
import { Caution, Timetable } from "./Timetable";

/** The same day for the teacher: timetable, map, and for each stop what is known, the answers, and where they come from. */
export function TeacherCopy(props: { pack: Pack; map: Component<PackMapInput> }) {
  const { pack } = props;
  const t = () => pack.t();
  const { group } = pack.plan();
  return (
    <>
      <article class="pack-sheet">
        <h2>
          {t().teacher.title} · {pack.name()}
        </h2>
        <p>{t().people(group.pupils, group.classes, group.teachers, group.adults)}</p>
        <Edit pack={pack} name="teacher.intro" words={t().teacher.intro} label={t().teacher.title} />
        <Aims pack={pack} />
        <h3>{t().timetable.title}</h3>
        <For each={pack.days()}>{(_, day) => <Timetable pack={pack} day={day()} />}</For>
      </article>
      <RouteMap pack={pack} map={props.map} />
      <article class="pack-sheet">
        <For each={pack.pages()}>{(stop) => <StopAnswers pack={pack} stop={stop} />}</For>
      </article>
    </>
  );
}

function StopAnswers(props: { pack: Pack; stop: PackStop }) {
  const { pack } = props;
  const t = () => pack.t().teacher;
  const tasks = createMemo(() => pack.tasks(props.stop));
  const asked = (): readonly (readonly [Task | null, TaskKind])[] => [
    [tasks().find, "find"],
    [tasks().evidence, "evidence"],
    [tasks().hand, tasks().hand?.kind ?? "draw"],
    ...tasks().more.map((task) => [task, task.kind] as const),
  ];
  const own = () => pack.text(`stop.${props.stop.key}.own`, "").trim();
  /** The record's own sources, and those of its answers: numbered alike through the stop. */
  const sources = createMemo(() => [
    ...new Set([
      ...(props.stop.record ? citationIds(props.stop.record) : []),
      ...asked().flatMap(([task]) => task?.citations ?? []),
    ]),
  ]);
  const refs = (ids: readonly string[] | undefined) =>
    (ids ?? [])
      .map((id) => sources().indexOf(id) + 1)
      .sort((one, other) => one - other)
      .map((number) => `[${number}]`)
      .join("");
  return (
    <section class="pack-answers">
      <h3>
        <span class="pack-number">{props.stop.number}</span> {props.stop.name}
      </h3>
      <p>
        <Caution pack={pack} stop={props.stop} />
      </p>
      <Known pack={pack} stop={props.stop} refs={refs} />
      <ol class="pack-asked">
        <For each={asked()}>
          {([task, kind]) => (
            <li>
              <strong>{pack.t().page[kind]}</strong>{" "}
              {pack.text(taskKey(props.stop, task, kind), task ? pack.app.say(task) : generalTask(pack, kind))}
              <div class="pack-answer">
                <strong>{t().answer}</strong>{" "}
                <Edit
                  pack={pack}
                  name={`answer.${task?.id ?? `${props.stop.key}.${kind}`}`}
                  words={task?.answer ? pack.app.say(task.answer) : t().noAnswer}
                  label={`${props.stop.name} · ${pack.t().page[kind]} · ${t().answer}`}
                />
                <span class="pack-refs">{refs(task?.citations)}</span>
              </div>
            </li>
          )}
        </For>
        <Show when={own()}>
          <li>
            <strong>{pack.t().page.own}</strong> {own()}
          </li>
        </Show>
      </ol>
      <Show when={props.stop.record}>
        {(record) => (
          <>
            <Show when={record().facts.length > 0}>
              <h4>{t().facts}</h4>
              <ul>
                <For each={record().facts}>
                  {(fact) => (
                    <li>
                      {pack.app.say(fact)} {fact.confidence === "low" ? t().lowConfidence : ""}
                      {refs(fact.citations)}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={record().notes.length > 0}>
              <h4>{t().notes}</h4>
              <ul>
                <For each={record().notes}>{(note) => <li>{pack.app.say(note)}</li>}</For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <h4>{t().note}</h4>
      <Edit
        pack={pack}
        name={`stop.${props.stop.key}.note`}
        words={props.stop.timed.stop.note || t().noteText}
        label={`${props.stop.name} · ${t().note}`}
      />
      <SourceList pack={pack} stop={props.stop} ids={sources()} />
    </section>
  );
}

/** What a teacher asks before the day. What no source gives is 待核实. */
function Known(props: { pack: Pack; stop: PackStop; refs: (ids: readonly string[]) => string }) {
  const t = () => props.pack.t().teacher;
  const visit = () => props.stop.record?.visit;
  const unknown = () => props.pack.t().unknown;
  const said = (statement: Statement | undefined) =>
    statement
      ? `${props.pack.app.say(statement)} ${statement.asOf ? `(${formatDay(statement.asOf, props.pack.language())})` : ""}${props.refs(statement.citations)}`
      : unknown();
  const rows = (): readonly (readonly [string, string])[] => {
    const { facts, stop } = props.stop.timed;
    const toilets = stop.toilets ?? facts?.toilets ?? null;
    const capacity = visit()?.capacity;
    return [
      [t().address, said(visit()?.address)],
      [t().hours, said(visit()?.hours)],
      [t().ticket, said(visit()?.ticket)],
      [t().phone, said(visit()?.phone)],
      [t().capacity, capacity ? `${t().capacityOf(capacity.people)}${props.refs(capacity.citations)}` : unknown()],
      [t().parking, facts?.parking && props.stop.record ? t().parkingKnown : unknown()],
      [t().toilets, toilets === null ? unknown() : toilets ? t().yes : t().no],
    ];
  };
  return (
    <dl class="pack-known">
      <For each={rows()}>
        {([name, words]) => (
          <>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

function SourceList(props: { pack: Pack; stop: PackStop; ids: readonly string[] }) {
  const t = () => props.pack.t().teacher;
  const { app } = props.pack;
  return (
    <Show when={props.ids.length > 0}>
      <h4>{t().sources}</h4>
      <Show when={app.atlas.details()} fallback={<p>{t().loading}</p>}>
        <ol class="pack-sources">
          <For each={props.ids}>
            {(id) => (
              <li>
                <Show when={app.atlas.citationById().get(id)} fallback={id}>
                  {(citation) => <SourceLine app={app} citation={citation()} />}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.stop.record}>
        {(record) => <p class="pack-quiet">{t().checked(formatDay(record().checked, props.pack.language()))}</p>}
      </Show>
    </Show>
  );
}
