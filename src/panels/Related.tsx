import { createMemo, For, Show } from "solid-js";
import { type Bilingual, type Entry, entryRole } from "../domain/entry";
import { formatApart } from "../domain/format";
import { nearest } from "../domain/near";
import type { App } from "../state/app";
import { ReadingLink } from "./ReadingLink";
import { DetailsPending } from "./Sources";

/** A link to another entry's page. */
export function EntryLink(props: { app: App; entry: Entry }) {
  return (
    <a
      href={`#${entryRole(props.entry.kind)}=${props.entry.id}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        props.app.open(props.entry);
      }}
    >
      {props.app.say(props.entry.name)}
    </a>
  );
}

/** How far a point may be from the true place, metres. */
export const off = (entry: Entry | null | undefined) => entry?.accuracyM ?? 0;

/** Stories, courses and routes that belong to an entry. */
export function Belongings(props: { app: App; entry: Entry }) {
  const t = () => props.app.t();
  const courses = () => props.app.atlas.details()?.courses.filter(({ sites }) => sites.includes(props.entry.id)) ?? [];
  const routes = () =>
    (props.app.atlas.core()?.routes ?? [])
      .filter(({ stops }) => stops.some(({ site }) => site === props.entry.id))
      .flatMap(({ id }) => props.app.atlas.byId().get(id) ?? []);
  return (
    <>
      <Show when={!props.app.atlas.details()}>
        <DetailsPending app={props.app} />
      </Show>
      <StoriesOf app={props.app} ids={[props.entry.id]} />
      <Readings
        app={props.app}
        title={t().page.courses}
        of="course"
        records={courses().map((course) => ({ ...course, form: t().courseForms[course.form] }))}
      />
      <Show when={routes().length > 0}>
        <section>
          <h3>{t().page.routes}</h3>
          <ul class="plain-list">
            <For each={routes()}>
              {(route) => (
                <li>
                  <EntryLink app={props.app} entry={route} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}

/** Links to stories or courses, each with what it is. */
export function Readings(props: {
  app: App;
  title: string;
  of: "story" | "course";
  records: readonly { readonly id: string; readonly name: Bilingual; readonly form: string }[];
}) {
  return (
    <Show when={props.records.length > 0}>
      <section>
        <h3>{props.title}</h3>
        <ul class="plain-list">
          <For each={props.records}>
            {(record) => (
              <li class="leader">
                <ReadingLink app={props.app} to={{ role: props.of, id: record.id }}>
                  {props.app.say(record.name)}
                </ReadingLink>
                <span class="number">{record.form}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** Stories that speak of one of these sites and trails. */
export function StoriesOf(props: { app: App; ids: readonly string[] }) {
  const t = () => props.app.t();
  const stories = () =>
    props.app.atlas.details()?.stories.filter(({ sites }) => sites.some((id) => props.ids.includes(id))) ?? [];
  return (
    <Readings
      app={props.app}
      title={t().page.stories}
      of="story"
      records={stories().map((story) => ({ ...story, form: t().storyForms[story.form] }))}
    />
  );
}

/** Other entries, each with a figure at the end of its line. */
export function EntryFigures(props: {
  app: App;
  lines: readonly { readonly entry: Entry; readonly figure: string }[];
}) {
  return (
    <ul class="plain-list">
      <For each={props.lines}>
        {(line) => (
          <li class="leader">
            <EntryLink app={props.app} entry={line.entry} />
            <span class="number">{line.figure}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The nearest placed sites, as the crow flies, and the site this one is part of. */
export function Nearby(props: { app: App; entry: Entry }) {
  const t = () => props.app.t();
  const parent = () => {
    const id = props.app.atlas.siteById().get(props.entry.id)?.parent;
    return id ? props.app.atlas.byId().get(id) : undefined;
  };
  const parts = createMemo(() =>
    (props.app.atlas.core()?.sites ?? [])
      .filter((site) => site.parent === props.entry.id)
      .flatMap(({ id }) => props.app.atlas.byId().get(id) ?? []),
  );
  const near = createMemo(() => {
    const at = props.entry.lngLat;
    return at ? nearest(props.app.atlas.entries(), at, props.entry.id) : [];
  });
  return (
    <>
      <Show when={parent()}>
        {(entry) => (
          <p>
            {t().page.partOf} <EntryLink app={props.app} entry={entry()} />
          </p>
        )}
      </Show>
      <Show when={parts().length > 0}>
        <section>
          <h3>{t().page.parts}</h3>
          <EntryList app={props.app} entries={parts()} />
        </section>
      </Show>
      <Show when={near().length > 0}>
        <section>
          <h3>
            {t().page.nearby} <span class="quiet">{t().page.nearbyNote}</span>
          </h3>
          <EntryFigures
            app={props.app}
            lines={near().map((one) => ({
              entry: one.entry,
              figure: `${t().directions[one.direction]} ${formatApart(one.distanceM, off(props.entry) + off(one.entry), props.app.language())}`,
            }))}
          />
        </section>
      </Show>
    </>
  );
}

/** Places, a line each, that open on a press. */
export function EntryList(props: { app: App; entries: readonly Entry[] }) {
  return (
    <ul class="plain-list">
      <For each={props.entries}>
        {(entry) => (
          <li>
            <EntryLink app={props.app} entry={entry} />
          </li>
        )}
      </For>
    </ul>
  );
}
