import { createSignal } from "solid-js";
import type { Bilingual, Language } from "../domain/entry";
import { en } from "../text/en";
import { zh } from "../text/zh";

/** The language on screen, its words, and the right half of a bilingual text. */
export function createLocale(initial: Language = "zh") {
  const [language, setLanguage] = createSignal<Language>(initial);
  return {
    language,
    setLanguage,
    /** Words of the interface. */
    t: () => (language() === "zh" ? zh : en),
    /** A bilingual text in the language on screen. */
    say: (text: Bilingual) => text[language()],
  };
}
export type Locale = ReturnType<typeof createLocale>;
