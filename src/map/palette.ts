/** The colours of tokens.css as MapLibre needs them: read from the page, so that they stand in one place only. */
const names = [
  "ground",
  "panel",
  "ink",
  "ink-quiet",
  "hairline",
  "accent",
  "kind-former",
  "kind-base",
  "kind-party",
  "trail-1",
  "trail-2",
  "trail-3",
  "trail-4",
  "metro",
] as const;
export type Palette = Readonly<Record<(typeof names)[number], string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** Calls back when the page turns light or dark; answers how to stop. */
export function onSchemeChange(act: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", act);
  return () => dark.removeEventListener("change", act);
}
