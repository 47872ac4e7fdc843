import { createMemo, Show } from "solid-js";
import type { PlacedSite } from "../data/records";
import type { Entry } from "../domain/entry";
import { formatDistance } from "../domain/format";
import { citationIds } from "../domain/sources";
import type { App } from "../state/app";
import { Alerts } from "./Alerts";
import { Facts, Notes, Particulars, Visit } from "./Facts";
import { GettingThere } from "./GettingThere";
import { OpenStatus } from "./OpenStatus";
import { Belongings, Nearby } from "./Related";
import { Report } from "./Report";
import { SiteHeight } from "./SiteHeight";
import { Sources } from "./Sources";
import { Summary } from "./Summary";

/** All that is known of one site, and plainly what is not. */
export function SitePage(props: { app: App; entry: Entry; site: PlacedSite; below?: boolean }) {
  const sources = createMemo(() => citationIds(props.site));
  return (
    <>
      <PositionLine app={props.app} entry={props.entry} site={props.site} />
      <SiteHeight app={props.app} lngLat={props.site.lngLat} accuracyM={props.site.position.accuracyM} />
      <Summary app={props.app} record={props.site} sources={sources()} below={props.below} />
      <Show when={props.below !== false}>
        <OpenStatus app={props.app} entry={props.entry} />
        <Alerts app={props.app} of={{ id: props.entry.id, role: "site", township: props.entry.township }} />
        <Particulars app={props.app} record={props.site} sources={sources()} />
        <Visit app={props.app} record={props.site} sources={sources()} />
        <Show when={props.entry.lngLat}>
          <GettingThere app={props.app} entry={props.entry} village={props.site.village} />
        </Show>
        <Facts app={props.app} record={props.site} sources={sources()} />
        <Belongings app={props.app} entry={props.entry} />
        <Nearby app={props.app} entry={props.entry} />
        <Notes app={props.app} of={props.site} notes={props.site.notes} />
        <Sources app={props.app} ids={sources()} checked={props.site.checked} />
      </Show>
    </>
  );
}

/** How well the position is known, in words, and what it stands on. */
export function PositionLine(props: { app: App; entry: Entry; site: Pick<PlacedSite, "id" | "name" | "position"> }) {
  const t = () => props.app.t().page;
  const words = () => {
    const { quality, accuracyM } = props.site.position;
    if (quality === "unknown" || accuracyM === null) return t().position.unknown;
    return t().position[quality](formatDistance(accuracyM, props.app.language()));
  };
  return (
    <>
      <p class="position" classList={{ [props.site.position.quality]: true }}>
        {words()}{" "}
        <Show when={props.site.position.basis}>
          {(basis) => <span class="quiet">{t().basis(props.app.say(basis()))}</span>}
        </Show>
      </p>
      <Report app={props.app} of={props.site} field="position" block={t().positionName} value={words()} />
    </>
  );
}
