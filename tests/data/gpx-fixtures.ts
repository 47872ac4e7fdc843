import { readFileSync } from "node:fs";
import { parseXml } from "../../scripts/xml";
import { type Gpx, readGpx } from "../../src/data/read-gpx";
import type { Position } from "../../src/domain/line";

/** Where test material from outside lies, for those who have it. */
export const sharedData = "../shared/testdata";

export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const read = (bytes: Uint8Array): Gpx => readGpx(bytes, "test.gpx", parseXml, []);
export const readText = (text: string) => read(bytesOf(text));
export const readFile = (path: string) => read(new Uint8Array(readFileSync(path)));

/** A GPX file of one track with these segments; a position is [lng, lat] or [lng, lat, height]. */
export function gpxText(segments: readonly (readonly Position[])[], times: readonly string[] = []): string {
  let n = 0;
  const point = ([lng, lat, ele]: Position) => {
    const time = times[n++];
    const height = ele === undefined ? "" : `<ele>${ele}</ele>`;
    return `<trkpt lat="${lat}" lon="${lng}">${height}${time ? `<time>${time}</time>` : ""}</trkpt>`;
  };
  const body = segments.map((segment) => `<trkseg>${segment.map(point).join("")}</trkseg>`).join("");
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk>${body}</trk></gpx>`;
}

/** Degrees per metre at 39.7° N on a sphere of 6,371,008.8 m. */
export const northDeg = 1 / 111_195.08;
export const eastDeg = northDeg / Math.cos((39.7 * Math.PI) / 180);
/** The Red Basket memorial hall, where the four basket trails are drawn to begin (data/places.json). */
export const hall = [115.84622, 39.69603] as const;
/** So many metres east and north of the hall. */
export const fromHall = (eastM: number, northM: number, heightM?: number): number[] => {
  const position = [hall[0] + eastM * eastDeg, hall[1] + northM * northDeg];
  return heightM === undefined ? position : [...position, heightM];
};
