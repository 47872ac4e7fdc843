import { For, Show } from "solid-js";
import { sourcesPage } from "../domain/entry";
import type { App } from "../state/app";
import { readingText } from "../text/reading";
import { EmbedButton } from "./embed/EmbedButton";
import { ReadingLink } from "./ReadingLink";

/**
 * What stands under the list: stories and courses, and how all of it is known. Links, not rows: they are no places, so
 * the list's counts and filters do not speak of them.
 */
export function ListFoot(props: { app: App }) {
  const t = () => readingText[props.app.language()];
  return (
    <nav class="list-foot" aria-label={t().foot}>
      <Show when={props.app.atlas.details()}>
        {(details) => (
          <>
            <h2>{t().stories}</h2>
            <ul>
              <For each={details().stories}>
                {(story) => (
                  <li>
                    <ReadingLink app={props.app} to={{ role: "story", id: story.id }}>
                      {props.app.say(story.name)}
                    </ReadingLink>{" "}
                    <span class="quiet">
                      {props.app.t().storyForms[story.form]}
                      <Show when={story.steps}>{(steps) => <> · {t().steps(steps().length)}</>}</Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <h2>{t().courses}</h2>
            <ul>
              <For each={details().courses}>
                {(course) => (
                  <li>
                    <ReadingLink app={props.app} to={{ role: "course", id: course.id }}>
                      {props.app.say(course.name)}
                    </ReadingLink>{" "}
                    <span class="quiet">{props.app.t().courseForms[course.form]}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
      <p>
        <ReadingLink app={props.app} to={{ role: "page", id: sourcesPage }}>
          {t().sources.link}
        </ReadingLink>
      </p>
      <p>
        <EmbedButton app={props.app} words={t().embed} />
      </p>
    </nav>
  );
}
