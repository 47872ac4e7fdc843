import { For, Show } from "solid-js";
import { stages, type Walker, walkers } from "../../domain/group-pace";
import { changeGroup, changeSettings } from "../../domain/plan/commands";
import { defaultSettings, most, people } from "../../domain/plan/plan";
import type { PlanState } from "../../state/plan";
import { ChoiceField, NumberField } from "./fields";

/** Who goes: pace or stage, and how many. */
export function GroupForm(props: { plan: PlanState }) {
  const t = () => props.plan.t().group;
  const group = () => props.plan.plan().group;
  const settings = () => props.plan.plan().settings;
  const isStage = (walker: Walker) => (stages as readonly Walker[]).includes(walker);
  const counts = ["pupils", "classes", "teachers", "adults"] as const;
  return (
    <details class="plan-fold">
      <summary>
        {t().title} <span class="quiet">{`${t().walkers[group().walker]} · ${t().people(people(group()))}`}</span>
      </summary>
      <div class="plan-fields">
        <ChoiceField
          label={t().walker}
          value={group().walker}
          options={walkers.map((walker) => [walker, t().walkers[walker]] as const)}
          change={(walker) => props.plan.change((plan) => changeGroup(plan, { walker }))}
        />
        <For each={counts}>
          {(count) => (
            <NumberField
              label={t()[count]}
              value={group()[count]}
              least={0}
              most={most.people}
              field={count}
              change={(value) => props.plan.change((plan) => changeGroup(plan, { [count]: value ?? 0 }))}
            />
          )}
        </For>
        <Show when={isStage(group().walker) || group().pupils > 0}>
          <NumberField
            label={t().ratio}
            value={settings().pupilsPerAdult}
            least={1}
            most={100}
            change={(value) =>
              props.plan.change((plan) =>
                changeSettings(plan, { pupilsPerAdult: value ?? defaultSettings.pupilsPerAdult }),
              )
            }
          />
        </Show>
      </div>
      <Show when={isStage(group().walker) || group().pupils > 0}>
        <p class="quiet">{t().ratioNote}</p>
      </Show>
    </details>
  );
}
