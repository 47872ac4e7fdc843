import { For } from "solid-js";
import { changeSettings } from "../../domain/plan/commands";
import { paceOf } from "../../domain/plan/pace";
import { defaultSettings, type PlanSettings } from "../../domain/plan/plan";
import { walkingModels } from "../../domain/walking";
import type { PlanState } from "../../state/plan";
import { ChoiceField, NumberField } from "./fields";

type Change = (next: Partial<PlanSettings>) => void;
const changeOf =
  (plan: PlanState): Change =>
  (next) =>
    plan.change((now) => changeSettings(now, next));

/** What the estimates rest on, each to be changed. */
export function SettingsForm(props: { plan: PlanState }) {
  const t = () => props.plan.t().settings;
  const settings = () => props.plan.plan().settings;
  const change = changeOf(props.plan);
  const wheels = ["coach", "car", "bus"] as const;
  const { walking, detour, footDetour, kmh } = defaultSettings;
  return (
    <details class="plan-fold">
      <summary>{t().title}</summary>
      <p class="quiet">{t().note}</p>
      <div class="plan-fields">
        <ChoiceField
          label={t().walking}
          value={settings().walking}
          options={walkingModels.map((model) => [model, t().models[model]] as const)}
          change={(one) => change({ walking: one })}
        />
        <NumberField
          label={t().detour}
          value={settings().detour}
          least={1}
          most={5}
          step={0.1}
          change={(value) => change({ detour: value ?? detour })}
        />
        <NumberField
          label={t().footDetour}
          value={settings().footDetour}
          least={1}
          most={5}
          step={0.1}
          change={(value) => change({ footDetour: value ?? footDetour })}
        />
        <For each={wheels}>
          {(mode) => (
            <NumberField
              label={t().kmh[mode]}
              value={settings().kmh[mode]}
              least={1}
              most={120}
              change={(value) => change({ kmh: { ...settings().kmh, [mode]: value ?? kmh[mode] } })}
            />
          )}
        </For>
      </div>
      <button type="button" class="plain-button" onClick={() => change({ walking, detour, footDetour, kmh })}>
        {t().reset}
      </button>
    </details>
  );
}

/** How much a day may hold, and how often one rests: advice to start from, held against the district's rules by a person. */
export function LimitsForm(props: { plan: PlanState }) {
  const t = () => props.plan.t().limits;
  const settings = () => props.plan.plan().settings;
  const change = changeOf(props.plan);
  /** What holds where the plan has no limit of its own: that of its walkers. */
  const walkers = () => paceOf({ group: props.plan.plan().group, settings: defaultSettings });
  const { driveStretchMin, driveDayMin, toiletGapMin } = defaultSettings;
  const scaled = (value: number | null, unit: number) => (value === null ? null : value / unit);
  return (
    <details class="plan-fold plan-limits">
      <summary>{t().title}</summary>
      <p class="quiet">{t().note}</p>
      <div class="plan-fields">
        <NumberField
          label={t().walk}
          value={scaled(settings().mostWalkM, 1000)}
          otherwise={t().advised(walkers().mostWalkM / 1000)}
          least={0}
          most={100}
          step={0.1}
          field="most-walk"
          change={(km) => change({ mostWalkM: km === null ? null : Math.round(km * 1000) })}
        />
        <NumberField
          label={t().climb}
          value={settings().mostAscentM}
          otherwise={t().advised(walkers().mostAscentM)}
          least={0}
          most={5000}
          field="most-ascent"
          change={(mostAscentM) => change({ mostAscentM })}
        />
        <NumberField
          label={t().day}
          value={scaled(settings().longestDayMin, 60)}
          otherwise={t().advised(walkers().longestDayMin / 60)}
          least={0}
          most={24}
          step={0.5}
          field="longest-day"
          change={(hours) => change({ longestDayMin: hours === null ? null : Math.round(hours * 60) })}
        />
        <NumberField
          label={t().restEvery}
          value={settings().restEveryMin}
          otherwise={t().advised(walkers().rest?.everyMin ?? 0)}
          least={5}
          most={1440}
          field="rest-every"
          change={(restEveryMin) => change({ restEveryMin })}
        />
        <NumberField
          label={t().rest}
          value={settings().restMin}
          otherwise={t().advised(walkers().rest?.minutes ?? 0)}
          least={0}
          most={180}
          field="rest"
          change={(restMin) => change({ restMin })}
        />
        <NumberField
          label={t().toilets}
          value={settings().toiletGapMin}
          least={0}
          most={1440}
          field="toilet-gap"
          change={(minutes) => change({ toiletGapMin: minutes ?? toiletGapMin })}
        />
        <NumberField
          label={t().driveStretch}
          value={settings().driveStretchMin}
          least={0}
          most={1440}
          field="drive-stretch"
          change={(minutes) => change({ driveStretchMin: minutes ?? driveStretchMin })}
        />
        <NumberField
          label={t().driveDay}
          value={settings().driveDayMin / 60}
          least={0}
          most={24}
          step={0.5}
          field="drive-day"
          change={(hours) => change({ driveDayMin: hours === null ? driveDayMin : Math.round(hours * 60) })}
        />
      </div>
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          change({
            mostWalkM: null,
            mostAscentM: null,
            longestDayMin: null,
            restEveryMin: null,
            restMin: null,
            toiletGapMin,
            driveStretchMin,
            driveDayMin,
          })
        }
      >
        {t().reset}
      </button>
    </details>
  );
}
