import type { ReliefText } from "./relief.zh";

export const reliefEn: ReliefText = {
  about: (height) => `About ${height} above sea level`,
  between: (low, high) => `Between about ${low} and ${high} above sea level`,
  betweenWhy: (off) => `The position is known to about ${off}; this is how the ground lies within that circle.`,
  source: (source) =>
    `Estimated from a terrain model, to the nearest 10 m.${source ? ` Terrain model: ${source}` : ""}`,
  lineSource: (source) =>
    `Climb and profile are estimated from a terrain model, not measured: a height every 10 m along the line, smoothed over 50 m to either side; rises and falls under 10 m do not count.${source ? ` Terrain model: ${source}` : ""}`,
  lineMissing:
    "The track has no heights and no terrain model is installed here, so there is no profile and no climb. Once one is installed they appear by themselves.",
  lineOutside:
    "The track's heights are incomplete and the terrain model does not cover all of it, so there is no profile and no climb.",
  pointer: (height) => `About ${height} at the pointer`,
  grades: { gentle: "gentle", slope: "sloping", steep: "steep" },
  bounds: { gentle: "under 5°", slope: "5–12°", steep: "over 12°" },
  gradesTitle: "Slope",
  gradesOnMap: "The line on the map is drawn the same way: the steeper, the thicker.",
  gradeLine: (grade, bound, length) => `${grade} (${bound}) ${length}`,
  uphill: (degrees, grade) => `uphill about ${degrees}° (${grade})`,
  downhill: (degrees, grade) => `downhill about ${degrees}° (${grade})`,
  level: "level",
  slope: "Slope",
  walkClimb: (height) => `climb about ${height} (estimated from a terrain model)`,
  track: {
    title: "Heights along the track",
    ascent: (up, down) => `Climb ${up}, descent ${down}`,
    own: "Heights are those of the file.",
  },
  leg: {
    missing:
      "No terrain model is installed, so the walk is estimated as if level; with one, the heights of both ends stand here.",
    range: (low, high) => `${low} to ${high}`,
    ends: (from, to) => `Start at about ${from} above sea level, end at about ${to}`,
    rise: (height) => `at least ${height} to climb`,
    fall: (height) => `at least ${height} to descend`,
    even: "both ends lie about equally high, or which is higher cannot be told",
    levelTime: "The time is still that of level ground.",
    title: "The ground under the straight line",
    straight: "This is no path: a real one goes around summits and ravines. The profile only shows what lies between.",
  },
};
