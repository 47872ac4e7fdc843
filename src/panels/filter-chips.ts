import { formatDay } from "../domain/format";
import type { App } from "../state/app";
import { townshipName } from "./EntryRow";

/** What narrows the list now, in words, each with how to take it away. The text stands in its own box. */
export function filterChips(app: App): { words: string; remove: () => void }[] {
  const { query } = app;
  const t = app.t();
  const { ids, kinds, themes, modes, townships, years, placed, stepFree, open } = query.filter();
  const many = <T extends string>(values: readonly T[], words: (value: T) => string, remove: (value: T) => void) =>
    values.map((value) => ({ words: words(value), remove: () => remove(value) }));
  const one = (present: boolean, words: () => string, remove: () => void) =>
    present ? [{ words: words(), remove }] : [];
  return [
    ...one(
      ids.length > 0,
      () => t.filter.only(ids.length),
      () => query.change({ ids: [] }),
    ),
    ...many(
      kinds,
      (kind) => t.kinds[kind],
      (kind) => query.toggle("kinds", kind),
    ),
    ...many(
      themes,
      (theme) => t.themes[theme],
      (theme) => query.toggle("themes", theme),
    ),
    ...many(
      modes,
      (mode) => t.modes[mode],
      (mode) => query.toggle("modes", mode),
    ),
    ...many(
      townships,
      (township) => townshipName(app, township),
      (township) => query.toggle("townships", township),
    ),
    ...one(
      years !== null,
      () => t.filter.yearsSaid(years?.[0] ?? 0, years?.[1] ?? 0),
      () => query.change({ years: null }),
    ),
    ...one(
      placed,
      () => t.filter.placed,
      () => query.change({ placed: false }),
    ),
    ...one(
      stepFree,
      () => t.filter.stepFree,
      () => query.change({ stepFree: false }),
    ),
    ...one(
      open !== null,
      () => `${t.filter.open} ${formatDay(open ?? "", app.language())}`,
      () => query.change({ open: null }),
    ),
  ];
}
