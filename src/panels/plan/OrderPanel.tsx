import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { clock } from "../../domain/beijing-time";
import { formatMinutes } from "../../domain/format";
import type { PlanDay } from "../../domain/plan/plan";
import { type TimedDay, timedDay } from "../../domain/plan/timetable";
import { afterPaint } from "../../state/after-paint";
import type { App } from "../../state/app";
import type { OrderSearch } from "../../state/best-order";
import type { PlanState } from "../../state/plan";

/** The best order of the day: looked for, shown beside the present one, and taken over only when one says so. */
export function OrderPanel(props: { app: App; plan: PlanState }) {
  const t = () => props.plan.t().order;
  const day = () => props.plan.plan().days[props.plan.day()] as PlanDay;
  const stays = (stop: PlanDay["stops"][0] | undefined) => stop?.place.kind === "point" || stop?.place.kind === "place";
  /** A school or a station is where the day begins, whatever the order of the visits. */
  const [keepFirst, setKeepFirst] = createSignal<boolean | null>(null);
  const [keepLast, setKeepLast] = createSignal<boolean | null>(null);
  const firstStays = () => keepFirst() ?? (day().back !== null || stays(day().stops[0]));
  const lastStays = () => keepLast() ?? (day().back === null && stays(day().stops.at(-1)));
  const { order } = props.plan;
  let result: HTMLDivElement | undefined;

  function look() {
    order.look(props.plan.plan(), props.plan.day(), props.plan.context(), {
      keepFirst: firstStays(),
      keepLast: lastStays(),
    });
    afterPaint(() => result?.focus());
  }
  onMount(() => onCleanup(order.stop));
  /** Stops between which and the others no time can be told. */
  const unplaced = () =>
    (props.plan.days()[props.plan.day()]?.stops ?? [])
      .filter(({ walk, facts }) => !walk && !facts?.lngLat)
      .map(({ stop }) => props.plan.nameOf(stop.place))
      .join(props.app.language() === "zh" ? "、" : ", ");
  const share = () => {
    const state = order.state();
    return state.kind === "looking" ? state.share : null;
  };
  /** What was found for a plan that has changed since is of no use. */
  const found = () => {
    const state = order.state();
    return state.kind === "found" && state.of === props.plan.plan() ? state : null;
  };
  return (
    <section class="plan-order" aria-label={t().button}>
      <p class="plan-row">
        <button type="button" class="main-button" id="plan-order" onClick={look}>
          {t().button}
        </button>
        <label class="plan-check">
          <input
            type="checkbox"
            checked={firstStays()}
            disabled={day().back !== null}
            onChange={({ currentTarget }) => setKeepFirst(currentTarget.checked)}
          />
          {t().keepFirst}
        </label>
        <Show when={day().back === null}>
          <label class="plan-check">
            <input
              type="checkbox"
              checked={lastStays()}
              onChange={({ currentTarget }) => setKeepLast(currentTarget.checked)}
            />
            {t().keepLast}
          </label>
        </Show>
      </p>
      <div class="order-result" ref={result} tabindex="-1" role="status">
        <Show when={order.state().kind === "looking"}>
          <p>
            <span class="pending">{t().looking}</span>{" "}
            <button type="button" class="link-button" onClick={order.stop}>
              {t().stop}
            </button>
          </p>
          <Show when={share() !== null} fallback={<progress aria-label={t().looking} />}>
            <progress aria-label={t().looking} max={1} value={share() ?? 0} />
          </Show>
        </Show>
        <Show when={order.state().kind === "impossible"}>
          <p>{t().impossible(unplaced())}</p>
        </Show>
        <Show when={order.state().kind === "failed"}>
          <p>{t().failed}</p>
        </Show>
        <Show when={found()}>{(state) => <Preview app={props.app} plan={props.plan} found={state()} />}</Show>
      </div>
    </section>
  );
}

function Preview(props: { app: App; plan: PlanState; found: Extract<OrderSearch, { kind: "found" }> }) {
  const t = () => props.plan.t().order;
  const minutes = (value: number) => formatMinutes(value, props.app.language());
  const at = () => props.plan.day();
  const { found, plan } = props.found.ordered;
  const stopName = (i: number) => {
    const stop = props.found.of.days[at()]?.stops[i];
    return stop ? props.plan.nameOf(stop.place) : "";
  };
  const why = () => {
    const { fault } = found;
    if (!fault) return t().nothingFits;
    if (fault.code === "window" || fault.code === "late") return t().faults.window(stopName(fault.stop));
    if (fault.code === "no-way") return t().faults["no-way"](stopName(fault.stop));
    return t().faults[fault.code];
  };
  const timed = (one: typeof plan): TimedDay => timedDay(one, one.days[at()] as PlanDay, props.plan.context());
  const [before, after] = [timed(props.found.of), timed(plan)];
  const road = ({ stops, back }: TimedDay) =>
    stops.reduce((sum, { way }) => sum + (way?.minutes?.likely ?? 0), back?.minutes?.likely ?? 0);
  const total = ({ stops, end }: TimedDay) => (end === null ? null : end - (stops[0]?.arrive ?? 0));
  const proof = () => {
    if (found.proved) return t().proved;
    const [now, least] = [found.minutes ?? 0, found.bound ?? 0];
    return t().bound(`${least > 0 ? Math.ceil((now / least - 1) * 100) : 100}%`);
  };
  const hinders = () => {
    const { hinders: one } = props.found;
    const stop = one && props.found.of.days[at()]?.stops.find(({ key }) => key === one.key);
    return one && stop ? t().hinders(props.plan.nameOf(stop.place), minutes(one.minutes)) : null;
  };
  const saved = () => props.found.ordered.savedMin;
  const line = (words: string, of: (day: TimedDay) => string) => (
    <tr>
      <th scope="row">{words}</th>
      <td>{of(before)}</td>
      <td>{of(after)}</td>
    </tr>
  );
  const list = (day: TimedDay) => day.stops.map(({ stop }) => props.plan.nameOf(stop.place)).join(" → ");
  return (
    <Show when={found.order} fallback={<p>{`${t().nothingFits} ${why()}`}</p>}>
      <Show
        when={plan !== props.found.of}
        fallback={
          <p>
            {t().already} <strong class="proof">{proof()}</strong>
          </p>
        }
      >
        <p>
          <strong class="proof">{proof()}</strong>
          <Show when={saved()}>
            {(value) => <> · {value() > 0 ? t().saves(minutes(value())) : t().longer(minutes(-value()))}</>}
          </Show>
        </p>
        <table class="order-table">
          <caption class="hidden">{t().table}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t().before}</th>
              <th scope="col">{t().after}</th>
            </tr>
          </thead>
          <tbody>
            {line(t().travel, (day) => minutes(road(day)))}
            {line(t().total, (day) => {
              const all = total(day);
              return all === null ? "—" : minutes(all);
            })}
            {line(t().ends, (day) => (day.end === null ? "—" : clock(day.end)))}
          </tbody>
        </table>
        <p class="order-line">{list(after)}</p>
        <p class="plan-row">
          <button
            type="button"
            class="main-button"
            onClick={() => {
              props.plan.change(() => plan);
              props.plan.tell(t().applied);
              document.getElementById("plan-title")?.focus();
            }}
          >
            {t().apply}
          </button>
          <button type="button" class="plain-button" onClick={props.plan.order.stop}>
            {t().cancel}
          </button>
        </p>
      </Show>
      <Show when={hinders()}>{(words) => <p>{words()}</p>}</Show>
      <p class="quiet">{t().estimate}</p>
    </Show>
  );
}
