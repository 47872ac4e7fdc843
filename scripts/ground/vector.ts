import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Box, tileCorner, tilesOf } from "./box";
import { GroundRefused, runTool } from "./tools";
import { fileMark, step, tilesInFolder, type Workshop } from "./workshop";
import { writePmtiles } from "./write-pmtiles";

const recipe = resolve("scripts/ground");
const margin = 0.02;
/** The zoom whose tiles the earth fills wholly; further out only the middle of the map lies on it. */
const earthZoom = 8;

export const osmCredit =
  '<a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">© OpenStreetMap contributors</a>';

/** The vector archive of a box from an OpenStreetMap extract that holds it. Refuses an extract with nothing in the box. */
export async function vectorFromOsm(shop: Workshop, source: string, box: Box, made: string): Promise<string> {
  const mark = await fileMark(source);
  if (!mark) throw new GroundRefused(`${source} is not there: name the OpenStreetMap extract (.osm.pbf) after "osm".`);
  const cut = await step(shop, "osm-extract", { mark, box }, async (folder) => {
    const [west, south, east, north] = box;
    const wide = [west - margin, south - margin, east + margin, north + margin].join(",");
    const area = join(folder, "area.osm.pbf");
    await runTool("osmium", ["extract", "--strategy", "smart", "--bbox", wide, "--output", area, source]);
    if (Number(await runTool("osmium", ["fileinfo", "-e", "-g", "data.count.nodes", area])) === 0) {
      throw new GroundRefused(
        `${source} has nothing in the box ${box.join(", ")}: is it the extract of another region?`,
      );
    }
    await writeFile(join(folder, "earth.osm"), earth(box));
    await runTool("osmium", ["merge", area, join(folder, "earth.osm"), "--output", join(folder, "all.osm.pbf")]);
  });
  const rules = await Promise.all(
    ["tilemaker.json", "protomaps.lua"].map((name) => readFile(join(recipe, name), "utf8")),
  );
  const folder = await step(shop, "vector", { mark, box, rules }, async (folder) => {
    const tiles = join(folder, "tiles");
    await runTool("tilemaker", [
      ...["--input", join(cut, "all.osm.pbf"), "--output", `${tiles}/`, "--bbox", box.join(",")],
      ...["--config", join(recipe, "tilemaker.json"), "--process", join(recipe, "protomaps.lua")],
    ]);
    const data = await newestEdit(source);
    const { vector_layers } = JSON.parse(await readFile(join(tiles, "metadata.json"), "utf8"));
    await writePmtiles(join(folder, "fangshan.pmtiles"), await tilesInFolder(tiles), {
      kind: "mvt",
      box,
      metadata: { name: "Fangshan", version: "4", attribution: osmCredit, vector_layers, beilou: { made, data } },
    });
  });
  return join(folder, "fangshan.pmtiles");
}

/** The day of the newest edit in an extract, or of the state that its header names; undefined where it says neither. */
async function newestEdit(source: string): Promise<string | undefined> {
  for (const variable of ["header.option.osmosis_replication_timestamp", "data.timestamp.last"]) {
    const said = await runTool("osmium", [
      "fileinfo",
      ...(variable.startsWith("data") ? ["-e"] : []),
      "-g",
      variable,
      source,
    ]);
    // Objects without a time count from 1970.
    if (/^20\d\d-\d\d-\d\d/.test(said)) return said.slice(0, 10);
  }
  return undefined;
}

/** Land under everything, as an OpenStreetMap file: the extract draws only what stands on it. */
function earth(box: Box): string {
  const { left, top, right, bottom } = tilesOf(box, earthZoom);
  const [west, north] = tileCorner(left, top, earthZoom);
  const [east, south] = tileCorner(right + 1, bottom + 1, earthZoom);
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  // Far above the ids that OpenStreetMap has given out.
  const id = (index: number) => 1e12 + index;
  const nodes = corners.map(
    ([lng, lat], i) => `<node id="${id(i)}" version="1" lat="${lat?.toFixed(7)}" lon="${lng?.toFixed(7)}"/>`,
  );
  const refs = [0, 1, 2, 3, 0].map((i) => `<nd ref="${id(i)}"/>`);
  const way = `<way id="${id(0)}" version="1">${refs.join("")}<tag k="beilou" v="earth"/></way>`;
  return `<osm version="0.6" generator="beilou">${nodes.join("")}${way}</osm>`;
}
