import * as built from "beilou:built-ground";
import { createMemo } from "solid-js";
import { gradedLine } from "../domain/gradient";
import { pointAlong } from "../domain/line";
import { settled } from "../state/after-paint";
import type { App } from "../state/app";
import type { bindMap } from "./bind";
import {
  gradeFeatures,
  groundFeatures,
  metroFeatures,
  nothing,
  planLineFeatures,
  planStopFeatures,
  pointFeature,
  siteFeatures,
  trailFeatures,
  trailMarkFeatures,
} from "./features";

/** Says nothing where it says the same again: the source is not laid out anew. */
const unlessSame = <T>(features: () => T) =>
  createMemo(features, undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

/** Lets every source of the style show what the app has for it, for as long as the caller's owner lives. */
export function feed(map: ReturnType<typeof bindMap>, app: App): void {
  // The file's names, once it is read; until then, and where it cannot be, those that the map was built with.
  const read = () => app.atlas.core() !== undefined && !app.atlas.failed().includes("places.json");
  map.source(
    "ground",
    unlessSame(() => groundFeatures(read() ? app.atlas.ground() : built.ground)),
  );
  map.source(
    "metro",
    unlessSame(() => metroFeatures(read() ? app.atlas.metro() : built.metro)),
  );
  const shown = settled(app.query.shown);
  const selected = settled(app.selected);
  const profiled = settled(app.profiled);
  map.source("trails", () => trailFeatures(app.atlas.entries(), shown()));
  // Trails run together near the hall: with one opened, its kilometres alone are shown.
  map.source("marks", () => {
    const opened = selected();
    return trailMarkFeatures(app.atlas.entries(), opened?.line ? [opened] : shown());
  });
  map.source("sites", () => siteFeatures(shown()));
  map.source("selected", () => {
    const entry = selected();
    return entry?.lngLat ? siteFeatures([entry]) : nothing;
  });
  // The opened trail is drawn by its slopes only where the trail itself is drawn.
  map.source("grades", () => {
    const line = profiled();
    const entry = selected();
    return line && entry && shown().includes(entry) ? gradeFeatures(gradedLine(line) ?? []) : nothing;
  });
  map.source("cursor", () => {
    const line = app.selected()?.line;
    const atM = app.trailCursorM();
    return pointFeature(line && atM !== null ? pointAlong(line, atM) : null);
  });
  const plan = settled(app.planner.drawing);
  map.source("plan-lines", () => planLineFeatures(plan()));
  map.source("plan-stops", () => planStopFeatures(plan()));
  map.source("here", () => {
    const position = app.here.here();
    return pointFeature(position?.lngLat ?? null, { accuracyM: position?.accuracyM ?? 0 });
  });
  // A ring of its own, not a flag: the site may stand inside a cluster.
  const hovered = settled(app.hovered);
  map.source("hovered", () => {
    const id = hovered();
    return pointFeature((id !== null && app.atlas.byId().get(id)?.lngLat) || null);
  });
  map.flag("trails", "hovered", hovered);
  map.flag("trails", "selected", () => selected()?.id ?? null);
}
