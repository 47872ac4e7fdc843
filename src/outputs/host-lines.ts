import { type FileEnding, fileEndings, fileKinds } from "../domain/file-kinds";

/** Servers and services that files are mostly served by; `headers`: those that read a file `_headers`. */
export const hosts = ["nginx", "caddy", "apache", "headers"] as const;
export type Host = (typeof hosts)[number];

/** What a host has to be told. docs/deploy.md and check.html say why. */
export const topics = ["folders", "types", "compression", "cors", "isolation", "cache", "frames"] as const;
export type Topic = (typeof topics)[number];

/** Names in assets/ change with what the files hold. */
export const keptForEver = "public, max-age=31536000, immutable";
export const askedAgain = "no-cache";

const packed = [
  ...new Set(fileEndings.filter((ending) => fileKinds[ending].packed).map((ending) => fileKinds[ending].type)),
];
/** Endings by the type that they share. */
const endingsByType = [...new Set(fileEndings.map((ending) => fileKinds[ending].type))].map(
  (type) => [type, fileEndings.filter((ending) => fileKinds[ending].type === type)] as const,
);
/** What Caddy and the services with `_headers` do not name rightly by themselves. */
const unknownElsewhere: readonly FileEnding[] = ["geojson", "webmanifest", "pmtiles"];

/** The value of the header that says who may frame the map; null where anybody may. Embedders as config.json has them. */
export const frameAncestors = (embedders: readonly string[] | null) =>
  embedders && `frame-ancestors 'self' ${embedders.join(" ")}`;

/** The lines that tell a host one thing; empty where it needs none. */
export function hostLines(host: Host, topic: Topic, embedders: readonly string[] | null): string {
  const framed = frameAncestors(embedders);
  switch (host) {
    case "nginx":
      return nginx(topic, framed);
    case "caddy":
      return caddy(topic, framed);
    case "apache":
      return apache(topic, framed);
    case "headers":
      return headersFile(topic, framed);
  }
}

function nginx(topic: Topic, framed: string | null): string {
  const always = (name: string, value: string) => `add_header ${name} ${value} always;`;
  switch (topic) {
    case "folders":
      return "index index.html;";
    case "types":
      return [
        "types {",
        ...endingsByType.map(([type, endings]) => `    ${type} ${endings.join(" ")};`),
        "}",
        "charset utf-8;",
      ].join("\n");
    case "compression":
      return [
        "gzip on;",
        "gzip_vary on;",
        "gzip_proxied any;",
        // HTML always is, and a warning where it is named.
        `gzip_types ${packed.filter((type) => type !== "text/html").join(" ")};`,
      ].join("\n");
    case "cors":
      return always("Access-Control-Allow-Origin", '"*"');
    case "isolation":
      return [
        always("Cross-Origin-Resource-Policy", '"cross-origin"'),
        always("Cross-Origin-Embedder-Policy", "$beilou_isolation"),
      ].join("\n");
    case "cache":
      return "add_header Cache-Control $beilou_cache;";
    case "frames":
      return framed ? always("Content-Security-Policy", `"${framed}"`) : "";
  }
}

/** What nginx chooses by address; it stands outside `server`. */
export const nginxMaps: Partial<Record<Topic, string>> = {
  cache: `map $uri $beilou_cache {\n    default "${askedAgain}";\n    ~/assets/ "${keptForEver}";\n}`,
  isolation: 'map $uri $beilou_isolation {\n    default "";\n    ~/(embed\\.html$|assets/) "credentialless";\n}',
};

function caddy(topic: Topic, framed: string | null): string {
  switch (topic) {
    case "folders":
      return "file_server";
    case "types":
      return unknownElsewhere
        .map((ending) => `@${ending} path *.${ending}\nheader @${ending} Content-Type ${fileKinds[ending].type}`)
        .join("\n");
    case "compression":
      return [
        "encode gzip {",
        "    match {",
        ...packed.map((type) => `        header Content-Type ${type}*`),
        "    }",
        "}",
      ].join("\n");
    case "cors":
      return 'header Access-Control-Allow-Origin "*"';
    case "isolation":
      return [
        "header Cross-Origin-Resource-Policy cross-origin",
        "@framed path */embed.html */assets/*",
        "header @framed Cross-Origin-Embedder-Policy credentialless",
      ].join("\n");
    case "cache":
      return [
        "@kept path */assets/*",
        `header @kept Cache-Control "${keptForEver}"`,
        "@asked not path */assets/*",
        `header @asked Cache-Control ${askedAgain}`,
      ].join("\n");
    case "frames":
      return framed ? `header Content-Security-Policy "${framed}"` : "";
  }
}

