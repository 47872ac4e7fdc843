import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype, { type Command, type Font } from "opentype.js";
import { decompress } from "woff2-encoder";

/**
 * Sets text as outlines, so that a picture looks the same on a machine without any Chinese font: Noto Serif SC from its
 * npm package, of whose hundred parts only those are read that hold a wanted character.
 */
export interface Typesetter {
  /** Width in pixels. */
  width(text: string, size: number, weight?: number): number;
  /** The outlines as SVG path data, from the baseline's left end; `anchor` says where x stands. */
  path(text: string, x: number, y: number, size: number, weight?: number, anchor?: "start" | "middle" | "end"): string;
}

const folder = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-serif-sc/package.json"));

/** A typesetter for the characters of `text`; one that the font lacks is left out. */
export async function createTypesetter(text: string): Promise<Typesetter> {
  const parts = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  const ranges = Object.entries(parts).map(([part, range]) => ({
    file: `noto-serif-sc-${part.replace(/[[\]]/g, "")}-wght-normal.woff2`,
    spans: range.split(",").map(span),
  }));
  const files = new Map<string, Font>();
  const fonts = new Map<string, Font>();
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) as number;
    const part = ranges.find(({ spans }) => spans.some(([from, to]) => from <= code && code <= to));
    if (!part) continue;
    const font = files.get(part.file) ?? (await readFont(join(folder, "files", part.file)));
    files.set(part.file, font);
    fonts.set(character, font);
  }
  /** Outline and width at a size of one pixel: each is worked out once, however often it is set. */
  const glyphs = new Map<string, Glyph | null>();
  function glyph(character: string, weight: number): Glyph | null {
    const key = `${weight} ${character}`;
    const known = glyphs.get(key);
    if (known !== undefined) return known;
    const font = fonts.get(character);
    const options = { variation: { wght: weight } };
    const made = font
      ? {
          commands: font.getPath(character, 0, 0, 1000, options).commands,
          advance: font.getAdvanceWidth(character, 1000, options) / 1000,
        }
      : null;
    glyphs.set(key, made);
    return made;
  }
  const width = (words: string, size: number, weight = 400) =>
    [...words].reduce((sum, character) => sum + (glyph(character, weight)?.advance ?? 0) * size, 0);
  return {
    width,
    path(words, x, y, size, weight = 400, anchor = "start") {
      let at = x - (anchor === "start" ? 0 : width(words, size, weight) / (anchor === "middle" ? 2 : 1));
      return [...words]
        .map((character) => {
          const one = glyph(character, weight);
          const from = at;
          at += (one?.advance ?? 0) * size;
          return one?.commands.map((command) => pathData(command, from, y, size / 1000)).join("") ?? "";
        })
        .join("");
    },
  };
}

interface Glyph {
  readonly commands: readonly Command[];
  readonly advance: number;
}

/** A command of an outline, moved and scaled. (The library's own writer runs a number into the zero after it.) */
function pathData({ type, x1, y1, x2, y2, x, y }: Command, left: number, baseline: number, scale: number): string {
  const points = [x1, y1, x2, y2, x, y].flatMap((one, i) =>
    one === undefined ? [] : Math.round(((i % 2 === 0 ? left : baseline) + one * scale) * 10) / 10,
  );
  return type + points.join(" ");
}

/** "U+4e00-4eff" as first and last code point. */
function span(range: string): [from: number, to: number] {
  const [from, to = from] = range.replace("U+", "").split("-");
  return [Number.parseInt(from as string, 16), Number.parseInt(to as string, 16)];
}

async function readFont(file: string): Promise<Font> {
  const bytes = await decompress(await readFile(file));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

/** No line begins with these. */
const closing = /^[，。、；：！？）》」』”’·…—]$/;

/** Text in lines no wider than `most` pixels: Chinese between any two characters, other scripts between words. */
export function wrap(text: string, most: number, width: (line: string) => number): string[] {
  const pieces = text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line && !closing.test(piece) && width(line + piece) > most) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** The largest of `sizes` at which the text fits in so many lines; the smallest, cut, where none does. */
export function fitText(
  text: string,
  most: number,
  lines: number,
  sizes: readonly number[],
  width: (line: string, size: number) => number,
): { readonly size: number; readonly lines: readonly string[]; readonly whole: boolean } {
  for (const size of sizes) {
    const set = wrap(text, most, (line) => width(line, size));
    const fits = (one: readonly string[]) => one.length <= lines && one.every((line) => width(line, size) <= most);
    if (!fits(set)) continue;
    // Lines of about the same length: no single character is left for the last one.
    const narrower = [0.6, 0.7, 0.8, 0.9].map((share) => wrap(text, most * share, (line) => width(line, size)));
    return { size, lines: narrower.find((one) => one.length === set.length && fits(one)) ?? set, whole: true };
  }
  const size = sizes.at(-1) as number;
  const set = wrap(text, most, (line) => width(line, size)).slice(0, lines);
  return { size, lines: set.map((line, i) => (i === lines - 1 ? `${line.slice(0, -1)}…` : line)), whole: false };
}
