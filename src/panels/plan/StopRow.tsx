import { createSignal, Show } from "solid-js";
import { changeLeg, moveStop, removeStop } from "../../domain/plan/commands";
import type { Fix } from "../../domain/plan/finding";
import type { TimedStop } from "../../domain/plan/timetable";
import { afterPaint } from "../../state/after-paint";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { IconButton } from "../../ui/IconButton";
import { StopFindings } from "./Findings";
import { LegLine } from "./LegLine";
import { partsOf, timesOf } from "./plan-words";
import { StopDetails } from "./StopDetails";

/** One stop of the timetable with the way to it: its number is the handle by which it is dragged. */
export function StopRow(props: {
  app: App;
  plan: PlanState;
  row: TimedStop;
  before: TimedStop | null;
  /** Place in the day, and how many there are. */
  at: number;
  of: number;
  /** Number in the whole plan. */
  number: number;
  startDrag: (event: PointerEvent) => void;
  ask: (fix: Fix) => void;
}) {
  const t = () => props.plan.t();
  const key = () => props.row.stop.key;
  const name = () => props.plan.nameOf(props.row.stop.place);
  const [editing, setEditing] = createSignal(false);
  const findings = () => props.plan.findings().filter((finding) => finding.key === key());

  function move(by: -1 | 1, focus: string) {
    const to = props.at + by;
    if (to < 0 || to >= props.of) return;
    const id = key();
    props.plan.change((plan) => moveStop(plan, id, props.plan.day(), to));
    props.plan.tell(t().movedSaid(name(), to + 1, props.of));
    // A row that is moved in the page loses the focus; a button at the end of its way has none to give.
    afterPaint(() => {
      const row = document.querySelector<HTMLElement>(`.plan-stop[data-key="${CSS.escape(id)}"]`);
      const button = row?.querySelector<HTMLButtonElement>(focus);
      (button?.disabled ? row?.querySelector<HTMLElement>(".plan-badge") : button)?.focus();
    });
  }
  function remove() {
    const gone = name();
    props.plan.change((plan) => removeStop(plan, key()));
    props.plan.tell(t().removedSaid(gone));
    afterPaint(() => document.getElementById("plan-title")?.focus());
  }
  return (
    <li class="plan-stop" data-key={key()}>
      <Show when={props.row.way && props.before}>
        {(before) => (
          <LegLine
            app={props.app}
            plan={props.plan}
            label={t().leg.label(name())}
            way={props.row.way as NonNullable<TimedStop["way"]>}
            leg={props.row.stop.leg}
            from={before()}
            to={props.row}
            change={(change) => props.plan.change((plan) => changeLeg(plan, key(), change))}
          />
        )}
      </Show>
      <div class="plan-card">
        <button
          type="button"
          class="plan-badge"
          aria-label={t().grip(props.number, name())}
          onPointerDown={(event) => props.startDrag(event)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
            event.preventDefault();
            move(event.key === "ArrowUp" ? -1 : 1, ".plan-badge");
          }}
        >
          {props.number}
        </button>
        <div class="plan-what">
          <p class="plan-time">{timesOf(props.row) ?? t().timeUnknown}</p>
          <h4>{name()}</h4>
          <Show when={partsOf(props.row, t(), props.app.language()).length > 0}>
            <p class="quiet">{partsOf(props.row, t(), props.app.language()).join(" · ")}</p>
          </Show>
          <Show when={props.row.stop.note}>
            <p class="plan-note">{props.row.stop.note}</p>
          </Show>
        </div>
        <div class="plan-moves">
          <IconButton
            class="move-up"
            label={t().moveUp(name())}
            path="M5 12l5-5 5 5"
            disabled={props.at === 0}
            onClick={() => move(-1, ".move-up")}
          />
          <IconButton
            class="move-down"
            label={t().moveDown(name())}
            path="M5 8l5 5 5-5"
            disabled={props.at === props.of - 1}
            onClick={() => move(1, ".move-down")}
          />
          <IconButton
            class="edit"
            label={t().editNamed(name())}
            path="M4 16l1-4 8-8 3 3-8 8zM11 6l3 3"
            expanded={editing()}
            onClick={() => setEditing(!editing())}
          />
        </div>
      </div>
      <StopFindings app={props.app} plan={props.plan} findings={findings()} ask={props.ask} />
      <Show when={editing()}>
        <StopDetails app={props.app} plan={props.plan} row={props.row} remove={remove} />
      </Show>
    </li>
  );
}
