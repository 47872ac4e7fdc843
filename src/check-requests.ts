import type { Answer } from "./domain/deploy-check";

/** Asks this host for a file of the build, as if for the first time. Throws where no answer comes. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer & { readonly bytes: number }> {
  const url = new URL(path, document.baseURI).href;
  performance.clearResourceTimings();
  const response = await fetch(url, { cache: "reload", signal: AbortSignal.timeout(20_000), ...init });
  const bytes = (await response.arrayBuffer()).byteLength;
  const timing = performance.getEntriesByName(response.url).at(-1) as PerformanceResourceTiming | undefined;
  return {
    path,
    status: response.ok && response.redirected && !response.url.endsWith("/") ? 404 : response.status,
    headers: Object.fromEntries(response.headers),
    packed: timing && timing.decodedBodySize > 0 ? timing.encodedBodySize < timing.decodedBodySize : null,
    bytes,
  };
}

/** Whether a folder's address without its last slash leads to the one with it. */
export async function leadsToSlash(folder: string): Promise<boolean> {
  const response = await fetch(new URL(folder.replace(/\/$/, ""), document.baseURI), { cache: "reload" });
  return response.ok && response.url.endsWith("/");
}

const patienceMs = 10_000;

/** Whether the framed map answers from a sandbox without an origin, where nothing of it may be read without CORS. */
export function aliveInSandbox(): Promise<boolean> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.src = "embed.html?ui=list";
  frame.className = "hidden";
  frame.title = "embed.html";
  return new Promise((resolve) => {
    const hello = () => frame.contentWindow?.postMessage({ beilou: 1, type: "hello" }, "*");
    const heard = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data?.beilou === 1 && data.type === "ready") end(true);
    };
    const asking = setInterval(hello, 300);
    const giveUp = setTimeout(() => end(false), patienceMs);
    function end(alive: boolean) {
      clearInterval(asking);
      clearTimeout(giveUp);
      removeEventListener("message", heard);
      frame.remove();
      resolve(alive);
    }
    addEventListener("message", heard);
    document.body.append(frame);
  });
}
