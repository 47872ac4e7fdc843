import {
  basemapValue,
  boundsValue,
  cameraValue,
  codeValue,
  colourValue,
  idsValue,
  idValue,
  manyValue,
  oneValue,
  type Value,
} from "./embed-values";
import { entryKinds, languages, themes } from "./entry";

/** Everything that an embed can be told, each once: parser, types, attributes, the dialog's form and docs follow. */
export const embedOptions = {
  site: { value: idValue, plain: null, live: true },
  trail: { value: idValue, plain: null, live: true },
  route: { value: idValue, plain: null, live: true },
  ids: { value: idsValue, plain: null, live: true },
  kind: { value: manyValue(entryKinds), plain: null, live: true },
  theme: { value: manyValue(themes), plain: null, live: true },
  bbox: { value: boundsValue, plain: null, live: true },
  plan: { value: codeValue, plain: null, live: true },
  map: { value: cameraValue, plain: null, live: true },
  ui: { value: oneValue(["full", "map", "list"]), plain: "full", live: false },
  lang: { value: oneValue(languages), plain: null, live: true },
  scheme: { value: oneValue(["auto", "light", "dark"]), plain: "auto", live: false },
  accent: { value: colourValue, plain: null, live: false },
  basemap: { value: basemapValue, plain: "auto", live: false },
  debug: { value: oneValue(["0", "1"]), plain: "0", live: false },
} as const satisfies Record<
  string,
  { value: Pick<Value<unknown>, "says" | "read">; plain: string | null; live: boolean }
>;

export type EmbedOption = keyof typeof embedOptions;
type Read<V> = V extends Value<infer T> ? T : never;
/** What an embed is to show and how; null where nothing is asked. */
export type EmbedOptions = {
  readonly [K in EmbedOption]:
    | Read<(typeof embedOptions)[K]["value"]>
    | ((typeof embedOptions)[K]["plain"] extends null ? null : never);
};

export const optionNames = Object.keys(embedOptions) as EmbedOption[];
export const plainEmbed = Object.fromEntries(
  optionNames.map((name) => [name, embedOptions[name].plain]),
) as EmbedOptions;

/**
 * Reads the query of embed.html. Unknown keys are passed over, so that newer snippets work with older maps; a value of
 * no use is named in `lost`, and the plain one holds.
 */
export function readEmbed(query: string): { readonly options: EmbedOptions; readonly lost: readonly EmbedOption[] } {
  const params = new URLSearchParams(query.slice(0, 10_000));
  const lost: EmbedOption[] = [];
  const options: Record<string, unknown> = { ...plainEmbed };
  for (const name of optionNames) {
    const text = params.get(name);
    if (text === null || text === "") continue;
    const value = embedOptions[name].value.read(text);
    if (value === undefined) lost.push(name);
    else options[name] = value;
  }
  return { options: options as unknown as EmbedOptions, lost };
}

/** One option as it stands in a query or an attribute; null for the plain value. */
export function writeOption<K extends EmbedOption>(name: K, value: EmbedOptions[K]): string | null {
  const { value: of, plain } = embedOptions[name];
  return value === null || value === plain ? null : (of as Value<unknown>).write(value);
}

/** The query of embed.html for these options, without its `?`: only what differs from the plain embed. */
export function writeEmbed(options: Partial<EmbedOptions>): string {
  return optionNames
    .flatMap((name) => {
      const text = options[name] === undefined ? null : writeOption(name, options[name] as never);
      return text === null ? [] : [`${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`];
    })
    .join("&");
}
