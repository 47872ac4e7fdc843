import type { Day, Minute } from "./beijing-time";
import type { LngLat } from "./geo";

const radians = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * radians);
const cos = (degrees: number) => Math.cos(degrees * radians);
const tan = (degrees: number) => Math.tan(degrees * radians);

/** The sun's centre when its upper edge stands on a level horizon, as refraction shows it: degrees from the zenith. */
const zenith = 90.833;
const aheadMinutes = 8 * 60;

/**
 * Sunrise and sunset for a place and a day, in minutes of Beijing's day, good to about a minute; null where the sun does
 * not rise or set. For a level horizon: in a valley the sun goes earlier. The equations are those of NOAA's Global
 * Monitoring Laboratory ("General Solar Position Calculations" and its solar calculator, after Meeus, Astronomical
 * Algorithms, 1991).
 */
export function sunTimes([lng, lat]: LngLat, day: Day): { rise: Minute; set: Minute } | null {
  const midnight = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 2_440_587.5 - aheadMinutes / 1440;
  const rise = crossing(-1);
  const set = crossing(1);
  return rise === null || set === null ? null : { rise, set };

  function crossing(side: -1 | 1): Minute | null {
    // The sun moves on while the day goes by: once more with the sun as it stands at the time first found.
    let minute: Minute = 720;
    for (let round = 0; round < 3; round++) {
      const { declination, equationOfTime } = sunAt(midnight + minute / 1440);
      const cosine = cos(zenith) / (cos(lat) * cos(declination)) - tan(lat) * tan(declination);
      if (Math.abs(cosine) > 1) return null;
      const noon = 720 - 4 * lng - equationOfTime + aheadMinutes;
      minute = noon + (side * 4 * Math.acos(cosine)) / radians;
    }
    return minute;
  }
}

/** The sun's declination in degrees and the equation of time in minutes, at a Julian date. */
function sunAt(julian: number): { declination: number; equationOfTime: number } {
  const century = (julian - 2_451_545) / 36_525;
  const longitude = 280.46646 + century * (36_000.76983 + century * 0.0003032);
  const anomaly = 357.52911 + century * (35_999.05029 - century * 0.0001537);
  const eccentricity = 0.016708634 - century * (0.000042037 + century * 0.0000001267);
  const centre =
    sin(anomaly) * (1.914602 - century * (0.004817 + century * 0.000014)) +
    sin(2 * anomaly) * (0.019993 - century * 0.000101) +
    sin(3 * anomaly) * 0.000289;
  const node = 125.04 - 1934.136 * century;
  const apparent = longitude + centre - 0.00569 - 0.00478 * sin(node);
  const obliquity =
    23 +
    (26 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60) / 60 +
    0.00256 * cos(node);
  const y = tan(obliquity / 2) ** 2;
  const equation =
    y * sin(2 * longitude) -
    2 * eccentricity * sin(anomaly) +
    4 * eccentricity * y * sin(anomaly) * cos(2 * longitude) -
    0.5 * y * y * sin(4 * longitude) -
    1.25 * eccentricity * eccentricity * sin(2 * anomaly);
  return {
    declination: Math.asin(sin(obliquity) * sin(apparent)) / radians,
    equationOfTime: (4 * equation) / radians,
  };
}
