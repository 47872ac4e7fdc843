import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from "solid-js";
import type { Group } from "../domain/list-order";
import type { App } from "../state/app";
import { EntryRow } from "./EntryRow";
import { GroupHead } from "./GroupHead";

/** Heights in pixels; app.css gives rows of a windowed list exactly these. */
const rowPx = 64;
const headPx = 44;
const overscanPx = 400;

/** A list of any length of which only the part in sight is in the document. Groups keep their headings. */
export function WindowedList(props: { app: App; groups: readonly Group[] }) {
  let element!: HTMLDivElement;
  const [top, setTop] = createSignal(0);
  const [height, setHeight] = createSignal(800);

  const tops = createMemo(() => {
    let total = 0;
    const starts = props.groups.map(({ entries }) => {
      const start = total;
      total += headPx + entries.length * rowPx;
      return start;
    });
    return { starts, total };
  });
  /** Of each group the rows in sight, by index. */
  const visible = createMemo(() =>
    props.groups.flatMap((group, i) => {
      const start = tops().starts[i] as number;
      const end = start + headPx + group.entries.length * rowPx;
      if (end < top() - overscanPx || start > top() + height() + overscanPx) return [];
      const first = Math.max(0, Math.floor((top() - overscanPx - start - headPx) / rowPx));
      const last = Math.min(group.entries.length, Math.ceil((top() + height() + overscanPx - start - headPx) / rowPx));
      return [{ group, start, first, entries: group.entries.slice(first, last) }];
    }),
  );

  onMount(() => {
    const scroller = element.closest<HTMLElement>(".list-scroll") ?? document.documentElement;
    const measure = () => {
      const box = element.getBoundingClientRect();
      setTop(Math.max(0, scroller.getBoundingClientRect().top - box.top));
      setHeight(scroller.clientHeight);
    };
    measure();
    scroller.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    onCleanup(() => {
      scroller.removeEventListener("scroll", measure);
      observer.disconnect();
    });
    createEffect(
      on(
        () => props.groups,
        () => scroller.scrollTo({ top: 0 }),
        { defer: true },
      ),
    );
  });

  return (
    <div class="windowed" ref={element} style={{ height: `${tops().total}px` }}>
      <For each={visible()}>
        {(part) => (
          <section class="list-group" style={{ top: `${part.start}px` }}>
            <GroupHead app={props.app} group={part.group} />
            <Show when={part.first > 0}>
              <div style={{ height: `${part.first * rowPx}px` }} />
            </Show>
            <ul>
              <For each={part.entries}>
                {(entry) => <EntryRow app={props.app} entry={entry} icon={!part.group.kind} />}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
