import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { measureLine } from "../../src/domain/line";
import {
  bytesOf,
  featuresAt,
  ground,
  groundCommand,
  hasGroundTools,
  heightAt,
  osmExtract,
  type Place,
  scratch,
  whenTools,
  writeHgt,
} from "../helpers/ground";
import { hasShared, sharedJson, whenShared } from "../helpers/shared";

const folder = scratch("ground");
afterAll(() => rmSync(folder, { recursive: true }));
const work = join(folder, "work");
const pack = join(folder, "pack");
const inPack = (name: string) => join(pack, name);
const box = "115.60,39.60,115.80,39.75";

// A hill: 100 m of plain, 1000 m more at the top, a cosine squared of 4 km radius between them.
const top: Place = [115.7, 39.68];
const radius = 4000;
const metresPerDegree = 111_195;
const metresFromTop = ([lng, lat]: Place) =>
  Math.hypot((lng - top[0]) * Math.cos((top[1] * Math.PI) / 180), lat - top[1]) * metresPerDegree;
const hill = (place: Place) => {
  const part = Math.min(1, metresFromTop(place) / radius);
  return 100 + 1000 * Math.cos((part * Math.PI) / 2) ** 2;
};
/** A place so many metres east of the top. */
const east = (metres: number): Place => [
  top[0] + metres / metresPerDegree / Math.cos((top[1] * Math.PI) / 180),
  top[1],
];
const square = ([lng, lat]: Place, half: number): Place[] => [
  [lng - half, lat - half],
  [lng + half, lat - half],
  [lng + half, lat + half],
  [lng - half, lat + half],
];

const village: Place = [115.655, 39.635];
const lake: Place = [115.76, 39.62];

function writeExtract(target: string): string {
  const osm = osmExtract();
  osm.node(village, { place: "village", name: "试验村", "name:en": "Trial Village", population: "1,500" });
  osm.node([115.66, 39.64], { place: "hamlet", name: "小试验" });
  osm.node(top, { natural: "peak", name: "试验山", ele: "1100" });
  osm.node([115.656, 39.636], { natural: "spring" });
  osm.node([115.656, 39.634], { highway: "bus_stop", name: "试验村口" });
  osm.node([115.654, 39.634], { barrier: "gate" });
  osm.line([village, [115.66, 39.66], [115.68, 39.67], top], {
    highway: "path",
    name: "背篓小路",
    sac_scale: "hiking",
  });
  osm.line([village, [115.65, 39.64]], { highway: "steps" });
  osm.line([village, [115.65, 39.63]], { highway: "track" });
  osm.line([[115.61, 39.61], village, [115.79, 39.61]], { highway: "tertiary", ref: "Y012;Y013", bridge: "yes" });
  osm.line(
    [
      [115.6, 39.74],
      [115.8, 39.74],
    ],
    { highway: "motorway", ref: "G5", oneway: "yes", tunnel: "yes" },
  );
  osm.line(
    [
      [115.61, 39.605],
      [115.7, 39.606],
      [115.79, 39.604],
    ],
    { waterway: "river", name: "试验河" },
  );
  osm.multipolygon([square(lake, 0.01), square(lake, 0.004)], {
    natural: "water",
    water: "reservoir",
    name: "试验水库",
  });
  osm.area(square([115.65, 39.7], 0.012), { natural: "wood" });
  osm.area(square([115.657, 39.633], 0.0004), { amenity: "parking" });
  osm.area(square([115.653, 39.637], 0.0002), { building: "yes", "building:levels": "2" });
  osm.area(square([115.7, 39.7], 0.05), { boundary: "administrative", admin_level: "2", name: "No boundary" });
  return osm.write(target);
}

const kinds = async (layer: string, place: Place, zoom = 14) =>
  (await featuresAt(inPack("fangshan.pmtiles"), layer, place, zoom)).map(({ properties }) => properties ?? {});

