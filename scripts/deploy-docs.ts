import { readFile, writeFile } from "node:fs/promises";
import type { settingNames } from "../src/data/config";
import { fileEndings, fileKinds } from "../src/domain/file-kinds";
import { type Host, hostFile, hosts } from "../src/outputs/host-lines";

const path = "docs/deploy.md";
const mark = (name: string) => `<!-- ${name}: made by \`npm run deploy:docs\` -->`;

/** What each setting of config.json is for: when it is read, what it says, an example, and what holds without it. */
export const settingDocs: Record<
  (typeof settingNames)[number],
  { readonly read: string; readonly says: string; readonly example: unknown; readonly without: string }
> = {
  address: {
    read: "build",
    says: "the public address of the build, ending in `/`; the environment variable `BEILOU_ADDRESS` goes before it",
    example: "https://example.org/map/",
    without:
      "no `canonical`, no `hreflang`, no `og:url`, no oEmbed, no `sitemap.xml`: all of them need whole addresses. Share pictures are named relative to the page, which some services that show links do not follow",
  },
  default: {
    read: "page",
    says: "what lies under the sites where nobody has chosen: `auto`, or the id of one of `basemaps` ([grounds.md](grounds.md))",
    example: "bundled",
    without: "the built-in ground",
  },
  basemaps: {
    read: "build, page",
    says: "what can lie under the sites: [grounds.md](grounds.md). The build takes the hosts from it for the policy",
    example: [{ id: "bundled", kind: "bundled", label: { zh: "自带底图", en: "Built-in ground" } }],
    without: "the built-in ground alone",
  },
  report: {
    read: "page",
    says: 'where corrections go: `{ "kind": "mail", "to": "…" }` or `{ "kind": "issue", "url": "https://…/issues/new" }`',
    example: { kind: "mail", to: "map@example.org" },
    without: "the draft is copied instead",
  },
  embedders: {
    read: "check.html",
    says: "sites that may frame the map, `https://name` or `https://*.name`. A header of the host alone can hold others off (below); `check.html` compares both and writes the line",
    example: ["https://village.example"],
    without: "everybody may",
  },
  attribution: {
    read: "build, page",
    says: "who is named before OpenStreetMap and GeoNames, on the map, in frames, pages and pictures; `url` may be left out",
    example: { zh: "示例村", en: "Example Village", url: "https://village.example/" },
    without: "those two alone",
  },
  approval: {
    read: "build, page",
    says: "the number that the map was approved by, at the lower left of every map, in frames and pictures too",
    example: "京S(2026)001号",
    without: "none is shown: whether a map needs one is the operator's to find out",
  },
  icp: {
    read: "build, page",
    says: "the site's registration number, at the lower left of the map, under framed lists and at the foot of pages; leads to beian.miit.gov.cn",
    example: "京ICP备2026000001号-1",
    without: "none is shown",
  },
  language: {
    read: "build",
    says: "`zh` or `en`: the language of an address that says nothing else. A link names its own, and static pages have theirs",
    example: "en",
    without: "Chinese",
  },
};

const cell = (text: string) => text.replaceAll("|", "\\|");

const settingTable = () =>
  [
    "| setting | what it says | read by | for example | without it (`null`) |",
    "|---|---|---|---|---|",
    ...Object.entries(settingDocs).map(
      ([name, { read, says, example, without }]) =>
        `| \`${name}\` | ${cell(says)} | ${read} | \`${cell(JSON.stringify(example))}\` | ${cell(without)} |`,
    ),
  ].join("\n");

const kindTable = () =>
  [
    "| file | type | compressed |",
    "|---|---|---|",
    ...fileEndings.map((ending) => {
      const { type, also, packed } = fileKinds[ending];
      const others = also.map((one) => `\`${one}\``).join(", ");
      return `| \`.${ending}\` | \`${type}\`${others ? ` (or ${others})` : ""} | ${packed ? "yes" : "no"} |`;
    }),
  ].join("\n");

/** The sites that the docs let frame the map, by way of example. */
export const exampleEmbedders = ["https://village.example"];
const fences: Record<Host, string> = { nginx: "nginx", caddy: "caddy", apache: "apache", headers: "text" };
const hostPart = (host: Host) => `\`\`\`${fences[host]}\n${hostFile(host, exampleEmbedders)}\n\`\`\``;

const parts: Record<string, () => string> = {
  settings: settingTable,
  kinds: kindTable,
  ...Object.fromEntries(hosts.map((host) => [host, () => hostPart(host)])),
};

/** The page with its generated parts as the code says now. Throws if it does not mark them. */
export function withDeployParts(page: string): string {
  return Object.entries(parts).reduce((text, [name, make]) => {
    const [start, end] = [mark(name), `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} must hold the lines "${start}" and "${end}"`);
    return `${text.slice(0, from)}${start}\n\n${make()}\n\n${text.slice(to)}`;
  }, page);
}

/** `npm run deploy:docs`: rewrites the generated parts of docs/deploy.md. */
export async function main(): Promise<number> {
  await writeFile(path, withDeployParts(await readFile(path, "utf8")));
  console.log(`${path}: written.`);
  return 0;
}
