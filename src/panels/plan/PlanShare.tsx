import { createSignal, type JSX, Show } from "solid-js";
import type { PlanState } from "../../state/plan";

/** Some apps cut longer links. */
const longestLink = 2000;

/** The plan on its way to others: its link, on paper, and what else is made of it. */
export function PlanShare(props: { plan: PlanState; children?: JSX.Element }) {
  const t = () => props.plan.t().share;
  const [outcome, setOutcome] = createSignal<"copied" | "failed" | null>(null);
  const link = () => `${location.href.split("#")[0]}#plan=${props.plan.encoded()}`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(link());
      setOutcome("copied");
    } catch (cause) {
      console.warn(cause);
      setOutcome("failed");
    }
  }
  return (
    <section class="plan-share" aria-label={t().title}>
      <h4>{t().title}</h4>
      <p class="plan-row">
        <button type="button" class="plain-button" onClick={() => void copy()}>
          {t().link}
        </button>
        <button type="button" class="plain-button" onClick={() => print()}>
          {t().print}
        </button>
      </p>
      <p role="status">{outcome() ? t()[outcome() as "copied" | "failed"] : ""}</p>
      <Show when={link().length > longestLink}>
        <p class="unknown">{t().long}</p>
      </Show>
      <Show when={outcome() === "failed"}>
        <input class="plan-link" type="text" readonly aria-label={t().link} value={link()} />
      </Show>
      {props.children}
    </section>
  );
}
