import { describe, expect, test } from "vitest";
import { leadOn, pagePath, publicAddress } from "../../scripts/pages/address";
import { robots, sitemap } from "../../scripts/pages/sitemap";
import { page } from "./page-helpers";

describe("links of a page", () => {
  test("lead to the other pages of the same language, relative", () => {
    expect(leadOn('<a href="#site=red-granary">x</a>', "zh")).toBe('<a href="../../sites/red-granary/">x</a>');
    expect(leadOn('<a class="y" href="#route=red-imprint">x</a>', "en")).toBe(
      '<a class="y" href="../../../en/routes/red-imprint/">x</a>',
    );
    expect(leadOn('<a href="#trail=basket-1">x</a>', "en")).toBe('<a href="../../../en/trails/basket-1/">x</a>');
  });

  test("lead to the app where there is no page, and stay where they lead elsewhere", () => {
    expect(leadOn('<a href="#kind=museum">x</a>', "zh")).toBe('<a href="../../#kind=museum">x</a>');
    expect(leadOn('<a href="#site=a&amp;q=b">x</a>', "en")).toBe('<a href="../../../#site=a&amp;q=b&lang=en">x</a>');
    for (const other of [
      '<a href="https://example.org/#site=a">x</a>',
      '<use href="#icon-museum"/>',
      '<a href="#page-title">',
    ])
      expect(leadOn(other, "en")).toBe(other);
  });

  test("lie in a folder for each role and language", () => {
    expect(pagePath({ role: "trail", id: "basket-1" }, "zh")).toBe("trails/basket-1/");
    expect(pagePath({ role: "site", id: "a" }, "en")).toBe("en/sites/a/");
  });
});

describe("the operator's public address", () => {
  test.each([
    ["https://example.org/", "https://example.org/"],
    ["http://example.org/a/b/", "http://example.org/a/b/"],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%s is taken as %s", (given, taken) => {
    expect(publicAddress(given)).toBe(taken);
  });

  test.each(["https://example.org/map", "javascript:alert(1)//", "/map/", "https://example.org/?a=/", 7, {}])(
    "%s is refused",
    (given) => {
      expect(() => publicAddress(given)).toThrow(/address/);
    },
  );
});

describe("for search engines", () => {
  test("the sitemap names every page in both languages, each with the other", () => {
    const xml = sitemap([page("a"), page("b")], "https://example.org/m/");
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      "https://example.org/m/",
      "https://example.org/m/sites/a/",
      "https://example.org/m/en/sites/a/",
      "https://example.org/m/sites/b/",
      "https://example.org/m/en/sites/b/",
    ]);
    expect(xml.match(/<xhtml:link rel="alternate" hreflang="(zh-Hans|en)" href="[^"]+"\/>/g)).toHaveLength(8);
    expect(xml).toContain("<lastmod>2026-11-22</lastmod>");
  });

  test("robots.txt lets everybody in, and names a sitemap only where there is one", () => {
    expect(robots(null)).toBe("User-agent: *\nAllow: /\n");
    expect(robots("https://example.org/")).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n",
    );
  });
});
