import type { Signs } from "./search-signs";
import type { Token } from "./search-tokens";
import { createTextTree } from "./search-tree";

/** The texts of all records, each different one once, with the records that it belongs to. */
export function createTexts() {
  const numbers = new Map<string, number>();
  const textOf: number[] = [];
  const ownerOf: number[] = [];
  const nameOf: number[] = [];

  /** The texts in order, when all have been taken in. */
  async function close(tokens: readonly Token[], breathe: () => Promise<void>) {
    const texts = [...numbers.keys()].sort();
    const place = new Uint32Array(texts.length);
    texts.forEach((text, i) => {
      place[numbers.get(text) as number] = i;
    });
    const ends = new Uint32Array(texts.length);
    let length = 0;
    for (const [i, text] of texts.entries()) {
      length += text.length;
      ends[i] = length;
    }
    const stream = new Uint16Array(length);
    let at = 0;
    for (const text of texts) for (let i = 0; i < text.length; i++) stream[at++] = text.charCodeAt(i);

    // Owners of text i stand from ownersFrom[i] to ownersFrom[i + 1].
    const ownersFrom = new Uint32Array(texts.length + 1);
    for (const text of textOf) (ownersFrom[(place[text] as number) + 1] as number)++;
    for (let i = 0; i < texts.length; i++) (ownersFrom[i + 1] as number) += ownersFrom[i] as number;
    const filled = ownersFrom.slice();
    const owners = new Uint32Array(textOf.length);
    const names = new Uint8Array(textOf.length);
    textOf.forEach((text, i) => {
      const to = (filled[place[text] as number] as number)++;
      owners[to] = ownerOf[i] as number;
      names[to] = nameOf[i] as number;
    });

    const tree = await createTextTree(texts, tokens, breathe);
    return {
      tree,
      /** The records that the texts numbered `from` to `to`, not included, belong to, and as what. */
      eachOwner(from: number, to: number, act: (owner: number, name: number) => void): void {
        const end = ownersFrom[to] as number;
        for (let i = ownersFrom[from] as number; i < end; i++) act(owners[i] as number, names[i] as number);
      },
      /** The texts that may match, each as a stretch of `stream`. */
      eachThatMay(
        asked: Signs,
        typo: boolean,
        act: (text: number, stream: Uint16Array, from: number, to: number) => void,
      ): void {
        for (let text = 0; text < ends.length; text++)
          if (tree.mayMatch(text, asked, typo))
            act(text, stream, text === 0 ? 0 : (ends[text - 1] as number), ends[text] as number);
      },
    };
  }

  return {
    /** Takes in a text of a record, as the numbers of its tokens. */
    add(tokens: readonly number[], owner: number, name: number): void {
      if (tokens.length === 0) return;
      const text = String.fromCharCode(...tokens);
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      textOf.push(number);
      ownerOf.push(owner);
      nameOf.push(name);
    },
    close,
  };
}
