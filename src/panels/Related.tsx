import { createMemo, For, Show } from "solid-js";
import { type Entry, entryRole } from "../domain/entry";
import { formatApart } from "../domain/format";
import { nearest } from "../domain/near";
import type { App } from "../state/app";
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
  const stories = () => props.app.atlas.details()?.stories.filter(({ sites }) => sites.includes(props.entry.id)) ?? [];
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
      <Show when={stories().length > 0}>
        <section>
          <h3>{t().page.stories}</h3>
          <For each={stories()}>
            {(story) => (
              <details class="reading">
                <summary>
                  {props.app.say(story.name)} <span class="quiet">{t().storyForms[story.form]}</span>
                </summary>
                <p>{props.app.say(story.summary)}</p>
              </details>
            )}
          </For>
        </section>
      </Show>
      <Show when={courses().length > 0}>
        <section>
          <h3>{t().page.courses}</h3>
          <For each={courses()}>
            {(course) => (
              <details class="reading">
                <summary>
                  {props.app.say(course.name)} <span class="quiet">{t().courseForms[course.form]}</span>
                </summary>
                <p>{props.app.say(course.summary)}</p>
              </details>
            )}
          </For>
        </section>
      </Show>
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
          <ul class="plain-list">
            <For each={parts()}>
              {(entry) => (
                <li>
                  <EntryLink app={props.app} entry={entry} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={near().length > 0}>
        <section>
          <h3>
            {t().page.nearby} <span class="quiet">{t().page.nearbyNote}</span>
          </h3>
          <ul class="plain-list">
            <For each={near()}>
              {(one) => (
                <li class="leader">
                  <EntryLink app={props.app} entry={one.entry} />
                  <span class="number">
                    {t().directions[one.direction]}{" "}
                    {formatApart(one.distanceM, off(props.entry) + off(one.entry), props.app.language())}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}
