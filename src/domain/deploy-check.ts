import { endingOf, type FileEnding, fileKinds } from "./file-kinds";

/** What a host answered for one file, as a page of the same host can see it. */
export interface Answer {
  /** From the build's root. */
  readonly path: string;
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether fewer bytes came than the file has; null where the browser does not say. */
  readonly packed: boolean | null;
}

/** One thing that was looked at: `unseen`, where a browser cannot tell. `found` says it in the host's own words. */
export interface Finding {
  readonly topic: CheckTopic;
  readonly level: "good" | "wrong" | "hint" | "unseen";
  readonly what: string;
  readonly path?: string;
  readonly found?: string;
  readonly wanted?: string;
}
export const checkTopics = [
  "secure",
  "files",
  "folders",
  "types",
  "compression",
  "range",
  "cors",
  "isolation",
  "cache",
  "policy",
  "frames",
  "settings",
] as const;
export type CheckTopic = (typeof checkTopics)[number];

/** Without charset and the like. */
const bareType = (answer: Answer) => (answer.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
const typesOf = (ending: FileEnding): readonly string[] => [fileKinds[ending].type, ...fileKinds[ending].also];

export function judgeType(answer: Answer): Finding | null {
  const ending = endingOf(answer.path);
  if (!ending) return null;
  const [wanted] = typesOf(ending);
  const found = bareType(answer);
  const good = typesOf(ending).includes(found);
  return {
    topic: "types",
    level: good ? "good" : "wrong",
    what: "type",
    path: answer.path,
    found,
    wanted: wanted ?? "",
  };
}

/** Below this a host may well leave a file as it is. */
const worthPacking = 1500;

export function judgePacking(answer: Answer, bytes: number): Finding | null {
  const ending = endingOf(answer.path);
  if (!ending || (fileKinds[ending].packed && bytes < worthPacking)) return null;
  const found = answer.headers["content-encoding"] ?? "";
  const packed = answer.packed ?? found !== "";
  if (fileKinds[ending].packed)
    return { topic: "compression", level: packed ? "good" : "wrong", what: "packed", path: answer.path, found };
  return packed ? { topic: "compression", level: "wrong", what: "unpacked", path: answer.path, found } : null;
}

/** `answer` is to a request for `bytes=0-99`. */
export function judgeRange(answer: Answer, length: number): Finding {
  const whole = /^bytes 0-99\//.test(answer.headers["content-range"] ?? "");
  const good = answer.status === 206 && length === 100 && whole && !answer.headers["content-encoding"];
  return {
    topic: "range",
    level: good ? "good" : "wrong",
    what: "range",
    path: answer.path,
    found: `${answer.status}`,
  };
}

export function judgeCache(answer: Answer): Finding {
  const found = answer.headers["cache-control"] ?? "";
  const seconds = Number(/max-age=(\d+)/.exec(found)?.[1] ?? Number.NaN);
  const kept = /(^|\/)assets\//.test(answer.path);
  const asked = /no-cache|no-store/.test(found);
  const base = { topic: "cache", path: answer.path, found } as const;
  if (kept) {
    const long = !asked && (seconds >= 30 * 86_400 || /immutable/.test(found));
    return { ...base, level: long ? "good" : "hint", what: "kept" };
  }
  if (asked || seconds <= 600) return { ...base, level: "good", what: "asked" };
  // Nothing said: a browser may guess, by the file's age.
  return { ...base, level: found === "" || Number.isNaN(seconds) ? "hint" : "wrong", what: "asked" };
}

/** `sandboxed`: whether the map came alive in a frame without an origin; null where it was not tried. */
export function judgeCors(answer: Answer, sandboxed: boolean | null): Finding {
  const found = answer.headers["access-control-allow-origin"] ?? "";
  const good = sandboxed ?? found === "*";
  return { topic: "cors", level: good ? "good" : "wrong", what: "cors", path: answer.path, found };
}

/** The framed page and the worker that it starts must say the same, or the live map never comes. */
export function judgeIsolation(page: Answer, worker: Answer): Finding[] {
  const of = ({ headers }: Answer) => headers["cross-origin-embedder-policy"] ?? "";
  const findings: Finding[] = [];
  if (of(page) && !of(worker))
    findings.push({ topic: "isolation", level: "wrong", what: "worker", path: worker.path, found: of(worker) });
  else
    findings.push({
      topic: "isolation",
      level: of(page) ? "good" : "hint",
      what: "isolated",
      path: page.path,
      found: of(page),
    });
  const resource = page.headers["cross-origin-resource-policy"] ?? "";
  const shared = resource === "cross-origin" || resource === "";
  findings.push({
    topic: "isolation",
    level: shared ? (resource ? "good" : "hint") : "wrong",
    what: "resource",
    path: page.path,
    found: resource,
  });
  return findings;
}

type Policy = ReadonlyMap<string, readonly string[]>;

/** Directives of a Content-Security-Policy. Several policies in one header all hold: a directive keeps what is in each. */
export function readPolicy(text: string): Policy[] {
  return text
    .split(",")
    .map((one) => {
      const policy = new Map<string, readonly string[]>();
      for (const part of one.split(";")) {
        const [name, ...sources] = part.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
      }
      return policy;
    })
    .filter((policy) => policy.size > 0);
}

/** What the page's own policy lets through and the host's header does not: a header can only take away. */
export function judgePolicy(path: string, header: string, own: string): Finding[] {
  const needed = readPolicy(own)[0] ?? new Map();
  const findings: Finding[] = [];
  for (const policy of readPolicy(header)) {
    for (const [name, sources] of needed as Policy) {
      const said = policy.get(name) ?? (name.endsWith("-src") ? policy.get("default-src") : undefined);
      if (!said || said.includes("*")) continue;
      const missing = sources.filter((source) => source !== "'none'" && !said.includes(source));
      if (missing.length > 0)
        findings.push({
          topic: "policy",
          level: "wrong",
          what: "policy",
          path,
          found: `${policy.has(name) ? name : "default-src"} ${said.join(" ")}`,
          wanted: `${name} ${missing.join(" ")}`,
        });
    }
    if (policy.has("sandbox"))
      findings.push({ topic: "policy", level: "wrong", what: "policy", path, found: "sandbox", wanted: "" });
  }
  if (findings.length === 0) findings.push({ topic: "policy", level: "good", what: "policy", path, found: header });
  return findings;
}

/** Who may frame the map by its header, against whom config.json lets. */
export function judgeFrames(answer: Answer, embedders: readonly string[] | null): Finding[] {
  const { headers, path } = answer;
  const said = readPolicy(headers["content-security-policy"] ?? "").flatMap((policy) => {
    const sources = policy.get("frame-ancestors");
    return sources ? [sources] : [];
  });
  const old = headers["x-frame-options"];
  const findings: Finding[] = [];
  // Where both stand, today's browsers heed frame-ancestors alone.
  if (old) findings.push({ topic: "frames", level: said.length > 0 ? "hint" : "wrong", what: "old", path, found: old });
  const found = said.map((sources) => sources.join(" ")).join(", ");
  const lets = (source: string) => said.every((sources) => sources.includes(source) || sources.includes("*"));
  if (embedders === null) {
    const open = lets("*");
    findings.push({ topic: "frames", level: open ? "good" : "wrong", what: "open", path, found });
  } else if (said.length === 0) {
    findings.push({ topic: "frames", level: "wrong", what: "unsaid", path, wanted: embedders.join(" ") });
  } else {
    const missing = ["'self'", ...embedders].filter((source) => !lets(source));
    const more = (said[0] ?? []).filter((source) => source !== "'self'" && !embedders.includes(source));
    const level = missing.length > 0 || more.length > 0 ? "wrong" : "good";
    findings.push({ topic: "frames", level, what: "listed", path, found, wanted: ["'self'", ...embedders].join(" ") });
  }
  return findings;
}

/** What the page may do is taken from it by a header in which these are switched off for everybody. */
export function judgePermissions(answer: Answer): Finding[] {
  const header = answer.headers["permissions-policy"] ?? "";
  return ["geolocation", "fullscreen", "clipboard-write"]
    .filter((name) => new RegExp(`(^|,)\\s*${name}=\\(\\)`).test(header))
    .map((name) => ({
      topic: "policy",
      level: "wrong",
      what: "permission",
      path: answer.path,
      found: `${name}=()`,
      wanted: `${name}=(self)`,
    }));
}
