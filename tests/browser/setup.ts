import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    url: string;
    folder: string;
  }
}

/** Builds the product once for all journeys, into a folder of its own, and serves it as `npm start` does. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "beilou-"));
  process.env.NODE_ENV = "production";
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const server = await serve(folder);
  project.provide("url", server.url);
  project.provide("folder", folder);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}
