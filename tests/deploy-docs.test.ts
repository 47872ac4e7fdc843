import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settingDocs, withDeployParts } from "../scripts/deploy-docs";
import { compressible, serve, types } from "../scripts/serve.mjs";
import { readConfig, settingNames } from "../src/data/config";
import { fileEndings, fileKinds } from "../src/domain/file-kinds";
import { frameAncestors, hostFile, hostLines, hosts, topics } from "../src/outputs/host-lines";

const page = readFileSync("docs/deploy.md", "utf8");

test("docs/deploy.md says what the code says", () => {
  expect(withDeployParts(page) === page, "run: npm run deploy:docs").toBe(true);
});

test("every setting is there, with an example that can be read", () => {
  expect(Object.keys(settingDocs)).toEqual(settingNames);
  for (const [name, { example }] of Object.entries(settingDocs))
    expect(readConfig({ [name]: example }).problems, name).toEqual([]);
  for (const name of Object.keys(JSON.parse(readFileSync("public/config.json", "utf8")) as object))
    expect(page).toContain(`| \`${name}\` |`);
});

test("npm start knows the same kinds of files", () => {
  expect(Object.keys(types).sort()).toEqual(fileEndings.map((ending) => `.${ending}`).sort());
  for (const ending of fileEndings) {
    expect(types[`.${ending}`]?.split(";")[0], ending).toBe(fileKinds[ending].type);
    expect(compressible.has(`.${ending}`), ending).toBe(fileKinds[ending].packed);
  }
});

describe("what npm start sends is in the lines for every host", () => {
  let folder = "";
  const sent = new Map<string, Set<string>>();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "beilou-host-"));
    await mkdir(join(folder, "assets"));
    for (const path of ["embed.html", "assets/a.js", ...fileEndings.map((ending) => `one.${ending}`)])
      writeFileSync(join(folder, path), "x".repeat(4000));
    const server = await serve(folder);
    for (const path of ["embed.html", "assets/a.js", ...fileEndings.map((ending) => `one.${ending}`)]) {
      const response = await fetch(`${server.url}${path}`);
      for (const [name, value] of response.headers) sent.set(name, (sent.get(name) ?? new Set()).add(value));
    }
    await server.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What every server says of its own accord, or compression brings with it. */
  const own = ["date", "connection", "keep-alive", "content-length", "transfer-encoding", "etag", "accept-ranges"];
  const packing = ["vary", "content-encoding"];

  test.each(hosts)("%s", (host) => {
    const text = hostFile(host, null).toLowerCase();
    const names = [...sent.keys()].filter((name) => ![...own, ...packing, "content-type"].includes(name));
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      expect(text, name).toContain(name);
      for (const value of sent.get(name) ?? []) {
        // What such services send where nothing is said asks for the file again as well.
        if (host === "headers" && value === "no-cache") continue;
        expect(text, `${name}: ${value}`).toContain(value);
      }
    }
    expect(sent.has("content-encoding")).toBe(true);
    if (host !== "headers") expect(text).toMatch(/gzip|deflate/);
    // Kinds that a host names by itself were seen with the very programs.
    const itself = ["html", "js", "mjs", "css", "json", "svg", "png", "txt", "xml"];
    for (const ending of fileEndings) {
      if ((host === "caddy" || host === "headers") && itself.includes(ending)) continue;
      expect(text, ending).toContain(fileKinds[ending].type);
      expect(text, ending).toMatch(new RegExp(`[ .]${ending}\\b`));
    }
  });
});

test("who may frame the map stands in the line, and no line where anybody may", () => {
  expect(frameAncestors(["https://a.example", "https://*.b.example"])).toBe(
    "frame-ancestors 'self' https://a.example https://*.b.example",
  );
  for (const host of hosts) {
    expect(hostLines(host, "frames", null)).toBe("");
    expect(hostLines(host, "frames", ["https://a.example"])).toContain("frame-ancestors 'self' https://a.example");
    for (const topic of topics) expect(hostFile(host, null)).toContain(hostLines(host, topic, null).split("\n")[0]);
  }
});
