import fc from "fast-check";
import { expect, test } from "vitest";
import { cssString, pageRules } from "../../src/panels/pack/page-rules";

test("a part has its size, its running title and its page numbers", () => {
  const rules = pageRules([{ name: "pack-coach", title: "秋游 · 司机单" }], "a4");
  expect(rules).toContain("@page pack-coach { size: A4;");
  expect(rules).toContain('content: "秋游 · 司机单"');
  expect(rules).toContain('counter(page) " / " counter(pages)');
  expect(pageRules([{ name: "pack-coach", title: "" }], "a5")).toContain("size: A5;");
});

test("whatever a plan is called, its title stays a string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (title) => {
      const inner = cssString(title).slice(1, -1);
      // No quotation mark, brace or line's end is left; a backslash only before its number.
      expect(inner).not.toMatch(/["{};\n\r\f]|\\(?![0-9a-f]{1,6} )/);
    }),
  );
  expect(cssString('"}*{display:none}')).toBe('"\\22 \\7d \\2a \\7b display\\3a none\\7d "');
});
