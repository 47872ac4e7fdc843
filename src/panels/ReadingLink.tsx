import type { JSX } from "solid-js";
import type { Reading } from "../domain/entry";
import type { App } from "../state/app";

/** A link to a story, a course or a page about the map. */
export function ReadingLink(props: { app: App; to: Reading; children: JSX.Element }) {
  return (
    <a
      href={`#${props.to.role}=${props.to.id}`}
      aria-current={props.app.reading()?.id === props.to.id ? "true" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        props.app.openReading(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
