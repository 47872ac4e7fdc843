import { createMemo, Show } from "solid-js";
import type { Story } from "../../data/schema";
import { placesOfStory } from "../../domain/plan/places-of-story";
import { citationIds } from "../../domain/sources";
import type { App } from "../../state/app";
import { readingText } from "../../text/reading";
import { Facts, Notes } from "../Facts";
import { EntryList } from "../Related";
import { Sources } from "../Sources";
import { Summary } from "../Summary";
import { StorySteps } from "./StorySteps";

/** A story: in short, then step by step over the map where the facts carry it, then fact by fact. */
export function StoryPage(props: { app: App; story: Story }) {
  const t = () => readingText[props.app.language()];
  const sources = createMemo(() => citationIds(props.story));
  const places = () => props.story.sites.flatMap((id) => props.app.atlas.byId().get(id) ?? []);
  const day = () => placesOfStory(props.story, (id) => props.app.atlas.trailById().has(id));
  return (
    <>
      <Summary app={props.app} record={props.story} sources={sources()} />
      <Show when={day().length > 0}>
        <p class="add-to-plan">
          <button
            type="button"
            class="plain-button"
            onClick={() => void props.app.planner.begin(props.app.say(props.story.name), day())}
          >
            {t().asDay}
          </button>
        </p>
      </Show>
      <Show when={props.story.steps}>
        {(steps) => <StorySteps app={props.app} story={props.story} steps={steps()} sources={sources()} />}
      </Show>
      <section>
        <h3>{t().places}</h3>
        <Show when={places().length > 0} fallback={<p class="unknown">{t().noPlaces}</p>}>
          <EntryList app={props.app} entries={places()} />
        </Show>
      </section>
      <Show when={props.story.steps} fallback={<Facts app={props.app} record={props.story} sources={sources()} />}>
        <details class="reading">
          <summary>{t().facts}</summary>
          <Facts app={props.app} record={props.story} sources={sources()} />
        </details>
      </Show>
      <Notes app={props.app} of={props.story} notes={props.story.notes} />
      <Sources app={props.app} ids={sources()} checked={props.story.checked} />
    </>
  );
}
