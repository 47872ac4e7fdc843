import type { Plugin } from "vite";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { checkPage } from "./scripts/check-plugin.ts";
import { beilouGround } from "./scripts/ground-plugin.ts";
import { offlineCopy } from "./scripts/offline-plugin.ts";
import { beilouPage } from "./scripts/page-plugin.ts";
import { beilouPages } from "./scripts/pages-plugin.ts";
import { runtimeInPlace } from "./scripts/runtime-plugin.ts";
import { beilouSearch } from "./scripts/search-plugin.ts";
import { singleFile } from "./scripts/single-file-plugin.ts";

export default defineConfig({
  base: "./",
  plugins: [
    solid({ ssr: true }),
    beilouPage(),
    beilouSearch(),
    beilouGround(),
    beilouPages(),
    plainModule(),
    runtimeInPlace(),
    styleInPage(),
    offlineCopy(),
    singleFile("src/domain-entry.ts", "domain.js"),
    singleFile("src/embed-element.ts", "embed.js"),
    checkPage(),
  ],
  build: {
    target: "es2022",
    // A strict policy may forbid data: addresses, so no file is turned into one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "embed.html"],
      output: {
        codeSplitting: {
          groups: [
            // LGPL-3: apart, so that anyone can put another version in its place.
            { name: "geojson-validation", test: /node_modules\/geojson-validation/, priority: 3 },
            // What the page and the framed map have in common, and one request for what follows the page's list.
            { name: "common", tags: ["$initial"], test: (id) => !ownModules.test(id), priority: 2 },
            { name: "later", test: /\/src\/later\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { port: 5173 },
  optimizeDeps: { entries: ["index.html", "embed.html"] },
  test: {
    environment: "node",
    projects: [
      {
        extends: true,
        // Under Node, Solid would give its server build, in which nothing reacts.
        resolve: {
          alias: [{ find: /^solid-js$/, replacement: `${import.meta.dirname}/node_modules/solid-js/dist/solid.js` }],
        },
        // Patience for busy machines: how fast anything is, the bench says.
        test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**"], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/setup.ts",
          // Software WebGL on two cores: journeys one after another, with patience.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

/** Modules that only the page, or only the framed map, begins with. */
const ownModules =
  /\/src\/(main|App|[Ee]mbed|[a-z]+\/embed|panels\/(ListPanel|FilterBar|SearchBox|WindowedList))|\.(css|html)$/;

/** geojson-validation as an ES module, so that the build needs no chunk of helpers for it: one request less. */
function plainModule(): Plugin {
  return {
    name: "geojson-validation-module",
    apply: "build",
    transform: (code, id) =>
      /node_modules\/geojson-validation\/.*\.js$/.test(id)
        ? `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport const valid = module.exports.valid;\n`
        : undefined,
  };
}

/**
 * The style sheet stands in the page: a chunk that another chunk asks for must not ask for it again, since it is no file.
 * A sheet that comes with a panel stays one.
 */
function styleInPage(): Plugin {
  return {
    name: "beilou-style-in-page",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          const own = chunk.fileName.replace(/^.*\//, "./");
          chunk.code = chunk.code.replace(/(?<=m\.f=\[[^\]]*)"\.\/([\w-]+\.css)"/g, (asked, file) =>
            `assets/${file}` in bundle ? asked : `"${own}"`,
          );
        }
      },
    },
  };
}
