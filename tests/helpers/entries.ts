import * as fc from "fast-check";
import type { Entry } from "../../src/domain/entry";
import { type Bounds, type LngLat, surroundings } from "../../src/domain/geo";

/** An entry of the list; what a test does not speak of is plain. */
export const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  kind: "memorial",
  name: { zh: `地点${id}`, en: `Place ${id}` },
  aliases: [],
  formerIds: [],
  township: null,
  themes: [],
  modes: [],
  years: null,
  stepFree: false,
  lngLat: null,
  quality: rest.lngLat ? "mapped" : "unknown",
  accuracyM: rest.lngLat ? 50 : null,
  course: null,
  line: null,
  lengthM: null,
  stopCount: null,
  ...rest,
});

/** Any point of the district and its surroundings. */
export const anyPoint = (bounds: Bounds = surroundings): fc.Arbitrary<LngLat> =>
  fc.tuple(
    fc.double({ min: bounds[0], max: bounds[2], noNaN: true }),
    fc.double({ min: bounds[1], max: bounds[3], noNaN: true }),
  );
