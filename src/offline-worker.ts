import { assetFolder, handlingOf, type Kept, keptMark, pathIn, standsAlone } from "./domain/offline";
import { viewOfPage } from "./domain/page-address";

/**
 * The service worker: keeps one whole version of the app for when there is no network (decision 022). Everything but
 * what has its content in its name is asked of the host first.
 */

/** As much of a worker's own types as is used here: the page's are the compiler's choice, and both exclude each other. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly clientId: string;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  /** Written before this script by the build (scripts/offline-plugin.ts). */
  readonly beilouKept: Kept;
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<{ readonly url: string } | undefined> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: Lasting) => void): void;
  addEventListener(type: "fetch", act: (event: Fetching) => void): void;
}
const worker = globalThis as unknown as WorkerScope;
const { beilouKept: kept, registration } = worker;
const { scope } = registration;
const keptPaths: ReadonlySet<string> = new Set(kept.files);

/** Builds in other folders of the same host keep copies of their own. */
const prefix = `beilou:${new URL(scope).pathname}:`;
const copyName = prefix + kept.version;
const urlOf = (path: string) => scope + path;

/** How long the host is waited for where a copy is there; and again, for a while after it has kept silent. */
const patienceMs = 3000;
const shortPatienceMs = 300;
const silenceMs = 10_000;
let silentAt = Number.NEGATIVE_INFINITY;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), worker.clients.claim(), dropOld()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { url, method, mode, cache } = request;
  const asked = { url, method, mode, cache, range: request.headers.has("range") };
  switch (handlingOf(asked, scope, keptPaths)) {
    case "page":
      event.respondWith(pageAnswer(event));
      break;
    case "asset":
      event.respondWith(forApp(event, () => assetAnswer(request)));
      break;
    case "file":
      event.respondWith(forApp(event, () => fileAnswer(event)));
      break;
    case "untouched":
  }
});

/** Fetches the whole version. Fails, and is tried again at the next visit, where any of it is not to be had. */
async function keepAll(): Promise<void> {
  const copy = await caches.open(copyName);
  await Promise.all(
    kept.files.map(async (path) => {
      const url = urlOf(path);
      const asset = path.startsWith(assetFolder);
      const before = asset && (await caches.match(url));
      if (before) return copy.put(url, before);
      const answer = await fetch(url, { cache: asset ? "default" : "no-cache", priority: "low" } as RequestInit);
      // An operator may leave out settings and data; the app says what it misses.
      if (answer.status === 404 && path !== "" && !asset) return;
      if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
      const bytes = await answer.arrayBuffer();
      // While a host's files are being replaced, its page may be of another version than this script.
      if (path === "" && !new TextDecoder().decode(bytes).includes(kept.script))
        throw new Error(`${url} is not of version ${kept.version}`);
      // Made anew: an answer that was led on from another address cannot stand for a page.
      await copy.put(url, new Response(bytes, { headers: answer.headers }));
    }),
  );
}

/** The version before stays: pages that were opened with it may still ask for its files, which the host has no more. */
async function dropOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== copyName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** An opened page: as the host has it now, or the app as it was kept, at the same view. */
async function pageAnswer(event: Fetching): Promise<Response> {
  const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  event.waitUntil(asked.catch(() => undefined));
  return hostFirst(asked, async () => {
    const view = viewOfPage(pathIn(scope, event.request.url) ?? "");
    return view ? Response.redirect(`${scope}#${view}`) : copyOf("");
  });
}

async function assetAnswer(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Data and settings: what the host says now is kept in place of what it said before. */
async function fileAnswer(event: Fetching): Promise<Response> {
  const { request } = event;
  const path = pathIn(scope, request.url) ?? "";
  const asked = fetch(request);
  // Before anybody reads the answer, which can be read but once. The page is left: it belongs to its scripts.
  const second = asked.then((answer) => (answer.status === 200 && path !== "" ? answer.clone() : null));
  const keep = async () => {
    const answer = await second;
    if (answer) await (await caches.open(copyName)).put(urlOf(path), answer);
  };
  event.waitUntil(keep().catch(() => undefined));
  return hostFirst(asked, () => copyOf(path));
}

/** What the host answers; the copy where it cannot be reached, fails, or keeps silent. */
async function hostFirst(asked: Promise<Response>, copy: () => Promise<Response | undefined>): Promise<Response> {
  const patience = performance.now() - silentAt < silenceMs ? shortPatienceMs : patienceMs;
  const silence = new Promise<"silent">((done) => setTimeout(() => done("silent"), patience));
  const answer = await Promise.race([asked.catch(() => null), silence]);
  if (answer === "silent") silentAt = performance.now();
  else if (answer && answer.status < 500) return answer;
  return (await copy()) ?? asked;
}

async function copyOf(path: string): Promise<Response | undefined> {
  const found = await (await caches.open(copyName)).match(urlOf(path), { ignoreVary: true });
  if (!found) return undefined;
  const headers = new Headers(found.headers);
  headers.set(keptMark, kept.version);
  return new Response(found.body, { headers });
}

/** Frames and check.html may come under this worker's control; what they ask for is the host's to answer. */
async function forApp({ clientId, request }: Fetching, answer: () => Promise<Response>): Promise<Response> {
  const client = clientId ? await worker.clients.get(clientId) : undefined;
  return client && standsAlone(pathIn(scope, client.url)) ? fetch(request) : answer();
}
