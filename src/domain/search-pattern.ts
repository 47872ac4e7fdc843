import type { Piece } from "./search-fold";
import type { Token } from "./search-tokens";

/** How forgiving a comparison is: as written and usually read; with a character's other readings; one sign off. */
export const closenesses = ["plain", "reading", "typo"] as const;
export type Closeness = (typeof closenesses)[number];

/**
 * What each token can stand for in a query, worked out once for a query. Entries stand at `token * length + place`,
 * where `place` is the number of signs of the query that came before.
 */
export interface Pattern {
  readonly length: number;
  readonly closeness: Closeness;
  /** Bit n: the token is the next n + 1 signs. */
  readonly whole: Uint8Array;
  /** Bit n: the token is the next n + 1 signs but for one letter or character. */
  readonly near: Uint8Array;
  readonly part: Uint8Array;
  /** By token: whether a match may begin with it; where in a text it must stand at the beginning, `atFront`. */
  readonly starts: Uint8Array;
  readonly atFront: boolean;
}

/** Bits of `part`. */
export const initial = 1;
/** The query ends inside the token's reading, after two letters or more; after three or more. */
export const open = 2;
export const openLong = 4;
/** The token may be what was left out of the query. */
export const leftOut = 8;

/** Fewer letters than this in the middle of an English word say nothing. */
const shortest = 3;
/** A character weighs as much as two letters: below this weight, one sign off is another word. */
const typoWeight = 5;

const isLetter = (piece: Piece | undefined) => piece !== undefined && !piece.han && !/\d/.test(piece.char);

/** Null where being forgiving changes nothing: no other readings, or a query too short for a sign to be off. */
export function createPattern(query: readonly Piece[], tokens: readonly Token[], closeness: Closeness): Pattern | null {
  const length = query.length;
  const typos = closeness === "typo";
  const weight = query.reduce((sum, { han }) => sum + (han ? 2 : 1), 0);
  // Two characters, one of them wrong, only where a name begins with them: 浦洼 for 蒲洼.
  const atFront = typos && length === 2 && query.every(({ han }) => han);
  if (typos && weight < typoWeight && !atFront) return null;
  if (closeness === "reading" && query.every(({ han }) => han)) return null;

  const whole = new Uint8Array(tokens.length * length);
  const near = new Uint8Array(typos ? tokens.length * length : 0);
  const part = new Uint8Array(tokens.length * length);
  const starts = new Uint8Array(tokens.length);
  const letters = query.map((piece) => (piece.han ? " " : piece.char)).join("");

  tokens.forEach((token, t) => {
    const readings = token.reading === null ? [] : [token.reading];
    if (closeness === "reading") readings.push(...token.others);
    for (let place = 0; place < length; place++) {
      const at = t * length + place;
      const piece = query[place] as Piece;
      if (piece.char === token.char) whole[at] = 1;
      if (!piece.han) {
        for (const reading of readings) {
          const same = alike(reading, letters, place);
          if (same === reading.length) whole[at] = (whole[at] ?? 0) | (1 << (same - 1));
          else if (same > 1 && place + same === length)
            part[at] = (part[at] ?? 0) | (same > 2 ? open | openLong : open);
          if (same > 0 && !typos) part[at] = (part[at] ?? 0) | initial;
        }
      }
      if (!typos) continue;
      if (piece.char !== token.char && mayStandFor(piece, token)) near[at] = 1;
      if (!atFront && (piece.han ? token.han : isLetter(piece) && isLetterToken(token)))
        part[at] = (part[at] ?? 0) | leftOut;
      if (!piece.han) for (const reading of readings) near[at] = (near[at] ?? 0) | lengthsNear(reading, letters, place);
    }
    const begins = (whole[t * length] ?? 0) | (part[t * length] ?? 0);
    if (typos) starts[t] = token.first && (begins & ~leftOut || sameLetter(token, letters)) ? 1 : 0;
    else starts[t] = begins && (token.first || length >= shortest) ? 1 : 0;
  });
  return { length, closeness, whole, near, part, starts, atFront };
}

const isLetterToken = ({ char, han }: Token) => !han && !/\d/.test(char);
const mayStandFor = (piece: Piece, token: Token) => (piece.han ? token.han : isLetter(piece) && isLetterToken(token));
const sameLetter = ({ reading }: Token, letters: string) => reading?.[0] === letters[0];

/** How many letters of a reading stand in the query at a place. */
function alike(reading: string, letters: string, place: number): number {
  let same = 0;
  while (same < reading.length && reading[same] === letters[place + same]) same++;
  return same;
}

/** Bit n for each n + 1 letters of the query, from a place on, that differ from the reading by exactly one. */
function lengthsNear(reading: string, letters: string, place: number): number {
  let bits = 0;
  if (reading.length < 2) return bits;
  for (let length = Math.max(2, reading.length - 1); length <= reading.length + 1; length++) {
    if (place + length > letters.length) break;
    if (isOneOff(reading, letters.slice(place, place + length))) bits |= 1 << (length - 1);
  }
  return bits;
}

/** One letter exchanged, missing, too many, or two neighbours in each other's place. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || b.includes(" ") || /\d/.test(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let front = 0;
  while (front < short.length && short[front] === long[front]) front++;
  let back = 0;
  while (back < short.length - front && short[short.length - 1 - back] === long[long.length - 1 - back]) back++;
  const left = long.length - front - back;
  if (left <= 1) return true;
  return (
    left === 2 && short.length === long.length && short[front] === long[front + 1] && short[front + 1] === long[front]
  );
}
