import { Show } from "solid-js";
import { changeText } from "../../domain/plan/commands";
import { most } from "../../domain/plan/plan";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { IconButton } from "../../ui/IconButton";

/** The plan's name, what can be taken back, the other plans, and how the checks stand. */
export function PlanHead(props: {
  app: App;
  plan: PlanState;
  shelf: boolean;
  setShelf: (open: boolean) => void;
  takeBack: (forth: boolean) => void;
}) {
  const t = () => props.plan.t();
  const of = (level: "red" | "amber") => props.plan.findings().filter((finding) => finding.level === level).length;
  return (
    <>
      <header class="plan-bar">
        <h2 id="plan-title" tabindex="-1">
          {t().title}
        </h2>
        <IconButton
          label={t().undo}
          path="M8 4L4 8l4 4M4 8h7a4.5 4.5 0 010 9H8"
          keys="Control+Z Meta+Z"
          disabled={!props.plan.canUndo()}
          onClick={() => props.takeBack(false)}
        />
        <IconButton
          label={t().redo}
          path="M12 4l4 4-4 4M16 8H9a4.5 4.5 0 000 9h3"
          keys="Control+Y Control+Shift+Z"
          disabled={!props.plan.canRedo()}
          onClick={() => props.takeBack(true)}
        />
        <button
          type="button"
          class="plain-button"
          aria-expanded={props.shelf}
          aria-controls="plan-shelf"
          onClick={() => props.setShelf(!props.shelf)}
        >
          {t().more}
        </button>
      </header>
      <input
        type="text"
        class="plan-name"
        aria-label={t().name}
        placeholder={props.plan.received() ? t().receivedName : t().unnamed}
        maxlength={most.nameLength}
        value={props.plan.plan().name}
        onChange={({ currentTarget: { value } }) =>
          props.plan.change((plan) => (value.trim() === plan.name ? plan : changeText(plan, { name: value.trim() })))
        }
      />
      <p class="plan-level" role="status" data-level={props.plan.count() > 0 ? props.plan.level() : undefined}>
        <Show when={props.plan.count() > 0}>
          <Show when={of("red") > 0}>
            <span data-level="red">
              <span class="finding-mark" aria-hidden="true" />
              {t().checks.red(of("red"))}
            </span>
          </Show>
          <Show when={of("amber") > 0}>
            <span data-level="amber">
              <span class="finding-mark" aria-hidden="true" />
              {t().checks.amber(of("amber"))}
            </span>
          </Show>
          <Show when={props.plan.level() === "green"}>{t().checks.none}</Show>
        </Show>
      </p>
    </>
  );
}
