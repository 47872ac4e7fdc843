import { createSignal } from "solid-js";
import type { Entry } from "../domain/entry";
import { cameraBounds, contains, type LngLat } from "../domain/geo";

/** Where the visitor is, as the device says. It stays on the device: no link and no request carries it. */
export interface Here {
  readonly lngLat: LngLat;
  readonly accuracyM: number;
}
export type HereProblem = "locateDenied" | "locateFailed" | "locateFar";

/** The code that measures: it comes with the rest that the list does not wait for. */
export type HereLoader = Pick<typeof import("../domain/distance-from"), "distanceFrom">;

/** The visitor's position: asked for on a tap alone, kept until the page is closed. */
export function createHere(tell: (reason: HereProblem) => void, getLoader: () => Promise<HereLoader>) {
  const [here, setHere] = createSignal<Here | null>(null);
  const [asking, setAsking] = createSignal(false);
  const [distance, setDistance] = createSignal<((entry: Entry) => number | null) | null>(null);

  return {
    here,
    asking,
    /** Metres as the crow flies from there to an entry; null while it is not known where. */
    distance,
    /** Asks the device, once; null when it does not answer, may not, or is in another city: then that is said. */
    async find(): Promise<Here | null> {
      setAsking(true);
      const found = await ask();
      setAsking(false);
      if (typeof found === "string") {
        tell(found);
        return null;
      }
      // Where the code that measures cannot be had, the position is shown all the same.
      getLoader().then(
        ({ distanceFrom }) => setDistance(() => (entry: Entry) => distanceFrom(entry, found.lngLat)),
        console.error,
      );
      return setHere(found);
    },
  };
}
export type HereState = ReturnType<typeof createHere>;

function ask(): Promise<Here | HereProblem> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve("locateFailed");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lngLat: LngLat = [coords.longitude, coords.latitude];
        resolve(contains(cameraBounds, lngLat) ? { lngLat, accuracyM: coords.accuracy } : "locateFar");
      },
      ({ code }) => resolve(code === 1 ? "locateDenied" : "locateFailed"),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
