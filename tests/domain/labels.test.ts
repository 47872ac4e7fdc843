import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LabelBox, placeLabels, textWidth } from "../../src/domain/labels";

const anyBox: fc.Arbitrary<LabelBox> = fc.record({
  x: fc.integer({ min: -200, max: 1000 }),
  y: fc.integer({ min: -200, max: 1000 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 60 }),
});
const overlap = (a: LabelBox, b: LabelBox) =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);

describe("placeLabels", () => {
  test("no two kept labels touch, nor a label an obstacle; each one left out touches something kept before it", () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 60 }), fc.array(anyBox, { maxLength: 10 }), (boxes, obstacles) => {
        const kept = placeLabels(boxes, obstacles);
        for (const [i, box] of boxes.entries()) {
          const before = [...obstacles, ...boxes.filter((_, j) => j < i && kept.has(j))];
          expect(kept.has(i)).toBe(!before.some((other) => overlap(box, other)));
        }
      }),
    );
  });

  test("the more important, that is the earlier, of two labels at one spot stays", () => {
    const box = { x: 10, y: 10, width: 80, height: 14 };
    expect([...placeLabels([box, box])]).toEqual([0]);
  });

  test("labels side by side, edge to edge, both stay", () => {
    expect(
      placeLabels([
        { x: 0, y: 0, width: 50, height: 14 },
        { x: 50, y: 0, width: 50, height: 14 },
      ]).size,
    ).toBe(2);
  });

  test("no labels, none kept", () => {
    expect(placeLabels([]).size).toBe(0);
  });
});

describe("textWidth", () => {
  test("two Chinese characters at 12 pixels are 24 pixels wide", () => {
    expect(textWidth("房山", 12)).toBe(24);
  });

  test("a Latin letter is narrower than a Chinese character, and wider than half of it", () => {
    const letter = textWidth("n", 100);
    expect(letter).toBeGreaterThan(50);
    expect(letter).toBeLessThan(100);
  });

  test("nothing is no wide, and text grows with its font", () => {
    expect(textWidth("", 12)).toBe(0);
    expect(textWidth("Fangshan 房山", 24)).toBeCloseTo(2 * textWidth("Fangshan 房山", 12), 9);
  });
});
