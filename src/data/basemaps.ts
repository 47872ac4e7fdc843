import * as v from "valibot";
import { autoGround, type Basemap, bundledBasemap, bundledGround, spreadHosts } from "../domain/basemap";

/** The grounds that the operator offers (config.json: `basemaps`, `default`). docs/grounds.md says each field. */

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "is not a short id of a-z, 0-9 and -"),
  v.check((value) => value !== autoGround, `"${autoGround}" is no id: it leaves the choice to the map`),
);
const bilingual = v.object({ zh: text(60), en: text(60) });
/** Whole and encrypted, or relative to the page: what else there is could not be named in the page's policy. */
const address = v.pipe(
  text(500),
  v.check(
    (url) => /^https:\/\/[^\s"'<>\\;,@]+$/.test(url) || /^(?!\/|\.\.|[a-z]+:)[\w./{}-]+$/i.test(url),
    "is neither an https address nor one relative to the page",
  ),
);
const tiles = v.pipe(
  address,
  v.check((url) => /\{z\}/.test(url) && /\{x\}/.test(url) && /\{-?y\}/.test(url), "has no {z}, {x} and {y}"),
);
const host = v.pipe(
  text(200),
  v.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, "is not a host as in https://tiles.example.org"),
);
const web = v.pipe(text(300), v.regex(/^https:\/\/[^\s"'<>\\]+$/i, "is not an https address"));
const credit = v.union([
  v.pipe(
    text(200),
    v.transform((text) => ({ text, url: null })),
  ),
  v.object({ text: text(200), url: v.optional(v.nullable(web), null) }),
]);
const zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24));
const key = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(200))), null);
const tileSize = v.optional(v.picklist([256, 512]), 256);

const common = {
  id,
  label: bilingual,
  attribution: v.optional(
    v.union([
      v.array(credit),
      v.pipe(
        credit,
        v.transform((one) => [one]),
      ),
    ]),
    [],
  ),
  mark: v.optional(v.nullable(bilingual), null),
  approval: v.optional(v.nullable(text(60)), null),
  minzoom: v.optional(zoom, 0),
  maxzoom: v.optional(zoom, 18),
  datum: v.optional(
    v.picklist(
      ["wgs84"],
      'is not "wgs84": tiles in GCJ-02 lie up to 600 m beside the sites and cannot be shifted, so they are not shown',
    ),
    "wgs84",
  ),
  thirdParty: v.optional(v.boolean()),
};
const layerList = v.pipe(v.array(v.pipe(v.string(), v.regex(/^\w{1,40}$/))), v.minLength(1), v.maxLength(4));

const basemapSchema = v.pipe(
  v.variant("kind", [
    v.object({ ...common, kind: v.literal("bundled") }),
    v.object({ ...common, kind: v.literal("pmtiles"), url: address }),
    v.object({
      ...common,
      kind: v.literal("style"),
      url: address,
      dark: v.optional(v.nullable(address), null),
      hosts: v.optional(v.array(host), []),
      key,
    }),
    v.object({ ...common, kind: v.literal("raster"), url: tiles, key, tileSize }),
    v.object({
      ...common,
      kind: v.literal("wmts"),
      url: address,
      key,
      layers: v.object({ zh: layerList, en: layerList }),
      matrixSet: v.optional(v.pipe(v.string(), v.regex(/^\w{1,20}$/)), "w"),
      tileSize,
    }),
  ]),
  v.check(({ minzoom, maxzoom }) => minzoom <= maxzoom, "minzoom is above maxzoom"),
  v.transform(({ datum: _, thirdParty, ...basemap }): Basemap => {
    // An address with a host is a third party's, unless the operator says that it is their own.
    const whole = "url" in basemap && spreadHosts(basemap.url).some((url) => url.startsWith("https:"));
    return { ...basemap, thirdParty: thirdParty ?? whole };
  }),
);

export interface Grounds {
  readonly basemaps: readonly Basemap[];
  /** What is shown where nobody has chosen: `auto`, or the id of a basemap. */
  readonly plain: string;
}
export const plainGrounds: Grounds = { basemaps: [bundledBasemap], plain: bundledGround };

/** Reads the grounds; never throws. An entry that is not sound is left out and named; the bundled one is always there. */
export function readGrounds(value: { readonly basemaps?: unknown; readonly default?: unknown }): {
  readonly grounds: Grounds;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const basemaps: Basemap[] = [];
  const { basemaps: list, default: plain } = value;
  if (list !== undefined && list !== null && !Array.isArray(list))
    problems.push("config.json › basemaps is not a list");
  for (const [at, one] of (Array.isArray(list) ? list : []).slice(0, 40).entries()) {
    const read = v.safeParse(basemapSchema, one);
    if (!read.success) {
      for (const issue of read.issues)
        problems.push(`config.json › basemaps › ${at} › ${v.getDotPath(issue) ?? ""}: ${issue.message}`);
    } else if (basemaps.some(({ id }) => id === read.output.id)) {
      problems.push(`config.json › basemaps › ${at} › id: "${read.output.id}" is there twice`);
    } else basemaps.push(read.output);
  }
  if (!basemaps.some(({ kind }) => kind === "bundled")) basemaps.unshift(bundledBasemap);
  const known = plain === autoGround || basemaps.some(({ id }) => id === plain);
  if (plain !== undefined && plain !== null && !known)
    problems.push(`config.json › default: ${JSON.stringify(plain)?.slice(0, 60)} is neither "auto" nor a basemap's id`);
  // Where nothing sound is said, nobody else is asked.
  return { grounds: { basemaps, plain: known ? (plain as string) : bundledGround }, problems };
}
