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

const none: Signs = { chars: 0, letters: 0 };
/** Characters share 28 bits; letters and digits have a bit each, the last four digits beside the characters. */
function signsOf(char: string, han: boolean): Signs {
  const code = char.codePointAt(0) ?? 0;
  if (han) return { chars: 1 << (code % 28), letters: 0 };
  if (code >= 54 && code <= 57) return { chars: 1 << (code - 54 + 28), letters: 0 };
  if (code >= 48 && code <= 53) return { chars: 0, letters: 1 << (code - 48 + 26) };
  return { chars: 0, letters: 1 << (code >= 97 && code <= 122 ? code - 97 : code % 26) };
}
const both = (a: Signs, b: Signs): Signs => ({ chars: a.chars | b.chars, letters: a.letters | b.letters });
const lettersOf = (text: string) => [...text].reduce((signs, char) => both(signs, signsOf(char, false)), none);

/** What a token can stand for: a character and all its readings, or one letter or digit. */
export const signsOfToken = ({ char, han, reading, others }: Token): Signs =>
  han ? both(signsOf(char, true), lettersOf((reading ?? "") + others.join(""))) : signsOf(char, false);

/** What a query asks for. */
export const signsOfQuery = (query: readonly Piece[]): Signs =>
  query.reduce((signs, { char, han }) => both(signs, signsOf(char, han)), none);

/** Whether a text may hold all that a query asks for, or, `typo`, all but one sign. */
export function mayHold(asked: Signs, chars: number, letters: number, typo: boolean): boolean {
  const noChars = asked.chars & ~chars;
  const noLetters = asked.letters & ~letters;
  if (!typo) return (noChars | noLetters) === 0;
  return (noChars === 0 || noLetters === 0) && isOneBit(noChars | noLetters);
}
/** One bit, or none. */
const isOneBit = (bits: number) => (bits & (bits - 1)) === 0;
