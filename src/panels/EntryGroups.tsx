import { createMemo, For, Show } from "solid-js";
import type { Entry } from "../domain/entry";
import type { Group } from "../domain/list-order";
import type { App } from "../state/app";
import { EntryRow } from "./EntryRow";
import { GroupHead } from "./GroupHead";

/** The rows of the list, group by group. */
export function EntryGroups(props: { app: App; framed?: boolean }) {
  const groups = () => props.app.query.groups();
  /** Groups by what heads them, so that a group whose entries change keeps the rows that stay. */
  const heads = createMemo(() => groups().map(headOf), [], {
    equals: (a, b) => a.length === b.length && a.every((head, i) => head === b[i]),
  });
  return (
    <For each={heads()}>
      {(head) => (
        <Show when={groups().find((group) => headOf(group) === head)}>
          {(group) => (
            <section class="list-group">
              <GroupHead app={props.app} group={group()} />
              <ul>
                <For each={group().entries}>
                  {(entry: Entry) => (
                    <EntryRow app={props.app} entry={entry} icon={!group().kind} framed={props.framed} />
                  )}
                </For>
              </ul>
            </section>
          )}
        </Show>
      )}
    </For>
  );
}

const headOf = ({ kind, township }: Group) => kind ?? township ?? "";
