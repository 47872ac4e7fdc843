import type { findingsZh } from "./plan-findings.zh";

export const findingsEn: typeof findingsZh = {
  says: {
    empty: () => "Nothing is planned for this day yet.",
    "no-date": () => "No date is chosen, so opening, daylight and season were not checked.",
    gone: () => "This place is no longer in the records.",
    closed: () => "Closed on this day.",
    "closed-by-notice": () => "Closed on this day by a notice.",
    unverified: () => "No dated source says that it is open on this day; ask first.",
    stale: () => "The source of its hours is more than two years old; ask first.",
    "before-opening": (is, limit) => `The visit begins at ${is}, and it opens at ${limit}.`,
    "after-last-entry": (is, limit) => `The visit begins at ${is}, after the last entry at ${limit}.`,
    "maybe-after-last-entry": (is, limit) =>
      `If the way is slow, the visit begins at ${is} and misses the last entry at ${limit}.`,
    "past-closing": (is, limit) => `The visit lasts until ${is}, and it closes at ${limit}.`,
    "over-capacity": (is, limit) => `${is} people do not fit in at once; it holds about ${limit}.`,
    "capacity-unknown": () => "How many people it holds is not known.",
    "too-far": (is, limit) => `${is} on foot in one day; the limit of this group is ${limit}.`,
    "too-much-climb": (is, limit) => `${is} of ascent in one day; the limit of this group is ${limit}.`,
    "climb-unknown": () => "The ascent of this walk is not known.",
    "no-lunch": () => "No lunch is planned between 11:00 and 13:00.",
    "toilet-gap": (is, limit) => `${is} without a known toilet, more than ${limit}.`,
    dusk: (is, limit) => `Outdoors until ${is}, less than an hour before sunset (before ${limit} is safer).`,
    dark: (is, limit) => `Outdoors until ${is}, and the sun sets at ${limit}.`,
    "sunset-unknown": () => "The time of sunset cannot be worked out.",
    "fire-season": () => "Fire season: ask whether the hills are open, and carry nothing that makes fire.",
    "flood-season": () => "Flood season: look up the day’s warnings for the valleys.",
    "position-approximate": (is) =>
      is ? `Its position is approximate and may be off by ${is}.` : "Its position is approximate.",
    "position-unknown": () => "Its position is not known.",
    schematic: () => "Schematic, not surveyed: the time is only a wide range. Do not walk by this line.",
    "no-line": () => "Its course is not known; type the time yourself.",
    "way-unknown": () => "There is no time for the way here; type it.",
    "ways-estimated": (is) =>
      is === "1"
        ? "The time of one way is an estimate; check it in a map app and type it."
        : `The times of ${is} ways are estimates; check them in a map app and type them.`,
    "coach-stop-unknown": () => "Where a coach can stop is not known.",
    "long-day": (is, limit) => `The day takes ${is}; the limit is ${limit}.`,
    "late-back": (is, limit) => `It ends at ${is}, later than ${limit}.`,
    "maybe-late-back": (is, limit) => `If the ways are slow it ends at ${is}, later than ${limit}.`,
    "late-for-lock": (is, limit) => `Arrival at ${is} misses the fixed time of ${limit}.`,
    "drive-stretch": (is, limit) => `${is} of driving without a rest, more than ${limit}.`,
    "drive-day": (is, limit) => `${is} of driving in one day, more than ${limit}.`,
    "few-adults": (is, limit) =>
      `${is} adults; by the ratio you set it takes ${limit}. Check the rules now in force in your district.`,
    "rotation-broken": () => "The stops of the rotation do not stand side by side, so it does not take place.",
  },
  fixes: {
    start: (value) => `Start at ${value}`,
    arrive: (value) => `Arrive at ${value}`,
    minutes: (value) => `Stay ${value}`,
    lunch: (value) => `Add lunch here, ${value}`,
    rotate: (value) => (value ? `Go round in ${value} groups` : "End the rotation"),
    remove: () => "Take it out",
    adults: (value) => `Set ${value} teachers`,
  },
  asks: {
    date: "Choose a date",
    way: "Type the time",
    toilets: "Say where toilets are",
    order: "Find the best order",
    minutes: "Type the stay",
  },
};