describe.skipIf(!hasGroundTools)(`a pack made of an extract and an elevation raster ${whenTools}`, () => {
  const made = { code: 1, said: "" };

  beforeAll(async () => {
    const extract = writeExtract(join(folder, "trial.osm.pbf"));
    const dem = writeHgt(folder, 115, 39, hill);
    mkdirSync(pack);
    writeFileSync(inPack("README"), "of the operator");
    const where = ["--bbox", box, "--to", pack, "--work", work];
    Object.assign(
      made,
      await groundCommand(["osm", extract, "--dem", dem, "--dem-credit", "an analytic hill", ...where]),
    );
  }, 120_000);

  test("is put in place with its report, beside what lay there", () => {
    expect(made.said).toContain("In place: fangshan.pmtiles, terrain.pmtiles, contours.pmtiles");
    expect(made.code).toBe(0);
    expect(readdirSync(pack).sort()).toEqual(["README", "contours.pmtiles", "fangshan.pmtiles", "terrain.pmtiles"]);
    expect(made.said).toContain("attribution  © OpenStreetMap contributors");
    expect(made.said).toContain("attribution  an analytic hill");
    expect(made.said).toContain("data of      2026-06-01");
    expect(made.said).toContain("zooms        8–13");
    expect(made.said).not.toMatch(/error:|nothing in:/);
  });

  test("has the roads and paths in the kinds that the style reads", async () => {
    const roads = await kinds("roads", village);
    const byDetail = new Map(roads.map((road) => [road.kind_detail, road]));
    expect(byDetail.get("path")).toMatchObject({ kind: "path", name: "背篓小路", sac_scale: "hiking" });
    expect(byDetail.get("steps")?.kind).toBe("path");
    expect(byDetail.get("track")?.kind).toBe("path");
    expect(byDetail.get("tertiary")).toMatchObject({ kind: "major_road", ref: "Y012;Y013", shield_text: "Y012" });
    expect(byDetail.get("tertiary")?.is_bridge).toBeTruthy();
    const [motorway] = await kinds("roads", [115.7, 39.74]);
    expect(motorway).toMatchObject({ kind: "highway", kind_detail: "motorway", ref: "G5", oneway: "yes" });
    expect(motorway?.is_tunnel).toBeTruthy();
    // Far out the motorway is drawn, the path is not.
    expect((await kinds("roads", top, 9)).map(({ kind }) => kind)).toEqual(["highway"]);
  });

  test("has water with its names, and an island stays land", async () => {
    const river = (await kinds("water", [115.7, 39.606])).find(({ kind }) => kind === "river");
    expect(river).toMatchObject({ kind: "river", name: "试验河" });
    const shapes = await featuresAt(inPack("fangshan.pmtiles"), "water", lake, 12);
    const area = shapes.find(
      ({ geometry, properties }) => /Polygon/.test(geometry.type) && properties?.kind === "lake",
    );
    const rings =
      (area?.geometry.type === "MultiPolygon" ? area.geometry.coordinates[0] : undefined) ??
      (area?.geometry.type === "Polygon" ? area.geometry.coordinates : []);
    expect(rings).toHaveLength(2);
    expect(
      shapes.filter(({ properties }) => properties?.name === "试验水库").map(({ geometry }) => geometry.type),
    ).toEqual(["Point"]);
  });

  test("has places, peaks with heights, springs, stops and car parks; no gate without a name, no boundary", async () => {
    const places = await kinds("places", village);
    expect(places.find(({ name }) => name === "试验村")).toMatchObject({
      ...{ kind: "locality", kind_detail: "village", "name:en": "Trial Village", population: 1500, population_rank: 2 },
    });
    expect((await kinds("pois", top))[0]).toMatchObject({ kind: "peak", name: "试验山", elevation: 1100 });
    const near = (await kinds("pois", village)).map(({ kind }) => kind).sort();
    expect(near).toEqual(["bus_stop", "parking", "spring"]);
    expect((await kinds("buildings", village))[0]).toMatchObject({ kind: "building", height: 6 });
    expect((await kinds("landuse", [115.65, 39.7])).map(({ kind }) => kind)).toEqual(["wood"]);
    expect((await kinds("earth", top)).map(({ kind }) => kind)).toEqual(["earth"]);
    expect(Buffer.from(bytesOf(inPack("fangshan.pmtiles"))).includes("boundar")).toBe(false);
  });

  test.each([
    [0, 1100, 4],
    [1000, 953.6, 6],
    [2000, 600, 6],
    [3000, 246.4, 6],
    [4500, 100, 1],
  ])("%i m from the top the terrain is %i m high", async (metres, height, tolerance) => {
    for (const zoom of [13, 12]) {
      const there = await heightAt(inPack("terrain.pmtiles"), east(metres), zoom);
      expect(Math.abs(there - height), `zoom ${zoom}: ${there}`).toBeLessThanOrEqual(tolerance);
    }
  });

  test("a walk over the hill climbs and falls 1000 m, to 3 %", async () => {
    const line: [number, number, number][] = [];
    for (let metres = -4200; metres <= 4200; metres += 100) {
      const place = east(metres);
      line.push([...place, await heightAt(inPack("terrain.pmtiles"), place, 13)]);
    }
    const { ascentM, descentM, maxM } = measureLine(line);
    expect(Math.abs((ascentM ?? 0) - 1000)).toBeLessThan(30);
    expect(Math.abs((descentM ?? 0) - 1000)).toBeLessThan(30);
    expect(Math.abs((maxM ?? 0) - 1100)).toBeLessThan(5);
  });

  test("contours lie where the hill has their height: each 20 m near by, each 100 m far out", async () => {
    const near = await featuresAt(inPack("contours.pmtiles"), "contours", east(1500), 13);
    const heights = [...new Set(near.map(({ properties }) => properties?.ele as number))].sort((a, b) => a - b);
    expect(heights.every((height) => height % 20 === 0)).toBe(true);
    expect(heights).toContain(780);
    const at600 = near.filter(({ properties }) => properties?.ele === 600);
    const points = at600.flatMap(({ geometry }) =>
      geometry.type === "MultiLineString"
        ? geometry.coordinates.flat()
        : geometry.type === "LineString"
          ? geometry.coordinates
          : [],
    );
    expect(points.length).toBeGreaterThan(5);
    // 600 m is half way up, and so half the radius away.
    for (const point of points) expect(Math.abs(metresFromTop(point as unknown as Place) - 2000)).toBeLessThan(30);
    const far = await featuresAt(inPack("contours.pmtiles"), "contours", east(1500), 10);
    expect(new Set(far.map(({ properties }) => properties?.ele % 100))).toEqual(new Set([0]));
  });

  test("a run that fails changes nothing in place, and the next one goes on from where it stopped", async () => {
    const target = join(folder, "other");
    const where = ["--bbox", box, "--to", target, "--work", join(folder, "work2")];
    const broken = join(folder, "broken.tif");
    writeFileSync(broken, "not a raster");
    const extract = join(folder, "trial.osm.pbf");
    const failed = await ground(["osm", extract, "--dem", broken, ...where]);
    expect(failed.code).toBe(1);
    expect(failed.said).toContain("gdalwarp ended with");
    expect(existsSync(target)).toBe(false);
    const flat = writeHgt(join(folder, "work2"), 115, 39, () => 50);
    const mended = await ground(["osm", extract, "--dem", flat, ...where]);
    expect(mended.code).toBe(0);
    expect(mended.said).toContain("vector: done before, kept");
    expect(readdirSync(target).sort()).toEqual(["contours.pmtiles", "fangshan.pmtiles", "terrain.pmtiles"]);
  }, 60_000);

  test("an extract of another region is refused", async () => {
    const osm = osmExtract();
    osm.node([2.35, 48.86], { place: "city", name: "Paris" });
    const paris = osm.write(join(folder, "paris.osm.pbf"));
    const { code, said } = await ground(["osm", paris, "--to", pack, "--work", join(folder, "work3")]);
    expect(code).toBe(1);
    expect(said).toContain("has nothing in the box");
  });

  test.skipIf(!hasShared("ground/places.geojson"))(
    `the real water, places and stations of the district come through ${whenShared}`,
    async () => {
      type Collection = GeoJSON.FeatureCollection<GeoJSON.Geometry, Record<string, string>>;
      const read = (name: string) => sharedJson<Collection>(`ground/${name}.geojson`).features;
      const osm = osmExtract();
      const [lines, places, stations] = [read("water_lines"), read("places"), read("stations")];
      for (const { geometry, properties } of lines) {
        if (geometry.type !== "LineString" || geometry.coordinates.length < 2) continue;
        osm.line(geometry.coordinates as unknown as Place[], {
          waterway: properties.class ?? "",
          name: properties.name ?? "",
        });
      }
      const points = (features: typeof places, tags: (own: Record<string, string>) => Record<string, string>) => {
        for (const { geometry, properties } of features)
          if (geometry.type === "Point") osm.node(geometry.coordinates as unknown as Place, tags(properties));
      };
      points(places, (own) => ({ place: own.class ?? "", name: own.name ?? "" }));
      points(stations, (own) => ({ railway: "station", name: own.name ?? "" }));
      const real = join(folder, "real");
      const extract = osm.write(join(folder, "real.osm.pbf"));
      const { code, said } = await ground(["osm", extract, "--to", real, "--work", join(folder, "work4")]);
      expect(code, said).toBe(0);
      expect(said).toContain("100 % of the box at zoom 14");
      const file = join(real, "fangshan.pmtiles");
      // Hebei town stands on the Dashi river.
      const rivers = await featuresAt(file, "water", [116.0, 39.83], 12);
      expect(rivers.map(({ properties }) => properties?.name)).toContain("大石河");
      const named = await featuresAt(file, "places", [116.0, 39.83], 9);
      expect(named.map(({ properties }) => properties?.name)).toContain("河北镇");
    },
    60_000,
  );
});

