import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import { vi } from "vitest";
import { main } from "../../scripts/ground";
import { tileAt, tileSize } from "../../scripts/ground/box";
import { openArchive } from "../../scripts/ground/open-archive";
import { findTool, type Tool } from "../../scripts/ground/tools";

export type Tags = Readonly<Record<string, string>>;
export type Place = readonly [lng: number, lat: number];

const needed: readonly Tool[] = ["osmium", "tilemaker", "gdalwarp", "gdal_translate", "gdal_contour", "ogr2ogr"];
const missing = needed.filter((tool) => !findTool(tool));
export const hasGroundTools = missing.length === 0;
/** The end of the title of a suite that needs the tools. */
export const whenTools = hasGroundTools
  ? "(with osmium, tilemaker and gdal)"
  : `(skipped: ${missing.join(", ")} not found; apt-get install -y osmium-tool tilemaker gdal-bin)`;

export const scratch = (name: string) => mkdtempSync(join(tmpdir(), `beilou-${name}-`));

/** `npm run ground` with these arguments, in a process of its own. */
export function groundCommand(args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile("npm", ["run", "--silent", "ground", "--", ...args], (cause, out, err) => {
      done({ code: cause ? Number(cause.code ?? 1) : 0, said: out + err });
    });
  });
}

/** The same without the second that a process takes to start. */
export async function ground(args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const hear = (line: string) => void lines.push(line);
  const ears = (["log", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation(hear));
  try {
    return { code: await main(args), said: lines.join("\n") };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

/** Collects OpenStreetMap objects; `write` makes an extract of them with osmium. */
export function osmExtract(day = "2026-06-01") {
  let last = 0;
  const parts = { node: [] as string[], way: [] as string[], relation: [] as string[] };
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const tagged = (tags: Tags) =>
    Object.entries(tags)
      .map(([key, value]) => `<tag k="${key}" v="${escaped(value)}"/>`)
      .join("");
  const add = (kind: keyof typeof parts, attributes: string, inside: string) => {
    last += 1;
    parts[kind].push(
      `<${kind} id="${last}" version="1" timestamp="${day}T00:00:00Z" ${attributes}>${inside}</${kind}>`,
    );
    return last;
  };
  const node = ([lng, lat]: Place, tags: Tags = {}) => add("node", `lon="${lng}" lat="${lat}"`, tagged(tags));
  const line = (places: readonly Place[], tags: Tags = {}, closed = false) => {
    const ids = places.map((place) => node(place));
    const refs = closed ? [...ids, ids[0]] : ids;
    return add("way", "", refs.map((id) => `<nd ref="${id}"/>`).join("") + tagged(tags));
  };
  const multipolygon = (rings: readonly (readonly Place[])[], tags: Tags) => {
    const members = rings.map((ring, index) => {
      const way = line(ring, {}, true);
      return `<member type="way" ref="${way}" role="${index === 0 ? "outer" : "inner"}"/>`;
    });
    return add("relation", "", members.join("") + tagged({ type: "multipolygon", ...tags }));
  };
  const write = (target: string) => {
    const xml = target.replace(/\.pbf$/, "");
    writeFileSync(xml, `<osm version="0.6">${[...parts.node, ...parts.way, ...parts.relation].join("\n")}</osm>`);
    execFileSync("osmium", ["cat", "--overwrite", "--output", target, xml]);
    return target;
  };
  return { node, line, area: (ring: readonly Place[], tags: Tags) => line(ring, tags, true), multipolygon, write };
}

/** An elevation raster as the Shuttle mission left them: whole metres every 3 seconds of arc, a square degree a file. */
export function writeHgt(folder: string, west: number, south: number, height: (place: Place) => number): string {
  const side = 1201;
  const bytes = Buffer.alloc(side * side * 2);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const metres = height([west + column / (side - 1), south + 1 - row / (side - 1)]);
      bytes.writeInt16BE(Math.round(metres), (row * side + column) * 2);
    }
  }
  const file = join(folder, `N${south}E${west}.hgt`);
  writeFileSync(file, bytes);
  return file;
}

/** One tile of an archive, unpacked. */
export async function tileOf(archive: string, z: number, x: number, y: number): Promise<Uint8Array | null> {
  const { source, close } = await openArchive(archive);
  try {
    const tile = await source.getZxy(z, x, y);
    return tile ? new Uint8Array(tile.data) : null;
  } finally {
    await close();
  }
}

/** The features of one layer in the tile over a place, as gdal reads them. */
export async function featuresAt(archive: string, layer: string, place: Place, zoom: number) {
  const [x, y] = tileAt(...place, zoom).map(Math.floor) as [number, number];
  const tile = await tileOf(archive, zoom, x, y);
  if (!tile) return [];
  const file = join(scratch("tile"), String(zoom), String(x), `${y}.pbf`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, tile);
  const args = ["-q", "-f", "GeoJSON", "-t_srs", "EPSG:4326", "/vsistdout/", file, layer];
  try {
    const json = execFileSync("ogr2ogr", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return (JSON.parse(json) as GeoJSON.FeatureCollection).features;
  } catch {
    return [];
  }
}

/** Metres at a place, from the terrain tile under it. */
export async function heightAt(archive: string, place: Place, zoom: number): Promise<number> {
  const [x, y] = tileAt(...place, zoom);
  const png = await tileOf(archive, zoom, Math.floor(x), Math.floor(y));
  if (!png) return Number.NaN;
  const pixels = decodePng(png);
  const at = 3 * (Math.floor((y % 1) * tileSize) * tileSize + Math.floor((x % 1) * tileSize));
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
  return red * 256 + green + blue / 256 - 32768;
}

/** The pixels of an RGB picture: PNG specification, sections 5 and 9; one IDAT, 8 bits, no interlace. */
export function decodePng(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const start = bytes.indexOf("IDAT");
  const raw = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  const row = width * 3;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let i = 0; i < row; i += 1) {
      const at = y * row + i;
      const a = i < 3 ? 0 : (pixels[at - 3] ?? 0);
      const b = y === 0 ? 0 : (pixels[at - row] ?? 0);
      const c = i < 3 || y === 0 ? 0 : (pixels[at - row - 3] ?? 0);
      const p = a + b - c;
      const nearest = [a, b, c].reduce((best, value) => (Math.abs(p - value) < Math.abs(p - best) ? value : best));
      pixels[at] = (raw[y * (row + 1) + 1 + i] ?? 0) + ([0, a, b, (a + b) >> 1, nearest][filter ?? 0] ?? 0);
    }
  }
  return pixels;
}

export const bytesOf = (file: string) => new Uint8Array(readFileSync(file));
