import { cleanText } from "../../domain/clean-text";
import { escapeMarkup } from "../escape";

/** Any text as the content of an element or attribute of XML or HTML. */
export const escapeText = (text: string): string => escapeMarkup(cleanText(text));

/** Degrees as files have them: seven digits are a centimetre; never in powers of ten. */
export const degrees = (value: number): string => value.toFixed(7).replace(/\.?0+$/, "");
/** Metres of height: a decimetre is more than any recorder knows. */
export const height = (value: number): string => value.toFixed(1).replace(/\.0$/, "");

/** An element with text; nothing at all for no text. */
export const textElement = (name: string, text: string): string => {
  const content = escapeText(text);
  return content ? `<${name}>${content}</${name}>` : "";
};
