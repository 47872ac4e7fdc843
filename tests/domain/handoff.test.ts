import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handoffs, wayHandoffs } from "../../src/domain/handoff";

const hall = { lngLat: [115.6, 39.73], name: "堂上村" } as const;
const name = "%E5%A0%82%E4%B8%8A%E6%9D%91";
const links = (language: "zh" | "en") => handoffs(hall, language).map(({ app, does, url }) => [`${app} ${does}`, url]);

describe("every link, to the letter", () => {
  test("in Chinese", () => {
    expect(links("zh")).toEqual([
      [
        "amap show",
        `https://uri.amap.com/marker?position=115.600000,39.730000&name=${name}&src=beilou&coordinate=wgs84&callnative=1`,
      ],
      [
        "amap route",
        `https://uri.amap.com/navigation?to=115.606034,39.731003,${name}&mode=car&policy=0&src=beilou&callnative=1`,
      ],
      [
        "baidu show",
        `https://api.map.baidu.com/marker?location=39.730000,115.600000&title=${name}&content=${name}&output=html&coord_type=wgs84&src=webapp.beilou.beilou`,
      ],
      [
        "tencent show",
        `https://apis.map.qq.com/uri/v1/marker?marker=coord:39.730000,115.600000;title:${name};addr:${name}&coord_type=1&referer=beilou`,
      ],
      [
        "tencent route",
        `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${name}&tocoord=39.730000,115.600000&coord_type=1&policy=0&referer=beilou`,
      ],
      ["apple show", `https://maps.apple.com/?ll=39.730000,115.600000&q=${name}`],
      ["apple route", "https://maps.apple.com/?daddr=39.730000,115.600000&dirflg=d"],
      ["geo show", `geo:39.730000,115.600000?q=39.730000,115.600000(${name})`],
    ]);
  });

  test("Google is there in English only", () => {
    const english = new Map(links("en") as [string, string][]);
    expect(english.get("google show")).toBe("https://www.google.com/maps/search/?api=1&query=39.730000,115.600000");
    expect(english.get("google route")).toBe(
      "https://www.google.com/maps/dir/?api=1&destination=39.730000,115.600000&travelmode=driving",
    );
  });
});

test("a name cannot break out of its field, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (wild) => {
      for (const { url } of handoffs({ ...hall, name: wild }, "en")) {
        const field = /(?:name=|title:|title=|to=[\d.]+,[\d.]+,|routeplan\?type=drive&to=|&q=|\()([^&;)]*)/.exec(
          url,
        )?.[1];
        if (field !== undefined) expect(decodeURIComponent(field)).not.toMatch(/[,|:;]/);
        expect(url).not.toMatch(/["'<>\s\\]/);
      }
    }),
  );
});

describe("the way from one place to another, to the letter", () => {
  // WGS 84 (115.60, 39.73) is GCJ-02 (115.606034, 39.731003).
  const there = { lngLat: [115.6, 39.73], name: "大,安|山" } as const;
  const other = "%E5%A4%A7%20%E5%AE%89%20%E5%B1%B1";

  test("AMap is given GCJ-02, Baidu WGS 84 with its region", () => {
    const [amap, baidu] = wayHandoffs(hall, there, "drive");
    expect(amap?.url).toBe(
      `https://uri.amap.com/navigation?from=115.606034,39.731003,${name}&to=115.606034,39.731003,${other}&mode=car&policy=0&src=beilou&callnative=1`,
    );
    expect(baidu?.url).toBe(
      `https://api.map.baidu.com/direction?origin=latlng:39.730000,115.600000%7Cname:${name}&destination=latlng:39.730000,115.600000%7Cname:${other}&mode=driving&region=%E5%8C%97%E4%BA%AC&output=html&coord_type=wgs84&src=webapp.beilou.beilou`,
    );
  });

  test.each([
    ["bus", "bus", "transit"],
    ["walk", "walk", "walking"],
  ] as const)("by %s in the words of each", (by, amapMode, baiduMode) => {
    const [amap, baidu] = wayHandoffs(hall, there, by);
    expect(new URL(amap?.url ?? "").searchParams.get("mode")).toBe(amapMode);
    expect(new URL(baidu?.url ?? "").searchParams.get("mode")).toBe(baiduMode);
  });
});