function apache(topic: Topic, framed: string | null): string {
  switch (topic) {
    case "folders":
      return "DirectoryIndex index.html";
    case "types":
      return [
        ...endingsByType.map(([type, endings]) => `AddType ${type} ${endings.map((ending) => `.${ending}`).join(" ")}`),
        "AddDefaultCharset utf-8",
      ].join("\n");
    case "compression":
      return `AddOutputFilterByType DEFLATE ${packed.join(" ")}`;
    case "cors":
      return 'Header always set Access-Control-Allow-Origin "*"';
    case "isolation":
      return [
        'Header always set Cross-Origin-Resource-Policy "cross-origin"',
        '<If "%{REQUEST_URI} =~ m#/(embed\\.html$|assets/)#">',
        '    Header always set Cross-Origin-Embedder-Policy "credentialless"',
        "</If>",
      ].join("\n");
    case "cache":
      return [
        `Header set Cache-Control "${askedAgain}"`,
        '<If "%{REQUEST_URI} =~ m#/assets/#">',
        `    Header set Cache-Control "${keptForEver}"`,
        "</If>",
      ].join("\n");
    case "frames":
      return framed ? `Header always set Content-Security-Policy "${framed}"` : "";
  }
}

function headersFile(topic: Topic, framed: string | null): string {
  const rule = (path: string, ...lines: string[]) => [path, ...lines.map((line) => `  ${line}`)].join("\n");
  switch (topic) {
    // Such services do both by themselves.
    case "folders":
    case "compression":
      return "";
    case "types":
      return unknownElsewhere
        .map((ending) => rule(`/*.${ending}`, `Content-Type: ${fileKinds[ending].type}`))
        .join("\n");
    case "cors":
      return rule("/*", "Access-Control-Allow-Origin: *");
    case "isolation":
      return [
        rule("/*", "Cross-Origin-Resource-Policy: cross-origin"),
        ...["/embed.html", "/embed", "/assets/*"].map((path) =>
          rule(path, "Cross-Origin-Embedder-Policy: credentialless"),
        ),
      ].join("\n");
    case "cache":
      return rule("/assets/*", `Cache-Control: ${keptForEver}`);
    case "frames":
      return framed ? rule("/*", `Content-Security-Policy: ${framed}`) : "";
  }
}

/** Everything that a host has to be told, as one file or one part of its own. */
export function hostFile(host: Host, embedders: readonly string[] | null): string {
  const all = topics.map((topic) => hostLines(host, topic, embedders)).filter(Boolean);
  const indented = all.join("\n").replace(/^(?=.)/gm, "    ");
  switch (host) {
    case "nginx":
      return [
        ...Object.values(nginxMaps),
        `server {\n    listen 80;\n    server_name map.example;\n    root /srv/beilou;\n${indented}\n    add_header X-Content-Type-Options "nosniff" always;\n}`,
      ].join("\n");
    case "caddy":
      return `map.example {\n    root * /srv/beilou\n${indented}\n    header X-Content-Type-Options nosniff\n}`;
    case "apache":
      return [...all, 'Header always set X-Content-Type-Options "nosniff"'].join("\n");
    case "headers":
      return mergeRules([...all, "/*\n  X-Content-Type-Options: nosniff"].join("\n"));
  }
}

/** Rules of one path together: a service may take only the last of several. */
function mergeRules(text: string): string {
  const rules = new Map<string, string[]>();
  let path = "";
  for (const line of text.split("\n")) {
    if (!line.startsWith(" ")) path = line;
    rules.set(path, [...(rules.get(path) ?? []), ...(line.startsWith(" ") ? [line] : [])]);
  }
  return [...rules].map(([of, lines]) => [of, ...lines].join("\n")).join("\n");
}
