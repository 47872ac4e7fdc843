import { For, Show } from "solid-js";
import type { Citation } from "../data/schema";
import { sourcesPage } from "../domain/entry";
import { formatDay } from "../domain/format";
import type { App } from "../state/app";
import { ReadingLink } from "./ReadingLink";

/** Numbers of the sources that a statement rests on, as they stand in the list of sources below. */
export function Refs(props: { all: readonly string[]; ids: readonly string[] }) {
  const numbers = () => props.ids.map((id) => props.all.indexOf(id) + 1).filter((number) => number > 0);
  return <sup class="refs">{numbers().join(" ")}</sup>;
}

/** The sources of a page: linked only where the data allows it. */
export function Sources(props: { app: App; ids: readonly string[]; checked: string }) {
  const t = () => props.app.t().page;
  return (
    <section class="sources">
      <h3>{t().citations}</h3>
      <Show when={props.app.atlas.details()} fallback={<DetailsPending app={props.app} />}>
        <ol>
          <For each={props.ids}>
            {(id) => (
              <li>
                <Show when={props.app.atlas.citationById().get(id)} fallback={id}>
                  {(citation) => <SourceLine app={props.app} citation={citation()} />}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <p class="quiet">
        {t().checked(formatDay(props.checked, props.app.language()))}{" "}
        <ReadingLink app={props.app} to={{ role: "page", id: sourcesPage }}>
          {props.app.t().sourcesTitle}
        </ReadingLink>
      </p>
    </section>
  );
}

/** While the files behind a page are still on their way, or did not come. */
export function DetailsPending(props: { app: App }) {
  const failed = () => props.app.atlas.failed().includes("citations.json");
  return (
    <p class="quiet" classList={{ pending: !failed() }}>
      {failed() ? props.app.t().page.detailsFailed : props.app.t().page.detailsLoading}
    </p>
  );
}

export function SourceLine(props: { app: App; citation: Citation }) {
  const parts = () => {
    const { publisher, author, title, published } = props.citation;
    const day = published && formatDay(published, props.app.language());
    return [publisher && props.app.say(publisher), author, title && `《${title}》`, day].filter(Boolean).join("，");
  };
  // A copy on an unrelated domain is named, so that it can be checked, and never linked.
  const name = () => parts().replaceAll("，", props.app.language() === "zh" ? "，" : ", ") || host(props.citation.url);
  return (
    <Show
      when={props.citation.linkable && props.citation.url}
      fallback={
        <>
          {name()} <span class="quiet">{props.app.t().page.unlinked}</span>
        </>
      }
    >
      {(url) => (
        <a href={url()} target="_blank" rel="noopener noreferrer">
          {name()}
        </a>
      )}
    </Show>
  );
}

const host = (url: string | undefined) => (url ? new URL(url).hostname : "");
