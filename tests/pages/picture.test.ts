import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { palettePng } from "../../scripts/pages/png";
import { createTypesetter, fitText, wrap } from "../../scripts/pages/typeset";

/** Every character ten pixels wide. */
const tens = (line: string) => [...line].length * 10;

describe("lines of a picture", () => {
  test("Chinese breaks between characters, but not before a closing mark", () => {
    expect(wrap("房良联合县政府", 40, tens)).toEqual(["房良联合", "县政府"]);
    expect(wrap("没有新中国》馆", 50, tens)).toEqual(["没有新中国》", "馆"]);
  });

  test("English breaks between words", () => {
    expect(wrap("Red Basket Hall", 100, tens)).toEqual(["Red Basket", "Hall"]);
  });

  test("the largest size at which the text fits is taken, in lines of about the same length", () => {
    const width = (line: string, size: number) => [...line].length * size;
    expect(fitText("王家台烈士陵园", 300, 2, [60, 50, 40], width)).toEqual({
      size: 60,
      lines: ["王家台烈", "士陵园"],
      whole: true,
    });
  });

  test("what fits at no size is cut, and shows it", () => {
    const cut = fitText("一二三四五六七八", 20, 2, [10], (line, size) => [...line].length * size);
    expect(cut).toEqual({ size: 10, lines: ["一二", "三…"], whole: false });
  });
});

describe("text as outlines", () => {
  test("a Chinese character is as wide as its size, and drawn without any font of the machine", async () => {
    const set = await createTypesetter("背篓A");
    expect(set.width("背篓", 100)).toBe(200);
    const path = set.path("背篓A", 0, 100, 100, 700);
    // Moves, lines and curves with numbers apart from each other, and nothing else.
    expect(path).toMatch(/^(?:[MLQC]-?\d+(?:\.\d)?(?: -?\d+(?:\.\d)?)+|Z)+$/);
    expect(path.length).toBeGreaterThan(1000);
  });

  test("a heavier weight is another outline of the same width", async () => {
    const set = await createTypesetter("堡");
    expect(set.path("堡", 0, 0, 100, 400)).not.toBe(set.path("堡", 0, 0, 100, 700));
    expect(set.width("堡", 100, 400)).toBe(set.width("堡", 100, 700));
  });

  test("a character that the font lacks takes no room", async () => {
    const set = await createTypesetter("\u{10ffff}");
    expect(set.width("\u{10ffff}", 100)).toBe(0);
  });
});

describe("a palette PNG", () => {
  const red = [168, 35, 28, 255];
  const paper = [246, 242, 232, 255];
  const png = Buffer.from(palettePng(Uint8Array.from([red, paper, paper, red, paper, paper].flat()), 3, 2));

  test("has the signature, the size and one byte a pixel", () => {
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
    expect([...png.subarray(24, 29)]).toEqual([8, 3, 0, 0, 0]);
  });

  test("holds the colours, the commonest first, and each pixel's place among them", () => {
    const palette = png.indexOf("PLTE");
    expect([...png.subarray(palette + 4, palette + 10)]).toEqual([...paper.slice(0, 3), ...red.slice(0, 3)]);
    const data = png.indexOf("IDAT");
    const length = png.readUInt32BE(data - 4);
    expect([...inflateSync(png.subarray(data + 4, data + 4 + length))]).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
  });
});
