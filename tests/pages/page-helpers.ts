import type { StaticPage } from "../../scripts/pages/list";
import type { Entry } from "../../src/domain/entry";
import { en } from "../../src/text/en";
import { zh } from "../../src/text/zh";
import { entry } from "../helpers/entries";

/** A page of a record; what a test does not speak of is plain. */
export function page(id: string, rest: Partial<Omit<StaticPage, "entry">> = {}, of: Partial<Entry> = {}): StaticPage {
  const one = entry(id, of);
  return {
    role: "site",
    id,
    name: one.name,
    summary: { zh: "一句。两句。", en: "One. Two." },
    icon: one.kind,
    kindName: { zh: zh.kind[one.kind], en: en.kind[one.kind] },
    entry: one,
    township: null,
    checked: "2026-11-22",
    located: { entries: [one], shown: () => true, ground: [], metro: [], subject: one, points: [] },
    ...rest,
  };
}
