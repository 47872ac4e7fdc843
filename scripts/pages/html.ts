import { escapeMarkup } from "../../src/outputs/escape";

/** An element without content; attributes that are null are left out. */
export const tag = (name: string, attributes: Readonly<Record<string, string | null>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeMarkup(value)}"`))
    .join("")}>`;
