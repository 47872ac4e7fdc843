import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from "solid-js";
import type { Story, StoryStep } from "../../data/schema";
import type { Entry } from "../../domain/entry";
import { type Bounds, boundsOf, type LngLat, lineBounds } from "../../domain/geo";
import { afterPaint } from "../../state/after-paint";
import type { App } from "../../state/app";
import { readingText } from "../../text/reading";
import { EntryLink } from "../Related";
import { Report } from "../Report";
import { Refs } from "../Sources";
import { StoryPicture } from "./story-pictures";

/** How close the map comes to a step's place: positions are good to some hundred metres. */
const stepZoom = 12.5;

/** Where a step happens. */
interface Spot {
  readonly entry: Entry | null;
  readonly name: string;
  readonly bounds: Bounds | null;
}

/** A story from place to place: by scrolling, by buttons, by arrow keys; the map comes along a frame later. */
export function StorySteps(props: { app: App; story: Story; steps: readonly StoryStep[]; sources: readonly string[] }) {
  const t = () => readingText[props.app.language()];
  /** The step that is being read; -1 before the first. */
  const [current, setCurrent] = createSignal(-1);
  let list!: HTMLOListElement;
  /** While the page scrolls to a step by itself, what passes by is not being read. */
  let scrolling = false;

  const spots = createMemo(() => props.steps.map((step) => spotOf(props.app, step)));
  const framed = () => (current() < 0 ? joined(spots()) : (spots()[current()]?.bounds ?? null));

  createEffect(
    on([current, props.app.camera.port, spots], ([index, port]) =>
      afterPaint(() => {
        const bounds = framed();
        // A link that says where to look is obeyed until the reading begins.
        if (!port || !bounds || index !== current() || (index < 0 && props.app.camera.camera())) return;
        if (index >= 0) props.app.camera.setCamera(null);
        port.frame(bounds, stepZoom);
      }),
    ),
  );
  createEffect(() => props.app.hover(spots()[current()]?.entry?.id ?? null));
  onCleanup(() => props.app.hover(null));

  function go(index: number) {
    if (index < 0 || index >= props.steps.length) return;
    setCurrent(index);
    scrolling = true;
    list.children[index]?.scrollIntoView({ block: "start" });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const inField = event.target instanceof Element && event.target.closest("input, select, textarea, [role=slider]");
    if (!by || inField) return;
    event.preventDefault();
    go(current() + by);
  }

  onMount(() => {
    const scroller = list.closest<HTMLElement>(".page-scroll");
    const pane = list.closest<HTMLElement>("aside");
    const byHand = () => {
      scrolling = false;
    };
    // Not the end of a scroll: that of one step may come while the page is already on its way to the next.
    const events = ["wheel", "touchmove", "pointerdown"] as const;
    for (const name of events) scroller?.addEventListener(name, byHand, { passive: true });
    const byKey = ({ key }: KeyboardEvent) => /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/.test(key) && byHand();
    pane?.addEventListener("keydown", byKey);
    pane?.addEventListener("keydown", onKeyDown);
    // What crosses the upper third of the page is being read.
    const observer = new IntersectionObserver(
      (seen) => {
        const reached = seen.find(({ isIntersecting }) => isIntersecting);
        if (!scrolling && reached) setCurrent([...list.children].indexOf(reached.target));
      },
      { root: scroller, rootMargin: "-30% 0px -69% 0px" },
    );
    for (const item of list.children) observer.observe(item);
    onCleanup(() => {
      observer.disconnect();
      for (const name of events) scroller?.removeEventListener(name, byHand);
      pane?.removeEventListener("keydown", byKey);
      pane?.removeEventListener("keydown", onKeyDown);
    });
  });

  return (
    <div class="story" role="group" aria-labelledby="story-walk">
      <h3 id="story-walk">{t().walk}</h3>
      <p class="quiet story-help">{t().walkHelp}</p>
      <ol class="story-steps" ref={list}>
        <For each={props.steps}>
          {(step, i) => (
            <li class="story-step" aria-current={current() === i() ? "step" : undefined}>
              <Show when={step.picture}>{(name) => <StoryPicture name={name()} />}</Show>
              <h4>{props.app.say(step.title)}</h4>
              <p class="story-text">
                {props.app.say(step)}{" "}
                <Show when={step.confidence === "low"}>
                  <span class="quiet">{props.app.t().page.lowConfidence}</span>
                </Show>
                <Refs all={props.sources} ids={step.citations} />
              </p>
              <p class="quiet">
                <Show when={spots()[i()]?.bounds} fallback={t().unplaced}>
                  {t().at}
                  <Show when={spots()[i()]?.entry} fallback={spots()[i()]?.name}>
                    {(entry) => <EntryLink app={props.app} entry={entry()} />}
                  </Show>
                </Show>
              </p>
              <Report
                app={props.app}
                of={props.story}
                field={`steps.${i()}`}
                block={props.app.say(step.title)}
                value={props.app.say(step)}
              />
            </li>
          )}
        </For>
      </ol>
      <div class="story-controls">
        <button type="button" class="plain-button" disabled={current() <= 0} onClick={() => go(current() - 1)}>
          {t().previous}
        </button>
        <p role="status">
          {current() < 0 ? t().steps(props.steps.length) : `${t().step(current() + 1, props.steps.length)}`}
          <span class="hidden">{current() < 0 ? "" : props.app.say((props.steps[current()] as StoryStep).title)}</span>
        </p>
        <button
          type="button"
          class="plain-button"
          disabled={current() === props.steps.length - 1}
          onClick={() => go(current() + 1)}
        >
          {current() < 0 ? t().start : t().next}
        </button>
      </div>
    </div>
  );
}

function spotOf(app: App, step: StoryStep): Spot {
  const entry = (step.site && app.atlas.byId().get(step.site)) || null;
  const place = step.place ? app.atlas.placeById().get(step.place) : undefined;
  const at = entry?.lngLat ?? place?.lngLat ?? null;
  return {
    entry,
    name: place ? app.say(place.name) : "",
    bounds: entry?.line ? lineBounds(entry.line) : at && around(at),
  };
}

const around = ([lng, lat]: LngLat): Bounds => [lng, lat, lng, lat];

/** What holds all places of a story. */
function joined(spots: readonly Spot[]): Bounds | null {
  const corners = spots.flatMap(({ bounds }): LngLat[] =>
    bounds
      ? [
          [bounds[0], bounds[1]],
          [bounds[2], bounds[3]],
        ]
      : [],
  );
  return boundsOf(corners);
}
