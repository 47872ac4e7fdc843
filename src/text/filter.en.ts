import type { filterZh } from "./filter.zh";

export const filterEn: typeof filterZh = {
  label: "Narrow the list and the map",
  button: "Filter and order",
  kinds: "Kinds",
  themes: "Themes",
  modes: "What one can do",
  townships: "Townships",
  years: "Years",
  facts: "Known facts",
  placed: "Position known",
  stepFree: "Known to be step-free",
  open: "Open on a day",
  openHelp:
    "Lists only places that a source of the last 24 months says are open that day. The others need not be closed: nothing was found.",
  openToday: "Today",
  openOff: "Any day",
  order: "Order",
  orders: { kind: "By kind", name: "By name", township: "By township", near: "Nearest to me" },
  keys: "Keyboard",
  slashKey: "The / key goes to the search box",
  noTownship: "Township unknown",
  clear: "Clear filters",
  remove: (name) => `Remove “${name}”`,
  shown: (shown, total) => (shown === total ? `${total} in all` : `${shown} of ${total}`),
  only: (count) => `Only these ${count}`,
  none: "Nothing matches.",
  noneHelp: "Try another word, or clear the filters to see everything.",
  yearsFrom: "From the year",
  yearsTo: "To the year",
  yearsSaid: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  yearsWhole: "All years",
  yearsUnknown: (count) =>
    count === 1
      ? "One more has no known years; it is not listed when years are chosen."
      : `${count} more have no known years; they are not listed when years are chosen.`,
  year: (year) => String(year),
  near: (distance) => `${distance} as the crow flies`,
  walk: (minutes) => `at least ${minutes} min on foot`,
  nearNote: "Distances are as the crow flies; the way is longer. Your position stays on this device.",
};
