import { createSignal } from "solid-js";
import type { Config, ShownConfig } from "../data/config";

/** The code that reads the operator's settings. */
export type ConfigLoader = Pick<typeof import("../data/config"), "loadConfig">;

/** The operator's settings; null until they are read. They come with the files behind an opened page. */
export function createSettings(getLoader: () => Promise<ConfigLoader>, built: ShownConfig | null = null) {
  const [config, setConfig] = createSignal<Config | null>(null);
  let asked = false;
  return {
    config,
    /** What stands on the page: as it was built, until it is known how it is now. */
    shown: (): ShownConfig | null => config() ?? built,
    /** Asks for the settings, once. */
    async load(): Promise<void> {
      if (asked) return;
      asked = true;
      try {
        setConfig(await (await getLoader()).loadConfig());
      } catch (cause) {
        console.error(cause);
        asked = false;
      }
    },
  };
}
export type Settings = ReturnType<typeof createSettings>;
