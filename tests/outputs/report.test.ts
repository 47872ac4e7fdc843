import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReportTarget } from "../../src/data/config";
import { type Finding, reportAddress, reportDraft } from "../../src/outputs/report";

const finding: Finding = {
  id: "yunju-temple",
  name: { zh: "云居寺", en: "Yunju Temple" },
  field: "visit.hours",
  value: "8:30–16:30，周一闭馆 & “节假日”照常",
  link: "https://example.org/map/#site=yunju-temple&lang=zh",
  day: "2026-11-22",
};
const mail: ReportTarget = { kind: "mail", to: "map+fix@example.org" };
const issue: ReportTarget = { kind: "issue", url: "https://github.com/example/beilou/issues/new" };

test("the draft carries id, field, present value, link and day, and leaves room for what is right", () => {
  expect(reportDraft(finding, "zh")).toEqual({
    title: "更正: 云居寺 · visit.hours",
    body: [
      "条目: 云居寺 (yunju-temple)",
      "字段: visit.hours",
      "现在写的是: 8:30–16:30，周一闭馆 & “节假日”照常",
      "页面: https://example.org/map/#site=yunju-temple&lang=zh",
      "日期: 2026-11-22",
      "",
      "正确的应该是：",
      "",
      "依据（网址、照片、告示等）：",
      "",
    ].join("\n"),
  });
  expect(reportDraft(finding, "en").body).toMatch(/^Record: Yunju Temple \(yunju-temple\)\nField: visit\.hours\n/);
});

describe("its address", () => {
  const draft = { title: "a & b", body: "1+1=2?\n#3 “四”" };

  test("for mail has spaces as %20 and line ends as %0D%0A (RFC 6068)", () => {
    expect(reportAddress(draft, mail)).toBe(
      "mailto:map+fix@example.org?subject=a%20%26%20b&body=1%2B1%3D2%3F%0D%0A%233%20%E2%80%9C%E5%9B%9B%E2%80%9D",
    );
  });

  test("for an issue fills in title and body", () => {
    expect(reportAddress(draft, issue)).toBe(
      "https://github.com/example/beilou/issues/new?title=a%20%26%20b&body=1%2B1%3D2%3F%0A%233%20%E2%80%9C%E5%9B%9B%E2%80%9D",
    );
  });

  const anyText = fc.string({ unit: fc.constantFrom(..."&?#=%+\r\n\"'<>ab 房😀\ud83d") });
  const anyFinding = fc.record({
    id: fc.constant("x"),
    name: fc.record({ zh: anyText, en: anyText }),
    field: anyText,
    value: anyText,
    link: fc.constant("https://example.org/"),
    day: fc.constant("2026-11-22"),
  });

  test("carries any text whole, and no text becomes a part of the address or another line of the draft", () => {
    fc.assert(
      fc.property(anyFinding, fc.constantFrom("zh" as const, "en" as const), (one, language) => {
        const written = reportDraft(one, language);
        expect(written.body.split("\n")).toHaveLength(10);
        expect(written.title).not.toMatch(/[\r\n]/);
        for (const target of [mail, issue]) {
          const address = reportAddress(written, target);
          expect(address).not.toMatch(/[\s"<>#]/);
          const url = new URL(address);
          expect(url.protocol).toBe(target.kind === "mail" ? "mailto:" : "https:");
          expect([...url.searchParams.keys()]).toEqual([target.kind === "mail" ? "subject" : "title", "body"]);
          expect(url.searchParams.get("body")?.replaceAll("\r\n", "\n")).toBe(written.body);
        }
      }),
    );
  });

  test("stays short enough for mail programs and hosts, however long the value", () => {
    const long = reportDraft({ ...finding, value: "长".repeat(5000) }, "zh");
    expect(long.body).toContain("长…");
    expect(reportAddress(long, issue).length).toBeLessThan(8000);
  });
});
