import { createMemo, For, Show } from "solid-js";
import type { Route } from "../data/schema";
import { distanceM } from "../domain/distance";
import type { Entry } from "../domain/entry";
import { formatApart, formatDistance } from "../domain/format";
import type { LngLat } from "../domain/geo";
import { citationIds } from "../domain/sources";
import type { App } from "../state/app";
import { Alerts } from "./Alerts";
import { Notes } from "./Facts";
import { EntryLink, StoriesOf } from "./Related";
import { Report } from "./Report";
import { Refs, Sources } from "./Sources";
import { Summary } from "./Summary";

interface StopOnMap {
  readonly entry: Entry | null;
  readonly name: string;
  readonly lngLat: LngLat | null;
  readonly offM: number;
}

/** A published route: its stops, with the straight line from one to the next where both are placed. */
export function RoutePage(props: { app: App; route: Route; below?: boolean }) {
  const t = () => props.app.t().page;
  const sources = createMemo(() => citationIds(props.route));
  const stops = createMemo(() =>
    props.route.stops.map((stop): StopOnMap => {
      const entry = (stop.site && props.app.atlas.byId().get(stop.site)) || null;
      const place = stop.place ? props.app.atlas.placeById().get(stop.place) : undefined;
      const name = stop.name ?? entry?.name ?? place?.name;
      return {
        entry,
        name: name ? props.app.say(name) : "",
        lngLat: entry?.lngLat ?? place?.lngLat ?? null,
        offM: entry?.accuracyM ?? place?.accuracyM ?? 0,
      };
    }),
  );
  const leg = (index: number) => {
    const [from, to] = [stops()[index - 1], stops()[index]];
    return props.route.ordered && from?.lngLat && to?.lngLat
      ? formatApart(distanceM(from.lngLat, to.lngLat), from.offM + to.offM, props.app.language())
      : null;
  };
  /** All straight lines together; null unless the order is known and every stop has its place. */
  const straight = () => {
    const all = stops();
    if (!props.route.ordered || all.length < 2 || all.some(({ lngLat }) => !lngLat)) return null;
    let [metres, offM] = [0, 0];
    for (const [i, { lngLat, offM: off }] of all.entries()) {
      const before = all[i - 1];
      if (lngLat && before?.lngLat) metres += distanceM(before.lngLat, lngLat);
      // Where a stop lies between two others, it may be off for both.
      offM += i === 0 || i === all.length - 1 ? off : 2 * off;
    }
    return formatApart(metres, offM, props.app.language());
  };
  const listed = () => [...new Set(stops().flatMap(({ entry }) => (entry ? [entry.id] : [])))];
  return (
    <>
      <Summary app={props.app} record={props.route} sources={sources()} below={props.below} />
      <Show when={props.below !== false}>
        <section>
          <h3>
            {t().stops} <Show when={props.route.year}>{(year) => <span class="quiet">{t().year(year())}</span>}</Show>
          </h3>
          <Show when={!props.route.ordered}>
            <p class="quiet">{t().unordered}</p>
          </Show>
          <ol class="stops" classList={{ unordered: !props.route.ordered }}>
            <For each={stops()}>
              {(stop, i) => (
                <li>
                  <Show when={leg(i())}>{(distance) => <span class="leg">{t().legStraight(distance())}</span>}</Show>
                  <Show when={stop.entry} fallback={stop.name}>
                    {(entry) => <EntryLink app={props.app} entry={entry()} />}
                  </Show>{" "}
                  <Show when={!stop.lngLat}>
                    <span class="quiet">{t().stopUnplaced}</span>
                  </Show>
                </li>
              )}
            </For>
          </ol>
          <Show when={straight()}>{(distance) => <p class="quiet">{t().straightSum(distance())}</p>}</Show>
          <Show when={props.route.published} fallback={<p class="quiet">{t().lengthUnstated}</p>}>
            {(published) => (
              <p>
                {t().statedLength(formatDistance(published().lengthM, props.app.language()))}
                <Refs all={sources()} ids={published().citations} />
              </p>
            )}
          </Show>
          <Show when={listed().length > 0}>
            <p class="start-here">
              <button type="button" class="plain-button" onClick={() => props.app.showOnly(listed())}>
                {t().startHere}
              </button>{" "}
              <span class="quiet">{t().startHereHelp(listed().length)}</span>
            </p>
          </Show>
          <Report
            app={props.app}
            of={props.route}
            field="stops"
            block={t().stops}
            value={stops()
              .map(({ name }) => name)
              .join(" → ")}
          />
        </section>
        <Alerts app={props.app} of={{ id: props.route.id, role: "route", township: null }} />
        <StoriesOf app={props.app} ids={listed()} />
        <Notes app={props.app} of={props.route} notes={props.route.notes} />
        <Sources app={props.app} ids={sources()} checked={props.route.checked} />
      </Show>
    </>
  );
}
