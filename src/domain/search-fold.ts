/** One letter, digit or character of a text that search counts, and where it stands there (UTF-16 units). */
export interface Piece {
  readonly char: string;
  readonly from: number;
  readonly to: number;
  readonly han: boolean;
  /** A match may begin here: each character and digit, and the first letter of a word (digits end one). */
  readonly first: boolean;
}

const isHan = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000;

/**
 * Takes a text apart for search: full width, case, tones and accents are levelled (ü is typed as v), old forms of
 * characters become the ones in use (`simple`), and all that is neither letter, digit nor character is left out.
 */
export function pieces(text: string, simple: ReadonlyMap<string, string>): Piece[] {
  const found: Piece[] = [];
  let before = "";
  let at = 0;
  for (const written of text) {
    const from = at;
    at += written.length;
    for (const char of levelled(written, simple)) {
      const code = char.codePointAt(0) ?? 0;
      const han = isHan(code);
      const sort = han ? "han" : code >= 48 && code <= 57 ? "digit" : "letter";
      found.push({ char, from, to: at, han, first: sort !== "letter" || sort !== before });
      before = sort;
    }
    if (found.at(-1)?.from !== from) before = isMark(written) ? before : "";
  }
  return found;
}

/** An apostrophe or a combining mark does not end a word: Ma'an is one. */
const isMark = (char: string) => /['’\p{M}]/u.test(char);

function levelled(char: string, simple: ReadonlyMap<string, string>): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return /[a-z0-9]/i.test(char) ? char.toLowerCase() : "";
  if (code >= 0x4e00 && code <= 0x9fff) return simple.get(char) ?? char;
  return [...char.normalize("NFKD").toLowerCase().replace("u\u0308", "v")]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .map((one) => simple.get(one) ?? one)
    .join("");
}

/** The words of a query, as spaces and signs part them. */
export function queryWords(text: string, simple: ReadonlyMap<string, string>): Piece[][] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map((word) => pieces(word, simple))
    .filter((word) => word.length > 0);
}
