import * as fc from "fast-check";
import { expect, test } from "vitest";
import { queryWords } from "../../src/domain/search-fold";
import { createPattern } from "../../src/domain/search-pattern";
import { createScanner } from "../../src/domain/search-scan";
import { signsOfQuery } from "../../src/domain/search-signs";
import { createTokens } from "../../src/domain/search-tokens";
import { createTextTree } from "../../src/domain/search-tree";

const index = {
  readings: { 长: ["chang", "zhang"], 沟: ["gou"], 张: ["zhang"], 坊: ["fang"], 重: ["chong", "zhong"] },
  exceptions: {},
  simple: "",
  text: {},
  others: [],
};
const signs = (most: number) =>
  fc
    .array(fc.constantFrom(..."长沟张坊重", "a", "c", "cha", "chang", "zh", "g", "gou", " ", "1", "12"), {
      maxLength: most,
    })
    .map((parts) => parts.join(""));

test("the tree finds what comparing text by text finds, and the masks leave nothing out", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(signs(7), { minLength: 1, maxLength: 12 }),
      signs(4),
      fc.constantFrom("plain", "reading", "typo"),
      async (written, asked, closeness) => {
        const tokens = createTokens(index);
        const texts = [...new Set(written.map((text) => String.fromCharCode(...tokens.of(text))))]
          .filter((text) => text !== "")
          .sort();
        const tree = await createTextTree(texts, tokens.all, async () => undefined);
        const word = queryWords(asked, tokens.simple).flat();
        const pattern = word.length > 0 && createPattern(word, tokens.all, closeness);
        if (!pattern) return;
        const scanner = createScanner(pattern);
        const compared = texts.map((text) => {
          const stream = Uint16Array.from(text, (char) => char.charCodeAt(0));
          return scanner.where(stream, 0, stream.length);
        });
        const wanted = signsOfQuery(word);
        compared.forEach((where, i) => {
          if (where !== null) expect(tree.mayMatch(i, wanted, closeness === "typo")).toBe(true);
        });
        if (closeness === "typo") return;
        const found: (number | null)[] = texts.map(() => null);
        tree.find(pattern, wanted, (from, to, where) => {
          for (let i = from; i < to; i++) found[i] = Math.min(found[i] ?? where, where);
        });
        expect(found).toEqual(compared);
      },
    ),
    { numRuns: 2000 },
  );
});
