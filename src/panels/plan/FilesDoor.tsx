import { createSignal, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { formatDistance, formatHeight, formatModelHeight } from "../../domain/format";
import type { Imported } from "../../domain/imported";
import { hoursRemarks } from "../../domain/plan/hours-remarks";
import { takeImported } from "../../domain/plan/take-imported";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { planFilesText } from "../../text/plan-files";
import { checkLines } from "./check-lines";

type Files = typeof import("../../plan-files");

/** Opens export and import; their code is fetched then. */
export function FilesDoor(props: { app: App; plan: PlanState }) {
  const t = () => planFilesText[props.app.language()];
  const [files, setFiles] = createSignal<Files>();
  const [failed, setFailed] = createSignal(false);
  async function fetch() {
    setFailed(false);
    try {
      const code = await import("../../plan-files");
      setFiles(() => code);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  }
  function take(imported: Imported): number {
    const words = {
      ...t().track,
      note: (lengthM: number, ascentM: number | null, onTerrain: boolean) =>
        t().track.note(
          formatDistance(lengthM, props.app.language()),
          ascentM === null ? null : (onTerrain ? formatModelHeight : formatHeight)(ascentM, props.app.language()),
          onTerrain,
        ),
    };
    let left = 0;
    props.plan.change((plan) => {
      const taken = takeImported(plan, props.plan.day(), imported, words);
      left = taken.left;
      return taken.plan;
    });
    return left;
  }
  return (
    <details class="reading plan-files-door" onToggle={(event) => event.currentTarget.open && !files() && void fetch()}>
      <summary>{t().title}</summary>
      <Show when={failed()}>
        <p class="unknown">{t().failed}</p>
      </Show>
      <Show when={files()}>
        {(code) => (
          <Dynamic
            component={code().PlanFiles}
            app={props.app}
            id={props.plan.current()}
            plan={props.plan.plan()}
            days={props.plan.days()}
            nameOf={props.plan.nameOf}
            checks={checkLines(props.plan, props.app.language())}
            hours={hoursRemarks(props.plan.plan(), props.plan.findings())}
            onImport={take}
            onPlan={async (file) => (await props.plan.openFile(file)).words}
          />
        )}
      </Show>
    </details>
  );
}
