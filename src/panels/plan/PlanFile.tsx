import { createSignal, Show } from "solid-js";
import { fileNameOf } from "../../domain/file-name";
import type { PlanState } from "../../state/plan";
import { saveFile } from "./save-file";

/** The plan as a file of ours, to keep and to send, and such a file opened as a plan of its own. */
export function PlanFile(props: { plan: PlanState }) {
  const t = () => props.plan.t().file;
  const [said, setSaid] = createSignal("");
  const [refused, setRefused] = createSignal<string | null>(null);

  function keep() {
    const plan = props.plan.plan();
    const date = plan.days.find((day) => day.date !== null)?.date ?? null;
    const name = fileNameOf(props.plan.nameOfPlan(plan), date, "beilou.json");
    saveFile(new File([props.plan.fileText()], name, { type: "application/json" }));
    setRefused(null);
    setSaid(t().saved(name));
  }
  async function open(file: File) {
    const { taken, words } = await props.plan.openFile(file);
    setRefused(taken ? null : words);
    setSaid(taken ? words : "");
  }
  return (
    <>
      <p class="plan-row">
        <button type="button" class="plain-button" disabled={props.plan.count() === 0} onClick={keep}>
          {t().save}
        </button>
        <label class="plain-button plan-file">
          {t().open}
          <input
            type="file"
            accept=".json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void open(file);
              // The same file can be chosen again.
              currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <p class="quiet">{t().note}</p>
      <p role="status">{said()}</p>
      <Show when={refused()}>
        {(words) => (
          <p class="unknown" role="alert">
            {words()}
          </p>
        )}
      </Show>
    </>
  );
}
