import { metresPerPixel } from "../domain/camera";

/** A round distance for a scale bar at most `mostPx` wide: 1, 2, 3 or 5 times a power of ten metres. */
export function scaleBar(lat: number, zoom: number, mostPx = 96): { metres: number; px: number } {
  const perPixel = metresPerPixel(lat, zoom);
  const most = perPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 3, 2, 1].map((n) => n * power).find((candidate) => candidate <= most) ?? power;
  return { metres, px: metres / perPixel };
}
