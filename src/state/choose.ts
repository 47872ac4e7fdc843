import { batch } from "solid-js";
import type { SearchRecord } from "../domain/search-record";
import type { App } from "./app";

/** How close the map comes to a village or a station. */
const placeZoom = 13;
/** Half of what is shown around a place, degrees: some three kilometres. */
const around = { lng: 0.035, lat: 0.027 };

/**
 * Goes to what was found: an entry or a story opens its page, and a place moves the map there and shows what is near. The list is no longer narrowed where what was chosen does not stand in it.
 */
export function choose(app: App, record: SearchRecord): void {
  const entry = isEntry(record) ? app.atlas.byId().get(record.id) : undefined;
  if (entry || record.type === "story") {
    batch(() => {
      app.search.pick(null);
      app.setSheet("half");
      if (entry) app.open(entry);
      else app.openReading({ role: "story", id: record.id });
    });
    return;
  }
  batch(() => {
    app.query.clear();
    app.close();
    app.search.pick(record);
    if (record.lngLat) app.setSheet("half");
  });
  if (!record.lngLat) return;
  const [lng, lat] = record.lngLat;
  // Nothing else in the link would name the place.
  app.camera.setCamera({ lng, lat, zoom: placeZoom });
  app.camera.port()?.frame([lng - around.lng, lat - around.lat, lng + around.lng, lat + around.lat], placeZoom);
}

const isEntry = ({ type }: SearchRecord) => type === "site" || type === "trail" || type === "route";
