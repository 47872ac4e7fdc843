import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, inject } from "vitest";
import { staticServer } from "../../scripts/serve.mjs";
import { openPage, type PageOptions, waitForState } from "./browser";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

/** A host for one test, with the build in a sub-folder: its files can change, and it can go away and come back. */
export async function ownHost() {
  const root = await mkdtemp(join(tmpdir(), "beilou-host-"));
  const folder = join(root, "map");
  await cp(inject("folder"), folder, { recursive: true });
  // The bundled ground alone: no other host is asked.
  await writeFile(join(folder, "config.json"), "{}");
  const asked: { path: string; range: string | undefined }[] = [];
  let server: Server | undefined;
  let port = 0;
  /** Answers that never come, by the end of their path. */
  let silent: RegExp | null = null;

  async function start() {
    const answer = staticServer(root);
    server = createServer((request, response) => {
      const path = (request.url ?? "").replace("/map/", "");
      asked.push({ path, range: request.headers.range });
      if (!silent?.test(path)) void answer(request, response);
    });
    await new Promise<void>((done) => server?.listen(port, done));
    port = (server.address() as AddressInfo).port;
  }
  async function stop() {
    const closing = new Promise((done) => (server?.listening ? server.close(done) : done(null)));
    server?.closeAllConnections();
    await closing;
  }
  await start();
  const host = {
    url: `http://localhost:${port}/map/`,
    folder,
    asked,
    start,
    stop,
    silence(paths: RegExp | null) {
      silent = paths;
    },
    read: (path: string) => readFile(join(folder, path), "utf8"),
    write: (path: string, text: string) => writeFile(join(folder, path), text),
    async close() {
      await stop();
      await rm(root, { recursive: true });
    },
  };
  opened.push(host);
  return host;
}
export type OwnHost = Awaited<ReturnType<typeof ownHost>>;

/** Opens the product at that host, with its service worker let in, and waits for the map. */
export async function visitHost(host: OwnHost, options: PageOptions = {}) {
  const visit = await openPage({ at: host.url, serviceWorkers: "allow", ...options });
  await waitForState(visit.page, "ready", "no-map");
  return visit;
}

/** Waits until the app is kept on the device, and this page in its worker's hands. */
export const untilKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Paths of all that is kept, from the build's root. */
export const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const copies = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(copies.map((copy) => copy.keys()))).flat();
    return requests.map(({ url }) => url.replace(/^http:\/\/localhost:\d+\/map\//, ""));
  });

/**
 * Puts another version in the place of the build: the page's own script and the planner have other names, and the files
 * of the old names are gone. `without`: this file is still the old one. Answers the new version's number.
 */
export async function nextVersion(host: OwnHost, without?: string): Promise<string> {
  const assets = (await readdir(join(host.folder, "assets"))).map((name) => `assets/${name}`);
  const names = assets.filter((path) => /\/(index|planner)-.*\.js$/.test(path));
  const nextName = (path: string) => path.replace("-", "-next-");
  const next = "fedcba987654";
  for (const path of ["index.html", "sw.js", ...assets]) {
    if (path === without) continue;
    const renamed = names.reduce(
      (text, name) => {
        const [own, other] = [name, nextName(name)].map((one) => one.replace("assets/", "")) as [string, string];
        return text.replaceAll(own, other);
      },
      await host.read(path),
    );
    await host.write(path, renamed.replace(/"version":"[0-9a-f]+"/, `"version":"${next}"`));
  }
  for (const name of names) await rename(join(host.folder, name), join(host.folder, nextName(name)));
  return next;
}
