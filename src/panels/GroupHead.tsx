import { Show } from "solid-js";
import type { Group } from "../domain/list-order";
import type { App } from "../state/app";
import { KindIcon } from "../ui/KindIcon";
import { townshipName } from "./EntryRow";

/** The heading of a part of the list: what its entries have in common, or how the whole list is ordered. */
export function GroupHead(props: { app: App; group: Group }) {
  const t = () => props.app.t();
  const words = () => {
    const { kind, township } = props.group;
    if (kind) return t().kinds[kind];
    const order = props.app.query.order();
    if (order !== "township") return t().filter.orders[order];
    return township ? townshipName(props.app, township) : t().filter.noTownship;
  };
  return (
    <>
      <h2>
        <Show when={props.group.kind}>{(kind) => <KindIcon kind={kind()} />}</Show>
        {words()} <span class="count">{props.group.entries.length}</span>
      </h2>
      <Show when={!props.group.kind && props.app.query.order() === "near"}>
        <p class="quiet">{t().filter.nearNote}</p>
      </Show>
    </>
  );
}
