import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terrainThresholdM } from "../../src/domain/elevation";
import type { LngLat } from "../../src/domain/geo";
import { lengthM, measureLine, type Parts } from "../../src/domain/line";
import {
  densified,
  type HeightTile,
  heightAt,
  type TileAddress,
  terrariumHeights,
  terrariumM,
  tilesUnder,
} from "../../src/domain/terrain";
import { anyPoint } from "../helpers/entries";
import { footM, fromTop, hillM, hillTiles, pixelAt, placeAt, riseM, top } from "../helpers/hill";
import { vincentyM } from "../helpers/vincenty";

const z = 13;
/** The line with the heights of the tiles, as the reader gives it. */
function onTerrain(parts: Parts, tileAt: (tile: TileAddress) => HeightTile): Parts {
  return densified(parts, 10).map((part) => part.map((place) => [...place, heightAt(place, z, tileAt) as number]));
}
const climbOn = (parts: Parts, tileAt: (tile: TileAddress) => HeightTile) =>
  measureLine(onTerrain(parts, tileAt), terrainThresholdM);

describe("a pixel's height", () => {
  test.each([
    ["the sea", 128, 0, 0, 0],
    ["the top of Mount Everest, 8,849 m", 162, 145, 0, 8849],
    ["the Dead Sea, 430.5 m below", 126, 81, 128, -430.5],
    ["a 256th of a metre", 128, 0, 1, 0.00390625],
  ])("%s", (_, red, green, blue, metres) => {
    expect(terrariumM(red, green, blue)).toBe(metres);
  });

  test("a picture is read pixel by pixel; where it is clear or black nothing is known", () => {
    const pixels = [128, 0, 0, 255, 129, 144, 0, 255, 128, 2, 3, 0, 0, 0, 0, 255];
    expect([...terrariumHeights(pixels)]).toEqual([0, 400, Number.NaN, Number.NaN]);
  });
});

describe("tiles", () => {
  test("a place in the middle of a tile rests on that one, by the formula of the OpenStreetMap wiki", () => {
    fc.assert(
      fc.property(anyPoint(), ([lng, lat]) => {
        const n = 2 ** z;
        const x = ((lng + 180) / 360) * n;
        const radians = (lat * Math.PI) / 180;
        const y = ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * n;
        fc.pre([x % 1, y % 1].every((share) => share > 0.01 && share < 0.99));
        expect(tilesUnder([[lng, lat]], z)).toEqual([{ z, x: Math.floor(x), y: Math.floor(y) }]);
      }),
    );
  });

  test("a place on a corner rests on all four, and many places on each tile once", () => {
    const corner = pixelAt({ z, x: 6729, y: 3110 }, -0.5, -0.5, 256);
    expect(tilesUnder([corner], z)).toHaveLength(4);
    const [a, b] = [pixelAt({ z, x: 6700, y: 3110 }, 9, 9, 256), pixelAt({ z, x: 6700, y: 3110 }, 99, 99, 256)];
    expect(tilesUnder([corner, corner, a, b], z)).toHaveLength(5);
  });
});

