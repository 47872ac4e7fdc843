import * as v from "valibot";
import { type Grounds, plainGrounds, readGrounds } from "./basemaps";

/** What the operator sets in config.json, read at run time. What is wrong or missing counts as not set. */

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
const reportSchema = v.variant("kind", [
  v.object({ kind: v.literal("mail"), to: mailAddress }),
  v.object({ kind: v.literal("issue"), url: webAddress }),
]);

/** Where corrections go: a mail draft, or a draft of an issue at `…/issues/new`. */
export type ReportTarget = v.InferOutput<typeof reportSchema>;
export interface Config {
  /** Null: nobody has said where; the draft is copied instead. */
  readonly report: ReportTarget | null;
  /** What can lie under the sites (basemaps.ts). */
  readonly grounds: Grounds;
}
export const plainConfig: Config = { report: null, grounds: plainGrounds };

/** Reads the settings; never throws. What it cannot use is named in `problems`, for the operator's console. */
export function readConfig(value: unknown): { readonly config: Config; readonly problems: readonly string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { config: plainConfig, problems: ["config.json is not an object"] };
  const { report } = value as { report?: unknown };
  const { grounds, problems } = readGrounds(value);
  if (report === undefined || report === null) return { config: { ...plainConfig, grounds }, problems };
  const read = v.safeParse(reportSchema, report);
  if (read.success) return { config: { report: read.output, grounds }, problems };
  return {
    config: { ...plainConfig, grounds },
    problems: [
      ...problems,
      ...read.issues.map((issue) => `config.json › report › ${v.getDotPath(issue) ?? ""}: ${issue.message}`),
    ],
  };
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
