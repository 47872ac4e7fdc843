/** What a syllable of pinyin looks like: an initial or none, vowels, and an ending. */
const syllable = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?$/;
const longest = 6;

/**
 * Shares a written reading out to its characters: "Chóngzǒu" and 重走 give "chong", "zou". Readings that the dictionary
 * has are preferred, others are let through where they look like a syllable. Null where the two do not fit each other.
 */
export function alignReading(
  chars: readonly string[],
  written: string,
  readingsOf: (char: string) => readonly string[],
): string[] | null {
  const letters = written
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("u\u0308", "v")
    .replace(/[^a-z]/g, "");
  /** By the letters used so far: the cheapest way there, and its syllables. */
  let ways = new Map<number, { cost: number; syllables: readonly string[] }>([[0, { cost: 0, syllables: [] }]]);
  for (const char of chars) {
    const known = readingsOf(char);
    const further: typeof ways = new Map();
    for (const [at, { cost, syllables }] of ways) {
      for (let length = 1; length <= longest && at + length <= letters.length; length++) {
        const piece = letters.slice(at, at + length);
        const price = cost + (known.includes(piece) ? 0 : 1);
        if (!known.includes(piece) && !syllable.test(piece)) continue;
        if (price < (further.get(at + length)?.cost ?? Infinity))
          further.set(at + length, { cost: price, syllables: [...syllables, piece] });
      }
    }
    ways = further;
  }
  return ways.get(letters.length)?.syllables.slice() ?? null;
}
