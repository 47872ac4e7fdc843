import {
  type Entry,
  type EntryKind,
  entryKinds,
  type Mode,
  modes as modeNames,
  type Theme,
  themes as themeNames,
  type Years,
} from "./entry";

/** How the list is narrowed: "or" within a line, "and" between the lines. An empty line narrows nothing. */
export interface Filter {
  readonly text: string;
  /** These entries alone, whatever they are. */
  readonly ids: readonly string[];
  readonly kinds: readonly EntryKind[];
  readonly themes: readonly Theme[];
  readonly modes: readonly Mode[];
  /** Townships by their Chinese names. */
  readonly townships: readonly string[];
  /** Entries whose years are known and touch these. */
  readonly years: Years | null;
  /** Entries with a known position alone. */
  readonly placed: boolean;
  /** Entries of which a source says that one gets in without steps. */
  readonly stepFree: boolean;
  /** Entries that a fresh source says are open on this day (YYYY-MM-DD). */
  readonly open: string | null;
}
export const noFilter: Filter = {
  text: "",
  ids: [],
  kinds: [],
  themes: [],
  modes: [],
  townships: [],
  years: null,
  placed: false,
  stepFree: false,
  open: null,
};

/** Folds width, case and spaces, so that ＡＢ finds ab. */
export const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** All that an entry can be found by, folded. */
export function searchableText(entry: Entry): string {
  return fold([entry.name.zh, entry.name.en, ...entry.aliases, entry.township ?? ""].join("\n"));
}

/** Every word of the filter's text stands somewhere in the entry's names or township. */
export function matchesText(searchable: string, text: string): boolean {
  const folded = fold(text);
  return folded === "" || folded.split(" ").every((word) => searchable.includes(word));
}

/** For each choice of a line of the filter, how many entries it would leave, all other lines kept. */
export interface Counts {
  readonly kinds: ReadonlyMap<EntryKind, number>;
  readonly themes: ReadonlyMap<Theme, number>;
  readonly modes: ReadonlyMap<Mode, number>;
  readonly townships: ReadonlyMap<string, number>;
  readonly placed: number;
  readonly stepFree: number;
}

/** What only the rest of the product can tell of an entry, by its place in the list. */
export interface Answers {
  readonly text?: (entry: Entry, place: number) => boolean;
  readonly open?: (entry: Entry) => boolean;
}

/** The entries that pass, in their order; the counts; and what passes all but the years, for the strip of years. */
export function applyFilter(entries: readonly Entry[], filter: Filter, answers: Answers = {}) {
  const sets = {
    ids: new Set(filter.ids),
    kinds: new Set(filter.kinds),
    themes: new Set(filter.themes),
    modes: new Set(filter.modes),
    townships: new Set(filter.townships),
  };
  const text = answers.text ?? ((entry) => matchesText(searchableText(entry), filter.text));
  /** One line of the filter each; null where it narrows nothing. */
  const lines: readonly ((entry: Entry, place: number) => boolean)[] = [
    ({ kind }) => sets.kinds.size === 0 || sets.kinds.has(kind),
    ({ themes }) => sets.themes.size === 0 || themes.some((theme) => sets.themes.has(theme)),
    ({ modes }) => sets.modes.size === 0 || modes.some((mode) => sets.modes.has(mode)),
    ({ township }) => sets.townships.size === 0 || (township !== null && sets.townships.has(township)),
    ({ lngLat, line }) => !filter.placed || lngLat !== null || line !== null,
    ({ stepFree }) => !filter.stepFree || stepFree,
    ({ years }) => !filter.years || (years !== null && touches(years, filter.years)),
    ({ id }) => sets.ids.size === 0 || sets.ids.has(id),
    (entry) => filter.open === null || (answers.open?.(entry) ?? false),
    (entry, place) => filter.text.trim() === "" || text(entry, place),
  ];
  const [kindLine, themeLine, modeLine, townshipLine, placedLine, stepFreeLine, yearsLine] = [0, 1, 2, 3, 4, 5, 6];

  const shown: Entry[] = [];
  const ofAllYears: Entry[] = [];
  const kinds = new Map<EntryKind, number>(entryKinds.map((kind) => [kind, 0]));
  const themes = new Map<Theme, number>(themeNames.map((theme) => [theme, 0]));
  const modes = new Map<Mode, number>(modeNames.map((mode) => [mode, 0]));
  const townships = new Map<string, number>();
  let placed = 0;
  let stepFree = 0;
  const more = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

  entries.forEach((entry, place) => {
    let failed = -1;
    for (let i = 0; i < lines.length; i++) {
      if (lines[i]?.(entry, place)) continue;
      // Two lines against it: it counts nowhere.
      if (failed >= 0) return;
      failed = i;
    }
    const passesBut = (line: number | undefined) => failed < 0 || failed === line;
    if (failed < 0) shown.push(entry);
    if (passesBut(yearsLine) && entry.years) ofAllYears.push(entry);
    if (passesBut(kindLine)) more(kinds, entry.kind);
    if (passesBut(themeLine)) for (const theme of entry.themes) more(themes, theme);
    if (passesBut(modeLine)) for (const mode of entry.modes) more(modes, mode);
    if (passesBut(townshipLine) && entry.township) more(townships, entry.township);
    if (passesBut(placedLine) && (entry.lngLat || entry.line)) placed++;
    if (passesBut(stepFreeLine) && entry.stepFree) stepFree++;
  });
  const counts: Counts = { kinds, themes, modes, townships, placed, stepFree };
  return { shown, counts, ofAllYears };
}

const touches = ([from, to]: Years, [first, last]: Years) => from <= last && to >= first;
