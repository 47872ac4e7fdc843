import { type Datum, fromDatum } from "./datum";
import { distanceM } from "./distance";
import type { LngLat } from "./geo";
import type { Imported } from "./imported";
import type { Position } from "./line";

/**
 * Which datum a file seems to be in, and why: its points of a known name `fit` best, something in it is `named` so, its
 * format's `standard` says so, or `nothing` tells.
 */
export interface DatumGuess {
  readonly datum: Datum;
  readonly because: "fit" | "named" | "standard" | "nothing";
}

const datums = ["wgs84", "gcj02", "bd09"] as const;
/** WGS 84 and GCJ-02 lie some 520 m apart here: what is nearer than half of that can be told. */
const tellsM = 250;
/** A shorter name may stand in many others. */
const shortestName = 3;

/** Guesses; the person is asked all the same. `known` are places of ours, WGS 84, as exact as a house. */
export function guessDatum(
  imported: Imported,
  known: readonly { readonly name: string; readonly lngLat: LngLat }[],
): DatumGuess {
  const pairs = imported.points.slice(0, 500).flatMap(({ name, lngLat }) => {
    const same = name && name.length >= shortestName ? known.find((one) => one.name === name) : undefined;
    return same ? [{ ours: same.lngLat, theirs: lngLat }] : [];
  });
  if (pairs.length > 0) {
    const off = datums.map((datum) =>
      middle(pairs.map(({ ours, theirs }) => distanceM(ours, fromDatum(theirs, datum)))),
    );
    const least = Math.min(...off);
    const datum = datums[off.indexOf(least)];
    if (datum && least < tellsM) return { datum, because: "fit" };
  }
  if (/bd[-_ ]?09|baidu|百度/i.test(imported.made)) return { datum: "bd09", because: "named" };
  if (/gcj[-_ ]?02|火星|amap|autonavi|gaode|高德|腾讯|qqmap/i.test(imported.made))
    return { datum: "gcj02", because: "named" };
  if (/wgs[-_ ]?84|epsg:?4326|crs84|cgcs2000|4490/i.test(imported.made)) return { datum: "wgs84", because: "named" };
  return { datum: "wgs84", because: imported.format === "csv" ? "nothing" : "standard" };
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Infinity;

/** The file's points and lines in WGS 84; heights stay as they are. */
export function inWgs84(imported: Imported, datum: Datum): Imported {
  if (datum === "wgs84") return imported;
  const turned = (at: Position): Position => [...fromDatum([at[0] as number, at[1] as number], datum), ...at.slice(2)];
  return {
    ...imported,
    points: imported.points.map((point) => ({ ...point, lngLat: fromDatum(point.lngLat, datum) })),
    tracks: imported.tracks.map((track) => ({ ...track, parts: track.parts.map((part) => part.map(turned)) })),
  };
}
