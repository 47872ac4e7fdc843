/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

/** Contrast that text needs against its ground (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;

const channels = (colour: Hex) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `part` of the way from one colour to another. */
function mix(from: Hex, to: Hex, part: number): Hex {
  const target = channels(to);
  const mixed = channels(from).map((channel, i) => Math.round(channel + ((target[i] ?? 0) - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const steps = 32;

/**
 * The nearest shade of a colour that can be read on all of these grounds: itself where it can be, else mixed with black
 * on light grounds and with white on dark ones, as little as is needed.
 */
export function readableAccent(colour: Hex, grounds: readonly Hex[]): Hex {
  const weakest = (shade: Hex) => Math.min(...grounds.map((ground) => contrast(shade, ground)));
  const light = grounds.every((ground) => luminance(ground) > 0.18);
  for (let step = 0; step <= steps; step++) {
    const shade = mix(colour, light ? "#000000" : "#ffffff", step / steps);
    if (weakest(shade) >= textContrast) return shade;
  }
  return light ? "#000000" : "#ffffff";
}

/** Black or white: what can be read better on a colour. */
export const onAccent = (colour: Hex): Hex =>
  contrast("#000000", colour) > contrast("#ffffff", colour) ? "#000000" : "#ffffff";
