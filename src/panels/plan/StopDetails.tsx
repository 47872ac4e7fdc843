import { Show } from "solid-js";
import { formatMinutes } from "../../domain/format";
import { changeStop } from "../../domain/plan/commands";
import { most, type PlanStop } from "../../domain/plan/plan";
import type { TimedStop } from "../../domain/plan/timetable";
import type { App } from "../../state/app";
import type { PlanState } from "../../state/plan";
import { ChoiceField, NumberField, TimeField } from "./fields";

/** All that can be said of a stop: how long, when, lunch, toilets, a note; and how a trail is walked. */
export function StopDetails(props: { app: App; plan: PlanState; row: TimedStop; remove: () => void }) {
  const t = () => props.plan.t();
  const stop = () => props.row.stop;
  const change = (next: Partial<Omit<PlanStop, "key" | "leg">>) =>
    props.plan.change((plan) => changeStop(plan, stop().key, next));
  const entry = () => {
    const { place } = stop();
    return place.kind === "site" || place.kind === "trail" ? props.app.atlas.byId().get(place.id) : undefined;
  };
  const trail = () => {
    const { place } = stop();
    return place.kind === "trail" ? place : null;
  };
  const point = () => {
    const { place } = stop();
    return place.kind === "point" ? place : null;
  };
  const otherwise = () => {
    const { visit, visitFrom } = props.row;
    if (!visit || visitFrom === "typed") return "";
    return visitFrom === "walk" ? String(visit.likely) : t().minutesDefault(visit.likely);
  };
  const toilets = () => (stop().toilets === null ? "unknown" : stop().toilets ? "yes" : "no");
  return (
    <fieldset class="plan-details" aria-label={t().editNamed(props.plan.nameOf(stop().place))}>
      <Show when={point()}>
        {(place) => (
          <label class="plan-field wide">
            <span>{t().pointName}</span>
            <input
              type="text"
              maxlength={most.nameLength}
              value={place().name}
              onChange={({ currentTarget: { value } }) => change({ place: { ...place(), name: value.trim() } })}
            />
          </label>
        )}
      </Show>
      <div class="plan-fields">
        <NumberField
          label={t().minutes}
          value={stop().minutes}
          otherwise={otherwise()}
          least={0}
          most={1440}
          field="minutes"
          change={(minutes) => change({ minutes })}
        />
        <NumberField
          label={t().lunch}
          value={stop().lunch || null}
          least={0}
          most={180}
          change={(lunch) => change({ lunch: lunch ?? 0 })}
        />
        <NumberField
          label={t().rest}
          value={stop().rest || null}
          least={0}
          most={180}
          field="rest"
          change={(rest) => change({ rest: rest ?? 0 })}
        />
        <TimeField label={t().arrive} value={stop().arrive} change={(arrive) => change({ arrive })} />
        <ChoiceField
          label={t().toilets}
          value={toilets()}
          field="toilets"
          options={(["unknown", "yes", "no"] as const).map((state) => [state, t().toiletStates[state]] as const)}
          change={(state) => change({ toilets: state === "unknown" ? null : state === "yes" })}
        />
      </div>
      <Show when={trail()}>
        {(place) => (
          <div class="plan-fields">
            <ChoiceField
              label={t().walkHow}
              value={place().walk}
              options={(["one-way", "there-and-back"] as const).map((walk) => [walk, t().walk[walk]] as const)}
              change={(walk) => change({ place: { ...place(), walk } })}
            />
            <Show when={props.row.facts?.line}>
              <NumberField
                label={t().fromKm}
                value={place().fromKm}
                least={0}
                most={1000}
                step={0.1}
                change={(fromKm) => change({ place: { ...place(), fromKm } })}
              />
              <NumberField
                label={t().toKm}
                value={place().toKm}
                least={0}
                most={1000}
                step={0.1}
                change={(toKm) => change({ place: { ...place(), toKm } })}
              />
            </Show>
          </div>
        )}
      </Show>
      <Show when={props.row.visitFrom === "walk" && props.row.visit}>
        {(visit) => (
          <p class="quiet">
            {t().minutesFromWalk(
              formatMinutes(visit().from, props.app.language()),
              formatMinutes(visit().to, props.app.language()),
            )}
          </p>
        )}
      </Show>
      <label class="plan-check">
        <input
          type="checkbox"
          checked={stop().locked}
          onChange={({ currentTarget }) => change({ locked: currentTarget.checked })}
        />
        {t().lock}
      </label>
      <label class="plan-field wide">
        <span>{t().note}</span>
        <textarea
          rows={2}
          maxlength={most.noteLength}
          value={stop().note}
          onChange={({ currentTarget: { value } }) => change({ note: value })}
        />
      </label>
      <p class="plan-row">
        <Show when={props.plan.plan().days.length > 1}>
          <ChoiceField
            label={t().toDay}
            field="day"
            value={String(props.plan.day())}
            options={props.plan.plan().days.map((_, i) => [String(i), t().dayN(i + 1)] as const)}
            change={(day) => props.plan.moveToDay(stop().key, Number(day))}
          />
        </Show>
        <Show when={entry()}>
          {(one) => (
            <button type="button" class="plain-button" onClick={() => props.app.open(one())}>
              {t().openPage}
            </button>
          )}
        </Show>
        <button type="button" class="plain-button" onClick={() => props.remove()}>
          {t().remove}
        </button>
      </p>
    </fieldset>
  );
}
