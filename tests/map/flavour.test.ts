import { readFileSync } from "node:fs";
import { LIGHT } from "@protomaps/basemaps";
import { describe, expect, test } from "vitest";
import { coloursOf } from "../../src/map/ground/colours";
import { flavourOf } from "../../src/map/ground/flavour";
import type { Palette } from "../../src/map/palette";

const css = readFileSync("src/style/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const token = (scheme: string, name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(scheme)?.[1] ?? "";
const schemes = [
  ["light", light, false],
  ["dark", dark, true],
] as const;

/** WCAG 2.2's contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

describe.each(schemes)("the pack in its %s colours", (_, css, isDark) => {
  const colours = coloursOf({ ground: token(css, "ground") } as Palette, isDark);
  const areas = ["paper", "wood", "scrub", "park", "sand", "built", "water"] as const;

  test.each(areas)("on %s the sites' and trails' own colours can be told (3), their words read (4.5)", (area) => {
    for (const name of ["accent", "trail-1", "trail-2", "trail-3", "trail-4", "kind-former", "kind-base"])
      expect(contrast(token(css, name), colours[area]), name).toBeGreaterThanOrEqual(3);
    expect(contrast(token(css, "ink"), colours[area])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["label", "place", "waterLabel", "bus", "peak", "path"] as const)(
    "words in the colour of %s can be read (4.5)",
    (name) => {
      expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(name === "path" ? 3 : 4.5);
    },
  );

  test("every colour that the Protomaps layers ask for is one of ours", () => {
    const own = new Set(Object.values(colours));
    const { pois: _, landcover: __, ...plain } = LIGHT;
    const flavour = flavourOf(colours) as unknown as Record<string, string>;
    for (const key of Object.keys(plain)) expect(own, key).toContain(flavour[key]);
    expect(flavour).toMatchObject({
      water: colours.water,
      highway: colours.highway,
      bridges_major_casing: colours.majorCasing,
      roads_label_minor_halo: colours.paper,
      ocean_label: colours.waterLabel,
    });
  });
});
