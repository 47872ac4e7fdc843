import { Index, Show } from "solid-js";
import type { Finding, Fix } from "../../domain/plan/finding";
import { applyFix } from "../../domain/plan/fix";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { findingWords, fixWords } from "./plan-words";

/** What the checks found, the worst first: each with its reason, and a button where it can be mended. */
export function Findings(props: { app: App; plan: PlanState; findings: readonly Finding[]; ask: (fix: Fix) => void }) {
  const t = () => props.plan.t();
  const sorted = () => [...props.findings].sort((a, b) => Number(b.level === "red") - Number(a.level === "red"));
  function mend(fix: Fix) {
    const mended = applyFix(props.plan.plan(), fix);
    if (!mended) return props.ask(fix);
    props.plan.change(() => mended);
    props.plan.tell(t().checks.fixed);
  }
  // Every change gives new findings, nearly all of them as before: by their place only the words that differ are written.
  return (
    <ul class="findings">
      <Index each={sorted()}>
        {(finding) => (
          <li data-level={finding().level} data-code={finding().code}>
            <span class="finding-mark" aria-hidden="true" />
            <span>
              <span class="finding-level">{t().checks.level[finding().level]}</span>{" "}
              {findingWords(finding(), t(), props.app.language())}{" "}
              <Show when={finding().fix}>
                {(fix) => (
                  <button type="button" class="link-button" onClick={() => mend(fix())}>
                    {fixWords(fix(), t(), props.app.language())}
                  </button>
                )}
              </Show>
            </span>
          </li>
        )}
      </Index>
    </ul>
  );
}

/** The findings of one stop: what will not do stands open, what has to be verified folds away. */
export function StopFindings(props: {
  app: App;
  plan: PlanState;
  findings: readonly Finding[];
  ask: (fix: Fix) => void;
}) {
  const of = (level: Finding["level"]) => props.findings.filter((finding) => finding.level === level);
  return (
    <>
      <Show when={of("red").length > 0}>
        <Findings {...props} findings={of("red")} />
      </Show>
      <Show when={of("amber").length > 0}>
        <details class="stop-findings">
          <summary>
            <span class="finding-mark" data-level="amber" aria-hidden="true" />
            {props.plan.t().checks.ofStop(of("amber").length)}
          </summary>
          <Findings {...props} findings={of("amber")} />
        </details>
      </Show>
    </>
  );
}
