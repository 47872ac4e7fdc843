import { cameraBounds, contains, type LngLat } from "../domain/geo";

export type Located =
  | { readonly ok: true; readonly lngLat: LngLat; readonly accuracyM: number }
  | { readonly ok: false; readonly reason: "locateDenied" | "locateFailed" | "locateFar" };

/** Asks the device where it is, once, on the visitor's tap. The position stays on the device. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve({ ok: false, reason: "locateFailed" });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lngLat: LngLat = [coords.longitude, coords.latitude];
        resolve(
          contains(cameraBounds, lngLat)
            ? { ok: true, lngLat, accuracyM: coords.accuracy }
            : { ok: false, reason: "locateFar" },
        );
      },
      ({ code }) => resolve({ ok: false, reason: code === 1 ? "locateDenied" : "locateFailed" }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
