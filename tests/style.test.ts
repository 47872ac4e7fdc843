import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toWorld } from "../src/domain/camera";
import { homeBounds } from "../src/domain/geo";

const css = readFileSync(new URL("../src/style/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const schemes = { light, dark } as const;

function token(scheme: keyof typeof schemes, name: string): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(schemes[scheme])?.[1];
  if (!value) throw new Error(`no token --${name} in ${scheme}`);
  return value.trim();
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

test("contrast is computed as WCAG does: black on white is 21, #777777 on white 4.48", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 2);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

const texts = [
  "ink",
  "ink-quiet",
  "accent",
  "kind-former",
  "kind-base",
  "kind-party",
  "trail-1",
  "trail-2",
  "trail-3",
  "trail-4",
];
const cases = (["light", "dark"] as const).flatMap((scheme) =>
  ["ground", "panel"].flatMap((ground) => texts.map((name) => [scheme, name, ground] as const)),
);
test.each(cases)("%s: %s can be read on %s (4.5)", (scheme, name, ground) => {
  expect(contrast(token(scheme, name), token(scheme, ground))).toBeGreaterThanOrEqual(4.5);
});

test.each(["light", "dark"] as const)("%s: the focus ring stands out, and ink on the warning's ground", (scheme) => {
  expect(contrast(token(scheme, "focus"), token(scheme, "panel"))).toBeGreaterThanOrEqual(3);
  expect(contrast(token(scheme, "ink"), token(scheme, "warning-ground"))).toBeGreaterThanOrEqual(4.5);
});

test("the drawn map's box has the shape of the district in Web Mercator", () => {
  const [west, south, east, north] = homeBounds;
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  expect(Number(token("light", "home-ratio"))).toBeCloseTo((right - left) / (bottom - top), 3);
});
