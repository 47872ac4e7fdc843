import { type Component, For, Show } from "solid-js";
import type { Task, TaskKind } from "../../domain/pack/tasks";
import { QrCode } from "../QrCode";
import { Edit } from "./Edit";
import type { Pack, PackStop } from "./pack";
import { Caution, timesOf } from "./Timetable";

/** One page of the handbook: what the place is, three tasks with room to answer, and the way to its page at home. */
export const StopPage: Component<{ pack: Pack; stop: PackStop }> = (props) => {
  const { pack } = props;
  const t = () => pack.t().page;
  const tasks = () => pack.tasks(props.stop);
  const more = () => tasks().more[0] ?? null;
  return (
    <article class="pack-sheet pack-stop">
      <header class="pack-stop-head">
        <h3>
          <span class="pack-number">{props.stop.number}</span> {props.stop.name}
        </h3>
        <p>
          {timesOf(pack, props.stop)} <Caution pack={pack} stop={props.stop} />
        </p>
      </header>
      <section class="pack-facts">
        <h4>{t().facts}</h4>
        <Edit
          pack={pack}
          name={`stop.${props.stop.key}.facts`}
          words={factsOf(pack, props.stop)}
          label={`${props.stop.name} · ${t().facts}`}
        />
        <Show when={pack.unverified(props.stop)}>
          <p class="pack-caution">{t().hours}</p>
        </Show>
      </section>
      <section class="pack-task">
        <h4>{t().find}</h4>
        <TaskText pack={pack} stop={props.stop} task={tasks().find} kind="find" />
        <Lines label={t().answer} count={2} />
      </section>
      <section class="pack-task">
        <h4>{t().evidence}</h4>
        <TaskText pack={pack} stop={props.stop} task={tasks().evidence} kind="evidence" />
        <Lines label={t().answer} count={2} />
        <Lines label={t().where} count={1} />
      </section>
      <section class="pack-task pack-grow">
        <h4>{tasks().hand?.kind === "measure" ? t().measure : t().draw}</h4>
        <TaskText pack={pack} stop={props.stop} task={tasks().hand} kind="draw" />
        <div class="pack-box">{t().drawing}</div>
      </section>
      <Show when={more()}>
        {(task) => (
          <section class="pack-task">
            <h4>{t().more}</h4>
            <TaskText pack={pack} stop={props.stop} task={task()} kind={task().kind} />
            <Lines label={t().answer} count={1} />
          </section>
        )}
      </Show>
      <section class="pack-task" classList={{ "pack-unprinted": !pack.text(`stop.${props.stop.key}.own`, "").trim() }}>
        <h4>{t().own}</h4>
        <Edit pack={pack} name={`stop.${props.stop.key}.own`} words="" label={`${props.stop.name} · ${t().own}`} />
        <Lines label={t().answer} count={2} />
      </section>
      <Show when={pack.link(props.stop)}>
        {(link) => (
          <footer class="pack-link">
            <QrCode link={link()} label={`${t().link} ${link()}`} />
            <span>
              {t().link}
              <br />
              <span class="pack-address">{decodeURI(link())}</span>
            </span>
          </footer>
        )}
      </Show>
    </article>
  );
};

/** A task's words as edited; where the bank has none for the place, a general one that asks to look. */
export function TaskText(props: { pack: Pack; stop: PackStop; task: Task | null; kind: TaskKind }) {
  const t = () => props.pack.t().page;
  const words = () => (props.task ? props.pack.app.say(props.task) : generalTask(props.pack, props.kind));
  return (
    <Edit
      pack={props.pack}
      name={taskKey(props.stop, props.task, props.kind)}
      words={words()}
      label={`${props.stop.name} · ${t()[props.kind]}`}
    />
  );
}

/** By which a task's words are kept. */
export const taskKey = (stop: PackStop, task: Task | null, kind: TaskKind) =>
  task ? `task.${task.id}` : `stop.${stop.key}.${kind}`;

export function generalTask(pack: Pack, kind: TaskKind): string {
  const { generalFind, generalEvidence, generalDraw } = pack.t().page;
  return kind === "find" ? generalFind : kind === "evidence" ? generalEvidence : generalDraw;
}

/** What the facts box says until somebody edits it: period and summary; for places that are not ours, nothing is known. */
function factsOf(pack: Pack, { record, timed }: PackStop): string {
  if (!record) return timed.stop.note || pack.t().unknown;
  const period = "period" in record && record.period ? `${pack.app.say(record.period)} · ` : "";
  return `${period}${pack.app.say(record.summary)}`;
}

/** Room to write by hand. */
export function Lines(props: { label?: string; count: number }) {
  return (
    <div class="pack-lines">
      <For each={Array.from({ length: props.count })}>
        {(_, i) => <div class="pack-line">{i() === 0 ? props.label : ""}</div>}
      </For>
    </div>
  );
}

/** Names with room to write beside them. */
export function Blanks(props: { names: readonly string[] }) {
  return (
    <dl class="pack-blanks">
      <For each={props.names}>
        {(name) => (
          <>
            <dt>{name}</dt>
            <dd />
          </>
        )}
      </For>
    </dl>
  );
}
