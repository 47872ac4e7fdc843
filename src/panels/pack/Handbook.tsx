import { type Component, For, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { PackMapInput } from "../../domain/pack/map";
import { Edit } from "./Edit";
import type { Pack } from "./pack";
import { Lines, StopPage } from "./StopPage";
import { Timetable } from "./Timetable";

/** The pupil's handbook: cover, aims and timetable, map, before, a page for each stop, on the way, afterwards. */
export function Handbook(props: { pack: Pack; map: Component<PackMapInput> }) {
  const { pack } = props;
  const t = () => pack.t();
  return (
    <>
      <article class="pack-sheet pack-cover">
        <p class="pack-kicker">{t().cover.for(t().stages[pack.stage()])}</p>
        <Edit pack={pack} name="cover.title" words={pack.name()} label={t().title} class="pack-title" />
        <p>{pack.visited()}</p>
        <dl class="pack-blanks">
          <For each={["school", "class", "group", "name", "date"] as const}>
            {(field) => (
              <>
                <dt>{t().cover[field]}</dt>
                <dd>{field === "date" && pack.plan().days[0]?.date ? pack.date(0) : ""}</dd>
              </>
            )}
          </For>
        </dl>
        <Edit pack={pack} name="cover.motto" words={t().cover.motto} label={t().cover.for("")} class="pack-motto" />
      </article>
      <article class="pack-sheet">
        <Aims pack={pack} />
        <h3>{t().timetable.title}</h3>
        <For each={pack.days()}>{(_, day) => <Timetable pack={pack} day={day()} />}</For>
      </article>
      <RouteMap pack={pack} map={props.map} />
      <Phase pack={pack} />
      <For each={pack.pages()}>{(stop) => <StopPage pack={pack} stop={stop} />}</For>
      <article class="pack-sheet">
        <h3>{t().during.title}</h3>
        <Edit pack={pack} name="during.rules" words={t().during.rules} label={t().during.title} />
        <h4>{t().during.notes}</h4>
        <Lines count={14} />
      </article>
      <article class="pack-sheet">
        <h3>{t().after.title}</h3>
        <For each={["first", "second", "third"] as const}>
          {(one) => (
            <section class="pack-task">
              <Edit pack={pack} name={`after.${one}`} words={t().after[one]} label={t().after.title} />
              <Lines count={3} />
            </section>
          )}
        </For>
        <h4>{t().after.project}</h4>
        <Edit pack={pack} name="after.project" words={t().after.projectText} label={t().after.project} />
        <Evaluation pack={pack} />
      </article>
    </>
  );
}

/** Three lines, each of which can be seen to have been reached. */
export function Aims(props: { pack: Pack }) {
  const t = () => props.pack.t().aims;
  const words = () => ({
    knowledge: t().knowledgeText(props.pack.visited()),
    ability: t().abilityText,
    values: t().valuesText,
  });
  return (
    <>
      <h3>{t().title}</h3>
      <dl class="pack-aims">
        <For each={["knowledge", "ability", "values"] as const}>
          {(aim) => (
            <>
              <dt>{t()[aim]}</dt>
              <dd>
                <Edit
                  pack={props.pack}
                  name={`aims.${aim}`}
                  words={words()[aim]}
                  label={`${t().title} · ${t()[aim]}`}
                />
              </dd>
            </>
          )}
        </For>
      </dl>
    </>
  );
}

/** The numbered map, what it leaves out, and the ways between the stops. */
export function RouteMap(props: { pack: Pack; map: Component<PackMapInput> }) {
  const { pack } = props;
  const t = () => pack.t().map;
  const placed = () =>
    pack.stops().flatMap(({ number, day, timed: { facts, walk } }) => {
      const lngLat = walk?.entry ?? facts?.lngLat;
      if (!facts || !lngLat) return [];
      return [{ number, day, lngLat, approximate: facts.quality === "approximate" || facts.course === "schematic" }];
    });
  const unplaced = () => pack.stops().filter(({ number }) => !placed().some((one) => one.number === number));
  const trails = () => [
    ...new Set(
      pack
        .stops()
        .flatMap(({ entry, timed }) => (entry && timed.stop.place.kind === "trail" && entry.line ? [entry] : [])),
    ),
  ];
  return (
    <article class="pack-sheet">
      <h3>{t().title}</h3>
      <Show when={placed().length > 0} fallback={<p>{t().none}</p>}>
        <Dynamic
          component={props.map}
          language={pack.language()}
          stops={placed()}
          trails={trails()}
          ground={pack.app.atlas.ground()}
          metro={pack.app.atlas.metro()}
          label={t().label(placed().length)}
          north={t().north}
          schematicMark={pack.app.t().trail.schematicMark}
        />
        <p class="pack-quiet">
          {t().order} {t().dashed}{" "}
          <Show when={trails().some(({ course }) => course === "schematic")}>{t().schematic} </Show>
          {t().ground}
        </p>
      </Show>
      <Show when={unplaced().length > 0}>
        <p class="pack-caution">{t().unplaced(pack.join(unplaced().map(({ name }) => name)))}</p>
      </Show>
      <h4>{t().legs}</h4>
      <ol class="pack-legs">
        <For each={pack.stops()}>
          {(stop) => (
            <li value={stop.number}>
              <strong>{stop.name}</strong>
              <Show when={stop.timed.way}>{(way) => <span> {pack.way(way())}</span>}</Show>{" "}
              <Show when={pack.caution(stop)}>{(words) => <span class="pack-caution">{words()}</span>}</Show>
            </li>
          )}
        </For>
      </ol>
    </article>
  );
}

function Phase(props: { pack: Pack }) {
  const t = () => props.pack.t().before;
  return (
    <article class="pack-sheet">
      <h3>{t().title}</h3>
      <Edit pack={props.pack} name="before.intro" words={t().intro} label={t().title} />
      <For each={["first", "second", "third"] as const}>
        {(one) => (
          <section class="pack-task">
            <Edit pack={props.pack} name={`before.${one}`} words={t()[one]} label={t().title} />
            <Lines count={4} />
          </section>
        )}
      </For>
      <h4>{t().bag}</h4>
      <Edit pack={props.pack} name="before.bag" words={t().bagText} label={t().bag} />
    </article>
  );
}

const criteria = ["evidence", "observe", "work", "rules", "respect"] as const;
const raters = ["self", "group", "teacher"] as const;

/** Ticked three times: by the pupil, the group, the teacher. */
function Evaluation(props: { pack: Pack }) {
  const t = () => props.pack.t().evaluation;
  return (
    <section class="pack-block">
      <h3>{t().title}</h3>
      <p class="pack-quiet">
        {t().help}{" "}
        {Object.values(t().grades)
          .map((grade) => `□ ${grade}`)
          .join("  ")}
      </p>
      <table class="pack-table">
        <thead>
          <tr>
            <td />
            <For each={raters}>{(who) => <th scope="col">{t().who[who]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={criteria}>
            {(one) => (
              <tr>
                <th scope="row">
                  <Edit pack={props.pack} name={`evaluation.${one}`} words={t().criteria[one]} label={t().title} />
                </th>
                <For each={raters}>{() => <td class="pack-ticks">□ □ □</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Lines label={t().words} count={2} />
    </section>
  );
}
