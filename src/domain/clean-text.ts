/** Control characters but tab and line feed; marks that turn the direction of writing; what is no character at all. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text that any file can hold: XML 1.0 forbids most control characters, turned direction deceives, and half an emoji is
 * not UTF-8. Emoji, joiners and quotes stay. Lines end in a line feed.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(unfit, "")
    .trim();

/** The same as one line: for names, cells and titles. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ");
