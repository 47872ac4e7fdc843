import { Match, Show, Switch } from "solid-js";
import type { Entry } from "../domain/entry";
import type { App } from "../state/app";
import { KindIcon } from "../ui/KindIcon";
import { AddToPlan } from "./AddToPlan";
import { townshipName } from "./EntryRow";
import { RoutePage } from "./RoutePage";
import { SitePage } from "./SitePage";
import { TrailPage } from "./TrailPage";

/** A site, a trail or a route: its names, then all that is known. */
export function EntryPage(props: {
  app: App;
  entry: Entry;
  below: boolean;
  heading: (element: HTMLHeadingElement) => void;
}) {
  const t = () => props.app.t();
  return (
    <>
      <header>
        <p class="kicker">
          <KindIcon kind={props.entry.kind} />
          {t().kind[props.entry.kind]}
          <Show when={props.entry.township}>{(township) => <> · {townshipName(props.app, township())}</>}</Show>
          <Show when={props.app.language() === "zh" && props.app.atlas.siteById().get(props.entry.id)?.village}>
            {(village) => <> · {village()}</>}
          </Show>
        </p>
        <h2 id="page-title" tabindex="-1" ref={props.heading}>
          {props.app.say(props.entry.name)}
        </h2>
        <p class="other-name" lang={props.app.language() === "zh" ? "en" : "zh-Hans"}>
          {props.app.language() === "zh" ? props.entry.name.en : props.entry.name.zh}
        </p>
      </header>
      <AddToPlan app={props.app} entry={props.entry} />
      <Switch fallback={<Waiting app={props.app} />}>
        <Match when={props.app.atlas.siteById().get(props.entry.id)}>
          {(site) => <SitePage app={props.app} entry={props.entry} site={site()} below={props.below} />}
        </Match>
        <Match when={props.app.atlas.trailById().get(props.entry.id)}>
          {(trail) => <TrailPage app={props.app} entry={props.entry} trail={trail()} below={props.below} />}
        </Match>
        <Match when={props.app.atlas.routeById().get(props.entry.id)}>
          {(route) => <RoutePage app={props.app} route={route()} below={props.below} />}
        </Match>
      </Switch>
    </>
  );
}

/** Until a record's file is read; if it cannot be, the notice above says why and offers to try again. */
function Waiting(props: { app: App }) {
  const failed = () => props.app.atlas.failed().length > 0;
  return (
    <p class="quiet" classList={{ pending: !failed() }}>
      {failed() ? props.app.t().page.recordFailed : props.app.t().loading}
    </p>
  );
}
