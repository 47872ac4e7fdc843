import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { addDay, changeText } from "../../domain/plan/commands";
import type { Fix } from "../../domain/plan/finding";
import { most } from "../../domain/plan/plan";
import { afterPaint } from "../../state/after-paint";
import type { App } from "../../state/app";
import { createMedia } from "../../state/media";
import type { PlanState } from "../../state/plan";
import { SheetHandle } from "../../ui/SheetHandle";
import { PackDoor } from "../pack/PackDoor";
import { AddStop } from "./AddStop";
import { Days } from "./Days";
import { DayView } from "./DayView";
import { FilesDoor } from "./FilesDoor";
import { GroupForm } from "./GroupForm";
import { OrderPanel } from "./OrderPanel";
import { PlanHead } from "./PlanHead";
import { PlanNotices } from "./PlanNotices";
import { PlanShare } from "./PlanShare";
import { PlanShelf } from "./PlanShelf";
import { PrintTable } from "./PrintTable";
import { RotationPanel } from "./RotationPanel";
import { LimitsForm, SettingsForm } from "./SettingsForm";

/** The planner: a day from its first place to a timetable that was checked, beside the map or over the whole sheet. */
export function PlanPane(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t();
  const [shelf, setShelf] = createSignal(false);
  const stopsToday = () => props.plan.plan().days[props.plan.day()]?.stops.length ?? 0;
  /** Paper's table is made when somebody prints: until then it need not follow every change. */
  const paper = createMedia("print", false);
  const [printing, setPrinting] = createSignal(false);
  let opener: HTMLElement | null = null;

  onMount(() => {
    opener = document.activeElement as HTMLElement | null;
    if (opener !== document.body) afterPaint(() => document.getElementById("plan-title")?.focus());
    const undo = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/i.test(event.key)) return;
      // A field takes back its own letters.
      if (
        event.target instanceof Element &&
        event.target.closest("textarea, input:not([type=checkbox]), [contenteditable]")
      )
        return;
      event.preventDefault();
      takeBack(event.key.toLowerCase() === "y" || event.shiftKey);
    };
    document.addEventListener("keydown", undo);
    const [begins, ends] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener("beforeprint", begins);
    addEventListener("afterprint", ends);
    onCleanup(() => {
      document.removeEventListener("keydown", undo);
      removeEventListener("beforeprint", begins);
      removeEventListener("afterprint", ends);
    });
  });
  onCleanup(() => afterPaint(() => opener?.isConnected && opener.focus()));
  // On a phone the sheet makes room for the map while a spot is looked for, and comes back with it.
  createEffect(
    on(props.plan.picking, (now, before) => {
      if (before && !now) props.app.setSheet("full");
    }),
  );

  function takeBack(forth: boolean) {
    if (forth ? !props.plan.canRedo() : !props.plan.canUndo()) return;
    if (forth) props.plan.redo();
    else props.plan.undo();
    props.plan.tell(forth ? t().redone : t().undone);
  }
  /** Brings the person to the field that a check asks for. */
  function ask(fix: Fix) {
    if (fix.kind !== "ask") return;
    if (fix.field === "order") return document.getElementById("plan-order")?.focus();
    const row = fix.key && document.querySelector<HTMLElement>(`.plan-stop[data-key="${CSS.escape(fix.key)}"]`);
    const within: ParentNode = row || document.querySelector(".plan-pane") || document;
    const inDetails = fix.field === "minutes" || fix.field === "toilets";
    const edit = within.querySelector<HTMLButtonElement>(".icon-button.edit");
    if (inDetails && edit?.getAttribute("aria-expanded") === "false") edit.click();
    afterPaint(() => within.querySelector<HTMLElement>(`[data-field="${fix.field}"]`)?.focus());
  }
  return (
    <aside class="site-pane plan-pane" classList={{ beneath: props.app.opened() }} aria-labelledby="plan-title">
      <SheetHandle
        label={props.app.t().controls.sheet}
        stops={props.app.t().controls.sheetStops}
        stop={props.app.sheet()}
        setStop={props.app.setSheet}
      />
      <Show when={props.plan.picking()}>
        <p class="plan-picking" role="status">
          {t().add.picking}{" "}
          <button type="button" class="plain-button" onClick={() => props.plan.picked(centre())}>
            {t().add.centre}
          </button>{" "}
          <button type="button" class="plain-button" onClick={() => props.plan.pick(null)}>
            {t().add.cancel}
          </button>
        </p>
      </Show>
      <div class="page-scroll">
        <div class="page plan">
          <PlanHead app={props.app} plan={props.plan} shelf={shelf()} setShelf={setShelf} takeBack={takeBack} />
          <p class="hidden" role="status">
            {props.plan.said()}
          </p>
          <PlanNotices app={props.app} plan={props.plan} />
          <Show when={shelf()}>
            <PlanShelf plan={props.plan} />
          </Show>
          <Show when={props.app.atlas.core()} fallback={<p class="quiet pending">{props.app.t().loading}</p>}>
            <Show when={props.plan.count() === 0}>
              <div class="plan-empty">
                <h3>{t().emptyTitle}</h3>
                <p>{t().empty}</p>
              </div>
            </Show>
            <Show when={props.plan.plan().days.length > 1 || props.plan.count() > 0}>
              <Show when={props.plan.plan().days.length > 1}>
                <Days plan={props.plan} />
              </Show>
              <DayView app={props.app} plan={props.plan} ask={ask} />
            </Show>
            <AddStop app={props.app} plan={props.plan} />
            <Show when={props.plan.count() > 0}>
              <button
                type="button"
                class="link-button"
                disabled={props.plan.plan().days.length >= most.days}
                onClick={() => {
                  props.plan.change(addDay);
                  props.plan.setDay(props.plan.plan().days.length - 1);
                }}
              >
                {t().addDay}
              </button>
            </Show>
            <Show when={stopsToday() > 2}>
              <OrderPanel app={props.app} plan={props.plan} />
            </Show>
            <Show when={props.plan.count() > 0}>
              <GroupForm plan={props.plan} />
              <Show when={stopsToday() > 1}>
                <RotationPanel plan={props.plan} />
              </Show>
              <LimitsForm plan={props.plan} />
              <SettingsForm plan={props.plan} />
              <label class="plan-field wide">
                <span>{t().note}</span>
                <textarea
                  rows={2}
                  maxlength={most.noteLength}
                  value={props.plan.plan().note}
                  onChange={({ currentTarget: { value } }) =>
                    props.plan.change((plan) => changeText(plan, { note: value }))
                  }
                />
              </label>
              <p class="quiet">{t().straight}</p>
              <PlanShare plan={props.plan}>
                <PackDoor app={props.app} plan={props.plan} />
              </PlanShare>
            </Show>
            <FilesDoor app={props.app} plan={props.plan} />
          </Show>
        </div>
      </div>
      <Show when={printing() || paper()}>
        <PrintTable app={props.app} plan={props.plan} />
      </Show>
      <button type="button" class="close-button" aria-label={t().close} onClick={() => props.app.closePlanner()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </aside>
  );

  /** What the map shows in its middle, for those who move it by keys. */
  function centre() {
    const camera = props.app.camera.onScreen()?.camera;
    return [camera?.lng ?? 0, camera?.lat ?? 0] as const;
  }
}
