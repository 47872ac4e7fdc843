import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainConfig, readConfig } from "../../src/data/config";

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
  ])("%s is not used, and said", (_, value) => {
    const { config, problems } = readConfig(value);
    expect(config).toEqual(plainConfig);
    expect(problems.length).toBeGreaterThan(0);
  });
});
