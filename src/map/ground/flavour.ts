import { type Flavor, LIGHT } from "@protomaps/basemaps";
import type { PackColours } from "./colours";

/** The colours of the pack under the names that the Protomaps layers ask for. */
export function flavourOf(colours: PackColours): Flavor {
  const named: readonly (readonly [RegExp, string])[] = [
    [/halo$/, colours.paper],
    [/^ocean_label/, colours.waterLabel],
    [/^(city|state|country)_label/, colours.place],
    [/label/, colours.label],
    [/highway_casing/, colours.highwayCasing],
    [/(major|link)_casing/, colours.majorCasing],
    [/casing/, colours.minorCasing],
    [/highway$/, colours.highway],
    [/(major|link)$/, colours.major],
    [/^(wood|landcover)/, colours.wood],
    [/^(scrub|glacier)/, colours.scrub],
    [/^(park|zoo)/, colours.park],
    [/^(sand|beach)/, colours.sand],
    [/^(hospital|industrial|school|pedestrian|aerodrome|military)/, colours.built],
    [/^buildings/, colours.building],
    [/^water/, colours.water],
    [/^railway/, colours.railway],
    [/^(background|earth)/, colours.paper],
    [/./, colours.minor],
  ];
  const { pois: _, landcover: __, ...plain } = LIGHT;
  return Object.fromEntries(
    Object.keys(plain).map((key) => [key, named.find(([pattern]) => pattern.test(key))?.[1] ?? colours.minor]),
  ) as unknown as Flavor;
}
