import { entryKinds, modes, themes, type Years } from "./entry";
import { type Filter, noFilter } from "./filter";
import { type ListOrder, listOrders } from "./list-order";

/** A part of a link that could not be used: its key, and the value as it stood. */
export interface LostPart {
  readonly key: string;
  readonly value: string;
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const isId = (text: string) => slug.test(text) && text.length <= 60;
/** A township's Chinese name. */
const township = /^\p{Script=Han}{2,12}$/u;
const longestText = 100;
/** More than any route has stops. */
export const mostIds = 60;
/** Half an emoji, as a cut can leave it, cannot be written in a link: encodeURIComponent throws. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "");

/** The list's filter and order as a link holds them. */
export interface ListView extends Filter {
  readonly order: ListOrder;
}
export const plainList: ListView = { ...noFilter, order: "kind" };

/** `key=value` for each line of the filter that narrows something, and for an order that is not the plain one. */
export function encodeList(view: ListView): string[] {
  const parts: string[] = [];
  const list = (key: string, values: readonly string[]) => {
    if (values.length > 0) parts.push(`${key}=${values.map(encodeURIComponent).join(",")}`);
  };
  const text = wellFormed(view.text);
  if (text) parts.push(`q=${encodeURIComponent(text)}`);
  list("kind", view.kinds);
  list("theme", view.themes);
  list("mode", view.modes);
  list("town", view.townships);
  if (view.years) parts.push(`years=${view.years.join("-")}`);
  if (view.placed) parts.push("placed=1");
  if (view.stepFree) parts.push("stepfree=1");
  if (view.open) parts.push(`open=${view.open}`);
  list("ids", view.ids);
  // Where the visitor is stands in no link, so the order that needs it cannot be restored from one.
  if (view.order !== plainList.order && view.order !== "near") parts.push(`order=${view.order}`);
  return parts;
}

/** Reads the same; what cannot be used is handed to `lose` and left out. */
export function decodeList(params: URLSearchParams, lose: (key: string, value: string) => void): ListView {
  /** The values of a key that are of use, each once. */
  const list = <T extends string>(key: string, read: (value: string) => T | undefined): T[] => {
    const values = new Set<T>();
    for (const value of (params.get(key) ?? "").split(",").filter(Boolean)) {
      const known = values.size < mostIds ? read(value) : undefined;
      if (known === undefined) lose(key, value);
      else values.add(known);
    }
    return [...values];
  };
  /** The one value of a key; `none` where there is none of use. */
  const single = <T>(key: string, none: T, read: (value: string) => T | undefined): T => {
    const value = params.get(key);
    if (value === null) return none;
    const known = read(value);
    if (known === undefined) lose(key, value);
    return known ?? none;
  };
  const text = params.get("q") ?? "";
  if (text.length > longestText) lose("q", text);
  return {
    text: wellFormed(text.slice(0, longestText)),
    kinds: list("kind", oneOf(entryKinds)),
    themes: list("theme", oneOf(themes)),
    modes: list("mode", oneOf(modes)),
    townships: list("town", (value) => (township.test(value) ? value : undefined)),
    years: single("years", null, readYears),
    placed: single("placed", false, flag),
    stepFree: single("stepfree", false, flag),
    open: single("open", null, (value) => (isDay(value) ? value : undefined)),
    ids: list("ids", (value) => (isId(value) ? value : undefined)),
    order: single("order", plainList.order, (value) => (value === "near" ? undefined : oneOf(listOrders)(value))),
  };
}

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (value: string) =>
    known.find((candidate) => candidate === value);

const flag = (value: string) => (value === "1" ? true : value === "0" ? false : undefined);

/** First and last year, as `1937-1945`; one year stands for itself. */
function readYears(text: string): Years | undefined {
  const [, from, to] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (!from) return undefined;
  const years = [Number(from), Number(to ?? from)] as const;
  return years[0] <= years[1] ? years : undefined;
}

/** A day that the calendar has, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
