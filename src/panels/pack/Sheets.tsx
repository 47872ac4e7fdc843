import { For, Show } from "solid-js";
import { clock } from "../../domain/beijing-time";
import { Edit } from "./Edit";
import type { Pack, PackStop } from "./pack";
import { Lines } from "./StopPage";
import { Caution, ending } from "./Timetable";

/** One page for the driver: when, where, and what nobody knows yet about stopping there. */
export function CoachSheet(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets.coach;
  return (
    <article class="pack-sheet">
      <h2>
        {t().title} · {pack.name()}
      </h2>
      <Edit pack={pack} name="coach.intro" words={t().intro} label={t().title} />
      <p>{t().count(pack.coaches())}</p>
      <For each={pack.days()}>
        {(_, day) => (
          <section class="pack-block">
            <h4>{pack.t().day(day() + 1, pack.date(day()))}</h4>
            <table class="pack-table">
              <thead>
                <tr>
                  <th scope="col">{t().stop}</th>
                  <th scope="col">{t().arrive}</th>
                  <th scope="col">{t().leave}</th>
                  <th scope="col">{t().way}</th>
                  <th scope="col">{t().drop}</th>
                </tr>
              </thead>
              <tbody>
                <For each={pack.stopsOf(day())}>
                  {(stop) => (
                    <tr>
                      <th scope="row">
                        {stop.number}. {stop.name}
                        <Caution pack={pack} stop={stop} />
                      </th>
                      <td class="pack-clock">{at(stop.timed.arrive)}</td>
                      <td class="pack-clock">{at(stop.timed.leave)}</td>
                      <td>{stop.timed.way ? pack.way(stop.timed.way) : ""}</td>
                      <td>
                        <Edit
                          pack={pack}
                          name={`coach.${stop.key}.drop`}
                          words={stop.record && stop.timed.facts?.parking ? t().dropKnown : t().dropUnknown}
                          label={`${stop.name} · ${t().drop}`}
                        />
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <p>{ending(pack, day())}</p>
          </section>
        )}
      </For>
      <p>{t().rest(pack.minutes(pack.plan().settings.driveStretchMin))}</p>
      <dl class="pack-blanks">
        <For each={["limits", "driver", "leader"] as const}>
          {(field) => (
            <>
              <dt>{t()[field]}</dt>
              <dd>
                <Edit
                  pack={pack}
                  name={`coach.${field}`}
                  words={field === "limits" ? pack.t().unknown : ""}
                  label={t()[field]}
                />
              </dd>
            </>
          )}
        </For>
      </dl>
      <h4>{t().notes}</h4>
      <Edit pack={pack} name="coach.notes" words={t().notesText} label={t().notes} />
    </article>
  );

  function at(minute: number | null): string {
    return minute === null ? pack.t().unknown : clock(minute);
  }
}

/** Large print, one for each adult. */
export function EmergencyCard(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets.emergency;
  return (
    <article class="pack-sheet pack-emergency">
      <h2>
        {t().title} · {pack.name()}
      </h2>
      <p class="pack-big">{t().numbers}</p>
      <Edit pack={pack} name="emergency.steps" words={t().stepsText} label={t().steps} />
      <dl class="pack-blanks">
        <For each={["leader", "school", "doctor", "coach", "hospital", "police"] as const}>
          {(field) => (
            <>
              <dt>{t()[field]}</dt>
              <dd>
                <Edit
                  pack={pack}
                  name={`emergency.${field}`}
                  words={field === "hospital" || field === "police" ? pack.t().unknown : ""}
                  label={t()[field]}
                />
              </dd>
            </>
          )}
        </For>
      </dl>
      <h4>
        {t().muster} · {t().position}
      </h4>
      <table class="pack-table">
        <tbody>
          <For each={pack.stops()}>
            {(stop) => (
              <tr>
                <th scope="row">
                  {stop.number}. {stop.name}
                </th>
                <td>{whereIs(stop)}</td>
                <td>
                  <Edit
                    pack={pack}
                    name={`emergency.${stop.key}.muster`}
                    words={t().musterText}
                    label={`${stop.name} · ${t().muster}`}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </article>
  );

  /** The address in words, and the coordinates with how far they may be off; a walk's are those of its beginning. */
  function whereIs(stop: PackStop): string {
    const { facts, walk } = stop.timed;
    const address = stop.record?.visit.address;
    const point = walk?.entry ?? facts?.lngLat;
    const coordinates = point && `WGS 84 ${point[1].toFixed(4)}, ${point[0].toFixed(4)}`;
    return [address && pack.app.say(address), coordinates, pack.caution(stop)].filter(Boolean).join(" · ");
  }
}

const columns = ["number", "name", "group", "seat", "role", "contact", "morning", "noon", "back"] as const;
const roles = ["leader", "safety", "recorder", "keeper", "artist"] as const;
const rowsAPage = 26;

/** Blanks for names: they are written by hand, and are never ours. */
export function Roster(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets.roster;
  const rows = () =>
    Math.min(
      rowsAPage * 4,
      Math.max(rowsAPage, Math.ceil(pack.plan().group.pupils / Math.max(1, pack.plan().group.classes))),
    );
  const adults = () => Math.min(20, Math.max(4, pack.plan().group.teachers + pack.plan().group.adults));
  return (
    <article class="pack-sheet pack-roster">
      <h2>
        {t().title} · {pack.name()}
      </h2>
      <p class="pack-quiet">{t().privacy}</p>
      <table class="pack-table">
        <thead>
          <tr>
            <For each={["name", "duty", "phone"] as const}>
              {(name) => <th scope="col">{name === "name" ? t().staff : t()[name]}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={Array.from({ length: adults() })}>
            {() => (
              <tr>
                <td />
                <td />
                <td />
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>
        {t().role}: {pack.join(roles.map((role) => t().roles[role]))}
      </p>
      <table class="pack-table">
        <thead>
          <tr>
            <For each={columns}>{(column) => <th scope="col">{t()[column]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={Array.from({ length: rows() })}>
            {(_, i) => (
              <tr>
                <td class="pack-clock">{i() + 1}</td>
                <For each={columns.slice(1)}>{() => <td />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </article>
  );
}

const phases = ["weeks", "before", "morning", "after"] as const;

/** What to do two weeks, a day, a morning ahead, and afterwards: one line, one box. */
export function Checklists(props: { pack: Pack }) {
  const { pack } = props;
  const t = () => pack.t().sheets.checklists;
  return (
    <article class="pack-sheet">
      <h2>
        {t().title} · {pack.name()}
      </h2>
      <For each={phases}>
        {(phase) => (
          <section class="pack-task">
            <h3>{t().phases[phase]}</h3>
            <Edit
              pack={pack}
              name={`checklist.${phase}`}
              words={t()[phase].replace(/^/gm, "□ ")}
              label={t().phases[phase]}
            />
            <Show when={phase === "weeks"}>
              <Lines count={1} />
            </Show>
          </section>
        )}
      </For>
    </article>
  );
}
