import type { Camera } from "./camera";
import { usableBounds, usableCamera } from "./embed-values";
import { type EntryKind, type EntryRole, entryKinds, type Language, languages, type Theme, themes } from "./entry";
import { isId, mostIds } from "./filter-link";
import type { Bounds } from "./geo";

/**
 * What a page and the embed in it say to each other: `{ beilou: 1, type, id?, payload? }`. The page talks first, with
 * `hello`. Every command that carries an `id` is answered by an `ack` with the same id. Version 1 never changes in what
 * it has; it may gain types and fields, and both sides pass over those that they do not know.
 */
export const protocolVersion = 1;

/** A shape that a payload may have. */
interface Shape<T> {
  /** As TypeScript writes it, for the docs. */
  readonly says: string;
  /** Undefined: not of this shape. Looks at own, known keys only, and never throws. */
  read(value: unknown): T | undefined;
}

const shape = <T>(says: string, read: (value: unknown) => T | undefined): Shape<T> => ({ says, read });
const union = (choices: readonly string[]) => choices.map((choice) => `"${choice}"`).join(" | ");
const one = <T extends string>(choices: readonly T[]) =>
  shape(union(choices), (value) => choices.find((choice) => choice === value));
const orNull = <T>(of: Shape<T>) =>
  shape<T | null>(`${of.says} | null`, (value) => (value === null ? null : of.read(value)));
const list = <T>(of: Shape<T>) =>
  shape<readonly T[]>(`(${of.says})[]`, (value) => {
    if (!Array.isArray(value) || value.length > mostIds) return undefined;
    const read = value.map((each) => of.read(each));
    return read.includes(undefined) ? undefined : (read as T[]);
  });
const text = (most: number) =>
  shape("string", (value) => (typeof value === "string" && value.length <= most ? value : undefined));
const number = shape("number", (value) => (Number.isFinite(value) ? (value as number) : undefined));
const boolean = shape("boolean", (value) => (typeof value === "boolean" ? value : undefined));
const id = shape("string", (value) => (typeof value === "string" && isId(value) ? value : undefined));
const bounds = shape<Bounds>("[west: number, south: number, east: number, north: number]", (value) =>
  Array.isArray(value) ? usableBounds(value) : undefined,
);

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Of<S> = S extends Shape<infer T> ? T : never;
/** An object of these fields; those in `maybe` may be left out. */
function fields<A extends Fields, B extends Fields>(must: A, maybe: B = {} as B) {
  type Result = { readonly [K in keyof A]: Of<A[K]> } & { readonly [K in keyof B]?: Of<B[K]> };
  const parts = [
    ...Object.entries(must).map(([key, { says }]) => `${key}: ${says}`),
    ...Object.entries(maybe).map(([key, { says }]) => `${key}?: ${says}`),
  ];
  return shape<Result>(`{ ${parts.join("; ")} }`, (value) => {
    if (!isObject(value)) return undefined;
    const result: Record<string, unknown> = {};
    for (const [key, of] of [...Object.entries(must), ...Object.entries(maybe)]) {
      const given = own(value, key);
      if (given === undefined && key in maybe) continue;
      const read = of.read(given);
      if (read === undefined) return undefined;
      result[key] = read;
    }
    return result as Result;
  });
}
const nothing = shape<undefined>("none", () => undefined);

const cameraFields = fields({ zoom: number, lat: number, lng: number });
const camera = shape<Camera>(cameraFields.says, (value) => usableCamera(cameraFields.read(value) ?? {}));
const aim = shape<Camera | { readonly bbox: Bounds }>(
  `${camera.says} | { bbox: ${bounds.says} }`,
  (value) => camera.read(value) ?? fields({ bbox: bounds }).read(value),
);
const selected = fields({ role: one<EntryRole>(["site", "trail", "route"]), id, name: text(200) });

/** What a page may say to the embed. `maybe`: the payload may be missing. */
export const commands = {
  hello: { payload: nothing },
  select: { payload: fields({ id: orNull(id) }) },
  filter: {
    payload: fields(
      {},
      {
        ids: orNull(list(id)),
        kind: orNull(list(one<EntryKind>(entryKinds))),
        theme: orNull(list(one<Theme>(themes))),
        bbox: orNull(bounds),
      },
    ),
  },
  view: { payload: aim },
  lang: { payload: fields({ lang: one<Language>(languages) }) },
  plan: { payload: fields({ plan: orNull(text(4000)) }) },
} as const;
export type CommandType = keyof typeof commands;
export type CommandPayload<T extends CommandType> = Of<(typeof commands)[T]["payload"]>;

/** What the embed says to the page. */
export const reports = {
  ready: { payload: fields({ version: number, lang: one<Language>(languages), ids: list(id) }) },
  select: { payload: orNull(selected) },
  view: { payload: fields({ zoom: number, lat: number, lng: number, bbox: bounds }) },
  plan: { payload: fields({ plan: orNull(text(4000)), stops: list(id) }) },
  resize: { payload: fields({ height: number }) },
  error: { payload: fields({ code: one(["option", "data", "map", "unknown"]), detail: text(200) }) },
  ack: { payload: fields({ ok: boolean }, { error: text(200) }) },
} as const;
export type ReportType = keyof typeof reports;
export type ReportPayload<T extends ReportType> = Of<(typeof reports)[T]["payload"]>;

/** A message of this version whose payload may be anything. */
export interface Envelope {
  readonly type: string;
  readonly id: string | number | undefined;
  readonly payload: unknown;
}
/** A command whose payload has the shape of its type. */
export type Command = {
  [T in CommandType]: {
    readonly type: T;
    readonly id: string | number | undefined;
    readonly payload: CommandPayload<T>;
  };
}[CommandType];

/** Reads the outer shape; null for anything that is not ours, whatever it is. */
export function readEnvelope(data: unknown): Envelope | null {
  if (!isObject(data) || own(data, "beilou") !== protocolVersion) return null;
  const [type, id] = [own(data, "type"), own(data, "id")];
  const idFits = id === undefined || Number.isFinite(id) || (typeof id === "string" && id.length <= 100);
  if (typeof type !== "string" || !idFits) return null;
  return { type, id: id as Envelope["id"], payload: own(data, "payload") };
}

/** Reads a command; a string says what is wrong with it, null that it is no message of ours. */
export function readCommand(data: unknown): Command | string | null {
  const envelope = readEnvelope(data);
  if (!envelope) return null;
  const { type, id } = envelope;
  if (!Object.hasOwn(commands, type)) return "type";
  const { payload: of } = commands[type as CommandType];
  const payload = (of as Shape<unknown>).read(envelope.payload);
  if (payload === undefined && type !== "hello") return "payload";
  return { type, id, payload } as Command;
}