describe("the height at a place", () => {
  /** Ground that rises evenly: 1 m for every 20 m east and every 50 m north. */
  const slope = (place: LngLat) => {
    const [east, north] = fromTop(place);
    return 500 + east / 20 + north / 50;
  };

  test("lies on an evenly rising ground, also across the edges of tiles, but for the rounding of the pixels", () => {
    const tileAt = hillTiles(slope);
    fc.assert(
      fc.property(
        fc.double({ min: -6000, max: 6000, noNaN: true }),
        fc.double({ min: -6000, max: 6000, noNaN: true }),
        (east, north) => {
          const place = placeAt(east, north);
          expect(Math.abs((heightAt(place, z, tileAt) ?? Number.NaN) - slope(place))).toBeLessThanOrEqual(0.51);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("is the pixel's own in its middle, and half way between two the mean", () => {
    const tile = { z, x: 6728, y: 3110 };
    const heights = new Float32Array(256 * 256).fill(100);
    heights[0] = 200;
    const tileAt = (asked: TileAddress) => (asked.x === tile.x && asked.y === tile.y ? { size: 256, heights } : null);
    expect(heightAt(pixelAt(tile, 1, 1, 256), z, tileAt)).toBeCloseTo(100, 4);
    expect(heightAt(pixelAt(tile, 0.5, 0, 256), z, tileAt)).toBeCloseTo(150, 4);
    expect(heightAt(pixelAt(tile, 0.5, 0.5, 256), z, tileAt)).toBeCloseTo(125, 4);
  });

  test("is not known where a pixel that it rests on is not, nor without the tile beside it", () => {
    const tile = { z, x: 6728, y: 3110 };
    const heights = new Float32Array(256 * 256).fill(100);
    heights[257] = Number.NaN;
    const tileAt = (asked: TileAddress) => (asked.x === tile.x && asked.y === tile.y ? { size: 256, heights } : null);
    expect(heightAt(pixelAt(tile, 0.5, 0.5, 256), z, tileAt)).toBeNull();
    expect(heightAt(pixelAt(tile, 4.5, 4.5, 256), z, tileAt)).toBeCloseTo(100, 4);
    expect(heightAt(pixelAt(tile, -0.4, 9, 256), z, tileAt)).toBeNull();
    expect(heightAt(placeAt(0, 0), z, () => null)).toBeNull();
  });

  test("is the same from tiles of 512 pixels", () => {
    const [small, large] = [hillTiles(slope), hillTiles(slope, 512)];
    for (const place of [placeAt(0, 0), placeAt(1234, -987), placeAt(-3000, 2500)])
      expect(Math.abs((heightAt(place, z, small) ?? 0) - (heightAt(place, z, large) ?? 99))).toBeLessThan(1);
  });
});

describe("a line on the terrain", () => {
  const near = fc.double({ min: -1500, max: 1500, noNaN: true });
  test("keeps its points and its length, and has one at least every 10 m", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(near, near), { minLength: 2, maxLength: 5 }), (corners) => {
        const line = corners.map(([east, north]) => placeAt(east, north));
        const [dense = []] = densified([line], 10);
        expect(Math.abs(lengthM([dense]) - lengthM([line]))).toBeLessThanOrEqual(0.0005 * lengthM([line]) + 1e-6);
        const steps = dense.slice(1).map((point, i) => vincentyM(dense[i] as LngLat, point));
        expect(Math.max(...steps)).toBeLessThan(10.1);
        for (const [lng, lat] of line) expect(dense.some((point) => point[0] === lng && point[1] === lat)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  const hill = hillTiles(hillM);
  /** e^(−4.5) of the hill is left 2,400 m from its top. */
  const climbM = riseM * (1 - Math.exp(-4.5));

  test("straight over the hill, from any side: climb and fall within three per cent of the formula", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const [east, north] = [2400 * Math.cos(angle), 2400 * Math.sin(angle)];
        const { ascentM, descentM, minM, maxM } = climbOn([[placeAt(east, north), top, placeAt(-east, -north)]], hill);
        expect(Math.abs((ascentM ?? 0) / climbM - 1)).toBeLessThan(0.03);
        expect(Math.abs((descentM ?? 0) / climbM - 1)).toBeLessThan(0.03);
        expect(Math.abs((maxM ?? 0) - footM - riseM)).toBeLessThan(riseM * 0.03);
        expect(Math.abs((minM ?? 0) - (footM + riseM - climbM))).toBeLessThan(2);
      }),
      { numRuns: 40 },
    );
  });

  test("past the top at a distance of 800 m: the formula's 400 · e^(−½) less its foot", () => {
    const { ascentM } = climbOn([[placeAt(-2400, 800), placeAt(2400, 800)]], hill);
    const truth = riseM * Math.exp(-0.5) * (1 - Math.exp(-4.5));
    expect(Math.abs((ascentM ?? 0) / truth - 1)).toBeLessThan(0.03);
  });

  test("round the hill at one height: nothing climbed", () => {
    const round = Array.from({ length: 121 }, (_, i): LngLat => {
      const angle = (2 * Math.PI * i) / 120;
      return placeAt(900 * Math.cos(angle), 900 * Math.sin(angle));
    });
    expect(climbOn([round], hill)).toMatchObject({ ascentM: 0, descentM: 0 });
  });

  test("six ridges of 60 m, a kilometre each: 360 m within three per cent", () => {
    const ridges = hillTiles((place) => 500 - 30 * Math.cos((2 * Math.PI * fromTop(place)[0]) / 1000));
    const { ascentM, descentM } = climbOn([[placeAt(-3000, 50), placeAt(3000, 50)]], ridges);
    expect(Math.abs((ascentM ?? 0) / 360 - 1)).toBeLessThan(0.03);
    expect(Math.abs((descentM ?? 0) / 360 - 1)).toBeLessThan(0.03);
  });

  /** Park and Miller's generator, CACM 31 (1988): −1 to 1. */
  const noiseOf = (seed: number) => {
    let state = seed;
    return () => {
      state = (state * 48_271) % (2 ** 31 - 1);
      return (2 * state) / (2 ** 31 - 1) - 1;
    };
  };
  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 2 });

  test("a model whose pixels are up to 4 m wrong adds less than three per cent to the hill", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const noise = noiseOf(seed);
        const rough = hillTiles((place) => hillM(place) + 4 * noise());
        const { ascentM } = climbOn([[placeAt(-2400, 3), placeAt(2400, 3)]], rough);
        expect(Math.abs((ascentM ?? 0) / climbM - 1)).toBeLessThan(0.03);
      }),
      { numRuns: 8 },
    );
  });

  test("a level path on a side of 30 in 100, drawn up to 8 m off: under 5 m a kilometre are climbed", () => {
    const side = hillTiles((place) => 500 + 0.3 * fromTop(place)[1]);
    fc.assert(
      fc.property(seeds, (seed) => {
        const noise = noiseOf(seed);
        const drawn = Array.from({ length: 201 }, (_, i) => placeAt(-2000 + i * 20, 8 * noise()));
        expect(climbOn([drawn], side).ascentM ?? 99).toBeLessThan(4 * 5);
      }),
      { numRuns: 20 },
    );
  });
});
