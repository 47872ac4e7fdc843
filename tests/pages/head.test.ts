import { DOMParser } from "@xmldom/xmldom";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headTags, pageDescription, pageTitle } from "../../scripts/pages/head";
import { escapeMarkup } from "../../src/outputs/escape";
import { page } from "./page-helpers";

/** The tags as an XML reader sees them: a quote or bracket that got out of an attribute would break it. */
function read(tags: string): { tag: string; attributes: Record<string, string>; text: string }[] {
  const wellFormed = tags.replace(/<(meta|link)([^>]*)>/g, "<$1$2/>");
  const root = new DOMParser().parseFromString(`<head>${wellFormed}</head>`, "text/xml").documentElement;
  return [...(root?.childNodes ?? [])].flatMap((node) => {
    const element = node as unknown as Element;
    return element.tagName
      ? [
          {
            tag: element.tagName,
            attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
            text: element.textContent ?? "",
          },
        ]
      : [];
  });
}
const contentOf = (tags: string, name: string) =>
  read(tags).find(({ attributes }) => attributes.name === name || attributes.property === name)?.attributes.content;

describe("the head of a page", () => {
  test("names it, its kind and whose it is, in its language", () => {
    const one = page("a", { name: { zh: "红色馆", en: "Red Hall" } }, { kind: "museum" });
    expect(pageTitle(one, "zh")).toBe("红色馆 · 纪念馆 · 背篓 · 房山红色文化地图");
    expect(pageTitle(one, "en")).toBe("Red Hall · Memorial hall · Beilou · Red heritage of Fangshan");
  });

  test("says first what must be known: position not verified, approximate, schematic", () => {
    expect(pageDescription(page("a"), "zh")).toBe("位置待核实。一句。两句。");
    const near = page("a", {}, { lngLat: [115.9, 39.7], quality: "approximate", accuracyM: 700 });
    expect(pageDescription(near, "en")).toBe("Approximate position, about ±700 m. One. Two.");
    const line = page("basket-1", { role: "trail" }, { kind: "trail", course: "schematic", line: [[[115.9, 39.7]]] });
    expect(pageDescription(line, "zh")).toBe("示意走向·待实测。一句。两句。");
    expect(pageDescription(page("a", {}, { lngLat: [115.9, 39.7] }), "zh")).toBe("一句。两句。");
  });

  test("takes whole sentences of a long summary", () => {
    const long = page("a", { summary: { zh: `${"长".repeat(100)}。${"短".repeat(60)}。`, en: "One." } });
    expect(pageDescription(long, "zh")).toBe(`位置待核实。${"长".repeat(100)}。`);
  });

  test("without a public address claims no address, and finds the picture beside the page", () => {
    const tags = headTags(page("a"), "en", null);
    expect(read(tags).filter(({ tag }) => tag === "link")).toEqual([]);
    expect(contentOf(tags, "og:url")).toBeUndefined();
    expect(contentOf(tags, "og:image")).toBe("../../../share/site-a.png");
  });

  test("with one, names the page, both languages, and the picture whole", () => {
    const tags = headTags(page("a"), "en", "https://example.org/map/");
    const links = read(tags).filter(({ tag }) => tag === "link");
    expect(links.map(({ attributes: { rel, hreflang, href } }) => [rel, hreflang ?? "", href])).toEqual([
      ["canonical", "", "https://example.org/map/en/sites/a/"],
      ["alternate", "zh-Hans", "https://example.org/map/sites/a/"],
      ["alternate", "en", "https://example.org/map/en/sites/a/"],
      ["alternate", "x-default", "https://example.org/map/sites/a/"],
      ["alternate", "", "https://example.org/map/oembed/site-a-en.json"],
    ]);
    expect(contentOf(tags, "og:image")).toBe("https://example.org/map/share/site-a.png");
    expect(contentOf(tags, "og:image:width")).toBe("1200");
    expect(contentOf(tags, "og:image:height")).toBe("630");
  });

  test("stays whole whatever a name and a summary hold", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((one) => !/[\p{Cc}\p{Cs}\ufffd-\uffff]/u.test(one));
    const hostile = fc.oneof(
      text,
      fc.constantFrom('"><script>alert(1)</script>', "'--><b", "</title><svg onload=x>", "&lt;"),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, summary) => {
        const one = page("a", { name: { zh: name, en: name }, summary: { zh: summary, en: summary } });
        const tags = headTags(one, "zh", "https://example.org/");
        expect(read(tags).map(({ tag }) => tag)).toEqual(
          read(headTags(page("a"), "zh", "https://example.org/")).map(({ tag }) => tag),
        );
        expect(contentOf(tags, "og:title")).toBe(name);
        expect(read(tags)[0]?.text).toBe(pageTitle(one, "zh"));
      }),
    );
  });
});

test("text for HTML has none of the five characters that mean something there", () => {
  expect(escapeMarkup(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
});
