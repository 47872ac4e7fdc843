import { viewOfPage } from "./page-address";

/** What the service worker keeps of a build, from the build's root; the page itself has the empty path. */
export interface Kept {
  /** Another for every build in which any of the files is another. */
  readonly version: string;
  readonly files: readonly string[];
  /** The page's own script, whose name the page of this build has in it. */
  readonly script: string;
}

/** Stands in the headers of an answer that comes from the kept copy because the host did not give one. */
export const keptMark = "x-beilou-kept";

/** What is asked for, as far as it decides who answers. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly cache: string;
  readonly range: boolean;
}

/**
 * Who answers: `page`: the host, or the kept page in its place. `asset`: the copy, since such names change with what the
 * files hold. `file`: the host, or the copy. `untouched`: the browser, as if there were no service worker.
 */
export type Handling = "page" | "asset" | "file" | "untouched";

export const assetFolder = "assets/";

/** A path from the build's root, in the form in which it is kept; null outside of `scope`, the build's own address. */
export function pathIn(scope: string, url: string): string | null {
  const bare = url.split(/[?#]/)[0] ?? "";
  if (!bare.startsWith(scope)) return null;
  const path = bare.slice(scope.length);
  return path === "index.html" ? "" : path;
}

/** Who answers what is asked for. */
export function handlingOf(asked: Asked, scope: string, kept: ReadonlySet<string>): Handling {
  const path = pathIn(scope, asked.url);
  if (path === null || asked.method !== "GET") return "untouched";
  // A piece of a file is no file. And who passes over the browser's own copy wants to hear the host.
  if (asked.range || asked.cache === "reload" || asked.cache === "no-store") return "untouched";
  if (asked.mode === "navigate") return path === "" || viewOfPage(path) ? "page" : "untouched";
  if (path.startsWith(assetFolder)) return "asset";
  return kept.has(path) ? "file" : "untouched";
}

/** Pages of the build that stand for themselves: what they ask for is the host's to answer. */
export const standsAlone = (path: string | null): boolean => path === null || /^(embed|check)\.html$/.test(path);
