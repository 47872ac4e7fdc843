import { initial, leftOut, open, openLong, type Pattern } from "./search-pattern";

/** Where a text matches a query: exact, from its beginning, or further in. */
export const exact = 0;
export const front = 1;
export const inside = 2;
export type Where = typeof exact | typeof front | typeof inside;

/** A stretch of tokens, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly where: Where;
}

type Numbers = Uint16Array | readonly number[];

/** How a place of the query was come to: by whole tokens, by an initial, or with the one error that is forgiven. */
const byWhole = 1;
const byInitial = 2;
const byError = 4;

/**
 * Looks for a pattern in texts written as token numbers. All ways of reading a text are followed side by side, so a
 * text costs about as much as it is long, whatever the query mixes.
 */
export function createScanner(pattern: Pattern) {
  const { length, whole, near, part, starts, atFront } = pattern;
  const typos = pattern.closeness === "typo";
  let now = new Uint8Array(length + 1);
  let next = new Uint8Array(length + 1);
  /** Places outside of these two are empty. */
  let low = length + 1;
  let high = -1;
  let ended = false;
  let endedWhole = false;

  function reset() {
    for (let place = low; place <= high; place++) now[place] = 0;
    low = length + 1;
    high = -1;
  }
  function begin() {
    now[0] = (now[0] ?? 0) | byWhole;
    low = 0;
    if (high < 0) high = 0;
  }
  function step(token: number, first: boolean) {
    ended = false;
    endedWhole = false;
    const [from, to] = [low, high];
    low = length + 1;
    high = -1;
    for (let place = from; place <= to; place++) {
      const state = now[place] as number;
      now[place] = 0;
      if (state === 0 || place >= length) continue;
      const at = token * length + place;
      const parts = part[at] as number;
      move(place, whole[at] as number, state & byError ? (state & byWhole ? byWhole | byError : byError) : byWhole);
      if (!typos) {
        if (parts & initial) reach(place + 1, byInitial);
        if ((parts & open && state & byWhole) || parts & openLong) ended = true;
        continue;
      }
      if (state & byError && parts & open) ended = true;
      if (!(state & byWhole)) continue;
      if (place > 0 || first || starts[token] === 1) {
        const bits = near[at] as number;
        // In the middle of a text, the first sign itself must be right.
        move(place, place > 0 || first ? bits : bits & ~1, byError);
      }
      if (place > 0 && parts & leftOut) reach(place, byError);
    }
    if (typos && !atFront) {
      // The query has a sign too many.
      for (let place = Math.max(1, low); place < Math.min(high + 1, length); place++) {
        if ((next[place] as number) & byWhole) reach(place + 1, byError);
      }
    }
    [now, next] = [next, now];
    if (high === length && now[length]) {
      ended = true;
      endedWhole = true;
      now[length] = 0;
    }
  }
  function move(place: number, lengths: number, state: number) {
    for (let bits = lengths, by = 1; bits; bits >>= 1, by++) if (bits & 1) reach(place + by, state);
  }
  function reach(place: number, state: number) {
    if (place > length) return;
    next[place] = (next[place] as number) | state;
    if (place < low) low = place;
    if (place > high) high = place;
  }

  /** The end of a match that begins at `from`; -1 for none. Afterwards `endedWhole` says how it ended. */
  function endFrom(text: Numbers, from: number, to: number, first: boolean): number {
    reset();
    begin();
    for (let i = from; i < to; i++) {
      step(text[i] as number, first && i === from);
      if (ended) return i + 1;
      if (high < 0) return -1;
    }
    return -1;
  }
  function anywhere(text: Numbers, from: number, to: number): boolean {
    reset();
    for (let i = from; i < to; i++) {
      const token = text[i] as number;
      if (starts[token] === 1) begin();
      else if (high < 0) continue;
      step(token, false);
      if (ended) return true;
    }
    return false;
  }

  return {
    /** Where the text between `from` and `to` matches; null where it does not. */
    where(text: Uint16Array, from: number, to: number): Where | null {
      if (from === to) return null;
      if (starts[text[from] as number] === 1 || typos) {
        const end = endFrom(text, from, to, true);
        if (end >= 0) return end === to && endedWhole ? exact : front;
      }
      if (atFront) return null;
      return anywhere(text, from + 1, to) ? inside : null;
    },
    /** The stretch that matches, the first one there is. */
    stretch(text: Numbers): Stretch | null {
      for (let from = 0; from < text.length; from++) {
        if (starts[text[from] as number] !== 1 && !(typos && from === 0)) continue;
        const to = endFrom(text, from, text.length, from === 0);
        if (to < 0) {
          if (atFront) return null;
          continue;
        }
        return { from, to, where: from > 0 ? inside : to === text.length && endedWhole ? exact : front };
      }
      return null;
    },
  };
}
export type Scanner = ReturnType<typeof createScanner>;
