import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryKinds, modes, type Selection, themes } from "../../src/domain/entry";
import { cameraBounds, contains, maxZoom, minZoom } from "../../src/domain/geo";
import { listOrders } from "../../src/domain/list-order";
import { decodeCamera, decodeView, encodeCamera, encodeView, plainView, type View } from "../../src/domain/view";
import { anyPoint } from "../helpers/entries";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

const anySlug = fc
  .array(fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join("-"));
/** Any text of whole characters that fits a link: emoji, line breaks, signs that mean something in a link. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."&=#%+,/?; 房山\n😀"), maxLength: 40 }),
);
const anyView: fc.Arbitrary<View> = fc.record({
  camera: fc.option(
    fc
      .tuple(anyPoint(cameraBounds), fc.double({ min: minZoom, max: maxZoom, noNaN: true }))
      .map(([[lng, lat], zoom]) => ({ lng, lat, zoom })),
  ),
  selection: fc.option(
    fc.record({
      role: fc.constantFrom<Selection["role"]>("site", "trail", "route", "story", "course", "page"),
      id: anySlug,
    }),
  ),
  plan: fc.option(
    fc.oneof(
      fc.constant("own"),
      fc
        .string({ unit: fc.constantFrom(..."abcXYZ0189-_"), minLength: 1, maxLength: 80 })
        .map((packed) => `1${packed}`),
    ),
  ),
  text: anyText,
  kinds: fc.shuffledSubarray([...entryKinds]),
  themes: fc.shuffledSubarray([...themes]),
  modes: fc.shuffledSubarray([...modes]),
  townships: fc.shuffledSubarray(["霞云岭乡", "十渡镇", "周口店镇"]),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 0, max: 200 }))
      .map(([from, more]) => [from, from + more] as const),
  ),
  placed: fc.boolean(),
  stepFree: fc.boolean(),
  open: fc.option(
    fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  ids: fc.uniqueArray(anySlug, { maxLength: 60 }),
  // The order by distance needs a position, which no link carries.
  order: fc.constantFrom(...listOrders.filter((order) => order !== "near")),
  language: fc.constantFrom("zh", "en"),
  basemap: fc.option(fc.oneof(fc.constantFrom("auto", "bundled"), anySlug)),
});

describe("a view and its link", () => {
  test("any view comes back from its link, its camera within half a pixel", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: back, lost } = decodeView(encodeView(view));
        expect(lost).toEqual([]);
        expect({ ...back, camera: null }).toEqual({ ...view, camera: null });
        expect(back.camera === null).toBe(view.camera === null);
        if (!back.camera || !view.camera) return;
        expect(Math.abs(back.camera.zoom - view.camera.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
        const pixelsOfDegree = (512 * 2 ** view.camera.zoom) / 360;
        expect(Math.abs(back.camera.lng - view.camera.lng) * pixelsOfDegree).toBeLessThan(0.5);
        // A degree of latitude is drawn longer by 1 / cos(latitude): 1.31 at 40.35°.
        expect(Math.abs(back.camera.lat - view.camera.lat) * pixelsOfDegree * 1.32).toBeLessThan(0.5);
      }),
    );
  });

  test("a link that was read is written again letter by letter", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = encodeView(view);
        expect(encodeView(decodeView(link).view)).toBe(link);
        expect(decodeView(`#${link}`)).toEqual(decodeView(link));
      }),
    );
  });

  test("the plain view needs no link, and no link is the plain view", () => {
    expect(encodeView(plainView)).toBe("");
    expect(decodeView("")).toEqual({ view: plainView, lost: [] });
    expect(decodeView("#")).toEqual({ view: plainView, lost: [] });
  });

  test("where English is usual, an address without a fragment is English, and every other says its own", () => {
    expect(decodeView("", "en").view.language).toBe("en");
    expect(encodeView(plainView, "en")).toBe("lang=zh");
    expect(decodeView("lang=zh", "en").view.language).toBe("zh");
    expect(decodeView("site=a", "en").view.language).toBe("zh");
    expect(encodeView({ ...plainView, language: "en" }, "en")).toBe("lang=en");
  });

  test("only what differs from the plain view is written, and it can be read", () => {
    const view: View = {
      ...plainView,
      camera: { lng: 115.85322, lat: 39.68989, zoom: 12.5 },
      selection: { role: "trail", id: "basket-1" },
      text: "背篓 路",
      kinds: ["museum", "trail"],
      ids: ["yunju-temple", "basket-1"],
      language: "en",
    };
    expect(encodeView(view)).toBe(
      "map=12.5/39.68989/115.85322&trail=basket-1&q=%E8%83%8C%E7%AF%93%20%E8%B7%AF&kind=museum,trail&ids=yunju-temple,basket-1&lang=en",
    );
  });

  test("half an emoji, as a cut leaves it, is written without", () => {
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(halves, (text) => typeof encodeView({ ...plainView, text }) === "string"));
    expect(encodeView({ ...plainView, text: "a\ud83d" })).toBe("q=a");
    expect(encodeView({ ...plainView, text: "\ud83d" })).toBe("");
    const { view } = decodeView(`q=${"a".repeat(99)}%F0%9F%98%80`);
    expect(view.text).toBe("a".repeat(99));
  });
});

describe("the list's filter in a link", () => {
  test("every line has its key", () => {
    const view: View = {
      ...plainView,
      themes: ["revolution"],
      modes: ["look", "read"],
      townships: ["十渡镇"],
      years: [1937, 1945],
      placed: true,
      stepFree: true,
      open: "2026-12-01",
      order: "township",
    };
    const link =
      "theme=revolution&mode=look,read&town=%E5%8D%81%E6%B8%A1%E9%95%87&years=1937-1945&placed=1&stepfree=1&open=2026-12-01&order=township";
    expect(encodeView(view)).toBe(link);
    expect(decodeView(link)).toEqual({ view, lost: [] });
    expect(decodeView("years=1943").view.years).toEqual([1943, 1943]);
  });

  test("the order by distance is not written: a link does not say where anybody is", () => {
    expect(encodeView({ ...plainView, order: "near" })).toBe("");
  });

  test.each([
    ["open=2026-02-30"],
    ["open=tomorrow"],
    ["years=1945-1937"],
    ["years=x"],
    ["theme=peace"],
    ["mode=smell"],
    ["town=%3Cb%3E"],
    ["placed=yes"],
    ["order=near"],
  ])("%s is of no use, and said to be", (link) => {
    const { view, lost } = decodeView(link);
    expect(view).toEqual(plainView);
    expect(lost).toEqual([{ key: link.split("=")[0], value: decodeURIComponent(link.split("=")[1] ?? "") }]);
  });
});

describe("the camera, as MapLibre writes it", () => {
  // Written by MapLibre 6.17's own hash for these cameras.
  test.each([
    ["9/39.6899/115.8532", 9, 39.689894, 115.853221],
    ["12/39.68989/115.85322", 12, 39.6898943, 115.8532214],
    ["12.35/39.68989/115.85322", 12.345, 39.6898943, 115.8532214],
    ["15.1/39.68989/115.85322", 15.104, 39.68989431, 115.85322149],
    ["18/39.689894/115.853221", 18, 39.689894312, 115.853221494],
    ["8/39.7/115.5", 8, 39.7, 115.5],
    ["14/39.5/116", 13.999, 39.5, 115.999996],
    ["10.13/39.64/115.61", 10.126, 39.64, 115.61],
    ["2.59/39.26/53.07", 2.59, 39.26, 53.07],
    ["3/1/2", 3, 1, 2],
  ])("%s", (text, zoom, lat, lng) => {
    expect(encodeCamera({ lng, lat, zoom })).toBe(text);
  });

  test.each([
    ["12.5/39.72/115.98", { zoom: 12.5, lat: 39.72, lng: 115.98 }],
    ["12.5/39.72/115.98/-24.1/60", { zoom: 12.5, lat: 39.72, lng: 115.98 }],
    ["22/39.72/115.98", { zoom: maxZoom, lat: 39.72, lng: 115.98 }],
    ["-5/39.72/115.98", { zoom: minZoom, lat: 39.72, lng: 115.98 }],
  ])("%s is read", (text, camera) => expect(decodeCamera(text)).toEqual(camera));

  test.each([
    ["elsewhere in the world", "2.59/39.26/53.07"],
    ["longitude and latitude swapped", "12/115.98/39.72"],
    ["too few parts", "12/39.72"],
    ["words", "a/b/c"],
    ["empty parts", "//"],
    ["powers of ten", "1e1/39.72/115.98"],
    ["infinite", "12/Infinity/115.98"],
    ["spaces", "12/ 39.72/115.98"],
  ])("%s is not: %s", (_, text) => expect(decodeCamera(text)).toBeNull());
});

describe("decodeView", () => {
  const linkLike = fc.string({
    unit: fc.constantFrom("map", "site", "kind", "lang", "q", ..."=&#%/,-+.0129éa房\u0000"),
  });
  const anyFragment = fc.oneof(fc.string({ unit: "binary" }), linkLike, fc.webQueryParameters(), fc.webFragments());

  test("never throws, and what it gives can be shown and written", () => {
    fc.assert(
      fc.property(anyFragment, (fragment) => {
        const { view, lost } = decodeView(fragment);
        expect(typeof encodeView(view)).toBe("string");
        expect(view.camera === null || contains(cameraBounds, [view.camera.lng, view.camera.lat])).toBe(true);
        expect(view.text.length).toBeLessThanOrEqual(100);
        expect(lost.every(({ value }) => value.length <= 60)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a camera elsewhere", "map=3/1/2", "map", "3/1/2"],
    ["an id that is no slug", "site=../../etc/passwd", "site", "../../etc/passwd"],
    ["an id with capitals", "trail=Basket-1", "trail", "Basket-1"],
    ["a kind that there is not", "kind=castle", "kind", "castle"],
    ["a kind named like a part of every object", "kind=__proto__", "kind", "__proto__"],
    ["a language that there is not", "lang=fr", "lang", "fr"],
    ["a ground that is no id", "basemap=https://tiles.example", "basemap", "https://tiles.example"],
  ])("%s is left out and named", (_, fragment, key, value) => {
    expect(decodeView(fragment)).toEqual({ view: plainView, lost: [{ key, value }] });
  });

  test("what can be used is used beside what cannot", () => {
    const { view, lost } = decodeView("#map=1/2&site=wangjiatai-martyrs&kind=museum,castle,museum&lang=en");
    expect(view).toEqual({
      ...plainView,
      selection: { role: "site", id: "wangjiatai-martyrs" },
      kinds: ["museum"],
      language: "en",
    });
    expect(lost.map(({ key }) => key)).toEqual(["map", "kind"]);
  });

  test.each([
    ["a story", "story=red-basket", { role: "story", id: "red-basket" }],
    ["a course", "course=pingxi-resistance", { role: "course", id: "pingxi-resistance" }],
    ["a page about the map", "page=sources", { role: "page", id: "sources" }],
  ])("%s is opened by a key of its own", (_, fragment, selection) => {
    expect(decodeView(fragment)).toEqual({ view: { ...plainView, selection }, lost: [] });
  });

  test("two pages at once: the first of them opens, the other is named", () => {
    expect(decodeView("story=red-basket&site=yunju-temple")).toEqual({
      view: { ...plainView, selection: { role: "site", id: "yunju-temple" } },
      lost: [{ key: "story", value: "red-basket" }],
    });
  });

  test("of the entries that alone are shown, each counts once, no more than sixty, and what is no id is named", () => {
    expect(decodeView("ids=a,b,a,,B%20C")).toEqual({
      view: { ...plainView, ids: ["a", "b"] },
      lost: [{ key: "ids", value: "B C" }],
    });
    const many = decodeView(`ids=${Array.from({ length: 62 }, (_, i) => `n${i}`).join(",")}`);
    expect([many.view.ids.length, many.lost.map(({ value }) => value)]).toEqual([60, ["n60", "n61"]]);
  });

  test("unknown keys are passed over in silence: they may be a later version's", () => {
    expect(decodeView("stops=a,b,c&lat=999&lng=abc&z=-5&data=https://example.org/x.geojson")).toEqual({
      view: plainView,
      lost: [],
    });
  });

  test("text is only text, broken percent signs and all", () => {
    expect(decodeView("q=%3Cscript%3Ealert(1)%3C/script%3E").view.text).toBe("<script>alert(1)</script>");
    expect(decodeView("q=100%").view.text).toBe("100%");
    expect(decodeView("q=%E0%A4%A").lost).toEqual([]);
  });

  test("a text that is too long is cut, and this is said", () => {
    const { view, lost } = decodeView(`q=${"长".repeat(300)}`);
    expect(view.text).toBe("长".repeat(100));
    expect(lost.map(({ key }) => key)).toEqual(["q"]);
  });
});

const shareCases = "testdata/china-bad/60_share_url_cases.json";
describe.skipIf(!hasShared(shareCases))(`hostile links ${whenShared}`, () => {
  const cases = hasShared(shareCases) ? sharedJson<{ hash: string; expect: string }[]>(shareCases) : [];
  test.each(cases.map(({ hash, expect: what }) => [hash.slice(0, 40), what, hash]))("%s (%s)", (_, __, hash) => {
    const { view, lost } = decodeView(hash);
    const text = new URLSearchParams(hash.slice(1)).get("q") ?? "";
    expect({ view, lost }).toEqual({ view: { ...plainView, text }, lost: [] });
  });
});
