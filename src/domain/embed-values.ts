import type { Hex } from "./accent";
import type { Camera } from "./camera";
import { isId, mostIds } from "./filter-link";
import { type Bounds, cameraBounds, maxZoom, minZoom } from "./geo";

/** How an option or a message's value is written, read and named in the docs. */
export interface Value<T> {
  /** As the docs name it. */
  readonly says: string;
  /** One that is accepted, for the docs and their tests. */
  readonly example: string;
  /** Undefined: of no use. Never throws. */
  read(text: string): T | undefined;
  write(value: T): string;
}

const longest = 4000;
const plainText = { write: (text: string) => text };

export const idValue: Value<string> = {
  says: "an id",
  example: "tangshang-song-memorial",
  read: (text) => (isId(text) ? text : undefined),
  ...plainText,
};

/** A ground: a word that always holds, or one that the operator's settings name. */
export const basemapValue: Value<string> = {
  ...idValue,
  says: "`auto`, `bundled`, or the id of a ground in config.json",
  example: "bundled",
};

export const idsValue: Value<readonly string[]> = {
  says: `ids, separated by commas, at most ${mostIds}`,
  example: "tangshang-song-memorial,basket-1",
  read: (text) => listOf(text, (one) => (isId(one) ? one : undefined)),
  write: (ids) => ids.join(","),
};

/** One of a few words. */
export const oneValue = <T extends string>(choices: readonly T[]): Value<T> & { readonly choices: readonly T[] } => ({
  says: choices.map((choice) => `\`${choice}\``).join(", "),
  example: choices.at(-1) ?? "",
  choices,
  read: (text) => choices.find((choice) => choice === text),
  write: (choice) => choice,
});

/** Several of a few words. */
export const manyValue = <T extends string>(
  choices: readonly T[],
): Value<readonly T[]> & { readonly choices: readonly T[] } => ({
  says: `any of ${choices.map((choice) => `\`${choice}\``).join(", ")}, separated by commas`,
  example: choices.slice(0, 2).join(","),
  choices,
  read: (text) => listOf(text, (one) => choices.find((choice) => choice === one)),
  write: (many) => many.join(","),
});

export const boundsValue: Value<Bounds> = {
  says: "`west,south,east,north` in degrees, WGS 84",
  example: "115.6,39.6,115.9,39.8",
  read(text) {
    const numbers = text.split(",").map(number);
    if (numbers.length !== 4) return undefined;
    return usableBounds(numbers);
  },
  write: (bounds) => bounds.map(shortDegrees).join(","),
};

export const cameraValue: Value<Camera> = {
  says: "`zoom/latitude/longitude`",
  example: "11.5/39.7/115.8",
  read(text) {
    const [zoom, lat, lng, more] = text.split("/").map(number);
    return more === undefined ? usableCamera({ zoom, lat, lng }) : undefined;
  },
  write: ({ zoom, lat, lng }) => `${Number(zoom.toFixed(2))}/${shortDegrees(lat)}/${shortDegrees(lng)}`,
};

export const colourValue: Value<Hex> = {
  says: "a colour as `rrggbb`, with or without `#`",
  example: "00696f",
  read: (text) => (/^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace("#", "").toLowerCase()}` : undefined),
  write: (colour) => colour.slice(1),
};

/** Text that only its own reader understands: a plan as a link holds it. */
export const codeValue: Value<string> = {
  says: "what stands after `plan=` in a link to the map",
  example: "1demo",
  read: (text) => (text.length <= longest && /^\d[\w-]+$/.test(text) ? text : undefined),
  ...plainText,
};

/** A camera within what the map shows; undefined for anything else. */
export function usableCamera(camera: Partial<Record<keyof Camera, unknown>>): Camera | undefined {
  const { zoom, lat, lng } = camera;
  if (![zoom, lat, lng].every(Number.isFinite)) return undefined;
  const [west, south, east, north] = cameraBounds;
  const [z, y, x] = [zoom, lat, lng] as [number, number, number];
  if (x < west || x > east || y < south || y > north) return undefined;
  return { zoom: Math.min(Math.max(z, minZoom), maxZoom), lat: y, lng: x };
}

/** Bounds that the map can show some of; undefined for anything else. */
export function usableBounds(numbers: readonly unknown[]): Bounds | undefined {
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  const [west, south, east, north] = numbers as unknown as Bounds;
  const [left, bottom, right, top] = cameraBounds;
  const meets = west < right && east > left && south < top && north > bottom;
  return west < east && south < north && meets ? [west, south, east, north] : undefined;
}

/** Undefined unless all that stands between the commas is of use: half a choice would show something else. */
function listOf<T>(text: string, read: (one: string) => T | undefined): readonly T[] | undefined {
  const parts = text.slice(0, longest).split(",").filter(Boolean);
  if (parts.length === 0 || parts.length > mostIds) return undefined;
  const values = new Set(parts.map(read));
  return values.has(undefined) ? undefined : ([...values] as T[]);
}

const number = (text: string) => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN);
/** A metre is good enough. */
const shortDegrees = (degrees: number) => String(Number(degrees.toFixed(5)));
