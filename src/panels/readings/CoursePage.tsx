import { createEffect, createMemo, For, on, Show } from "solid-js";
import type { Course } from "../../data/schema";
import { boundsOf } from "../../domain/geo";
import { citationIds } from "../../domain/sources";
import { afterPaint } from "../../state/after-paint";
import type { App } from "../../state/app";
import { readingText } from "../../text/reading";
import { Notes } from "../Facts";
import { EntryList } from "../Related";
import { Report } from "../Report";
import { Refs, Sources } from "../Sources";
import { Summary } from "../Summary";

/** How close the map comes to the sites of a course. */
const closest = 11.5;
const told = ["stage", "duration"] as const;

/** A course: what it is about, where it belongs, and plainly what nobody has published. */
export function CoursePage(props: { app: App; course: Course }) {
  const t = () => readingText[props.app.language()];
  const sources = createMemo(() => citationIds(props.course));
  const sites = () => props.course.sites.flatMap((id) => props.app.atlas.byId().get(id) ?? []);
  // The map shows where the course belongs, unless the link says where to look.
  createEffect(
    on(props.app.camera.port, (port) =>
      afterPaint(() => {
        const bounds = boundsOf(sites().flatMap(({ lngLat }) => (lngLat ? [lngLat] : [])));
        if (port && bounds && !props.app.camera.camera()) port.frame(bounds, closest);
      }),
    ),
  );
  const unknown = () =>
    told
      .filter((field) => !props.course[field])
      .map((field) => t().fields[field])
      .join(props.app.language() === "zh" ? "、" : ", ");
  return (
    <>
      <p class="position">{props.app.t().courseForms[props.course.form]}</p>
      <Summary app={props.app} record={props.course} sources={sources()} field="summary, stage, duration" />
      <dl class="particulars">
        <For each={told}>
          {(field) => (
            <Show when={props.course[field]}>
              {(statement) => (
                <>
                  <dt>{t()[field]}</dt>
                  <dd>
                    {props.app.say(statement())}
                    <Refs all={sources()} ids={statement().citations} />
                  </dd>
                </>
              )}
            </Show>
          )}
        </For>
      </dl>
      <Show when={unknown()}>{(fields) => <p class="unknown">{t().courseUnknown(fields())}</p>}</Show>
      <section>
        <h3>{t().served}</h3>
        <EntryList app={props.app} entries={sites()} />
        <p class="quiet">{t().servedHelp}</p>
        <Report
          app={props.app}
          of={props.course}
          field="sites"
          block={t().served}
          value={sites()
            .map(({ name }) => props.app.say(name))
            .join(" / ")}
        />
      </section>
      <Notes app={props.app} of={props.course} notes={props.course.notes} />
      <Sources app={props.app} ids={sources()} checked={props.course.checked} />
    </>
  );
}
