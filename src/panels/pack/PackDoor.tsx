import { createSignal, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { changePackText } from "../../domain/plan/commands";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";

type Code = typeof import("../../class-pack");

/** Opens the class pack over the page; its code is fetched then. */
export function PackDoor(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t().share;
  const [code, setCode] = createSignal<Code>();
  const [open, setOpen] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  async function show() {
    setFailed(false);
    try {
      const fetched = code() ?? (await import("../../class-pack"));
      setCode(() => fetched);
      setOpen(true);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  }
  return (
    <>
      <button type="button" class="plain-button" onClick={() => void show()}>
        {t().pack}
      </button>
      <Show when={failed()}>
        <p class="unknown" role="status">
          {t().packFailed}
        </p>
      </Show>
      <Show when={open() && code()}>
        {(now) => (
          <Dynamic
            component={now().ClassPack}
            app={props.app}
            plan={props.plan.plan()}
            days={props.plan.days()}
            findings={props.plan.findings()}
            nameOf={props.plan.nameOf}
            texts={props.plan.plan().texts}
            setText={(key: string, text: string | null) => props.plan.change((plan) => changePackText(plan, key, text))}
            close={() => setOpen(false)}
          />
        )}
      </Show>
    </>
  );
}
