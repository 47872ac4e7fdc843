import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  judgeCache,
  judgeCors,
  judgeFrames,
  judgeIsolation,
  judgePacking,
  judgePermissions,
  judgePolicy,
  judgeRange,
  judgeType,
  readPolicy,
} from "../../src/domain/deploy-check";

const answer = (path: string, headers: Record<string, string> = {}, rest: Partial<Answer> = {}): Answer => ({
  path,
  status: 200,
  headers,
  packed: null,
  ...rest,
});
const level = (finding: { level: string } | null) => finding?.level;

test.each([
  ["a.geojson", "application/geo+json; charset=utf-8", "good"],
  ["a.geojson", "application/json", "good"],
  ["a.geojson", "application/octet-stream", "wrong"],
  ["a.js", "application/javascript", "good"],
  ["a.mjs", "text/plain", "wrong"],
  ["sites/a/", "text/html", "good"],
  ["a.webmanifest", "", "wrong"],
  ["a.pmtiles", "application/octet-stream", "good"],
  ["a.css", "TEXT/CSS", "good"],
])("%s as %s is %s", (path, type, said) => {
  expect(level(judgeType(answer(path, { "content-type": type })))).toBe(said);
});

describe("compression", () => {
  test("text must come with fewer bytes, tiles must not", () => {
    expect(level(judgePacking(answer("a.js", {}, { packed: true }), 9000))).toBe("good");
    expect(level(judgePacking(answer("a.js", {}, { packed: false }), 9000))).toBe("wrong");
    expect(judgePacking(answer("a.js", {}, { packed: false }), 900)).toBeNull();
    expect(level(judgePacking(answer("a.pmtiles", { "content-encoding": "gzip" }), 9000))).toBe("wrong");
    expect(judgePacking(answer("a.pmtiles"), 9000)).toBeNull();
  });
  test("where the browser does not count bytes, the header speaks", () => {
    expect(level(judgePacking(answer("a.js", { "content-encoding": "br" }), 9000))).toBe("good");
    expect(level(judgePacking(answer("a.js"), 9000))).toBe("wrong");
  });
});

test("a range is 206, a hundred bytes, and says which", () => {
  const headers = { "content-range": "bytes 0-99/5000" };
  expect(level(judgeRange(answer("a.png", headers, { status: 206 }), 100))).toBe("good");
  expect(level(judgeRange(answer("a.png", {}, { status: 200 }), 5000))).toBe("wrong");
  expect(level(judgeRange(answer("a.png", { ...headers, "content-encoding": "gzip" }, { status: 206 }), 100))).toBe(
    "wrong",
  );
});

test.each([
  ["assets/a-1.js", "public, max-age=31536000, immutable", "good"],
  ["assets/a-1.js", "no-cache", "hint"],
  ["assets/a-1.js", "", "hint"],
  ["index.html", "no-cache", "good"],
  ["index.html", "max-age=0, must-revalidate", "good"],
  ["index.html", "", "hint"],
  ["config.json", "public, max-age=86400", "wrong"],
])("%s kept as “%s” is %s", (path, cache, said) => {
  expect(level(judgeCache(answer(path, { "cache-control": cache })))).toBe(said);
});

test("what the sandbox showed goes before what the header says", () => {
  const header = { "access-control-allow-origin": "*" };
  expect(level(judgeCors(answer("embed.html", header), false))).toBe("wrong");
  expect(level(judgeCors(answer("embed.html"), true))).toBe("good");
  expect(level(judgeCors(answer("embed.html", header), null))).toBe("good");
});

test("an isolated page whose worker is not is wrong; neither is only worth a hint", () => {
  const isolated = { "cross-origin-embedder-policy": "credentialless", "cross-origin-resource-policy": "cross-origin" };
  const levels = (page: object, worker: object) =>
    judgeIsolation(answer("embed.html", page as never), answer("assets/w.js", worker as never)).map(level);
  expect(levels(isolated, isolated)).toEqual(["good", "good"]);
  expect(levels(isolated, {})).toEqual(["wrong", "good"]);
  expect(levels({}, {})).toEqual(["hint", "hint"]);
  expect(levels({ ...isolated, "cross-origin-resource-policy": "same-origin" }, isolated)).toEqual(["good", "wrong"]);
});

describe("policies", () => {
  const own = "default-src 'none'; script-src 'self' 'sha256-abc='; worker-src 'self' data:; frame-src 'self'";
  const wanted = (header: string) => judgePolicy("index.html", header, own).map((one) => one.wanted);
  test("a header may say less than the page only where that takes nothing away", () => {
    expect(judgePolicy("index.html", "", own).map(level)).toEqual(["good"]);
    expect(judgePolicy("index.html", "frame-ancestors 'self'", own).map(level)).toEqual(["good"]);
    expect(wanted("script-src 'self'")).toEqual(["script-src 'sha256-abc='"]);
    expect(wanted("default-src 'self'")).toEqual(["script-src 'sha256-abc='", "worker-src data:"]);
    expect(wanted("script-src 'self' 'sha256-abc=', worker-src 'self'")).toEqual(["worker-src data:"]);
    expect(judgePolicy("index.html", "sandbox", own).map(level)).toEqual(["wrong"]);
  });
  test("of a directive that stands twice the first counts, and nothing throws", () => {
    expect(readPolicy("img-src a; IMG-SRC b")[0]?.get("img-src")).toEqual(["a"]);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => judgePolicy("x", a, b).length > 0));
  });
});

describe("frames", () => {
  const judged = (headers: Record<string, string>, embedders: string[] | null) =>
    judgeFrames(answer("embed.html", headers), embedders).map(({ what, level: said }) => `${what} ${said}`);
  const csp = (text: string) => ({ "content-security-policy": text });
  test("anybody may unless config.json says who", () => {
    expect(judged({}, null)).toEqual(["open good"]);
    expect(judged(csp("frame-ancestors 'self'"), null)).toEqual(["open wrong"]);
    expect(judged(csp("frame-ancestors *"), null)).toEqual(["open good"]);
    expect(judged({ "x-frame-options": "SAMEORIGIN" }, null)).toEqual(["old wrong", "open good"]);
  });
  test("the header has to name whom config.json names, and the map itself", () => {
    const who = ["https://a.example"];
    expect(judged({}, who)).toEqual(["unsaid wrong"]);
    expect(judged(csp("frame-ancestors 'self' https://a.example"), who)).toEqual(["listed good"]);
    expect(judged(csp("frame-ancestors https://a.example"), who)).toEqual(["listed wrong"]);
    expect(judged(csp("frame-ancestors 'self' https://a.example https://b.example"), who)).toEqual(["listed wrong"]);
  });
});

test("what is switched off for everybody is named", () => {
  const found = (header: string) =>
    judgePermissions(answer("index.html", { "permissions-policy": header })).map((one) => one.found);
  expect(found("camera=(), geolocation=()")).toEqual(["geolocation=()"]);
  expect(found("geolocation=(self)")).toEqual([]);
});