test("where a tool is missing, the line that installs it is said and nothing is done", async () => {
  const empty = join(folder, "no-tools");
  mkdirSync(empty);
  vi.stubEnv("PATH", empty);
  const { code, said } = await ground(["osm", "any.osm.pbf", "--dem", "any.tif", "--to", empty]);
  expect(code).toBe(1);
  expect(said).toContain("Not found: osmium, tilemaker, gdalwarp");
  expect(said).toContain("sudo apt-get install -y osmium-tool tilemaker gdal-bin");
  const cut = await ground(["protomaps", "--planet", "any", "--to", empty]);
  vi.unstubAllEnvs();
  expect(cut.code).toBe(1);
  expect(cut.said).toContain("https://github.com/protomaps/go-pmtiles/releases");
  expect(readdirSync(empty)).toEqual([]);
});

test("what cannot be understood is refused with the usage", async () => {
  for (const [args, reason] of [
    [[], "Say what to do"],
    [["osm"], "Missing: the OpenStreetMap extract"],
    [["maps"], "maps is not one of"],
    [["check", "--bbox", "116,39,115,40"], "is not west,south,east,north"],
    [["check", "here"], "Too many arguments"],
  ] as const) {
    const { code, said } = await ground([...args]);
    expect(code).toBe(1);
    expect(said).toContain(reason);
    expect(said).toContain("Usage: npm run ground");
  }
});

test("a folder without a pack is unfit", async () => {
  const { code, said } = await ground(["check", "--to", join(folder, "nothing")]);
  expect(code).toBe(1);
  expect(said).toContain("error: not there");
});
