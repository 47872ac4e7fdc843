import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, onAccent, readableAccent } from "../../src/domain/accent";
import { embedOptions, optionNames, plainEmbed, readEmbed, writeEmbed } from "../../src/domain/embed-options";
import { nobody, scopeIds } from "../../src/domain/embed-scope";

describe("the options of an embed", () => {
  test("are the contract's, by their names", () => {
    for (const name of ["site", "trail", "route", "kind", "theme", "ids", "bbox", "lang", "ui", "accent", "scheme"])
      expect(optionNames).toContain(name);
    expect(optionNames).toContain("basemap");
    expect(optionNames).toContain("plan");
  });

  test("each read their own example, and write it again", () => {
    for (const name of optionNames) {
      const { example } = embedOptions[name].value;
      const { options, lost } = readEmbed(`?${name}=${encodeURIComponent(example)}`);
      expect(lost, name).toEqual([]);
      expect(writeEmbed(options), name).toBe(`${name}=${example}`);
    }
  });

  test("are written only where they differ from the plain embed", () => {
    expect(writeEmbed(plainEmbed)).toBe("");
    expect(writeEmbed({ ...plainEmbed, ui: "list", kind: ["museum", "trail"] })).toBe("kind=museum,trail&ui=list");
    expect(writeEmbed({ accent: "#00696f", map: { zoom: 11.5, lat: 39.7, lng: 115.8 } })).toBe(
      "map=11.5/39.7/115.8&accent=00696f",
    );
  });

  test("that are of no use are named, and the plain ones hold", () => {
    const { options, lost } = readEmbed("?ui=cinema&accent=red&bbox=1,2,3,4&site=<b>&lang=fr&kind=museum,pub&other=1");
    expect(options).toEqual(plainEmbed);
    expect([...lost].sort()).toEqual(["accent", "bbox", "kind", "lang", "site", "ui"]);
  });

  test("never throw, whatever the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...optionNames), (text, name) => {
        readEmbed(text);
        const { options } = readEmbed(`?${name}=${text}`);
        const again = readEmbed(writeEmbed(options)).options;
        expect(again.ui).toBe(options.ui);
        expect(again.ids).toEqual(options.ids);
      }),
    );
  });
});

describe("an accent", () => {
  const light = ["#f6f2e8", "#fffdf7"] as const;
  const dark = ["#171a18", "#1f2421"] as const;

  test("that can be read stays as it is", () => {
    expect(readableAccent("#00696f", light)).toBe("#00696f");
    expect(readableAccent("#ffcc00", dark)).toBe("#ffcc00");
  });

  test("of any colour ends at 4.5 to 1 or more, in both schemes, with something readable on it", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}` as const);
    fc.assert(
      fc.property(hex, fc.constantFrom(light, dark), (colour, grounds) => {
        const shade = readableAccent(colour, grounds);
        for (const ground of grounds) expect(contrast(shade, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onAccent(shade), shade)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test("contrast is WCAG's: black on white 21, #777777 on white 4.48", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 2);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});

describe("the scope of an embed", () => {
  const entry = (id: string, lngLat: [number, number] | null) =>
    ({ id, lngLat, line: null }) as unknown as Parameters<typeof scopeIds>[0][number];
  const entries = [entry("in", [115.7, 39.7]), entry("out", [116.1, 39.7]), entry("nowhere", null)];

  test("by bounds keeps what has a position inside", () => {
    expect(scopeIds(entries, { ids: null, bbox: [115.6, 39.6, 115.8, 39.8] })).toEqual(["in"]);
  });
  test("that leaves nothing shows nothing, not everything", () => {
    expect(scopeIds(entries, { ids: ["out"], bbox: [115.6, 39.6, 115.8, 39.8] })).toEqual(nobody);
    expect(scopeIds(entries, { ids: null, bbox: null })).toEqual([]);
  });
});
