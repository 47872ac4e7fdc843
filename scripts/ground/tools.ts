import { spawn, spawnSync } from "node:child_process";

/** What was asked cannot be done; the message says why and what helps, and nothing was put in place. */
export class GroundRefused extends Error {}

/** Programs that the work is given to: the names they go by, the question that shows they run, their Debian package. */
const known = {
  osmium: { names: ["osmium"], asks: "--version", debian: "osmium-tool" },
  tilemaker: { names: ["tilemaker"], asks: "--help", debian: "tilemaker" },
  gdalwarp: { names: ["gdalwarp"], asks: "--version", debian: "gdal-bin" },
  gdalbuildvrt: { names: ["gdalbuildvrt"], asks: "--version", debian: "gdal-bin" },
  gdal_translate: { names: ["gdal_translate"], asks: "--version", debian: "gdal-bin" },
  gdal_contour: { names: ["gdal_contour"], asks: "--version", debian: "gdal-bin" },
  ogr2ogr: { names: ["ogr2ogr"], asks: "--version", debian: "gdal-bin" },
  pmtiles: { names: ["pmtiles", "go-pmtiles"], asks: "version", debian: null },
} as const;

const getPmtiles =
  "pmtiles is one file from https://github.com/protomaps/go-pmtiles/releases, to be put on the PATH; with Go:  go install github.com/protomaps/go-pmtiles@latest";

/** Milliseconds between two lines of what a tool says of its progress. */
const progressEvery = 5000;

export type Tool = keyof typeof known;

const found = new Map<string, string>();

/** The name under which a tool runs here, or null. */
export function findTool(tool: Tool): string | null {
  const key = `${tool} ${process.env.PATH}`;
  const { names, asks } = known[tool];
  const name = found.get(key) ?? names.find((name) => !spawnSync(name, [asks], { stdio: "ignore" }).error);
  if (name) found.set(key, name);
  return name ?? null;
}

/** Refuses, once for all of them, the tools that are not there, with the line that installs them. */
export function needTools(tools: readonly Tool[]): void {
  const missing = tools.filter((tool) => !findTool(tool));
  if (missing.length === 0) return;
  const packages = new Set(missing.flatMap((tool) => known[tool].debian ?? []));
  const lines = [`Not found: ${missing.join(", ")}.`];
  if (packages.size > 0) lines.push(`On Debian and Ubuntu:  sudo apt-get install -y ${[...packages].join(" ")}`);
  if (missing.includes("pmtiles")) lines.push(getPmtiles);
  throw new GroundRefused(lines.join("\n"));
}

/** Runs a tool to its end and answers what it printed last. Refuses with the tool's own words when it fails. */
export function runTool(tool: Tool, args: readonly string[]): Promise<string> {
  const name = findTool(tool);
  if (!name) needTools([tool]);
  return new Promise((done, refuse) => {
    const child = spawn(name ?? tool, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let shown = Date.now();
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (Date.now() - shown < progressEvery) return;
      shown = Date.now();
      const words =
        said
          .trim()
          .split(/[\r\n]+/)
          .at(-1) ?? "";
      console.log(`  ${tool}: ${words.trim().slice(0, 100)}`);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", refuse);
    child.on("close", (code, signal) => {
      if (code === 0) return done(said.trim());
      const words = said
        .trim()
        .split(/[\r\n]+/)
        .slice(-8)
        .join("\n  ");
      refuse(new GroundRefused(`${tool} ended with ${signal ?? code}:\n  ${words}`));
    });
  });
}
