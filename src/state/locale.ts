import { createSignal } from "solid-js";
import type { Bilingual, Language } from "../domain/entry";
import { type Text, zh } from "../text/zh";

/** The language on screen, its words, and the right half of a bilingual text. */
export function createLocale(getEnglish: () => Promise<{ readonly en: Text }>) {
  const [wanted, setWanted] = createSignal<Language>("zh");
  const [english, setEnglish] = createSignal<Text>();
  /** English words come when first asked for; until they are there, the page stays as it was. */
  const language = (): Language => (wanted() === "en" && english() ? "en" : "zh");
  return {
    language,
    /** The language asked for: what the link says. */
    wanted,
    setLanguage(next: Language) {
      setWanted(next);
      if (next === "en" && !english()) {
        getEnglish().then(
          ({ en }) => setEnglish(() => en),
          (cause) => {
            console.error(cause);
            setWanted("zh");
          },
        );
      }
    },
    /** Words of the interface. */
    t: (): Text => (language() === "en" && english()) || zh,
    /** A bilingual text in the language on screen. */
    say: (text: Bilingual) => text[language()],
  };
}
export type Locale = ReturnType<typeof createLocale>;
