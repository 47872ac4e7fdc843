import { initial, open, openLong, type Pattern } from "./search-pattern";
import { exact, front, inside, type Where } from "./search-scan";
import { mayHold, type Signs, signsOfToken } from "./search-signs";
import type { Token } from "./search-tokens";

/** Longer queries than the bits of a number can hold are compared text by text. */
export const longestInTree = 30;

const breathEvery = 2000;

/** Told of texts that match: those numbered from `from` to `to`, `to` not included. */
type Found = (from: number, to: number, where: Where) => void;

/**
 * All texts as one tree of their tokens, so that what many begin with is compared once. Texts are strings of token
 * numbers (UTF-16 units), each once, in the order of those numbers, none empty. `breathe` is called now and then.
 */
export async function createTextTree(texts: readonly string[], tokens: readonly Token[], breathe: () => Promise<void>) {
  const signs = tokens.map(signsOfToken);
  const charsOf = Int32Array.from(signs, ({ chars }) => chars);
  const lettersOf = Int32Array.from(signs, ({ letters }) => letters);
  const lengths = Uint32Array.from(texts, ({ length }) => length);

  // Nodes stand in the order of a walk that goes down first; a node's texts and its branch are stretches.
  const [token, depth, end, first, last, chars, letters] = Array.from({ length: 7 }, (): number[] => []) as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const path: number[] = [];
  const pathChars: number[] = [];
  const pathLetters: number[] = [];
  const close = (toDepth: number, text: number) => {
    while (path.length > toDepth) {
      const node = path.pop() as number;
      pathChars.pop();
      pathLetters.pop();
      end[node] = token.length;
      last[node] = text;
      const above = path.at(-1);
      if (above === undefined) continue;
      chars[above] = (chars[above] as number) | (chars[node] as number);
      letters[above] = (letters[above] as number) | (letters[node] as number);
    }
  };
  const textChars = new Int32Array(texts.length);
  const textLetters = new Int32Array(texts.length);
  let before = "";
  for (const [i, text] of texts.entries()) {
    if (i > 0 && i % breathEvery === 0) await breathe();
    let same = 0;
    while (same < before.length && before.charCodeAt(same) === text.charCodeAt(same)) same++;
    close(same, i);
    for (let at = same; at < text.length; at++) {
      const number = text.charCodeAt(at);
      path.push(token.length);
      pathChars.push((pathChars.at(-1) ?? 0) | (charsOf[number] as number));
      pathLetters.push((pathLetters.at(-1) ?? 0) | (lettersOf[number] as number));
      token.push(number);
      depth.push(at + 1);
      first.push(i);
      // Of a text that leads through here: what stands above belongs to it as well.
      chars.push(pathChars.at(-1) as number);
      letters.push(pathLetters.at(-1) as number);
    }
    textChars[i] = pathChars.at(-1) as number;
    textLetters[i] = pathLetters.at(-1) as number;
    before = text;
  }
  close(0, texts.length);
  const count = token.length;
  const at = {
    token: Uint16Array.from(token),
    depth: Uint16Array.from(depth),
    end: Uint32Array.from(end),
    first: Uint32Array.from(first),
    last: Uint32Array.from(last),
    chars: Int32Array.from(chars),
    letters: Int32Array.from(letters),
  };
  /** What is known along the path, by depth: places reached by whole tokens and by initials, from the front and from anywhere. */
  const deepest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const states = Array.from({ length: 4 }, () => new Int32Array(deepest + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [frontWholes, frontInitials, wholes, initials] = states;
  /** From this depth on, all texts of the branch are known to match further in. */
  const known = new Uint8Array(deepest + 1);

  /** Finds the texts that match a pattern of up to `longestInTree` signs, without a typo. */
  function find(pattern: Pattern, asked: Signs, found: Found): void {
    const { length, whole, part, starts } = pattern;
    const all = 1 << length;
    let nextWholes = 0;
    let nextInitials = 0;
    /** Follows one token from the places reached; says whether the query ends there. */
    const step = (number: number, atWholes: number, atInitials: number): boolean => {
      let left = atWholes | atInitials;
      let ended = false;
      nextWholes = 0;
      nextInitials = 0;
      while (left !== 0) {
        const bit = left & -left;
        left ^= bit;
        const place = 31 - Math.clz32(bit);
        const entry = number * length + place;
        nextWholes |= (whole[entry] as number) << (place + 1);
        const parts = part[entry] as number;
        if (parts === 0) continue;
        if (parts & openLong || (parts & open && atWholes & bit)) ended = true;
        if (parts & initial) nextInitials |= bit << 1;
      }
      return ended;
    };
    let node = 0;
    while (node < count) {
      if (!mayHold(asked, at.chars[node] as number, at.letters[node] as number, false)) {
        node = at.end[node] as number;
        continue;
      }
      const number = at.token[node] as number;
      const down = at.depth[node] as number;
      const up = down - 1;
      const begins = starts[number] === 1 ? 1 : 0;
      const [from, to] = [at.first[node] as number, at.last[node] as number];

      const ended = step(
        number,
        up === 0 ? begins : (frontWholes[up] as number),
        up === 0 ? 0 : (frontInitials[up] as number),
      );
      const endedWhole = ((nextWholes | nextInitials) & all) !== 0;
      if (ended || endedWhole) {
        const isText = lengths[from] === down;
        if (isText && endedWhole) found(from, from + 1, exact);
        found(isText && endedWhole ? from + 1 : from, to, front);
        node = at.end[node] as number;
        continue;
      }
      frontWholes[down] = nextWholes;
      frontInitials[down] = nextInitials;
      const frontLives = (nextWholes | nextInitials) !== 0;

      known[down] = up === 0 ? 0 : (known[up] as number);
      if (up > 0 && !known[down]) {
        const endedInside = step(number, (wholes[up] as number) | begins, initials[up] as number);
        if (endedInside || ((nextWholes | nextInitials) & all) !== 0) {
          found(from, to, inside);
          known[down] = 1;
        }
        wholes[down] = nextWholes;
        initials[down] = nextInitials;
      } else {
        wholes[down] = 0;
        initials[down] = 0;
      }
      // Further down only a match from the front would be a better one.
      node = known[down] && !frontLives ? (at.end[node] as number) : node + 1;
    }
  }

  return {
    find,
    /** Whether a text may match a query, or with `typo` all of it but one sign; then it must still be compared. */
    mayMatch: (text: number, asked: Signs, typo: boolean): boolean =>
      mayHold(asked, textChars[text] as number, textLetters[text] as number, typo),
  };
}
