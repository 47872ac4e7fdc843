import { type Hex, onAccent, readableAccent } from "../domain/accent";
import type { EmbedOptions } from "../domain/embed-options";

const darkQuery = "(prefers-color-scheme: dark)";

/**
 * Puts the asked colours on the page, before the map reads them: a pinned scheme, and the accent, darkened or lightened
 * until it can be read on this scheme's grounds.
 */
export function applyLook({ scheme, accent }: Pick<EmbedOptions, "scheme" | "accent">): void {
  if (scheme !== "auto") pinScheme(scheme === "dark");
  if (!accent) return;
  const root = document.documentElement.style;
  const set = () => {
    const style = getComputedStyle(document.documentElement);
    const grounds = ["--ground", "--panel"].map((name) => style.getPropertyValue(name).trim() as Hex);
    const shade = readableAccent(accent, grounds);
    root.setProperty("--accent", shade);
    root.setProperty("--on-accent", onAccent(shade));
  };
  set();
  matchMedia(darkQuery).addEventListener("change", set);
}

/** The style sheet's rules for the dark, made to hold always or never. */
function pinScheme(dark: boolean): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes("prefers-color-scheme: dark"))
        rule.media.mediaText = dark ? "all" : "not all";
    }
  }
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
}
