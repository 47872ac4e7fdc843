import { type Piece, pieces } from "./search-fold";
import type { SearchIndex } from "./search-record";

/** One sign that occurs in names, with all the ways in which a query may write it. */
export interface Token {
  readonly char: string;
  readonly han: boolean;
  readonly first: boolean;
  /** As it reads where it stands; none for letters and digits, and for a character without a known reading. */
  readonly reading: string | null;
  /** Its other readings. */
  readonly others: readonly string[];
}

/** Turns texts into numbers, one for each different token, so that a query is compared with each token only once. */
export interface Tokens {
  readonly all: readonly Token[];
  readonly simple: ReadonlyMap<string, string>;
  of(text: string): number[];
  /** The same tokens where they stand in the text. */
  pieces(text: string): Piece[];
}

export function createTokens(index: SearchIndex): Tokens {
  const all: Token[] = [];
  const numbers = new Map<string, number>();
  const pairs = [...index.simple];
  const simple = new Map(pairs.flatMap((old, i) => (i % 2 === 0 ? [[old, pairs[i + 1] ?? old] as const] : [])));
  const readings = new Map(Object.entries(index.readings));
  const exceptions = new Map(Object.entries(index.exceptions));

  function number(char: string, han: boolean, first: boolean, exception: string | undefined): number {
    const known = han ? (readings.get(char) ?? []) : [];
    const reading = exception ?? known[0] ?? null;
    const key = han ? `${char}${reading}` : first ? ` ${char}` : char;
    const before = numbers.get(key);
    if (before !== undefined) return before;
    all.push({ char, han, first, reading, others: known.filter((other) => other !== reading) });
    numbers.set(key, all.length - 1);
    return all.length - 1;
  }

  return {
    all,
    simple,
    pieces: (text) => pieces(text, simple),
    of(text) {
      const exception = exceptions.get(text)?.split(" ");
      let character = 0;
      return pieces(text, simple).map(({ char, han, first }) =>
        number(char, han, first, han ? exception?.[character++] : undefined),
      );
    },
  };
}
