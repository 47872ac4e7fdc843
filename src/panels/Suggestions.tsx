import { createEffect, createMemo, For, Show } from "solid-js";
import type { Answer, Hit, Mark } from "../domain/search";
import { groupHits } from "../domain/search-groups";
import type { SearchRecord } from "../domain/search-record";
import type { App } from "../state/app";
import { townshipName } from "./EntryRow";
import { Marked } from "./Marked";

/** The list under the search box: what was found, quietly grouped by what it is. The focus stays in the box. */
export function Suggestions(props: {
  app: App;
  answer: Answer | null | undefined;
  active: number;
  setActive: (index: number) => void;
  pick: (index: number) => void;
}) {
  const t = () => props.app.t().search;
  let popup!: HTMLDivElement;
  const groups = createMemo(() => {
    let first = 0;
    return groupHits(props.answer?.hits ?? []).map((group) => {
      const numbered = { ...group, first };
      first += group.hits.length;
      return numbered;
    });
  });
  const left = () => (props.answer?.total ?? 0) - (props.answer?.hits.length ?? 0);
  createEffect(() => {
    if (props.active >= 0) popup.querySelector(`#search-result-${props.active}`)?.scrollIntoView({ block: "nearest" });
  });

  return (
    // The focus stays in the box, whatever is pressed here.
    <div class="search-popup" ref={popup} onPointerDown={(event) => event.preventDefault()}>
      <Show when={props.answer?.closeness !== "plain" && props.answer?.closeness}>
        {(closeness) => <p class="quiet">{t()[closeness()]}</p>}
      </Show>
      <Show
        when={groups().length > 0}
        fallback={
          <div id="search-results">
            <p>{t().none(props.answer?.query.trim() ?? "")}</p>
            <p class="quiet">{t().noneHelp}</p>
          </div>
        }
      >
        <div role="listbox" id="search-results" aria-label={t().results}>
          <For each={groups()}>
            {(group) => (
              <div role="group" aria-labelledby={`search-group-${group.type}`}>
                <p class="search-type" id={`search-group-${group.type}`}>
                  {t().types[group.type]}
                </p>
                <For each={group.hits}>
                  {(hit, i) => (
                    <Option
                      app={props.app}
                      answer={props.answer}
                      hit={hit}
                      index={group.first + i()}
                      active={props.active === group.first + i()}
                      setActive={props.setActive}
                      pick={props.pick}
                    />
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
        <Show when={left() > 0}>
          <p class="quiet">{t().more(left())}</p>
        </Show>
      </Show>
    </div>
  );
}

function Option(props: {
  app: App;
  answer: Answer | null | undefined;
  hit: Hit;
  index: number;
  active: boolean;
  setActive: (index: number) => void;
  pick: (index: number) => void;
}) {
  const marks = (name: string): Mark[] => (props.answer ? props.app.search.marks(name, props.answer) : []);
  const name = () => props.app.say(props.hit.record.name);
  /** The name that matched, where it is not the one on screen. */
  const other = () =>
    marks(name()).length > 0 ? undefined : otherNames(props.hit.record).find((one) => marks(one).length > 0);
  return (
    // biome-ignore lint/a11y: the box answers the keys for its options
    <div
      role="option"
      class="search-option"
      id={`search-result-${props.index}`}
      aria-selected={props.active}
      onPointerMove={() => props.setActive(props.index)}
      onClick={() => props.pick(props.index)}
    >
      <span>
        <Marked text={name()} marks={marks(name())} />
        <Show when={other()}>
          {(one) => (
            <span class="quiet">
              {" "}
              <Marked text={one()} marks={marks(one())} />
            </span>
          )}
        </Show>
      </span>
      <span class="quiet">{where(props.app, props.hit.record)}</span>
    </div>
  );
}

const otherNames = ({ name, aliases }: SearchRecord) => [name.zh, ...aliases, name.en];

/** What tells one of two things of the same name from the other. */
function where(app: App, record: SearchRecord): string {
  const township = app.atlas.byId().get(record.id)?.township ?? record.text[0];
  if (record.type === "site" || record.type === "settlement" || record.type === "landmark")
    return township ? townshipName(app, township) : "";
  return "";
}
