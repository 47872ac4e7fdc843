import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError, type Problem } from "../../src/data/problem";
import { decodeText, parseJson } from "../../src/data/read-text";
import { utf8 } from "../helpers/records";

const decoded = (bytes: Uint8Array | readonly number[]) => {
  const problems: Problem[] = [];
  return { text: decodeText(Uint8Array.from(bytes), "f.geojson", problems), problems };
};
const problemOf = (act: () => unknown): Problem => {
  try {
    act();
  } catch (cause) {
    if (cause instanceof DataError) return cause.problem;
    throw cause;
  }
  throw new Error("nothing was refused");
};
const utf16 = (text: string, littleEndian: boolean) =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });

describe("decodeText", () => {
  const text = '{"name":"房山"}';

  test.each([
    ["UTF-8", [...utf8(text)]],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...utf8(text)]],
    ["UTF-16, little end first, with a mark", [0xff, 0xfe, ...utf16(text, true)]],
    ["UTF-16, big end first, with a mark", [0xfe, 0xff, ...utf16(text, false)]],
    ["UTF-16, little end first, without a mark", utf16(text, true)],
  ])("%s is read, and there is nothing to say about it", (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text, problems: [] });
  });

  test("GBK is read, with a hint to save the file as UTF-8", () => {
    // 房山 is B7BF C9BD in GBK
    const { text: read, problems } = decoded([...utf8('{"name":"'), 0xb7, 0xbf, 0xc9, 0xbd, ...utf8('"}')]);
    expect(read).toBe(text);
    expect(problems).toMatchObject([
      { code: "encoding-guessed", level: "hint", file: "f.geojson", detail: "GB 18030" },
    ]);
  });

  test("bytes that are no text are refused", () => {
    expect(problemOf(() => decoded([0x7b, 0xff, 0xff, 0x80, 0x7d])).code).toBe("encoding");
  });

  test("any text survives UTF-8, and any bytes give text or a refusal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        fc.pre(!any.startsWith("\ufeff") && !any.includes("\u0000") && !any.startsWith("<?xml"));
        expect(decoded(utf8(any)).text).toBe(any);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(typeof decoded(bytes).text).toBe("string");
        } catch (cause) {
          expect(cause).toBeInstanceOf(DataError);
        }
      }),
    );
  });
});

describe("parseJson", () => {
  test("gives back any value that was written as JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text, "f.json")).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ["a word instead of a value", '{\n "a": 1,\n "b": x\n}', "3:7"],
    ["NaN", '{"coordinates": [NaN, 1]}', "1:18"],
    ["a comma too many", '{"a": 1,\n}', "2:1"],
    ["a missing comma", "[1\n 2]", "2:2"],
    ["a missing colon", '{"a" 1}', "1:6"],
    ["a missing bracket, that is a file cut short", '{"a": [1, 2', "1:12"],
    ["a string that does not end", '{\n "name": "房山', "2:10"],
    ["a line break in a string", '{"a": "b\nc"}', "1:7"],
    ["single quotes", "{'a': 1}", "1:2"],
    ["a bracket too many", '{"a": 1}}', "1:9"],
    ["a comment", '{"a": 1} // done', "1:10"],
    ["a zero in front", "[01]", "1:3"],
    ["nothing at all", "", "1:1"],
    ["white space alone", "\n\n", "3:1"],
  ])("%s is refused at its line and column", (_, text, place) => {
    expect(problemOf(() => parseJson(text, "f.json"))).toMatchObject({
      code: "not-json",
      file: "f.json",
      detail: place,
    });
  });

  test("text that is cut anywhere is refused, at a place inside it", () => {
    const whole = JSON.stringify({
      type: "FeatureCollection",
      features: [{ id: "a", n: [1.5, null, true], 名: "房\n" }],
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (end) => {
        const { code, detail } = problemOf(() => parseJson(whole.slice(0, end), "f.json"));
        expect(code).toBe("not-json");
        const column = Number(detail?.split(":")[1]);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual(end + 1);
      }),
    );
  });

  test("any text is a value or a refusal", () => {
    const jsonLike = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\0123456789.-+eEtruefalsn \n\u0001房') });
    fc.assert(
      fc.property(fc.oneof(jsonLike, fc.string({ unit: "binary" })), (text) => {
        try {
          parseJson(text, "f.json");
        } catch (cause) {
          expect(cause).toBeInstanceOf(DataError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["<!DOCTYPE html><html></html>", "\n  <html>", "<?xml version='1.0'?>"])(
    "a web page is named as one: %s",
    (text) => {
      expect(problemOf(() => parseJson(text, "f.json")).code).toBe("html");
    },
  );

  test("brackets that nest 100,000 deep are refused before anything overflows", () => {
    expect(problemOf(() => parseJson("[".repeat(100_000), "f.json"))).toMatchObject({
      code: "too-deep",
      detail: "100000",
    });
  });

  test("brackets inside strings do not count", () => {
    const value = { name: `${"[".repeat(500)}\\"${"{".repeat(500)}` };
    expect(parseJson(JSON.stringify(value), "f.json")).toEqual(value);
  });

  test("a long broken file is refused too: 2 MB in one string", () => {
    expect(problemOf(() => parseJson(`["${"长".repeat(1_000_000)}", x]`, "f.json")).detail).toBe("1:1000006");
  });
});
