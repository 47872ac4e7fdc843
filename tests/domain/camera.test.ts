import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Camera,
  clampCamera,
  fitCamera,
  fromWorld,
  metresPerPixel,
  projection,
  toWorld,
  worldSize,
} from "../../src/domain/camera";
import { cameraBounds, contains, homeBounds, maxZoom, minZoom } from "../../src/domain/geo";
import { anyPoint } from "../helpers/entries";

/** EPSG:3857 is in metres on a sphere of 6,378,137 m, from the middle of the map, northwards. */
const worldM = 2 * Math.PI * 6_378_137;
const easting = (x: number) => (x - 0.5) * worldM;
const northing = (y: number) => (0.5 - y) * worldM;

const anyCamera: fc.Arbitrary<Camera> = fc
  .tuple(anyPoint(cameraBounds), fc.double({ min: minZoom, max: maxZoom, noNaN: true }))
  .map(([[lng, lat], zoom]) => ({ lng, lat, zoom }));
const anySize = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });

describe("Web Mercator", () => {
  test("the example of EPSG Guidance Note 7-2: 24°22′54.433″N 100°20′W is E −11,169,055.58 N 2,800,000.00", () => {
    const [x, y] = toWorld([-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600]);
    expect(easting(x)).toBeCloseTo(-11_169_055.58, 1);
    expect(northing(y)).toBeCloseTo(2_800_000, 1);
  });

  test("the world is square: its upper edge is 85.051129° north, its right edge 180° east", () => {
    expect(fromWorld([1, 0])[0]).toBe(180);
    expect(fromWorld([1, 0])[1]).toBeCloseTo(85.051129, 6);
    expect(fromWorld([0.5, 0.5])).toEqual([0, 0]);
  });

  test("there and back again", () => {
    fc.assert(
      fc.property(anyPoint([-180, -85, 180, 85]), (point) => {
        const [lng, lat] = fromWorld(toWorld(point));
        expect(lng).toBeCloseTo(point[0], 9);
        expect(lat).toBeCloseTo(point[1], 9);
      }),
    );
  });

  test.each([
    [0, 78_271.517],
    [9, 152.874],
    [17, 0.597164],
  ])("at the equator and zoom %i a pixel is %f m wide", (zoom, metres) => {
    expect(metresPerPixel(0, zoom) / metres).toBeCloseTo(1, 5);
  });

  test("at 60° a pixel is half as wide as at the equator", () => {
    expect(metresPerPixel(60, 10) / metresPerPixel(0, 10)).toBeCloseTo(0.5, 9);
  });

  test("the world is 512 pixels wide at zoom 0, and doubles with every zoom", () => {
    expect([0, 1, 10].map(worldSize)).toEqual([512, 1024, 524_288]);
  });
});

describe("fitCamera", () => {
  const northAmerica = [-133, 16, -68, 50] as const;
  const square = { width: 512, height: 512 };

  test.each([
    [0, 2.469],
    [15, 2.382],
  ])("gives MapLibre's own answer for North America with padding %i: zoom %f", (padding, zoom) => {
    const camera = fitCamera(northAmerica, square, padding);
    expect(camera.zoom).toBeCloseTo(zoom, 3);
    expect(camera.lng).toBeCloseTo(-100.5, 4);
    expect(camera.lat).toBeCloseTo(34.7171, 4);
  });

  test("shows all of the bounds inside the padding, and fills the view one way", () => {
    const padding = 20;
    const sizes = fc.record({
      width: fc.integer({ min: 100, max: 3000 }),
      height: fc.integer({ min: 100, max: 3000 }),
    });
    fc.assert(
      fc.property(anyPoint(), anyPoint(), sizes, (a, b, size) => {
        const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0]) + 0.01];
        const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1]) + 0.01];
        const { toPixel } = projection(fitCamera([west, south, east, north], size, padding), size);
        const [left, top] = toPixel([west, north]);
        const [right, bottom] = toPixel([east, south]);
        const gaps = [left - padding, top - padding, size.width - padding - right, size.height - padding - bottom];
        expect(Math.min(...gaps)).toBeGreaterThan(-0.01);
        expect(Math.min(...gaps)).toBeLessThan(0.01);
      }),
    );
  });

  test("a single point is shown no closer than the greatest zoom", () => {
    expect(fitCamera([115.8, 39.7, 115.8, 39.7], square).zoom).toBe(18);
    expect(fitCamera([115.8, 39.7, 115.8, 39.7], square, 0, 14).zoom).toBe(14);
  });

  test("a view without room is still a camera", () => {
    for (const size of [
      { width: 0, height: 0 },
      { width: 30, height: 500 },
    ]) {
      const { lng, lat, zoom } = fitCamera(homeBounds, size, 40);
      expect([lng, lat, zoom].every(Number.isFinite)).toBe(true);
    }
  });
});

describe("projection", () => {
  test("the camera's centre is the middle of the view", () => {
    fc.assert(
      fc.property(anyCamera, anySize, (camera, size) => {
        const [x, y] = projection(camera, size).toPixel([camera.lng, camera.lat]);
        expect(x).toBeCloseTo(size.width / 2, 6);
        expect(y).toBeCloseTo(size.height / 2, 6);
      }),
    );
  });

  test("pixels and degrees turn into each other", () => {
    fc.assert(
      fc.property(anyCamera, anySize, fc.integer(), fc.integer(), (camera, size, i, j) => {
        const pixel = [i % size.width, j % size.height] as const;
        const { toPixel, fromPixel } = projection(camera, size);
        const [x, y] = toPixel(fromPixel(pixel));
        expect(x).toBeCloseTo(pixel[0], 3);
        expect(y).toBeCloseTo(pixel[1], 3);
      }),
    );
  });

  test("east is right, north is up, and at zoom 0 a degree of longitude is 512/360 pixels", () => {
    const { toPixel } = projection({ lng: 0, lat: 0, zoom: 0 }, { width: 512, height: 512 });
    expect(toPixel([90, 0])[0]).toBeCloseTo(384, 9);
    expect(toPixel([0, 45])[1]).toBeLessThan(256);
    expect(toPixel([0, 85.0511287798066])[1]).toBeCloseTo(0, 6);
  });
});

describe("clampCamera", () => {
  test("leaves a camera inside as it is", () => {
    const camera = { lng: 115.8, lat: 39.7, zoom: 11 };
    expect(clampCamera(camera, cameraBounds, minZoom, maxZoom)).toEqual(camera);
  });

  test("brings any camera inside", () => {
    const far = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      zoom: fc.double({ min: -5, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(far, (camera) => {
        const { lng, lat, zoom } = clampCamera(camera, cameraBounds, minZoom, maxZoom);
        expect(contains(cameraBounds, [lng, lat])).toBe(true);
        expect(zoom).toBeGreaterThanOrEqual(minZoom);
        expect(zoom).toBeLessThanOrEqual(maxZoom);
      }),
    );
  });
});
