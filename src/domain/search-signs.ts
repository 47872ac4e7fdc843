import type { Piece } from "./search-fold";
import type { Token } from "./search-tokens";

/**
 * Which signs a text can stand for, as bits: most texts are told from a query by this alone. Different characters may
 * share a bit, so a text that passes must still be compared.
 */
export interface Signs {
  readonly chars: number;
  readonly letters: number;
}

const charBit = (char: string) => 1 << ((char.codePointAt(0) ?? 0) % 31);
/** Letters have a bit each, digits six bits among them. */
function letterBit(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 48 && code <= 57) return 1 << (26 + ((code - 48) % 6));
  return 1 << (code >= 97 && code <= 122 ? code - 97 : code % 26);
}
const lettersOf = (text: string) => [...text].reduce((bits, char) => bits | letterBit(char), 0);

/** What a token can stand for: a character and all its readings, or one letter or digit. */
export const signsOfToken = ({ char, han, reading, others }: Token): Signs =>
  han
    ? { chars: charBit(char), letters: lettersOf((reading ?? "") + others.join("")) }
    : { chars: 0, letters: letterBit(char) };

/** What a query asks for. */
export const signsOfQuery = (query: readonly Piece[]): Signs => ({
  chars: query.reduce((bits, { char, han }) => (han ? bits | charBit(char) : bits), 0),
  letters: query.reduce((bits, { char, han }) => (han ? bits : bits | letterBit(char)), 0),
});

/** Whether a text may hold all that a query asks for, or, `typo`, all but one sign. */
export function mayHold(asked: Signs, chars: number, letters: number, typo: boolean): boolean {
  const noChars = asked.chars & ~chars;
  const noLetters = asked.letters & ~letters;
  if (!typo) return (noChars | noLetters) === 0;
  return (noChars === 0 || noLetters === 0) && isOneBit(noChars | noLetters);
}
/** One bit, or none. */
const isOneBit = (bits: number) => (bits & (bits - 1)) === 0;
