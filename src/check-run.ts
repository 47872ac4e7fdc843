import { aliveInSandbox, ask, leadsToSlash } from "./check-requests";
import { readConfig } from "./data/config";
import {
  type Finding,
  judgeCache,
  judgeCors,
  judgeFrames,
  judgeIsolation,
  judgePacking,
  judgePermissions,
  judgePolicy,
  judgeRange,
  judgeType,
} from "./domain/deploy-check";
import { endingOf, fileEndings } from "./domain/file-kinds";

type Tell = (finding: Finding) => void;
/** Bytes of every file of the build, by its path (scripts/check-plugin.ts). */
type Sizes = Readonly<Record<string, number>>;

/** A record's page, picture or description: there are many, and one of each folder stands for all. */
const oneOfMany = /^((?:en\/)?[a-z]+\/)[^/]+\/index\.html$|^((?:share|oembed)\/(?:en\/)?)/;
const ownPolicy = /http-equiv="Content-Security-Policy" content="([^"]*)"/;
/** Larger files are asked for by a range alone. */
const mostBytes = 4_000_000;

/** Looks at everything, and tells each finding as it comes. `server`: what the host calls itself, where it does. */
export async function checkHost(tell: Tell): Promise<{ server: string; embedders: readonly string[] | null }> {
  tell({ topic: "secure", level: isSecureContext ? "good" : "wrong", what: "secure", found: location.protocol });
  const listed = await fetch("files.json", { cache: "reload" });
  const sizes: Sizes = listed.ok ? await listed.json() : {};
  const paths = sample(Object.keys(sizes));
  if (paths.length === 0) tell({ topic: "files", level: "wrong", what: "list", path: "files.json" });
  for (const path of paths) await lookAt(path, sizes[path] ?? 0, tell);
  for (const ending of fileEndings) {
    if (paths.length > 0 && !paths.some((path) => endingOf(path) === ending))
      tell({ topic: "types", level: "unseen", what: "absentKind", path: `.${ending}` });
  }
  await lookAtFolder(paths, tell);
  await lookAtRanges(paths, tell);
  const embedders = await lookAtSettings(tell);

  const page = await ask("embed.html");
  const worker = paths.find((path) => path.includes("maplibre-gl-worker"));
  if (worker) for (const finding of judgeIsolation(page, await ask(worker))) tell(finding);
  tell(judgeCors(page, await aliveInSandbox()));
  for (const finding of judgeFrames(page, embedders)) tell(finding);
  for (const path of ["index.html", "embed.html"]) {
    const answer = await ask(path);
    // Not parsed: this page's own policy would complain of the style in that one.
    const [, written = ""] = ownPolicy.exec(await (await fetch(path)).text()) ?? [];
    const own = written.replaceAll("&#39;", "'");
    for (const finding of judgePolicy(path, answer.headers["content-security-policy"] ?? "", own)) tell(finding);
    for (const finding of judgePermissions(answer)) tell(finding);
  }
  return { server: page.headers.server ?? "", embedders };
}

function sample(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const [, folder, other] = oneOfMany.exec(path) ?? [];
    const of = folder ?? other;
    if (of === undefined) return true;
    if (seen.has(of)) return false;
    seen.add(of);
    return true;
  });
}

async function lookAt(path: string, bytes: number, tell: Tell) {
  const answer = await ask(path, { method: bytes > mostBytes ? "HEAD" : "GET" });
  const there = answer.status === 200;
  tell({ topic: "files", level: there ? "good" : "wrong", what: "missing", path, found: String(answer.status) });
  if (!there) return;
  const judged = [judgeType(answer), judgePacking(answer, answer.bytes || bytes), judgeCache(answer)];
  for (const finding of judged) if (finding) tell(finding);
}

async function lookAtFolder(paths: readonly string[], tell: Tell) {
  const page = paths.find((path) => /^sites\/.*index\.html$/.test(path));
  if (!page) return;
  const folder = page.replace(/index\.html$/, "");
  const answer = await ask(folder);
  const html = judgeType(answer)?.level === "good" && answer.status === 200;
  tell({
    topic: "folders",
    level: html ? "good" : "wrong",
    what: "folder",
    path: folder,
    found: String(answer.status),
  });
  const led = await leadsToSlash(folder);
  tell({ topic: "folders", level: led ? "good" : "wrong", what: "slash", path: folder.replace(/\/$/, "") });
}

/** The offline ground is read by ranges; where there is none, a picture shows what the host does. */
async function lookAtRanges(paths: readonly string[], tell: Tell) {
  const path = paths.find((one) => one.endsWith(".pmtiles")) ?? paths.find((one) => one.endsWith(".png"));
  if (!path) return;
  const answer = await ask(path, { headers: { range: "bytes=0-99" } });
  tell(judgeRange(answer, answer.bytes));
}

async function lookAtSettings(tell: Tell): Promise<readonly string[] | null> {
  const response = await fetch("config.json", { cache: "reload" });
  const text = response.ok ? await response.text() : "";
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const { config, problems } = readConfig(value);
  for (const found of problems) tell({ topic: "settings", level: "wrong", what: "config", found });
  const address = (value as { address?: unknown } | null)?.address;
  const here = new URL("./", document.baseURI).href;
  if (typeof address === "string" && address !== here)
    tell({ topic: "settings", level: "hint", what: "address", found: address, wanted: here });
  if (problems.length === 0) tell({ topic: "settings", level: "good", what: "config" });
  return config.embedders;
}
