import * as v from "valibot";
import { languages } from "../domain/entry";
import { type Grounds, plainGrounds, readGrounds } from "./basemaps";

/** What the operator sets in config.json. What is wrong or missing counts as not set. docs/deploy.md says each setting. */

const mailAddress = v.pipe(
  v.string(),
  v.maxLength(200),
  // No room for a second header: neither spaces nor ? & % can stand in it.
  v.regex(/^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "is not a mail address"),
);
const webAddress = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^https:\/\/[^\s"'<>\\?#@]+$/i, "is not an https address without ? and #"),
);
/** As a Content-Security-Policy names them: nothing in it can end the line that it is put into. */
const embedder = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i,
    "is not the address of a site, such as https://village.example, without anything after its name",
  ),
);
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "is empty"),
    v.maxLength(most, `is over ${most} characters`),
    v.regex(/^\P{C}*$/u, "holds control characters"),
  );

const settings = {
  report: v.variant("kind", [
    v.object({ kind: v.literal("mail"), to: mailAddress }),
    v.object({ kind: v.literal("issue"), url: webAddress }),
  ]),
  embedders: v.pipe(
    v.array(embedder),
    v.minLength(1, "is empty: null lets everybody frame the map"),
    v.maxLength(100, "has over 100 entries"),
  ),
  attribution: v.object({ zh: line(80), en: line(120), url: v.optional(webAddress) }),
  approval: line(60),
  icp: line(60),
  language: v.picklist(languages),
} as const;

/** Settings that others read: the address by the build (scripts/pages/address.ts), the grounds by basemaps.ts. */
const readElsewhere = ["address", "default", "basemaps"] as const;

export type Setting = keyof typeof settings;
/** Every setting that config.json may hold. */
export const settingNames = [...readElsewhere, ...(Object.keys(settings) as Setting[])] as const;

type Said = { readonly [K in Setting]: v.InferOutput<(typeof settings)[K]> | null };
/** What the operator has said; null where nothing is said. */
export interface Config extends Said {
  /** What can lie under the sites (basemaps.ts). */
  readonly grounds: Grounds;
}
/** What stands on every page and in every frame: the build puts it there, so that it need not be waited for. */
export const shownSettings = ["attribution", "approval", "icp", "language"] as const satisfies readonly Setting[];
export type ShownConfig = Pick<Config, (typeof shownSettings)[number]>;
/** Where corrections go: a mail draft, or a draft of an issue at `…/issues/new`. */
export type ReportTarget = NonNullable<Config["report"]>;
export const plainConfig: Config = {
  ...(Object.fromEntries(Object.keys(settings).map((name) => [name, null])) as Said),
  grounds: plainGrounds,
};

/** Reads the settings; never throws. What it cannot use is named in `problems`, for the operator's console. */
export function readConfig(value: unknown): { readonly config: Config; readonly problems: readonly string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { config: plainConfig, problems: ["config.json is not an object"] };
  const { grounds, problems: ofGrounds } = readGrounds(value);
  const problems = [...ofGrounds];
  const config: Record<string, unknown> = { ...plainConfig, grounds };
  for (const [name, given] of Object.entries(value)) {
    if (!(settingNames as readonly string[]).includes(name)) problems.push(`config.json › ${name} is no setting`);
    else if (given !== null && Object.hasOwn(settings, name)) {
      const read = v.safeParse(settings[name as Setting], given);
      if (read.success) config[name] = read.output;
      else
        problems.push(
          ...read.issues.map((issue) =>
            ["config.json", name, ...(v.getDotPath(issue) ? [v.getDotPath(issue)] : [])]
              .join(" › ")
              .concat(`: ${issue.message}`),
          ),
        );
    }
  }
  return { config: config as unknown as Config, problems };
}

const timeoutMs = 10_000;

/** The settings beside the page; the plain ones where there are none. Never throws. */
export async function loadConfig(): Promise<Config> {
  try {
    const response = await fetch("config.json", { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return plainConfig;
    const { config, problems } = readConfig(await response.json());
    for (const one of problems) console.warn(one);
    return config;
  } catch (cause) {
    console.warn("config.json was not read; the plain settings hold.", cause);
    return plainConfig;
  }
}
