import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainConfig, readConfig, settingNames } from "../../src/data/config";

describe("config.json", () => {
  test("as it is served is read without a problem", () => {
    expect(readConfig(JSON.parse(readFileSync("public/config.json", "utf8"))).problems).toEqual([]);
  });

  test.each([
    ["a mail address", { kind: "mail", to: "map@example.org" }],
    ["an issue tracker", { kind: "issue", url: "https://github.com/example/beilou/issues/new" }],
  ])("takes %s for corrections, beside settings of others", (_, report) => {
    expect(readConfig({ address: "https://example.org/", report })).toEqual({
      config: { ...plainConfig, report },
      problems: [],
    });
  });

  test("takes all that an operator may say", () => {
    const said = {
      embedders: ["https://village.example", "https://*.school.example:8443", "http://10.0.0.5"],
      attribution: { zh: "霞云岭乡人民政府", en: "Xiayunling Township", url: "https://village.example/" },
      approval: "京S(2026)001号",
      icp: "京ICP备2026000001号-1",
      language: "en",
    };
    expect(readConfig(said)).toEqual({ config: { ...plainConfig, ...said }, problems: [] });
  });

  test("one wrong setting leaves the others standing, and is named", () => {
    const { config, problems } = readConfig({ icp: "京ICP备1号", approval: 7, aproval: "京S(2026)001号" });
    expect(config).toEqual({ ...plainConfig, icp: "京ICP备1号" });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^config\.json › approval: /);
    expect(problems[1]).toBe("config.json › aproval is no setting");
  });

  test.each([[{}], [{ report: null }], [{ address: null }]])("%j sets nothing, and that is sound", (value) => {
    expect(readConfig(value)).toEqual({ config: plainConfig, problems: [] });
  });

  test.each([
    ["no object", "report"],
    ["a list", []],
    ["null", null],
    ["a script", { report: { kind: "issue", url: "javascript:alert(1)" } }],
    ["a page of data", { report: { kind: "issue", url: "data:text/html,x" } }],
    ["an address with a query of its own", { report: { kind: "issue", url: "https://example.org/new?title=x" } }],
    ["an address with a name in it", { report: { kind: "issue", url: "https://user@example.org/new" } }],
    ["an address without encryption", { report: { kind: "issue", url: "http://example.org/new" } }],
    ["a second header", { report: { kind: "mail", to: "a@example.org?bcc=b@example.org" } }],
    ["two addresses", { report: { kind: "mail", to: "a@example.org,b@example.org" } }],
    ["another way", { report: { kind: "post", url: "https://example.org/" } }],
    ["text", { report: "map@example.org" }],
    ["an embedder that ends the header", { embedders: ["https://a.example; script-src *"] }],
    ["an embedder with a folder", { embedders: ["https://a.example/page"] }],
    ["an embedder that is a keyword", { embedders: ["'none'"] }],
    ["no embedder at all", { embedders: [] }],
    ["one embedder outside a list", { embedders: "https://a.example" }],
    ["a credit in one language", { attribution: { zh: "乡政府" } }],
    ["a credit that runs", { attribution: { zh: "乡", en: "T", url: "javascript:alert(1)" } }],
    ["an empty number", { icp: " " }],
    ["a number of two lines", { approval: "京S\n001" }],
    ["a number that turns the text", { approval: "京S\u202e001" }],
    ["a language that there is not", { language: "fr" }],
    ["a setting that there is not", { constructor: 1 }],
  ])("%s is not used, and said", (_, value) => {
    const { config, problems } = readConfig(value);
    expect(config).toEqual(plainConfig);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test("whatever stands in config.json, reading it never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...settingNames), fc.anything())), (value) => {
      const { config } = readConfig(value);
      expect(Object.keys(config)).toEqual(Object.keys(plainConfig));
    }),
    { numRuns: 300 },
  );
});
