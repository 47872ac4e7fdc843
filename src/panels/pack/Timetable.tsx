import { For, Show } from "solid-js";
import { clock } from "../../domain/beijing-time";
import type { TimedRotation } from "../../domain/plan/timetable";
import type { Pack, PackStop } from "./pack";

/** The day as a table: when, where, what, and how one comes there. */
export function Timetable(props: { pack: Pack; day: number }) {
  const { pack } = props;
  const t = () => pack.t().timetable;
  const timed = () => pack.days()[props.day];
  return (
    <section class="pack-block">
      <Show when={pack.days().length > 1}>
        <h4>{pack.t().day(props.day + 1, pack.date(props.day))}</h4>
      </Show>
      <table class="pack-table pack-times">
        <thead>
          <tr>
            <th scope="col">{t().time}</th>
            <th scope="col">{t().place}</th>
            <th scope="col">{t().doing}</th>
            <th scope="col">{t().way}</th>
          </tr>
        </thead>
        <tbody>
          <For each={pack.stopsOf(props.day)}>
            {(stop) => (
              <tr>
                <td class="pack-clock">{timesOf(pack, stop)}</td>
                <th scope="row">
                  {stop.number}. {stop.name}
                  <Caution pack={pack} stop={stop} />
                </th>
                <td>{doingAt(pack, stop)}</td>
                <td>{stop.timed.way ? pack.way(stop.timed.way) : t().start}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>
        <Show when={timed()?.back}>{(way) => <>{pack.way(way())} · </>}</Show>
        {ending(pack, props.day)}
      </p>
      <Show when={timed()?.rotation}>{(rotation) => <RotationTable pack={pack} rotation={rotation()} />}</Show>
      <p class="pack-quiet">{t().note}</p>
    </section>
  );
}

/** What must be said of a stop's position or course. */
export function Caution(props: { pack: Pack; stop: PackStop }) {
  return <Show when={props.pack.caution(props.stop)}>{(words) => <span class="pack-caution">{words()}</span>}</Show>;
}

/** Arrival and departure, or what is known of them. */
export function timesOf(pack: Pack, { timed: { arrive, leave } }: PackStop): string {
  if (arrive === null) return pack.t().unknown;
  return leave === null || leave === arrive ? clock(arrive) : `${clock(arrive)}–${clock(leave)}`;
}

function doingAt(pack: Pack, { timed }: PackStop): string {
  const t = pack.t().timetable;
  const { wait, unload, count, toilets, visit, walk, stop, load } = timed;
  const some = (words: (minutes: string) => string, minutes: number) =>
    minutes > 0 ? words(pack.minutes(minutes)) : null;
  return pack.join(
    [
      some(t.wait, wait),
      some(t.unload, unload),
      some(t.count, count),
      some(t.toilets, toilets),
      visit
        ? walk && visit.from !== visit.to
          ? t.walk(pack.t().rangeOf(pack.minutes(visit.from), pack.minutes(visit.to)))
          : some(walk ? t.walk : t.visit, visit.likely)
        : t.visitUnknown,
      some(t.lunch, stop.lunch),
      some(t.rest, stop.rest),
      some(t.load, load),
    ].filter((words) => words !== null),
  );
}

/** When a day is over, and whether that is back where it began. */
export function ending(pack: Pack, day: number): string {
  const { end = null, back = null } = pack.days()[day] ?? {};
  const t = pack.t().timetable;
  if (end === null) return t.endUnknown;
  return back ? t.back(clock(end)) : t.end(clock(end));
}

function RotationTable(props: { pack: Pack; rotation: TimedRotation }) {
  const t = () => props.pack.t().timetable;
  const nameOf = (venue: number | null) => {
    const key = venue === null ? undefined : props.rotation.stops[venue];
    return props.pack.stops().find((stop) => stop.timed.stop.key === key)?.name ?? t().free;
  };
  return (
    <>
      <h4>{t().rotation}</h4>
      <table class="pack-table">
        <thead>
          <tr>
            <td />
            <For each={props.rotation.sizes}>
              {(size, i) => <th scope="col">{t().part(String.fromCharCode(65 + i()), size)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rotation.slots}>
            {(slot, i) => (
              <tr>
                <th scope="row">
                  {t().slot(i() + 1)}{" "}
                  {slot.from !== null && slot.to !== null ? `${clock(slot.from)}–${clock(slot.to)}` : ""}
                </th>
                <For each={slot.venueOf}>{(venue) => <td>{nameOf(venue)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
