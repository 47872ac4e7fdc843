import { Match, Switch } from "solid-js";
import type { Reading } from "../../domain/entry";
import type { App } from "../../state/app";
import { CoursePage } from "./CoursePage";
import { SourcesPage } from "./SourcesPage";
import { StoryPage } from "./StoryPage";

/** What stands under the name of a story, a course or the page of sources. A chunk of its own. */
export function ReadingPage(props: { app: App; reading: Reading }) {
  const details = () => props.app.atlas.details();
  return (
    <Switch>
      <Match when={props.reading.role === "story" && details()?.stories.find(({ id }) => id === props.reading.id)}>
        {(story) => <StoryPage app={props.app} story={story()} />}
      </Match>
      <Match when={props.reading.role === "course" && details()?.courses.find(({ id }) => id === props.reading.id)}>
        {(course) => <CoursePage app={props.app} course={course()} />}
      </Match>
      <Match when={props.reading.role === "page"}>
        <SourcesPage app={props.app} />
      </Match>
    </Switch>
  );
}
