import type { LngLat } from "../../src/domain/geo";

/** WGS 84: equatorial radius in metres, and flattening. */
const equatorialM = 6_378_137;
const flattening = 1 / 298.257223563;
const polarM = equatorialM * (1 - flattening);

/**
 * Metres between two points on the WGS 84 ellipsoid: Vincenty's inverse formula (Survey Review 176, 1975), good to a
 * millimetre. It shares nothing with the sphere that the product measures on.
 */
export function vincentyM([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const radians = Math.PI / 180;
  const difference = (lng2 - lng1) * radians;
  const reduced1 = Math.atan((1 - flattening) * Math.tan(lat1 * radians));
  const reduced2 = Math.atan((1 - flattening) * Math.tan(lat2 * radians));
  const [sin1, cos1, sin2, cos2] = [Math.sin(reduced1), Math.cos(reduced1), Math.sin(reduced2), Math.cos(reduced2)];

  let lambda = difference;
  for (let round = 0; round < 200; round++) {
    const sinSigma = Math.hypot(cos2 * Math.sin(lambda), cos1 * sin2 - sin1 * cos2 * Math.cos(lambda));
    if (sinSigma === 0) return 0;
    const cosSigma = sin1 * sin2 + cos1 * cos2 * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cos1 * cos2 * Math.sin(lambda)) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    const cos2SigmaM = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cosSqAlpha;
    const c = (flattening / 16) * cosSqAlpha * (4 + flattening * (4 - 3 * cosSqAlpha));
    const before = lambda;
    const series = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM ** 2 - 1);
    lambda = difference + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * series);
    if (Math.abs(lambda - before) > 1e-12) continue;

    const uSq = cosSqAlpha * (equatorialM ** 2 / polarM ** 2 - 1);
    const a = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
    const b = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
    const tail = (b / 6) * cos2SigmaM * (4 * sinSigma ** 2 - 3) * (4 * cos2SigmaM ** 2 - 3);
    const deltaSigma = b * sinSigma * (cos2SigmaM + (b / 4) * (cosSigma * (2 * cos2SigmaM ** 2 - 1) - tail));
    return polarM * a * (sigma - deltaSigma);
  }
  throw new Error("Vincenty's formula does not converge for antipodal points");
}

/** The length of a chain of points, metres. */
export const vincentyLengthM = (points: readonly LngLat[]) =>
  points.reduce((sum, point, i) => {
    const before = points[i - 1];
    return before ? sum + vincentyM(before, point) : 0;
  }, 0);
