import type { searchZh } from "./search.zh";

/** The words of the search box, in English. */
export const searchEn: typeof searchZh = {
  label: "Search sites, trails, routes, stories, villages and stations",
  placeholder: "Name, pinyin, story, station",
  results: "Search results",
  types: {
    site: "Sites",
    trail: "Trails",
    route: "Routes",
    story: "Stories",
    settlement: "Towns and villages",
    station: "Stations and stops",
    landmark: "Landmarks",
  },
  announced: (count) => `${count === 1 ? "1 result" : `${count} results`}, choose with the arrow keys`,
  more: (count) => `${count} more: please type a little further`,
  reading: "Found by another reading of a character:",
  typo: "Nothing is called exactly that. Close to it:",
  none: (query) => `Nothing found for “${query}”`,
  noneHelp:
    "Any part of a name will do, in English, Chinese or pinyin, or its initials: tsc finds Tangshang (cun: village).",
  near: (place) => `Near ${place}`,
  nearNote: "as the crow flies",
  nothingNear: "No site with a known position is near.",
  movedTo: (place) => `The map moved to ${place}`,
  story: "Story",
  close: "Close",
};
