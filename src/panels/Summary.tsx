import { Show } from "solid-js";
import type { Bilingual } from "../domain/entry";
import type { App } from "../state/app";
import { Report } from "./Report";
import { Refs } from "./Sources";

/** A record in short, with its sources, and where to say that it is wrong. */
export function Summary(props: {
  app: App;
  record: {
    readonly id: string;
    readonly name: Bilingual;
    readonly summary: Bilingual;
    readonly citations: readonly string[];
  };
  sources: readonly string[];
  /** What a correction may be about, as the data names it. */
  field?: string;
  /** False while only the head of a page stands. */
  below?: boolean;
}) {
  return (
    <>
      <p class="summary">
        {props.app.say(props.record.summary)}
        <Refs all={props.sources} ids={props.record.citations} />
      </p>
      <Show when={props.below !== false}>
        <Report
          app={props.app}
          of={props.record}
          field={props.field ?? "summary"}
          block={props.app.t().page.summary}
          value={props.app.say(props.record.summary)}
        />
      </Show>
    </>
  );
}
