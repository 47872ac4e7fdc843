import {
  type EmbedOptions,
  embedOptions,
  optionNames,
  plainEmbed,
  writeEmbed,
  writeOption,
} from "../domain/embed-options";
import { encodeCamera } from "../domain/view";
import { escapeMarkup } from "./escape";

/** What a snippet needs to know of the map it frames. */
export interface EmbedTarget {
  /** The public address of the map, ending in a slash. */
  readonly base: string;
  /** What the frame is called, for those who cannot see it. */
  readonly title: string;
  /** Words of the plain link. */
  readonly open: string;
}

/** The address of embed.html with these options. */
export function embedAddress(base: string, options: Partial<EmbedOptions>): string {
  const query = writeEmbed(options);
  return `${base}embed.html${query ? `?${query}` : ""}`;
}

/** The full map at the same content, for a plain link. */
export function mapAddress(base: string, options: Partial<EmbedOptions>): string {
  const parts = [
    options.map && `map=${encodeCamera(options.map)}`,
    ...(["site", "trail", "route"] as const).map((role) => options[role] && `${role}=${options[role]}`),
    ...(["kind", "theme", "ids"] as const).map((key) => options[key] && `${key}=${options[key].join(",")}`),
    options.lang === "en" && "lang=en",
    options.plan && `plan=${options.plan}`,
  ].filter(Boolean);
  return `${base}${parts.length > 0 ? `#${parts.join("&")}` : ""}`;
}

/** An iframe that keeps its shape while it loads, and a plain link for where frames are taken out. */
export function iframeSnippet(target: EmbedTarget, options: Partial<EmbedOptions>): string {
  const { base, title, open } = target;
  const shape = options.ui === "list" ? "height:480px" : "aspect-ratio:4/3;min-height:320px";
  return `<iframe title="${escapeMarkup(title)}" src="${escapeMarkup(embedAddress(base, options))}"
  loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allow="geolocation; fullscreen"
  style="display:block;width:100%;${shape};border:0"></iframe>
<p><a href="${escapeMarkup(mapAddress(base, options))}">${escapeMarkup(open)}</a></p>`;
}

/** The element, with a plain link inside for where script does not run. */
export function elementSnippet(target: EmbedTarget, options: Partial<EmbedOptions>): string {
  const attributes = optionNames.flatMap((name) => {
    const value = options[name];
    const text = value === undefined ? null : writeOption(name, value as never);
    return text === null ? [] : [` ${name}="${escapeMarkup(text)}"`];
  });
  return `<script type="module" src="${escapeMarkup(target.base)}embed.js"></script>
<beilou-map${attributes.join("")}>
  <a href="${escapeMarkup(mapAddress(target.base, options))}">${escapeMarkup(target.open)}</a>
</beilou-map>`;
}

/** Options as the form holds them, text by text; empty for the plain value. */
export type EmbedForm = Readonly<Partial<Record<keyof EmbedOptions, string>>>;

/** What the form's texts mean; what cannot be used is left plain. */
export function formOptions(form: EmbedForm): EmbedOptions {
  const options: Record<string, unknown> = { ...plainEmbed };
  for (const name of optionNames) {
    const read = form[name] ? embedOptions[name].value.read(form[name]) : undefined;
    if (read !== undefined) options[name] = read;
  }
  return options as unknown as EmbedOptions;
}
