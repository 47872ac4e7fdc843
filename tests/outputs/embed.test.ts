import { expect, test } from "vitest";
import { elementSnippet, embedAddress, formOptions, iframeSnippet, mapAddress } from "../../src/outputs/embed";

const target = { base: "https://example.org/map/", title: '地图 "红" <背篓>', open: "打开完整地图" };

test("only what differs from the plain embed is written", () => {
  expect(embedAddress(target.base, formOptions({}))).toBe("https://example.org/map/embed.html");
  expect(embedAddress(target.base, formOptions({ ui: "full", scheme: "auto", trail: "basket-1" }))).toBe(
    "https://example.org/map/embed.html?trail=basket-1",
  );
});

test("what a form holds and cannot be used is left plain", () => {
  expect(embedAddress(target.base, formOptions({ accent: "red", kind: "pub", ui: "map" }))).toBe(
    "https://example.org/map/embed.html?ui=map",
  );
});

test("the iframe has a title, loads late, keeps its shape, and leaves a link", () => {
  expect(iframeSnippet(target, formOptions({ trail: "basket-1", ui: "map" }))).toBe(
    `<iframe title="地图 &quot;红&quot; &lt;背篓&gt;" src="https://example.org/map/embed.html?trail=basket-1&amp;ui=map"
  loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allow="geolocation; fullscreen"
  style="display:block;width:100%;aspect-ratio:4/3;min-height:320px;border:0"></iframe>
<p><a href="https://example.org/map/#trail=basket-1">打开完整地图</a></p>`,
  );
});

test("the element has the same options as attributes", () => {
  expect(elementSnippet(target, formOptions({ kind: "museum,trail", accent: "#00696F" }))).toBe(
    `<script type="module" src="https://example.org/map/embed.js"></script>
<beilou-map kind="museum,trail" accent="00696f">
  <a href="https://example.org/map/#kind=museum,trail">打开完整地图</a>
</beilou-map>`,
  );
});

test("the plain link shows the same content", () => {
  expect(mapAddress(target.base, formOptions({ site: "red-granary", lang: "en", map: "12/39.7/115.8" }))).toBe(
    "https://example.org/map/#map=12/39.7/115.8&site=red-granary&lang=en",
  );
});
