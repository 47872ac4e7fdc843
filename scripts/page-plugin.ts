import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer, minify, type Plugin, type Rolldown, runnerImport, type ViteDevServer } from "vite";
import solid from "vite-plugin-solid";
import type { AlertFile } from "../src/data/alert-schema";
import type { Core, Details } from "../src/data/atlas";
import { groundPlaces, metroLines } from "../src/domain/ground.ts";
import type { Task } from "../src/domain/pack/tasks";
import { configuredOrigins } from "./ground-plugin.ts";
import { operatorSettings } from "./operator-settings.ts";

/**
 * What the built page may do: nothing evaluated, nothing from or to another host but pictures and data of the grounds
 * that config.json lists, nothing inline but the one style sheet and the one short script named by their hashes, which
 * stand in the page so that its first paint and its list wait for no second answer.
 */
const contentSecurityPolicy = (style: string, script: string, grounds: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' '${hashOf(script)}'`,
    `style-src 'self' '${hashOf(style)}'`,
    ["img-src 'self' data:", ...grounds].join(" "),
    "font-src 'self'",
    ["connect-src 'self'", ...grounds].join(" "),
    "worker-src 'self' data:",
    // The dialog that makes an embed shows it.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");

/** Names and metro lines of the built-in ground, as a module: the live map waits for no file (src/map/built-ground.d.ts). */
const builtGround = "beilou:built-ground";

/** The pages of the build that carry the list, by their files. */
const pages = {
  "index.html": {
    render: "renderPage",
    early: "early.js",
    /** Chunks that are fetched with low priority while the list is already in use. */
    later: ["MapView", "later", "geojson-validation"],
  },
  // What an embed needs is known only when its options are.
  "embed.html": { render: "renderEmbed", early: "early-embed.js", later: [] },
} as const;

/**
 * Writes the page and the data: checks data/ (a wrong file stops the build), renders the list and the drawn map into
 * index.html from the app's own components, and puts the open data beside it.
 */
export function beilouPage(): Plugin {
  let folder = "data";
  let root = ".";
  let building = false;
  let renderer: ViteDevServer | undefined;
  let data: { core: Core; details: Details; alerts: AlertFile | null; tasks: readonly Task[] } | undefined;

  async function readData() {
    const { module } = await runnerImport<typeof import("./data-check")>(join(import.meta.dirname, "data-check.ts"), {
      configFile: false,
      logLevel: "error",
    });
    const { core, details, alerts, tasks, problems } = await module.checkFolder(folder);
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0 && building)
      throw new Error(`data/ is not sound:\n${errors.map(module.problemLines).join("\n")}`);
    return { core, details, alerts, tasks };
  }

  return {
    name: "beilou-page",
    configResolved(config) {
      root = config.root;
      folder = join(root, "data");
      building = config.command === "build" && !config.build.ssr;
    },
    async buildStart() {
      if (building) data = await readData();
    },
    resolveId: (id) => (id === builtGround ? `\0${builtGround}` : undefined),
    async load(id) {
      if (id !== `\0${builtGround}`) return undefined;
      const { places } = (data ?? (await readData())).core;
      return `export const ground = ${JSON.stringify(groundPlaces(places))};\nexport const metro = ${JSON.stringify(metroLines(places))};\n`;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { server, bundle, path }) {
        const page = pages[path.replace(/^\//, "") as keyof typeof pages];
        if (!page) return undefined;
        const { core } = data ?? (await readData());
        renderer = server ?? renderer ?? (await renderServer());
        const rooms = (await renderer.ssrLoadModule("/src/entry-server.tsx")) as typeof import("../src/entry-server");
        const settings = await operatorSettings(join(folder, "../public"));
        const written = rooms[page.render](core, settings);
        const early = await minifyScript(await readFile(join(import.meta.dirname, "../src", page.early), "utf8"));
        const filled = html
          .replace('<div id="root"', (root) => (settings ? `${root} data-settings="${attribute(settings)}"` : root))
          .replace("<!--page-->", () => written.html)
          .replace("<!--early-->", () => early)
          .replace("<!--entries-->", () => written.entries);
        if (server) return filled;
        const later = Object.values(bundle ?? {}).flatMap((chunk) =>
          chunk.type === "chunk" && (page.later as readonly string[]).includes(chunk.name) ? [chunk.fileName] : [],
        );
        const { styled, css } = inlineStyles(filled, bundle ?? {});
        const policy = contentSecurityPolicy(css, early, await configuredOrigins(root));
        return {
          html: setAside(styled, later),
          tags: [
            {
              tag: "meta",
              attrs: { "http-equiv": "Content-Security-Policy", content: policy },
              injectTo: "head-prepend",
            },
          ],
        };
      },
    },
    async closeBundle() {
      await renderer?.close();
      renderer = undefined;
    },
    generateBundle() {
      if (!data) return;
      const { core, details, alerts, tasks } = data;
      const emit = (file: string, value: unknown) =>
        this.emitFile({ type: "asset", fileName: `data/${file}`, source: `${JSON.stringify(value)}\n` });
      for (const file of ["memorials.geojson", "bases.geojson"]) {
        emit(file, collection(core.sites.filter((site) => site.file === file)));
      }
      emit("trails.geojson", collection(core.trails));
      const plain: Record<string, unknown> = {
        "routes.json": core.routes,
        "places.json": core.places,
        "citations.json": details.citations,
        "stories.json": details.stories,
        "courses.json": details.courses,
        "tasks.json": tasks,
      };
      for (const [file, value] of Object.entries(plain)) emit(file, value);
      if (alerts) emit("alerts.json", alerts);
    },
  };
}

/** A value as it may stand in an attribute, as JSON. */
const attribute = (value: unknown) =>
  JSON.stringify(value).replace(/[&"<]/g, (one) => ({ "&": "&amp;", '"': "&quot;" })[one] ?? "&lt;");

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const minifyScript = async (source: string) => (await minify("early.js", source)).code.trim();

/** Where a page has a place for them, its script and what is fetched with it wait there until early.js brings them. */
function setAside(html: string, later: readonly string[]): string {
  const place = "<!--files-->";
  if (!html.includes(place)) return html;
  const files: string[] = [];
  const rest = html.replace(/\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g, (tag) => {
    files.push(tag.trim());
    return "";
  });
  for (const href of later) files.push(`<link rel="modulepreload" href="./${href}" crossorigin fetchpriority="low">`);
  return rest.replace(place, files.join(""));
}

/** Puts the page's style sheet into the page, and its file out of the build. */
function inlineStyles(html: string, bundle: Rolldown.OutputBundle) {
  const linkTo = (file: string) => new RegExp(`<link rel="stylesheet"[^>]*${file}"[^>]*>`);
  // Panels that come later bring a sheet of their own.
  const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".css") && linkTo(fileName).test(html));
  if (sheet?.type !== "asset") throw new Error("the page asks for no style sheet of the build");
  const css = String(sheet.source).trim();
  const link = linkTo(sheet.fileName);
  delete bundle[sheet.fileName];
  return { styled: html.replace(link, () => `<style>${css}</style>`), css };
}

/** Records back into GeoJSON, a schematic trail now with the line that its places make. */
function collection(records: readonly (Core["sites"][number] | Core["trails"][number])[]) {
  return {
    type: "FeatureCollection",
    features: records.map((record) => {
      const { lngLat, line, file, ...properties } = { line: null, file: undefined, ...record };
      const geometry = line
        ? line.length === 1
          ? { type: "LineString", coordinates: line[0] }
          : { type: "MultiLineString", coordinates: line }
        : lngLat && { type: "Point", coordinates: lngLat };
      return { type: "Feature", id: record.id, properties, geometry };
    }),
  };
}

/** Runs the app's components outside a browser, for the build. */
function renderServer(): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    logLevel: "error",
    plugins: [solid({ ssr: true })],
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: "custom",
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}
