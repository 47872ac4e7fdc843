import { createMemo, For } from "solid-js";
import type { ProfilePoint } from "../domain/elevation";
import { formatDistance } from "../domain/format";
import { gradeLengths, grades } from "../domain/gradient";
import type { App } from "../state/app";
import { reliefText } from "../text/relief";

/** What the lines of a profile mean, in words, and how much of the way is of each; without what does not occur. */
export function GradeLegend(props: { app: App; profile: readonly (readonly ProfilePoint[])[] }) {
  const t = () => reliefText[props.app.language()];
  const lengths = createMemo(() => gradeLengths(props.profile));
  return (
    <ul class="grades" aria-label={t().gradesTitle}>
      <For each={grades.filter((grade) => lengths()[grade] > 0)}>
        {(grade) => (
          <li>
            <svg viewBox="0 0 24 10" aria-hidden="true">
              <path class={`profile-line ${grade}`} d="M1 5H23" />
            </svg>
            {t().gradeLine(
              t().grades[grade],
              t().bounds[grade],
              formatDistance(lengths()[grade], props.app.language()),
            )}
          </li>
        )}
      </For>
    </ul>
  );
}
